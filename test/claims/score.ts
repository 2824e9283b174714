import type { Claim } from '../../lib/model/claim';
import type { EditionId } from '../../lib/model/form';

/** A claim as a sentence's file tells it; `range` closed. README.md says how to read each field. */
export interface ToldClaim {
  quote: string;
  range: [number, number];
  unit: string;
  cells: string[];
  scope: string;
  modality: Claim['modality'];
  /** Other cells or scopes that are right too. */
  also?: { cells?: string[][]; scope?: string[] };
  /** May be read in any way and may be left out: counts neither way. */
  optional?: boolean;
}

/** A sentence with its claims. */
export interface Sentence {
  id: string;
  text: string;
  edition: EditionId;
  year: number;
  agency: string;
  claims: ToldClaim[];
  trap: boolean;
  why?: string;
}

/** What a reader makes of a sentence; `start` and `end` are offsets of its words in the text, found by `quote` where absent. */
export type ReadClaim = Pick<Claim, 'quote' | 'range' | 'unit' | 'cells' | 'scope'> & {
  start?: number;
  end?: number;
};

/** Reads one sentence; it is handed no claims. */
export type Reader = (sentence: Omit<Sentence, 'claims' | 'trap' | 'why'>) => readonly ReadClaim[];

/** What is compared of two claims. */
export type Aspect = 'span' | 'range' | 'unit' | 'cells' | 'scope';

/** A claim that was not told so or not read so; `differs` names what keeps it from its nearest counterpart. */
export interface Slip {
  id: string;
  text: string;
  quote: string;
  differs: Aspect[];
  claim: ToldClaim | ReadClaim;
}

/** Counts over sentences; precision and recall are 1 where there is nothing to count. */
export interface Score {
  right: number;
  read: number;
  told: number;
  precision: number;
  recall: number;
  wrong: Slip[];
  missed: Slip[];
}

/** Precision and recall of a reader; each told claim is matched with at most one read claim, and the other way round. */
export function score(sentences: readonly Sentence[], reader: Reader): Score {
  const total: Score = { right: 0, read: 0, told: 0, precision: 1, recall: 1, wrong: [], missed: [] };
  for (const { claims, trap: _trap, why: _why, ...sentence } of sentences) {
    const read = reader(sentence);
    const pairs = match(sentence.text, claims, read);
    const optional = [...pairs].filter(([told]) => claims[told]!.optional).length;
    total.right += pairs.size - optional;
    const matched = new Set(pairs.values());
    const free = read.map(
      (claim, index) => !matched.has(index) && onlyOptional(sentence.text, claims, claim),
    );
    total.read += read.length - optional - free.filter(Boolean).length;
    total.told += claims.filter((claim) => !claim.optional).length;
    read.forEach((claim, index) => {
      if (!matched.has(index) && !free[index])
        total.wrong.push(slip(sentence, claim, nearestTold(sentence.text, claims, claim)));
    });
    claims.forEach((claim, index) => {
      if (!pairs.has(index) && !claim.optional)
        total.missed.push(slip(sentence, claim, nearestRead(sentence.text, claim, read)));
    });
  }
  if (total.read > 0) total.precision = total.right / total.read;
  if (total.told > 0) total.recall = total.right / total.told;
  return total;
}

function slip(
  sentence: Pick<Sentence, 'id' | 'text'>,
  claim: ToldClaim | ReadClaim,
  differs: Aspect[],
): Slip {
  return { id: sentence.id, text: sentence.text, quote: claim.quote, differs, claim };
}

/** Aspects in which a read claim departs from a told one; none means it is right. */
export function departures(text: string, told: ToldClaim, read: ReadClaim): Aspect[] {
  const found: Aspect[] = [];
  if (!overlap(spanOf(text, told), spanOf(text, read))) found.push('span');
  if (!sameRange(told, read)) found.push('range');
  // 未收到申请 has no unit of its own: the reader may give that of the row.
  if (told.unit !== '' && plainUnit(told.unit) !== plainUnit(read.unit)) found.push('unit');
  if (![told.cells, ...(told.also?.cells ?? [])].some((cells) => sameSet(cells, read.cells)))
    found.push('cells');
  if (![told.scope, ...(told.also?.scope ?? [])].some((scope) => sameScope(scope, read.scope)))
    found.push('scope');
  return found;
}

/** Greatest matching of right pairs, told index to read index; required claims are served before optional ones. */
function match(text: string, told: readonly ToldClaim[], read: readonly ReadClaim[]): Map<number, number> {
  const options = told.map((claim) =>
    read.flatMap((one, index) => (departures(text, claim, one).length === 0 ? [index] : [])),
  );
  const byRead = new Map<number, number>();
  const place = (index: number, tried: Set<number>): boolean =>
    options[index]!.some((option) => {
      if (tried.has(option)) return false;
      tried.add(option);
      const holder = byRead.get(option);
      if (holder !== undefined && !place(holder, tried)) return false;
      byRead.set(option, index);
      return true;
    });
  const order = told.map((_, index) => index).toSorted((a, b) => rank(told[a]!) - rank(told[b]!));
  for (const index of order) place(index, new Set());
  return new Map([...byRead].map(([option, index]) => [index, option]));
}

/** Stands where only optional claims are told: however it is read, it counts neither way. */
function onlyOptional(text: string, told: readonly ToldClaim[], read: ReadClaim): boolean {
  const there = told.filter((claim) => overlap(spanOf(text, claim), spanOf(text, read)));
  return there.length > 0 && there.every((claim) => claim.optional);
}

const rank = (claim: ToldClaim): number => (claim.optional ? 1 : 0);

function nearestTold(text: string, told: readonly ToldClaim[], read: ReadClaim): Aspect[] {
  return fewest(told.map((claim) => departures(text, claim, read)));
}

function nearestRead(text: string, told: ToldClaim, read: readonly ReadClaim[]): Aspect[] {
  return fewest(read.map((claim) => departures(text, told, claim)));
}

/** Of the counterparts at the same place the one that differs least; `span` alone where none stands there. */
function fewest(all: Aspect[][]): Aspect[] {
  const there = all.filter((aspects) => !aspects.includes('span'));
  return there.toSorted((a, b) => a.length - b.length)[0] ?? ['span'];
}

function spanOf(text: string, claim: ToldClaim | ReadClaim): [number, number] {
  if ('start' in claim && claim.start !== undefined && claim.end !== undefined)
    return [claim.start, claim.end];
  const start = text.indexOf(claim.quote);
  return start < 0 || claim.quote === '' ? [0, 0] : [start, start + claim.quote.length];
}

const overlap = (a: [number, number], b: [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/** An exact figure must be the same; a vague one must have a figure in common. */
function sameRange({ range: [low, high], modality }: ToldClaim, { range }: ReadClaim): boolean {
  if (modality === 'exact') return near(low, range.from) && near(high, range.to);
  if (low === high && near(low, range.from) && near(high, range.to)) return true;
  return range.from <= high && low <= range.to;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** ％, 百分之 and 个百分点 as they are written by most. */
function plainUnit(unit: string): string {
  const plain = unit.normalize('NFKC').trim();
  return plain === '个百分点' ? '百分点' : plain;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const set = new Set(a);
  return set.size === new Set(b).size && b.every((cell) => set.has(cell));
}

/** Both the report's own, or one's words hold the other's (全市, 全市各级行政机关). */
function sameScope(a: string, b: string): boolean {
  if (a === '' || b === '') return a === b;
  return a.includes(b) || b.includes(a);
}
