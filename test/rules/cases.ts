import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RuleId } from '../../lib/model/form';
import type { Case } from './case';

/** A case with the rule it is for and its name, from test/cases/<rule>/<name>.json. */
export interface NamedCase {
  rule: RuleId;
  name: string;
  spec: Case;
}

const ROOT = join(import.meta.dirname, '..', 'cases');

/** Every case, by rule and name. */
export function readCases(): NamedCase[] {
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => {
      const parts = relative(ROOT, path).split(/[/\\]/u);
      const name = parts.pop()!.replace(/\.json$/u, '');
      return { rule: parts.join('/') as RuleId, name, spec: JSON.parse(readFileSync(path, 'utf8')) as Case };
    });
}
