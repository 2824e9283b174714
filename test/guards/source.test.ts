import { expect, test } from 'vitest';
import { codeIn, sourcesIn, withoutComments, type SourceFile } from './tree';

/** Lines after which a file is split. */
const LONGEST_FILE = 350;

const PRODUCT = ['lib', 'components', 'entrypoints'];

/** Ways of running or parsing text that a report may have written. */
const FORBIDDEN: [RegExp, string][] = [
  [/\beval\s*\(/u, 'eval runs text as program'],
  [/\bnew\s+Function\b/u, 'new Function runs text as program'],
  [/\.(?:inner|outer)HTML\b/u, 'innerHTML parses text as page; make elements or set textContent'],
  [/\binsertAdjacentHTML\b/u, 'insertAdjacentHTML parses text as page; make elements or set textContent'],
  [/\bdangerouslySetInnerHTML\b/u, 'dangerouslySetInnerHTML parses text as page; write JSX'],
  [/\bdocument\s*\.\s*write(?:ln)?\b/u, 'document.write parses text as page'],
];

/** Where Chinese may stand: what the form says, what the product says, and the patterns that read reports. */
// lib/model/reading names the styles of numbering by the numeral each begins with.
const CHINESE_ROOMS =
  /^lib\/(?:(?:forms|words|text|claims|rules|bind|detect|extract)\/|model\/reading\.ts$)/u;
const CHINESE = /\p{Script=Han}/u;

/** Where tools ask for a default export. */
const DEFAULT_EXPORT_PLACES =
  /^(?:entrypoints\/|[^/]+\.config\.ts$|test\/e2e\/vitest\.config\.ts$|test\/tools\/count-reporter\.mjs$)/u;

function lines(file: SourceFile): number {
  return file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0);
}

function numbered(file: SourceFile, pattern: RegExp, code = withoutComments(file)): string[] {
  return code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}`] : []));
}

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = sourcesIn(...PRODUCT, 'test')
    .filter(({ path }) => !path.startsWith('test/fixtures/') && !path.startsWith('test/e2e/pages/'))
    .filter((file) => lines(file) > LONGEST_FILE)
    .map((file) => `${file.path} has ${lines(file)} lines: split it by what it does.`);
  expect(long).toEqual([]);
});

test('no default exports but where WXT, Vite or vitest ask for one', () => {
  const found = codeIn(...PRODUCT, 'test')
    .filter(({ path }) => !DEFAULT_EXPORT_PLACES.test(path))
    .flatMap((file) => numbered(file, /^\s*export\s+default\b|\bas\s+default\b/u));
  expect(found, 'give these exports a name').toEqual([]);
});

test.each(FORBIDDEN)('%s stands nowhere', (pattern, why) => {
  const found = codeIn(...PRODUCT).flatMap((file) => numbered(file, pattern));
  expect(found, why).toEqual([]);
});

test('Chinese stands only where a form, a sentence or a pattern is', () => {
  const found = codeIn(...PRODUCT)
    .filter(({ path }) => !CHINESE_ROOMS.test(path))
    .flatMap((file) => numbered(file, CHINESE));
  expect(found, 'move sentences to lib/words and patterns to the room that reads with them').toEqual([]);
});

test('names of files are kebab-case and say what they hold', () => {
  const wrong = sourcesIn(...PRODUCT, 'test')
    .filter(({ path }) => !path.startsWith('test/fixtures/'))
    .map(({ path }) => path)
    // Vite asks for this name.
    .filter((path) => !path.endsWith('/index.html'))
    .filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.\w+)+$/u, '');
      return (
        !/^[a-z0-9]+(?:-[a-z0-9]+)*$/iu.test(name) ||
        (/^(?:utils?|helpers?|common|misc|index)$/u.test(name) && !path.startsWith('entrypoints/'))
      );
    });
  expect(wrong, 'rename these files').toEqual([]);
});

test('nothing is left for later', () => {
  const found = sourcesIn(...PRODUCT, 'test')
    .filter(({ path }) => !path.startsWith('test/guards/') && !path.startsWith('test/fixtures/'))
    .flatMap((file) => numbered(file, /\b(?:TODO|FIXME|HACK)\b/u, file.text));
  expect(found, 'do it now or say in an issue why not').toEqual([]);
});
