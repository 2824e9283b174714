import { expect, test } from 'vitest';
import { panelWords } from '../../lib/panel/words';
import { langOf } from '../../lib/panel/words';

type Tree = { [key: string]: unknown };

/** Every leaf by its path; functions are called with numbers or lists as they would be. */
function leaves(tree: Tree, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? leaves(value as Tree, `${path}/${key}`)
      : [[`${path}/${key}`, value] as [string, unknown]],
  );
}

const zh = leaves(panelWords('zh-CN'));
const en = leaves(panelWords('en'));

test('both languages say the same things', () => {
  expect(en.map(([path]) => path).toSorted()).toEqual(zh.map(([path]) => path).toSorted());
});

test('no word is empty, none exclaims', () => {
  const guess = '/card/how/other';
  for (const [path, value] of [...zh, ...en]) {
    if (typeof value !== 'string' || path === guess) continue;
    expect(value.trim(), path).not.toBe('');
    expect(value, path).not.toMatch(/[!！]/u);
  }
});

test('Chinese has full-width, English half-width punctuation', () => {
  for (const [path, value] of zh)
    if (typeof value === 'string') expect(value, path).not.toMatch(/\p{Script=Han}[,;:?]/u);
  for (const [path, value] of en)
    if (typeof value === 'string') expect(value, path).not.toMatch(/[，。；：]/u);
});

test('Chinese browsers get Chinese, all others English', () => {
  expect(['zh', 'zh-CN', 'zh-Hant-TW', 'en-GB', 'de', 'zhx'].map(langOf)).toEqual([
    'zh-CN',
    'zh-CN',
    'zh-CN',
    'en',
    'en',
    'en',
  ]);
});
