import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../lib/rules/registry';
import { say, WORDS } from '../../lib/words/say';

const ROOT = join(import.meta.dirname, '..', '..', 'lib');

test('both languages have words for the same codes', () => {
  expect(Object.keys(WORDS.en).toSorted()).toEqual(Object.keys(WORDS['zh-CN']).toSorted());
});

test('every rule has a title and says what it says', () => {
  for (const { id, title } of RULES) {
    for (const code of [title, `says/${id}`]) {
      expect(say({ code, data: {} }, 'zh-CN')).not.toBe(code);
      expect(say({ code, data: {} }, 'en')).not.toBe(code);
    }
  }
});

test('every code the rules write has words', () => {
  const files = readdirSync(join(ROOT, 'rules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const codes = files.flatMap((text) => [
    ...text.matchAll(/'((?:why|doubt|arithmetic|table|structure|template|dates)\/[a-z\d-]+)'/gu),
  ]);
  const unsaid = codes
    .map((match) => match[1]!)
    .filter((code) => !(code in WORDS.en) && !(`rule/${code}` in WORDS.en));
  expect([...new Set(unsaid)]).toEqual([]);
});

test('every reason to doubt a figure, every note and every reason of the detector has words', () => {
  const text = ['model/reading.ts', 'model/document.ts', 'detect/detect.ts', 'detect/title.ts'].map((path) =>
    readFileSync(join(ROOT, path), 'utf8'),
  );
  const doubts = union(text[0]!, 'Doubt').map((one) => `doubt/${one}`);
  const notes = union(text[1]!, 'NoteCode').map((one) => `note/${one}`);
  const reasons = [...union(text[2]!, 'Reason'), ...union(text[3]!, 'OtherReason')].map(
    (one) => `detect/${one}`,
  );
  expect(doubts.length).toBeGreaterThan(3);
  expect(notes.length).toBeGreaterThan(5);
  expect(reasons.length).toBeGreaterThan(5);
  expect([...doubts, ...notes, ...reasons].filter((code) => !(code in WORDS.en))).toEqual([]);
});

/** The members of a union of texts in a source file; a template of alternatives is taken apart. */
function union(source: string, name: string): string[] {
  const body = new RegExp(`type ${name} =([^;]+);`, 'u').exec(source)?.[1] ?? '';
  const template = /`([a-z:-]+)\$\{([^}]+)\}`/u.exec(body);
  const plain = [...body.replace(template?.[0] ?? '`', '').matchAll(/'([^']+)'/gu)].map((match) => match[1]!);
  const combined = template
    ? [...template[2]!.matchAll(/'([^']+)'/gu)].map((match) => `${template[1]}${match[1]}`)
    : [];
  return [...plain, ...combined];
}

test('no sentence blames or exclaims', () => {
  for (const [code, wording] of Object.entries(WORDS['zh-CN'])) {
    if (typeof wording === 'string') expect(wording, code).not.toMatch(/[！!]|错误|违规|违法|不合格|严重/u);
  }
});

test('a code without words comes back as itself, prototype names too', () => {
  expect(say({ code: 'no/such', data: {} }, 'en')).toBe('no/such');
  expect(say({ code: 'constructor', data: {} }, 'en')).toBe('constructor');
});
