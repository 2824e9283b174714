import { judge } from '../../lib/rules/judge';
import { catalogueOf, type Example } from '../../lib/rules/catalogue';
import { RULES } from '../../lib/rules/registry';
import { say } from '../../lib/words/say';
import { buildReading } from './build-reading';
import { readCases } from './cases';

/** Path of the generated catalogue, from the root of the project. */
export const CATALOGUE_PATH = 'lib/rules/CATALOGUE.md';

/** The catalogue as it should stand. */
export function catalogueText(): string {
  const examples = new Map<string, Example[]>();
  for (const { rule: id, spec } of readCases()) {
    const rule = RULES.find((one) => one.id === id);
    if (!rule) continue;
    const findings = judge(buildReading(spec), [rule]).flatMap((outcome) => outcome.findings);
    const one = { shows: spec.shows, verdict: spec.gives.verdict, findings };
    examples.set(id, [...(examples.get(id) ?? []), one]);
  }
  return catalogueOf(RULES, examples, say);
}
