import { expect, test } from 'vitest';
import { RULE_IDS } from '../../lib/model/form';
import { RULES } from '../../lib/rules/registry';
import { codeIn, importsOf } from './tree';

/** Entry files of lib/rules: what they do not reach, nobody runs. */
const DOORS = ['lib/rules/registry.ts', 'lib/rules/judge.ts', 'lib/rules/catalogue.ts'];

test('every file of lib/rules is reached from the registry', () => {
  const files = new Map(codeIn('lib/rules').map((file) => [file.path, file]));
  const reached = new Set<string>();
  const open = DOORS.filter((path) => files.has(path));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    open.push(
      ...importsOf(files.get(path)!)
        .map((target) => `${target}.ts`)
        .filter((target) => files.has(target)),
    );
  }
  const forgotten = [...files.keys()].filter((path) => !reached.has(path));
  expect(forgotten, 'add these rules to RULES in lib/rules/registry.ts, or delete them').toEqual([]);
});

test('each rule has an id of the contract, once', () => {
  const ids = RULES.map(({ id }) => id);
  expect(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    'rules registered twice',
  ).toEqual([]);
  expect(
    ids.filter((id) => !(RULE_IDS as readonly string[]).includes(id)),
    'ids to add to RULE_IDS',
  ).toEqual([]);
});

const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));

test('a family of rules that has begun is whole', () => {
  const ids = new Set<string>(RULES.map(({ id }) => id));
  const begun = new Set([...ids].map(familyOf));
  const missing = RULE_IDS.filter((id) => begun.has(familyOf(id)) && !ids.has(id));
  expect(missing, 'ids without a rule in lib/rules/registry.ts').toEqual([]);
});
