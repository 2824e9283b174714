import { expect, test } from 'vitest';
import { importsOf, packageOf, withoutComments } from './tree';

const file = (text: string) => ({ path: 'lib/rules/one.ts', text });

test('imports of every shape are seen, those in comments and texts are not', () => {
  const found = importsOf(
    file(`import type { A } from '../model/a';
      export { b } from './b';
      export * from "pkg/deep";
      import '@scope/name/file?url';
      const c = await import('./c');
      type D = import('../text/d').D;
      // import './commented';
      const text = "import './quoted'";`),
  );
  expect(found.toSorted()).toEqual(
    [
      'lib/model/a',
      'lib/rules/b',
      'lib/rules/c',
      'lib/text/d',
      'pkg/deep',
      '@scope/name/file?url',
    ].toSorted(),
  );
});

test('a package is told from a path', () => {
  expect(['pkg/deep', '@scope/name/x', 'node:fs', 'lib/a/b', 'x/y?url'].map(packageOf)).toEqual([
    'pkg',
    '@scope/name',
    'node:fs',
    null,
    null,
  ]);
});

test('comments are blanked, texts stay', () => {
  expect(withoutComments(file(`const a = '// no'; // yes\n/* two\nlines */ b`))).toBe(
    `const a = '// no';       \n      \n         b`,
  );
});
