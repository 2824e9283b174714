import { expect, test } from 'vitest';
import { codeIn, parsed, pathFrom, withoutComments, type SourceFile } from './tree';

/** Stands for every name of a file: what is imported as a whole or on demand. */
const ALL = '*';

/** Where a tool asks for a default export. */
const BY_TOOLS = 'default';

/** Names a file takes from others, as "path name"; paths without their ending. */
function taken(file: SourceFile): string[] {
  const { module } = parsed(file);
  const from = (specifier: string, name: string | null) => `${pathFrom(file.path, specifier)} ${name ?? ALL}`;
  return [
    ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.map(({ importName: { kind, name } }) =>
        from(moduleRequest.value, kind === 'Default' ? BY_TOOLS : name),
      ),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName }) =>
        moduleRequest ? [from(moduleRequest.value, importName.name)] : [],
      ),
    ),
    ...[...withoutComments(file).matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu)].map((match) =>
      from(match[1]!, ALL),
    ),
  ];
}

function exported(file: SourceFile): string[] {
  const { module } = parsed(file);
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName: { kind, name } }) => (kind === 'Default' ? [] : [name ?? ALL])),
  );
}

/** Exports of the product that no other file takes, as "path exports name". */
function unused(product: readonly SourceFile[], others: readonly SourceFile[]): string[] {
  const used = new Set([...product, ...others].flatMap(taken));
  return product.flatMap((file) => {
    const path = file.path.replace(/\.\w+$/u, '');
    if (used.has(`${path} ${ALL}`)) return [];
    return exported(file)
      .filter((name) => !used.has(`${path} ${name}`))
      .map((name) => `${file.path} exports ${name}`);
  });
}

test('what a file exports, another takes', () => {
  const product = codeIn('lib', 'components', 'entrypoints');
  expect(unused(product, codeIn('test')), 'keep these names to their files, or remove them').toEqual([]);
});

test('an export is taken by its name, as a whole, or on demand, but not by a file’s own use', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });
  const product = [
    file('lib/a.ts', `export const one = 1; export type Two = typeof one; export default one;`),
    file('lib/b.ts', `import { one as uno } from './a'; export const three = uno; const x = three;`),
    file('lib/c.ts', `export const four = 4;`),
    file('lib/d.ts', `export const five = 5;`),
    file('lib/e.ts', `export { five } from './d';`),
  ];
  const others = [file('test/x.ts', `import * as c from '../lib/c'; const e = await import('../lib/e');`)];
  expect(unused(product, others)).toEqual(['lib/a.ts exports Two', 'lib/b.ts exports three']);
});
