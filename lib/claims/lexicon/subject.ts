import { APPLICANT_COLUMNS, APPLICANTS, cellsFor, type Entry } from './entry';
import { REQUESTS_2019 } from './requests';
import { REQUESTS_2014 } from './requests-2014';
import { REVIEWS_2014, REVIEWS_2019 } from './reviews';
import { WORKS_2019, WORKS_2021 } from './works';
import { WORKS_2014 } from './works-2014';
import type { CellId, EditionId } from '../../model/form';
import type { Context, Named, Topic } from './topics';

/** What a figure counts, found in the words around it. */
export interface Subject {
  words: string;
  rows: readonly string[];
  cells: CellId[];
  weak: boolean;
  topic: Topic | null;
}

/** The words of an edition's rows; what the table of 2008 would be is none. */
export function entriesOf(edition: EditionId): readonly Entry[] {
  if (edition === '2014-32') return [...REQUESTS_2014, ...REVIEWS_2014, ...WORKS_2014];
  if (edition === '2019-60') return [...REQUESTS_2019, ...REVIEWS_2019, ...WORKS_2019];
  return edition === '2021-30' ? [...REQUESTS_2019, ...REVIEWS_2019, ...WORKS_2021] : [];
}

/** The edition and what of it a report prints. */
export interface Book {
  edition: EditionId;
  entries: readonly Entry[];
  /** A 2021-30 table with the single row （六）其他处理. */
  single: boolean;
}

interface Hit {
  entry: Entry;
  start: number;
  end: number;
}

/** Longest stretch of words that is searched. */
const LONGEST = 80;

/** What is said of papers by their attribute (主动公开56件，依申请公开463件，不予公开3件) tells no requests. */
const OF_PAPERS =
  /主动公开\s?\d{1,6}\s?[件条份]?[、，,]\s?依申请公开\s?\d{1,6}\s?[件条份]?[、，,]\s?不予公开|公开属性|(?:公文|文件|发文)[^。；]{0,60}(?:依申请公开|不予?公开|公开)/u;
const OF_ASKING = /收到|受理|答复|办结|提出|申请人|申请量|公开申请|申请\s?\d/u;

interface Asked {
  book: Book;
  sentence: string;
  entries: readonly Entry[];
}
// A sentence is asked of by each of its figures: what entries ask of the sentence is asked once.
let asked: Asked | null = null;

/** The entries that may be meant in a sentence. */
function entriesIn(sentence: string, book: Book): readonly Entry[] {
  if (asked?.sentence === sentence && asked.book === book) return asked.entries;
  const ofPapers = OF_PAPERS.test(sentence) && !OF_ASKING.test(sentence);
  const entries = book.entries.filter(
    ({ topics, only }) => !(ofPapers && topics?.includes('request')) && (!only || only.test(sentence)),
  );
  asked = { book, sentence, entries };
  return entries;
}

/** Where the words of entries stand in a stretch of text, for a figure of that measure word. */
function hitsIn(text: string, sentence: string, unit: string, topic: Topic | null, book: Book): Hit[] {
  if (text === '') return [];
  const found: Hit[] = [];
  for (const entry of entriesIn(sentence, book)) {
    if (entry.topics && topic ? !entry.topics.includes(topic) : entry.named) continue;
    if ((entry.units && !entry.units.test(unit)) || entry.unless?.test(text)) continue;
    for (const match of text.matchAll(entry.words))
      found.push({ entry, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The entry whose words end nearest the end of `words`; of two that end together the later in the list, which is the closer one. */
function nearest(
  words: string,
  sentence: string,
  unit: string,
  topic: Topic | null,
  book: Book,
  late = false,
): Hit | null {
  const text = words.slice(-LONGEST);
  const hits = hitsIn(text, sentence, unit, topic, book);
  const nearer = late ? startsFirst : endsLast;
  const best = hits.reduce<Hit | null>((last, hit) => (last && !nearer(hit, last) ? last : hit), null);
  // A verb that governs something else counts that, and nothing before it is counted either.
  if (!best) return null;
  const between = late
    ? text.slice(0, best.start)
    : text.slice(best.end).replace(/[（(][^（）()]{0,40}$/u, '');
  if (best.entry.tight && !best.entry.tight.test(between)) return null;
  return best.entry.joins ? joined(best, hits, text, late) : best;
}

/** Of two entries for the same rows the surer one is kept. */
const lessSure = (one: Hit, last: Hit): boolean =>
  Boolean(one.entry.weak) && !last.entry.weak && one.entry.rows[0] === last.entry.rows[0];
const endsLast = (one: Hit, last: Hit): boolean =>
  one.end > last.end || (one.end === last.end && !lessSure(one, last));
const startsFirst = (one: Hit, last: Hit): boolean =>
  one.start < last.start || (one.start === last.start && one.end >= last.end && !lessSure(one, last));

/** 予以公开和部分公开: the rows of both. */
function joined(best: Hit, hits: readonly Hit[], text: string, late: boolean): Hit {
  const other = hits.findLast((one) => {
    const [first, second] = late ? [best, one] : [one, best];
    const between = text.slice(first.end, second.start);
    return one.entry.joins && first.end < second.start && AND.test(between);
  });
  if (!other) return best;
  const [first, second] = late ? [best, other] : [other, best];
  const rows = [...new Set([...first.entry.rows, ...second.entry.rows])];
  return { start: first.start, end: second.end, entry: { ...best.entry, rows } };
}
const AND = /^(?:[、和及与或]|以及|或者)(?:通过)?$/u;

/** What stands around a figure, to be searched. */
export interface Around {
  before: string;
  after: string;
  /** The sentence up to the figure and what follows it. */
  sentence: string;
  unit: string;
  /** Topic named last before the figure, and last within what stands after it. */
  topic: Topic | null;
  topicAfter: Topic | null;
}

/** What a figure counts: by the words before it, else by those behind its measure word. */
export function subjectOf(around: Around, book: Book, context: Context): Subject {
  const { after, sentence, unit, topic } = around;
  // 5件申请中有2件: what stands before names the whole.
  const before = PARTITIVE.test(around.before) || isOfThose(around) ? '' : around.before;
  const behind = around.topicAfter ?? topic;
  const hit = nearest(before, sentence, unit, topic, book);
  const late = hit ? null : nearest(after, sentence, unit, behind, book, true);
  // "组织了3次，215人次的培训": the verb before, the noun behind.
  const split =
    hit || late || before === '' ? null : nearest(`${before}${after}`, sentence, unit, behind, book);
  const spans = split && split.start < before.length && split.end > before.length ? split : null;
  const found = hit ?? late ?? spans;
  const words = wordsOf(hit || !late ? before || after : after);
  // 12件申请全部为自然人提出: of all of them, which is told by itself.
  const who =
    applicantIn(asTold(before, sentence)) ??
    (hit ? null : applicantIn(after.split(/(?:均|全部|全|都)(?:为|是|系|由)/u)[0]!));
  if (!found) return nobody(words, who, unit, topic, book);
  return {
    words,
    rows: found.entry.rows,
    cells: cellsOfRows(found.entry.rows, who, book),
    weak: (found.entry.weak ?? false) || !isSpokenOf(found.entry, context),
    topic: hit ? topic : behind,
  };
}

/** 73件申请中67件来自个人. */
const isOfThose = ({ before, after }: Around): boolean =>
  /申请(?:当)?中\s?$/u.test(before) &&
  /^(?:均|都)?(?:为|是|来自|由|系)/u.test(after) &&
  applicantIn(after) !== null;

const PARTITIVE = /(?<!其)(?:中|里|当中|之中)(?:还|又)?有\s?$/u;

/** Rows of tables on requests and reviews are compared only where the text speaks of disclosure. */
function isSpokenOf({ topics }: Entry, context: Context): boolean {
  if (!topics) return true;
  return topics.includes('request') ? context.requests : context.reviews;
}

/** "申请人为自然人的1418件": new requests of that kind of applicant. */
function nobody(words: string, who: string | null, unit: string, topic: Topic | null, book: Book): Subject {
  const rows =
    who && /^[件宗份]?$/u.test(unit) && (topic === 'request' || topic === null) && book.edition !== '2014-32'
      ? ['t3:new']
      : [];
  return {
    words,
    rows,
    cells: cellsOfRows(rows, who, book),
    weak: rows.length > 0,
    topic: rows.length > 0 ? topic : null,
  };
}

/** Cells of rows, in the applicant's columns where one is told. */
export function cellsOfRows(rows: readonly string[], applicant: string | null, book: Book): CellId[] {
  const columns = APPLICANT_COLUMNS[applicant ?? 'total']!;
  return rows.flatMap((row) => cellsFor(row, columns, book.edition, book.single));
}

/** 公民、法人和其他组织 are all there are. */
const EVERYBODY =
  /(?:公民|自然人|个人|公众|群众)(?:个人)?[、，和及与或]{0,2}法人[、，]?(?:或者|以及|[和或及与])?(?:其[他它])?(?:社会)?组织/gu;

/** 受理公民申请5件: where no other kind is told, all who applied are called so. */
const asTold = (words: string, sentence: string): string =>
  /公民/u.test(words) && !OTHER_KINDS.test(sentence) ? words.replaceAll('公民', '公众') : words;
const OTHER_KINDS = /法人|企业|组织|公司|单位(?:申请|提)|自然人/u;

/** The kind of applicant named last in some words; null where none is. */
export function applicantIn(words: string): string | null {
  let best: { id: string; end: number } | null = null;
  const told = words.slice(-LONGEST).replace(EVERYBODY, (all) => ' '.repeat(all.length));
  for (const [id, shape] of APPLICANTS) {
    for (const match of told.matchAll(shape)) {
      const end = match.index + match[0].length;
      if (!best || end > best.end) best = { id, end };
    }
  }
  return best?.id ?? null;
}

const HANGING_BEFORE = /^(?:其中|另有|[的、和及与以并且共计约近了是为达到数量\s：:，,])+/u;
// Looks behind so that a long run is tried from its first character only.
const HANGING_AFTER =
  /(?<![为是达到有共计约近了超逾过数量的\s：:，,、])[为是达到有共计约近了超逾过数量的\s：:，,、]+$/u;

function wordsOf(text: string): string {
  return text.replace(HANGING_BEFORE, '').replace(HANGING_AFTER, '').trim().slice(-40);
}

/** The topic named last before an offset of the sentence, else the one the passage was at. */
export function topicAt(named: readonly Named[], at: number, before: Topic | null): Topic | null {
  let topic = before;
  for (const one of named) if (one.end <= at) topic = one.topic;
  return topic;
}
