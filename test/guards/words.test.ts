import { expect, test } from 'vitest';
import { optionsEn } from '../../lib/words/en-options';
import { enPanel } from '../../lib/words/en-panel';
import { WORDS } from '../../lib/words/say';
import { optionsZh } from '../../lib/words/zh-cn-options';
import { zhCnPanel } from '../../lib/words/zh-cn-panel';
import { codeIn, withoutComments } from './tree';

const [chinese, english] = [WORDS['zh-CN'], WORDS.en];

/** A message with its code. Notes and errors have codes without a slash and words of their own. */
const CODE = /(?:\bmessage\(\s*'([a-z][a-z0-9/-]*)'|\bcode:\s*'([a-z][a-z-]*\/[a-z0-9/-]+)')/gu;

/** The {names} of a sentence that is a plain text; null for one that is a function. */
function factsOf(wording: unknown): string[] | null {
  if (typeof wording !== 'string') return null;
  return [...new Set([...wording.matchAll(/\{\w+\}/gu)].map(String))].toSorted();
}

test('every sentence is there in both languages', () => {
  expect(
    Object.keys(chinese).filter((code) => !(code in english)),
    'codes to put into English',
  ).toEqual([]);
  expect(
    Object.keys(english).filter((code) => !(code in chinese)),
    'codes to put into Chinese',
  ).toEqual([]);
});

test('every code named in the engine has its sentence', () => {
  const missing = codeIn('lib').flatMap((file) =>
    [...withoutComments(file).matchAll(CODE)]
      .map((match) => (match[1] ?? match[2])!)
      .filter((code) => !(code in chinese))
      .map((code) => `${file.path}: ${code}`),
  );
  expect(missing, 'codes to add to lib/words').toEqual([]);
});

test('a sentence names the same facts in both languages', () => {
  const differing = Object.keys(chinese).filter((code) => {
    const [one, other] = [factsOf(chinese[code]), factsOf(english[code])];
    return one !== null && other !== null && one.join(' ') !== other.join(' ');
  });
  expect(differing).toEqual([]);
});

test('no sentence is empty, none blames and none exclaims', () => {
  const all = [chinese, english].flatMap((words) => Object.entries(words));
  const wrong = all.filter(([, wording]) => typeof wording === 'string' && /^\s*$|[!！]/u.test(wording));
  expect(wrong.map(([code]) => code)).toEqual([]);
});

test.each([
  ['panel', enPanel, zhCnPanel],
  ['options page', optionsEn, optionsZh],
])('the %s says the same things in both languages', (_, one, other) => {
  expect(namesIn(one)).toEqual(namesIn(other));
});

function namesIn(words: object, path = ''): string[] {
  return Object.entries(words)
    .flatMap(([name, value]) =>
      typeof value === 'object' && value !== null ? namesIn(value, `${path}${name}.`) : [`${path}${name}`],
    )
    .toSorted();
}
