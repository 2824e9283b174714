import { tellOf, type Draft, type State } from '../drafts/draft';
import type { Sentence } from '../sentences/sentences';
import { cellsOfRows, type Book } from '../lexicon/subject';

const COMPARED = /(?:较|比|与|同)(?:上年|上一年|去年|(?<year>20\d\d)\s?年)(?:度)?(?:同期)?(?:的)?\s?$/u;

const REACHED =
  /(?:增|减|升|降|变|调整|下降|增长|上升)(?:加|少|长|低|高)?(?:为|到|至)(?:(?:今年|本年度?|当年|20\d\d\s?年度?)的?)?\s?$/u;

/** Nothing but a time stands before the figure. */
const TIME_ALONE =
  /^[，,、；;（(\s]{0,2}(?:其中|而|同期)?[，,：:\s]{0,2}(?:20\d\d\s?年度?|上年度?|上一年度?|去年|今年|本年度?|当年|报告期|[两二三四五六七八九十]年(?:来)?(?:累计|合计|共计|总计))(?:内|同期)?(?:新增|新公开)?(?:为|有|是|达|共|则|的|仅){0,3}\s?$/u;

const NONE_ASKED = /^[^，。；]{0,16}(?:未|没有)(?:新)?(?:收到|接到|受理)[^，。；]{0,14}申请/u;

/** 521件，较2020年的468件增长: the same, of the year told. */
export function comparedWith(
  draft: Draft,
  last: Draft | undefined,
  words: string,
  sentence: string,
  { reading, book }: State,
): void {
  const match = COMPARED.exec(words);
  if (!match) return;
  const own = reading.year?.value ?? null;
  draft.claim.year = match.groups?.year ? Number(match.groups.year) : own === null ? null : own - 1;
  if (/[两二]者/u.test(words)) return;
  // 未收到申请，较上年的2件减少.
  if (!last && draft.subject.rows.length === 0 && NONE_ASKED.test(sentence)) {
    const rows = [book.edition === '2014-32' ? 'request.received' : 't3:new'];
    draft.subject = { ...draft.subject, rows: book.edition === '2008' ? [] : rows, weak: true };
    draft.claim.cells = cellsOfRows(draft.subject.rows, null, book);
    draft.claim.told.weak = true;
    return;
  }
  if (draft.subject.rows.length > 0 || !last || last.claim.unit !== draft.claim.unit) return;
  draft.subject = { ...draft.subject, rows: last.subject.rows, topic: last.subject.topic };
  draft.claim.cells = last.claim.cells;
}

/** 受理18件、答复18件，两者与上年的15件、16件相比: the two again, of the year told. */
export function bothCompared(
  drafts: readonly Draft[],
  index: number,
  words: string,
  sentence: Sentence,
): void {
  if (!/[两二]者/u.test(words) || !COMPARED.test(words)) return;
  const [first, second] = drafts
    .slice(0, index)
    .filter((one) => !one.change)
    .slice(-2);
  const [draft, next] = [drafts[index]!, drafts[index + 1]];
  if (!first || !second || !next || !sentence.tokens[next.token]) return;
  const between = sentence.text.slice(sentence.tokens[draft.token]!.end, sentence.tokens[next.token]!.start);
  if (!/^\s?[、和及与]\s?$/u.test(between)) return;
  for (const [one, of] of [
    [draft, first],
    [next, second],
  ] as const) {
    one.subject = { ...one.subject, rows: of.subject.rows, topic: of.subject.topic };
    one.claim.cells = of.claim.cells;
    one.claim.told.weak = of.claim.told.weak;
  }
  next.claim.year = draft.claim.year;
}

/** 申请量由31件降至27件: the first is last year's, the second counts the same. */
export function reached(
  draft: Draft,
  last: Draft | undefined,
  words: string,
  sentence: Sentence,
  { reading }: State,
): void {
  if (draft.subject.rows.length > 0 || !last || last.claim.unit !== draft.claim.unit) return;
  const start = sentence.tokens[last.token]?.start ?? 0;
  const lead = sentence.text.slice(Math.max(0, start - 24), start);
  if (!REACHED.test(words) || !/[由从]/u.test(lead) || last.subject.rows[0]?.startsWith('t2.')) return;
  draft.subject = { ...draft.subject, rows: last.subject.rows, topic: last.subject.topic };
  draft.claim.cells = last.claim.cells;
  draft.claim.told.weak = last.claim.told.weak;
  const own = reading.year?.value ?? null;
  if (own === null) return;
  if (last.claim.year === own) last.claim.year = own - 1;
  else if (last.claim.year === own - 1) draft.claim.year = own;
}

/** 累计受理申请203件，其中2024年47件: the same, of another year. */
export function continued(draft: Draft, earlier: readonly Draft[], sentence: Sentence): void {
  const last = earlier.findLast((one) => !one.change && one.claim.told.kind === 'count');
  if (!last || draft.subject.rows.length > 0 || last.claim.unit !== draft.claim.unit) return;
  const [from, to] = [sentence.tokens[last.token], sentence.tokens[draft.token]];
  if (!from || !to) return;
  const between = sentence.text.slice(from.end, to.start);
  const mark = Math.max(...['，', ',', '、', '；'].map((one) => between.lastIndexOf(one)));
  if (!TIME_ALONE.test(between.slice(Math.max(0, mark)))) return;
  draft.subject = { ...draft.subject, rows: last.subject.rows, topic: last.subject.topic };
  // 上年为12项，今年为10项: last year's and the change.
  const now = last.claim.cells.join().endsWith('.previous') && /今年|本年|现/u.test(between);
  draft.claim.cells = now ? [...last.subject.rows] : last.claim.cells;
  draft.claim.told.weak = last.claim.told.weak;
}

const KINDS_OF_ITEMS: readonly (readonly [RegExp, string])[] = [
  [/许可/u, 'licence'],
  [/其[他它]对外/u, 'other_service'],
  [/处罚/u, 'penalty'],
  [/强制/u, 'coercion'],
  [/行政事业性收费/u, 'fee'],
];

/** 由上一年的19项减为17项: last year's number of items, then this year's. */
export function lastYearsItems(draft: Draft, last: Draft | undefined, words: string, book: Book): void {
  const { rows } = draft.subject;
  if (
    rows[0]?.endsWith('.previous') &&
    /(?:(?:上(?:一)?年|去年)(?:度)?|原)(?:的|为|有|项目|数量|数){0,3}\s?$/u.test(words)
  ) {
    draft.claim.cells = cellsOfRows(rows.slice(0, 1), null, book);
    return;
  }
  // 行政许可事项减少3项至19项: the words tell the kind, or those of the change before.
  const toldOf = REACHED.test(words)
    ? words
    : /^\s?[至到为]\s?$/u.test(words) && last?.change
      ? last.claim.quote
      : null;
  if (rows.length > 0 || toldOf === null || draft.claim.unit !== '项' || book.edition !== '2019-60') return;
  const kind = KINDS_OF_ITEMS.find(([shape]) => shape.test(toldOf))?.[1];
  const now = kind
    ? [`t2.${kind}.previous`, `t2.${kind}.change`]
    : last?.subject.rows[0]?.endsWith('.previous')
      ? last.subject.rows
      : null;
  if (!now) return;
  tellOf(draft, now, book);
}

/** 行政许可本年增加2项，处理决定126件: of the kind whose items changed. */
export function decidedAfterItems(draft: Draft, last: Draft | undefined, words: string, book: Book): void {
  if (
    !(draft.subject.rows[0] ?? '.decisions').endsWith('.decisions') ||
    !/^(?:件|宗|起|)$/u.test(draft.claim.unit) ||
    last?.claim.unit !== '项'
  )
    return;
  if (!/^[，,、]?(?:全年|本年)?(?:作出)?(?:处理)?决定(?:数量|数)?(?:为|共)?\s?$/u.test(words)) return;
  const kind = KINDS_OF_ITEMS.find(([shape]) => shape.test(last.subject.words))?.[1];
  if (!kind || !/^(?:licence|penalty|coercion)$/u.test(kind) || book.edition === '2014-32') return;
  const rows = [`t2.${kind}.decisions`];
  tellOf(draft, rows, book);
}
