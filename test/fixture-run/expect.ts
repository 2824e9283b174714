import type { Audit } from '../../lib/model/audit';
import type { Finding } from '../../lib/model/finding';

/** A finding that must be there, written by hand. */
export interface Expected {
  rule: string;
  /** Or several that would do: "notice|review". */
  severity: string;
  /** Cells that must be among the finding's. */
  cells?: string[];
  /** Words that must stand in its place, its quotes or its facts; white space does not count. */
  where?: string;
  /** Size of the difference it tells. */
  off?: number;
  /** One finding or several of this kind. */
  many?: boolean;
  why?: string;
}

/** Rules that may give a notice as well ("rule"), or even a review ("rule:review"). */
export type May = readonly string[];

/** Whether narrative rules are part of the engine: until then nothing is expected of them. */
export const tellsNarrative = (audit: Audit): boolean =>
  audit.checks.some((c) => c.rule.startsWith('narrative/'));

const isNarrative = (rule: string) => rule.startsWith('narrative/');

/**
 * What is wrong with the findings, as lines to read; [] where they are exactly those expected. Every finding not expected is a fault unless `may`
 * allows it; `narrative` says whether the narrative rules are held to.
 */
export function faultsOf(
  found: readonly Finding[],
  must: readonly Expected[],
  may: May,
  narrative: boolean,
): string[] {
  const wanted = narrative ? must : must.filter((e) => !isNarrative(e.rule));
  const pairs = matching(wanted, found);
  const taken = new Set(pairs.values());
  const missing = wanted.filter((_, i) => !pairs.has(i));
  const left = found.filter((f, i) => {
    if (taken.has(i) || allowed(f, may)) return false;
    if (!narrative && isNarrative(f.rule)) return false;
    return !wanted.some((e) => e.many && fits(e, f));
  });
  return [
    ...missing.map((e) => `  not found:  ${describe(e)}`),
    ...left.map((f) => `  unexpected: ${describeFinding(f)}`),
  ];
}

function allowed(finding: Finding, may: May): boolean {
  if (finding.severity === 'violation') return false;
  return may.some(
    (m) => m === `${finding.rule}:review` || (m === finding.rule && finding.severity === 'notice'),
  );
}

/** Largest matching of expected with found ones (augmenting paths), so that a vague expectation never takes another's finding. */
function matching(wanted: readonly Expected[], found: readonly Finding[]): Map<number, number> {
  const owner = new Map<number, number>();
  const seek = (i: number, seen: Set<number>): boolean =>
    found.some((f, k) => {
      if (seen.has(k) || !fits(wanted[i]!, f)) return false;
      seen.add(k);
      if (owner.has(k) && !seek(owner.get(k)!, seen)) return false;
      owner.set(k, i);
      return true;
    });
  wanted.forEach((_, i) => seek(i, new Set()));
  return new Map([...owner].map(([k, i]) => [i, k]));
}

function fits(e: Expected, f: Finding): boolean {
  if (!e.rule.split('|').includes(f.rule) || !e.severity.split('|').includes(f.severity)) return false;
  if (e.cells && !e.cells.every((c) => f.cells.includes(c))) return false;
  if (e.off !== undefined && Math.abs(Math.abs(f.difference ?? Number.NaN) - e.off) > 1e-6) return false;
  return e.where === undefined || solid(told(f)).includes(solid(e.where));
}

const solid = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

/** All words of a finding in which its place may be told. */
function told(f: Finding): string {
  return [
    f.where,
    ...f.marks.map((m) => m.at.quote),
    JSON.stringify(f.message.data),
    ...f.cells,
    f.section ?? '',
  ].join(' | ');
}

function describe(e: Expected): string {
  const facts = [
    e.cells?.join(' '),
    e.where ? `at “${e.where}”` : '',
    e.off === undefined ? '' : `off by ${e.off}`,
    e.why ? `(${e.why})` : '',
  ];
  return `${e.severity} ${e.rule} ${facts.filter(Boolean).join(' ')}`;
}

function describeFinding(f: Finding): string {
  const cells =
    f.cells.length > 6 ? `${f.cells.slice(0, 3).join(' ')} … ${f.cells.length} cells` : f.cells.join(' ');
  return `${f.severity} ${f.rule} at “${f.where}” ${cells} ${f.message.code} ${JSON.stringify(f.message.data).slice(0, 300)}`;
}
