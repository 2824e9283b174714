import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './tree';

/** Licences that let the extension be given on under Apache-2.0. MPL-2.0 binds its own files only, and those are shipped unchanged. */
const PERMISSIVE = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
]);

interface Locked {
  license?: string;
  dev?: boolean;
  resolved?: string;
  integrity?: string;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<
    string,
    Locked & { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
  >;
};
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  license: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('what the extension is built from has a permissive licence', () => {
  const wrong = Object.entries(lock.packages)
    .filter(([path, one]) => path !== '' && !one.dev && !PERMISSIVE.has(one.license ?? ''))
    .map(([path, one]) => `${path.replace(/^node_modules\//u, '')}: ${one.license ?? 'no licence told'}`);
  expect(wrong, 'replace these packages').toEqual([]);
});

test('the project is under the licence it prints', () => {
  expect(manifest.license).toBe('Apache-2.0');
  expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('Apache License');
});

test('the lockfile names no download address', () => {
  const found = Object.entries(lock.packages).filter(([, one]) => one.resolved !== undefined);
  expect(
    found.map(([path]) => path),
    'install with the .npmrc of this project',
  ).toEqual([]);
});

test('the lockfile is the one of package.json', () => {
  expect(lock.packages['']?.dependencies).toEqual(manifest.dependencies);
  expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies);
});
