import { expect, test } from 'vitest';
import { codeIn, importsOf } from './tree';

/** Circles among files: each is the files on the way from one back to itself. `next` tells what a file imports. */
function circlesIn(files: Iterable<string>, next: (file: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (file: string, way: readonly string[]): void => {
    const from = way.indexOf(file);
    if (from >= 0) circles.push([...way.slice(from), file]);
    if (from >= 0 || done.has(file)) return;
    for (const other of next(file)) follow(other, [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  return circles;
}

test('no file imports itself through others, types included', () => {
  const files = new Map(
    codeIn('lib', 'components', 'entrypoints').map((file) => [file.path.replace(/\.\w+$/u, ''), file]),
  );
  const imports = new Map([...files].map(([name, file]) => [name, importsOf(file)]));
  const circles = circlesIn(files.keys(), (name) => imports.get(name) ?? []);
  expect(
    circles.map((circle) => circle.join(' → ')),
    'move what they share into a file of its own',
  ).toEqual([]);
});

test('a circle is found wherever the search begins, and a way that meets again is none', () => {
  const tree: Record<string, string[]> = {
    a: ['b', 'c'],
    b: ['d'],
    c: ['d', 'e'],
    d: [],
    e: ['f'],
    f: ['c'],
  };
  expect(circlesIn(Object.keys(tree), (file) => tree[file]!)).toEqual([['c', 'e', 'f', 'c']]);
  expect(circlesIn(['f', 'a'], (file) => tree[file]!)).toEqual([['f', 'c', 'e', 'f']]);
});
