import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './tree';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

test('the README names the two commands', () => {
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
});

test('every command of the README is a script of package.json', () => {
  const told = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/gu)].map((match) => match[1]!);
  expect(told.filter((name) => !(name in scripts))).toEqual([]);
});

test('every link of the README leads to a file of the project', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/gu)].map((match) => match[1]!);
  const local = links.filter((link) => !/^https?:/u.test(link));
  expect(local.length).toBeGreaterThan(0);
  expect(local.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
});

test('.ci/run runs the test command of the README', () => {
  expect(readFileSync(join(ROOT, '.ci', 'run'), 'utf8')).toContain('npm ci && npm test');
});

test('the changelog tells of this version', () => {
  expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(`## [${version}]`);
});
