import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../lib/rules/registry';
import { CATALOGUE_PATH, catalogueText } from './catalogue-text';

const written = readFileSync(join(import.meta.dirname, '..', '..', CATALOGUE_PATH), 'utf8');

test('the catalogue is what the rules, words and cases make it', () => {
  expect(written === catalogueText(), 'run npm run catalogue').toBe(true);
});

test('the catalogue tells every rule with an example', () => {
  for (const { id } of RULES)
    expect(written).toMatch(new RegExp(`### \`${id}\`[\\s\\S]{1,4000}\\| (?:passed|failed) \\|`, 'u'));
});
