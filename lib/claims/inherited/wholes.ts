import { setFree, tellOf, type Draft, type State } from '../drafts/draft';
import type { Sentence } from '../sentences/sentences';
import { subjectOf, type Book } from '../lexicon/subject';

/** 办理申请12件: those that came in where 办结 or 答复 tells the handled; with 含上年结转 and what goes on, all there were. */
export function handledOrReceived(
  draft: Draft,
  later: readonly Draft[],
  words: string,
  sentence: Sentence,
  book: Book,
): void {
  if (draft.subject.rows[0] !== 't3:total') return;
  if (FOR_OTHERS.test(words)) return setFree(draft);
  if (!/(?:办理|处理)[^，。；]{0,40}申请/u.test(words)) return;
  const done = later.some(
    ({ subject, claim }) =>
      subject.rows[0] === 't3:total' && /办结|答复|回复|办复|办毕|完成/u.test(claim.quote),
  );
  const [first, second] = later;
  const made =
    first?.subject.rows[0] === 't3:new' && second?.subject.rows[0]?.startsWith('t3:carried') === true;
  if (!done && !made) return;
  const behind = sentence.text.slice(sentence.tokens[draft.token]!.end).slice(0, 16);
  const carried = /^\s?[（(，,]?(?:含|包括|包含|其中)[^）)，。\d]{0,10}(?:结转|转结)/u.test(behind);
  const rows = carried || made ? ['t3:new', 't3:carried_in'] : ['t3:new'];
  tellOf(draft, rows, book);
}

/** 配合市行政审批局答复申请3件: another's. */
const FOR_OTHERS =
  /(?:配合|协助)[^，。；、]{1,12}(?:局|厅|委|办|部门|政府|单位)[^，。；]{0,10}(?:办理|答复|回复|处理)/u;

/** 收到申请书58条，已处理54条: counted as those received were. */
export function countedAlike(
  draft: Draft,
  earlier: readonly Draft[],
  words: string,
  sentence: Sentence,
  { book, context }: State,
): void {
  const { unit } = draft.claim;
  if (draft.subject.rows.length > 0 || !/^[条项]$/u.test(unit)) return;
  const asked = earlier.some(
    ({ subject, claim }) =>
      claim.unit === unit && /^(?:t3:new|request\.received)$/u.test(subject.rows[0] ?? ''),
  );
  if (!asked) return;
  const around = {
    before: words,
    after: '',
    sentence: sentence.text,
    unit: '件',
    topic: null,
    topicAfter: null,
  };
  const told = subjectOf({ ...around, topic: 'request' }, book, context);
  if (!/^(?:t3:(?!new)|request\.(?:closed|replied)|reply\.)/u.test(told.rows[0] ?? '')) return;
  draft.subject = told;
  draft.claim.cells = told.cells;
  draft.claim.told.weak = true;
}

const INTO = /(?:结转|转结|转入|转)(?:至|到|入)?(?<year>20\d\d)\s?年/u;

/** 2022年结转至2023年2件 in the report of 2023: carried in, not out. */
export function carriedInto(draft: Draft, words: string, { book, reading }: State): void {
  const into = INTO.exec(words)?.groups?.year;
  if (draft.subject.rows[0] !== 't3:carried_out' || !into || Number(into) !== reading.year?.value) return;
  tellOf(draft, ['t3:carried_in'], book);
  draft.claim.year = reading.year.value;
}

/** Figures told of several before them: 信函1件、当面2件，共3件; 复议6件、诉讼4件，结果维持8件. */
export function ofSeveral(
  draft: Draft,
  earlier: readonly Draft[],
  words: string,
  sentence: Sentence,
  book: Book,
): void {
  const rows =
    sumOfParts(draft, earlier, words, book) ??
    ofReviewsAndSuits(draft, earlier, sentence) ??
    ofThosePapers(draft, earlier, words);
  if (!rows) return;
  tellOf(draft, rows, book);
  draft.claim.told.weak = true;
}

const IN_ALL =
  /^[，,、；\s]{0,2}(?:全[市县区省州])?(?:[两二三四五]项|以上)?(?:合计|总计|共计|合共|共)(?:有|为|收到)?\s?$/u;
const WHOLES: readonly (readonly [RegExp, string])[] = [
  [/^request\.(?:in_person|fax|online|letter)$/u, 'request.received'],
  [/^reply\./u, 'request.replied'],
  [/^t3:(?:granted|partial|deny|unable|reject|other)/u, 't3:total'],
];

/** 共3件 behind parts that make it up exactly. */
function sumOfParts(
  draft: Draft,
  earlier: readonly Draft[],
  words: string,
  { edition }: Book,
): string[] | null {
  if (draft.subject.rows.length > 0 || edition === '2008' || !IN_ALL.test(words)) return null;
  let sum = 0;
  let whole: string | null = null;
  for (const one of earlier.toReversed()) {
    const of = WHOLES.find(([parts]) => parts.test(one.subject.rows[0] ?? ''))?.[1];
    if (!of || (whole && of !== whole) || one.change || one.claim.unit !== draft.claim.unit) break;
    whole = of;
    sum += one.claim.told.value;
  }
  return whole && sum === draft.claim.told.value ? [whole] : sumOfAlike(draft, earlier, words);
}

const WHOLE_AREA = /全[市县区省州]/u;

/** 厅机关新收64件，厅属机构收到29件，合计93件: the same told of several. */
function sumOfAlike(draft: Draft, earlier: readonly Draft[], words: string): string[] | null {
  const { claim } = draft;
  const row = earlier.at(-1)?.subject.rows.join();
  let sum = 0;
  let count = 0;
  for (const one of earlier.toReversed()) {
    if (one.change || one.claim.unit !== claim.unit || one.subject.rows.join() !== row) break;
    sum += one.claim.told.value;
    count++;
  }
  if (!row || count < 2 || sum !== claim.told.value) return null;
  draft.ofOrgan = true;
  claim.scope = WHOLE_AREA.exec(words)?.[0] ?? '';
  return [...earlier.at(-1)!.subject.rows];
}

const REVIEWS = /^(?:t4\.review|review)\.total$/u;
const SUITS = /^(?:t4\.direct|litigation)\.total$/u;
const RESULT_OF_SUITS = /^(?:t4\.(?:direct|after_review)|litigation)\.(?!total)(?<result>\w+)$/u;

/** More of a result than there were suits is that of the reviews told beside them as well. */
function ofReviewsAndSuits(draft: Draft, earlier: readonly Draft[], sentence: Sentence): string[] | null {
  const result = RESULT_OF_SUITS.exec(draft.subject.rows[0] ?? '')?.groups?.result;
  if (!result) return null;
  const at = earlier.findLastIndex(({ subject }) => SUITS.test(subject.rows[0] ?? ''));
  const [reviews, suits] = [earlier[at - 1], earlier[at]];
  if (!reviews || !suits || !REVIEWS.test(reviews.subject.rows[0] ?? '')) return null;
  const [from, to] = [sentence.tokens[reviews.token], sentence.tokens[suits.token]];
  if (!from || !to || !/^[、，和及]?[^，。；\d]{0,10}$/u.test(sentence.text.slice(from.end, to.start)))
    return null;
  const told = earlier[at + 1];
  const both = told ? told.subject.rows.length > suits.subject.rows.length : false;
  if (!both && draft.claim.told.value <= suits.claim.told.value) return null;
  return [...reviews.subject.rows, ...suits.subject.rows].map((row) => row.replace(/total$/u, result));
}

/** 现行有效规范性文件1046件，其中以市政府名义印发的183件: of those. */
function ofThosePapers({ subject, claim }: Draft, earlier: readonly Draft[], words: string): string[] | null {
  const last = earlier.at(-1);
  if (!last || !/^t2\.(?:rules|normative)\./u.test(last.subject.rows[0] ?? '')) return null;
  if (subject.rows.length > 0 || last.claim.unit !== claim.unit) return null;
  return OF_THOSE.test(words) ? [...last.subject.rows] : null;
}
const OF_THOSE = /名义(?:印发|制定|制发|出台|发布)的\s?$/u;

const DECIDED_BY =
  /(?:政府|复议局|复议委员会|司法局|司法厅|司法部)[^，。；\d]{0,12}(?:收到|受理|接收|新收|办理)[^，。；\d]{0,8}复议|复议机[构关][^。；\d]{0,24}(?:收到|受理|接收|新收|办理)[^，。；\d]{0,8}复议/u;
const OF_DISCLOSURE = /信息公开|因[^，。；]{0,12}(?:公开|申请)|被(?:申请|提起)|引[发起]/u;
const THOSE_OF_DISCLOSURE = /其中[^。；\d]{0,30}(?:信息公开|被申请人)/u;
/** 收到复议申请418件，受理396件，审结371件: all reviews, which only who decides them takes in and closes. */
const ALL_REVIEWS = /(?:收到|新收|受理|接收|办理|审理)[^，。；\d]{0,8}复议(?:申请|案件|案)?\s?$/u;
const OF_ALL = /^[^。；]{0,24}(?:审结|其中[^。；，\d]{0,12}信息公开)/u;

/** An agency that decides reviews tells all of them first: 县政府收到复议申请86件，其中涉及信息公开的11件. */
export function decidedForOthers(drafts: readonly Draft[], { text, tokens }: Sentence): void {
  for (const draft of drafts) {
    if (!REVIEWS.test(draft.subject.rows[0] ?? '')) continue;
    const token = tokens[draft.token];
    if (!token) continue;
    const before = text.slice(Math.max(0, token.start - 60), token.start).replace(/^.*[；。]/su, '');
    const behind = text.slice(token.end, token.end + 60);
    if (OF_DISCLOSURE.test(before)) continue;
    const decides = DECIDED_BY.test(before) && /复议机[构关]/u.test(before);
    const all = ALL_REVIEWS.test(before) && OF_ALL.test(behind);
    if (!decides && !all && !(DECIDED_BY.test(before) && THOSE_OF_DISCLOSURE.test(behind))) continue;
    setFree(draft);
  }
}
