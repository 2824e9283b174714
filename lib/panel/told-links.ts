import type { Audit, Check } from '../model/audit';
import type { Claim, Told } from '../model/claim';
import type { Finding, Mark, Verdict } from '../model/finding';
import type { RuleId } from '../model/form';
import type { Location } from '../model/location';
import { meets, plus, type Interval } from '../model/quantity';
import { grouped } from '../model/grouped';

/** What a rule made of a figure together with other figures of the text. Figures are named by their index in the audit's claims. */
export type ToldLink =
  /** The figure is told as the whole of `parts`, which add up to `sum`; `met` where that is the figure itself. */
  | { kind: 'whole'; verdict: Verdict; parts: number[]; sum: Interval; met: boolean }
  | { kind: 'part'; verdict: Verdict; whole: number; met: boolean }
  /** A percentage that was calculated from the figures `of`; `met` where those two give it. */
  | { kind: 'percent'; verdict: Verdict; of: number[]; met: boolean; growth: boolean }
  | { kind: 'in-percent'; verdict: Verdict; percent: number; met: boolean }
  /** What is said with it was held against the table or the rest of the text: no fee, all closed, risen, six parts. */
  | { kind: 'said'; verdict: Verdict; met: boolean };

/** A finding with the part a figure has in it. */
export interface ToldFinding {
  finding: Finding;
  role: Mark['role'];
}

/** Links of every claim, by its index: sums and percentages that a rule has looked at. */
export function toldLinks(audit: Audit): ToldLink[][] {
  const { claims } = audit;
  const links: ToldLink[][] = claims.map(() => []);
  const sums = new Verdicts(audit.checks, 'narrative/text-sum-mismatch');
  const percents = new Verdicts(audit.checks, 'narrative/percent-mismatch');
  claims.forEach((claim, index) => {
    const { told } = claim;
    if (told?.parts) linkSum(index, claims, sums.of(claim), links);
    if (told?.kind === 'percent') linkPercent(index, claims, percents.of(claim), links);
  });
  linkSaid(audit, links);
  return links;
}

/** The verdicts of one rule by what it looked at; claims that begin at one place come in the order of the list. */
class Verdicts {
  private readonly waiting: Map<string, Check[]>;

  constructor(checks: readonly Check[], rule: RuleId) {
    const own = checks.filter((check) => check.rule === rule);
    this.waiting = grouped(own, ({ target }) => target);
  }

  /** Null where the rule has not looked at the claim. */
  of({ told, cells }: Claim): Verdict | null {
    if (!told) return null;
    return this.waiting.get(targetOf(told, cells))?.shift()?.outcome ?? null;
  }
}

/** What a rule calls a claim it has looked at. */
const targetOf = (told: Told, cells: readonly string[]): string =>
  [`${told.block}:${told.start}`, ...cells.slice(0, 1)].join(' ');

/** What was said in words and was not contradicted; where it was, the finding tells. The first claim that fits is the one looked at. */
function linkSaid({ checks, claims, sections }: Audit, links: ToldLink[][]): void {
  const passed = new Set(
    checks.filter(({ rule, outcome }) => outcome === 'passed' && SAYS.has(rule)).map(({ target }) => target),
  );
  claims.forEach(({ told, cells, unit }, index) => {
    if (told && sayingsOf(told, cells, unit, sections.length).some((one) => passed.delete(one)))
      links[index]!.push({ kind: 'said', verdict: 'passed', met: true });
  });
}

const SAYS = new Set<RuleId>(['narrative/count-mismatch', 'narrative/contradiction']);

/** What the rules on sayings call what a claim may say: risen, no fee (alone told without a unit), all closed, so many parts. */
function sayingsOf(told: Told, cells: readonly string[], unit: string, sections: number): string[] {
  const { kind, value, block } = told;
  return [
    `growth ${targetOf(told, cells)}`,
    ...(kind === 'none' && unit === '' ? ['fee'] : []),
    ...(kind === 'percent' && value === 100 ? [`closed ${block}`] : []),
    ...(kind === 'count' && value === sections ? [`parts ${block}`] : []),
  ];
}

function linkSum(
  index: number,
  claims: readonly Claim[],
  verdict: Verdict | null,
  links: ToldLink[][],
): void {
  const whole = claims[index]!;
  const parts = whole.told!.parts!.claims.filter((part) => claims[part]);
  if (verdict === null || parts.length === 0) return;
  const sum = parts.map((part) => claims[part]!.range).reduce<Interval>(plus, { from: 0, to: 0 });
  const met = verdict === 'passed' && meets(sum, whole.range);
  links[index]!.push({ kind: 'whole', verdict, parts, sum, met });
  for (const part of parts) links[part]!.push({ kind: 'part', verdict, whole: index, met });
}

function linkPercent(
  index: number,
  claims: readonly Claim[],
  verdict: Verdict | null,
  links: ToldLink[][],
): void {
  if (verdict === null) return;
  const { share, growth } = claims[index]!.told!;
  const pair = growth ? [growth.of, growth.from] : share ? [share.part, share.whole] : [];
  const of = pair.filter((one): one is number => one !== null && claims[one] !== undefined);
  const met = verdict === 'passed' && of.length === 2 && gives(claims[index]!, of, claims, Boolean(growth));
  links[index]!.push({ kind: 'percent', verdict, of, met, growth: Boolean(growth) });
  // The rule may have found the percentage to be of other figures: only those that give it are vouched for.
  if (met || verdict === 'failed')
    for (const one of of) links[one]!.push({ kind: 'in-percent', verdict, percent: index, met });
}

/** Whether a percentage is the first figure of the second, or its growth over it, to its last digit. */
function gives(claim: Claim, [a, b]: number[], claims: readonly Claim[], growth: boolean): boolean {
  const [now, then] = [claims[a!]!.range.from, claims[b!]!.range.from];
  if (then === 0) return false;
  const made = growth ? (Math.abs(now - then) / then) * 100 : (now / then) * 100;
  return Math.abs(made - claim.told!.value) <= lastDigit(claim.quote);
}

function lastDigit(quote: string): number {
  const decimals = /\.(\d+)/u.exec(quote.normalize('NFKC').slice(-12))?.[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** A place that holds more than this many characters is a passage, and not the words of one figure. */
const LONGEST_PLACE = 60;

/** Findings on what the text tells, by the index of the claims they speak of. */
export function toldFindings(audit: Audit): ToldFinding[][] {
  const found: ToldFinding[][] = audit.claims.map(() => []);
  const told = audit.findings.filter(({ rule }) => rule.startsWith('narrative/'));
  const marks = told.flatMap((finding) => finding.marks.map((mark) => ({ finding, mark })));
  const inText = marks.filter(({ mark }) => !mark.cell && mark.at.quote.length <= LONGEST_PLACE);
  const places = grouped(inText, ({ mark }) => lineOf(mark.at));
  const same = new Map<string, ToldFinding>();
  audit.claims.forEach((claim, index) => {
    const own = found[index]!;
    for (const { finding, mark } of places.get(lineOf(claim.at)) ?? [])
      if (overlap(mark.at, claim.at) && !own.some((one) => one.finding === finding) && isOf(finding, claim))
        own.push({ finding, role: mark.role });
    if (claim.outcome !== 'differs') return;
    // A figure told again in other words is one finding with the first.
    const key = `${claim.cells.join()} ${claim.range.from} ${claim.range.to}`;
    const first = own.find(({ finding }) => finding.rule === 'narrative/text-table-mismatch');
    if (first) same.set(key, same.get(key) ?? first);
    else if (same.has(key)) own.push(same.get(key)!);
  });
  return found;
}

/** Several figures may stand at one place (复议、诉讼各3件); what was found on the cells of one is not said of the others. */
function isOf(finding: Finding, claim: Claim): boolean {
  if (finding.rule !== 'narrative/text-table-mismatch') return true;
  return claim.outcome === 'differs' && finding.cells.join() === claim.cells.join();
}

/** The line or element a place stands in. */
function lineOf(at: Location): string {
  if (at.in === 'dom') return `${at.frame} ${at.path}`;
  return at.in === 'pdf' ? `${at.page} ${at.box.join()}` : `${at.line}`;
}

/** Whether two places of one line share words. */
function overlap(a: Location, b: Location): boolean {
  if (a.in === 'pdf' || b.in === 'pdf' || !a.span || !b.span)
    return a.quote !== '' && (a.quote.includes(b.quote) || b.quote.includes(a.quote));
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
