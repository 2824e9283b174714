import { before } from '../sentences/around';
import { setFree, tellOf, type Draft, type State } from '../drafts/draft';
import type { Sentence } from '../sentences/sentences';
import { cellsOfRows, type Book } from '../lexicon/subject';
import { carryOn } from './carry-on';
import { family } from './family';
import {
  bothCompared,
  comparedWith,
  continued,
  decidedAfterItems,
  lastYearsItems,
  reached,
} from './other-years';
import { askedAbout, askedSome, bound, ofElse, peopleAsking, restOfSubjects } from './no-rows';
import { carriedInto, countedAlike, decidedForOthers, handledOrReceived, ofSeveral } from './wholes';

/** Figures that are told through others: 共484件 of what was new and carried in, applicants of the row named before. */
export function inherit(drafts: Draft[], sentence: Sentence, state: State): void {
  const { book } = state;
  drafts.forEach((draft, index) => {
    if (draft.claim.told.kind !== 'count' || draft.change) return;
    const words = before(sentence, index);
    joinCarried(draft, drafts.slice(0, index), words, sentence, book);
    family(draft, drafts.slice(0, index), words, sentence, book);
    carryOn(draft, drafts.slice(0, index), words, book, sentence.text);
    grantedOf(draft, drafts.slice(0, index).findLast(isBound), words, book);
    sameSuits(draft, drafts.slice(0, index), sentence);
    reached(draft, drafts[index - 1], words, sentence, state);
    leaders(draft, drafts[index - 1]);
    pressHeld(draft, drafts[index - 1], words);
    continued(draft, drafts.slice(0, index), sentence);
    bareCarried(draft, drafts.slice(0, index), sentence, book);
    restOfGroup(draft, drafts.slice(0, index), sentence);
    trained(draft, drafts[index - 1], words);
    ofElse(draft, drafts[index - 1], words);
    bound(draft, words, sentence);
    comparedWith(draft, drafts.slice(0, index).findLast(isCounted), words, sentence.text, state);
    bothCompared(drafts, index, words, sentence);
    askedAbout(draft, drafts, words, sentence);
    restOfSubjects(draft, drafts[index - 1], words, sentence);
    askedSome(draft, drafts[index - 1], words, sentence);
    peopleAsking(draft, drafts[index + 1], sentence);
    otherApplicants(draft, drafts[index - 1], words, book);
    lastYearsItems(draft, drafts[index - 1], words, book);
    decidedAfterItems(draft, drafts[index - 1], words, book);
    ofSeveral(draft, drafts.slice(0, index), words, sentence, book);
    handledOrReceived(draft, drafts.slice(index + 1), words, sentence, book);
    countedAlike(draft, drafts.slice(0, index), words, sentence, state);
    carriedInto(draft, words, state);
  });
  decidedForOthers(drafts, sentence);
}

const isBound = (one: Draft): boolean => isCounted(one) && one.subject.rows.length > 0;
const isCounted = ({ claim, change }: Draft): boolean => !change && claim.told.kind === 'count';

const BARE_TOTAL =
  /(?:^|[，,、\s])(?:两项)?(?:共计|合计|总计|共|总共|应办理|需办理|累计)(?:有|为|办理|需办理|应办理|申请)?\s?$/u;
const WITH_CARRIED =
  /^\s?(?:[（(](?:含|包括|包含|其中)?|[，,](?:含|包括|包含))[^）)，]{0,4}(?:上年|上一年|20\d\d\s?年|去年)[^）)\d]{0,10}结转/u;

function joinCarried(draft: Draft, earlier: Draft[], words: string, sentence: Sentence, book: Book): void {
  const { rows } = draft.subject;
  const token = sentence.tokens[draft.token]!;
  const behind = sentence.text.slice(token.end, token.end + 30);
  const isNew = rows[0] === 't3:new';
  const both = ['t3:new', 't3:carried_in'];
  const told = new Set(earlier.flatMap((one) => one.subject.rows));
  const summed =
    rows.length === 0 &&
    /^[件宗起份]?$/u.test(draft.claim.unit) &&
    BARE_TOTAL.test(words) &&
    both.every((row) => told.has(row));
  const inclusive = isNew && (WITH_CARRIED.test(behind) || /收办/u.test(words));
  if (!summed && !inclusive) return;
  draft.subject = { ...draft.subject, rows: both, cells: cellsOfRows(both, null, book), topic: 'request' };
  draft.claim.cells = draft.subject.cells;
}

/** 收到申请3件，其中公开3件: of requests, made public. */
function grantedOf(draft: Draft, last: Draft | undefined, words: string, book: Book): void {
  if (!last || draft.subject.rows.length > 0 || last.claim.unit !== draft.claim.unit) return;
  const asked = /^(?:t3:(?:new|total)|request\.(?:received|closed|replied))$/u.test(
    last.subject.rows[0] ?? '',
  );
  if (!asked || !JUST_DISCLOSED.test(words)) return;
  const rows = [book.edition === '2014-32' ? 'reply.granted' : 't3:granted'];
  draft.subject = { ...draft.subject, rows, weak: true };
  draft.claim.cells = cellsOfRows(rows, null, book);
  draft.claim.told.weak = true;
}

const JUST_DISCLOSED = /^[，,、；\s]{0,2}(?:其中)?[：:，]?(?:已|均|依法|全部)?公开(?:了|的)?\s?$/u;

/** 法律服务机构74件，其他11件: what is left of a list of applicants. */
function otherApplicants(draft: Draft, last: Draft | undefined, words: string, book: Book): void {
  if (
    last?.subject.rows[0]?.startsWith('channel.') &&
    draft.subject.rows.length === 0 &&
    /其[他它]\s?$/u.test(words)
  ) {
    draft.subject = { ...draft.subject, rows: ['channel.other'], weak: true };
    draft.claim.cells = ['channel.other'];
    draft.claim.told.weak = true;
  }
  const listed =
    last?.claim.cells.length === 1 && /\.(?:law_service|social|research)$/u.test(last.claim.cells[0]!);
  if (!listed || draft.subject.rows.length > 0 || !/其[他它]\s?$/u.test(words)) return;
  draft.subject = { ...draft.subject, rows: last.subject.rows, topic: 'request' };
  draft.claim.cells = cellsOfRows(last.subject.rows, 'other_org', book);
}

/** Results behind one kind of suits are that kind's: 复议后起诉11件，其中结果维持9件. */
function sameSuits(draft: Draft, earlier: readonly Draft[], { text, tokens }: Sentence): void {
  const { rows } = draft.subject;
  if (rows.length !== 2 || !rows[0]!.startsWith('t4.direct.') || rows[0]!.endsWith('.total')) return;
  const whole = earlier.findLast(({ subject }) => /^t4\..*total$/u.test(subject.rows[0] ?? ''));
  const last = whole?.subject.rows;
  if (!whole || !last) return;
  // 诉讼2件，均为复议后起诉，维持1件.
  const between = text.slice(tokens[whole.token]?.end, tokens[draft.token]?.start);
  const said = /(?:均|都|全部)?(?:为|是|系|属)(?:未经|(?<after>经|先)?)?(?:行政)?(?<kind>复议|直接)/u.exec(
    between,
  );
  const kind = /未经|直接/u.test(said?.[0] ?? '直接') ? 't4.direct' : 't4.after_review';
  if (last.length !== 1 && (!said || /[；;。]/u.test(between))) return;
  const group = last.length === 1 ? last[0]!.slice(0, -'.total'.length) : kind;
  const own = rows.filter((row) => row.startsWith(`${group}.`));
  if (own.length === 0) return;
  draft.subject = { ...draft.subject, rows: own };
  draft.claim.cells = own;
}

const LEADER = /(?:主要|有关)?负责(?:同志|人)|领导|一把手|[局厅市县区州省镇乡委部署盟旗]长|主任|书记/u;
const LED: Record<string, string> = {
  'response.interview': 'response.interview.leader',
  'response.press': 'response.press.leader',
};

/** 在线访谈6期，其中局长参加2期: of the interviews, not of press conferences. */
function leaders(draft: Draft, last: Draft | undefined): void {
  const row = LED[last?.subject.rows[0] ?? ''];
  const own = draft.subject.rows[0];
  if (
    !row ||
    !LEADER.test(draft.claim.quote) ||
    /采访|热线|直播/u.test(draft.claim.quote) ||
    (own && own !== 'response.press.leader')
  )
    return;
  draft.subject = { ...draft.subject, rows: [row] };
  draft.claim.cells = [row];
}

/** 新闻发布会132场，其中市政府新闻办主办28场. */
function pressHeld(draft: Draft, last: Draft | undefined, words: string): void {
  if (last?.subject.rows[0] !== 'response.press' || draft.subject.rows.length > 0) return;
  if (last.claim.unit !== draft.claim.unit || !/(?:主办|举办|召开|承办|组织)\s?$/u.test(words)) return;
  draft.subject = { ...draft.subject, rows: last.subject.rows };
  draft.claim.cells = last.claim.cells;
}

/** 结转 alone is from last year before anything is said to be done, else to the next. */
function bareCarried(draft: Draft, earlier: readonly Draft[], sentence: Sentence, book: Book): void {
  if (draft.subject.rows[0] !== 't3:carried_in') return;
  const token = sentence.tokens[draft.token]!;
  const around = `${sentence.text.slice(Math.max(0, token.start - 14), token.start).replace(/^.*[，,、；]/su, '')}${
    sentence.text.slice(token.end, token.end + 10).split(/[，,、；。]/u)[0]
  }`;
  if (/上|去|往|20\d\d|原|遗留|转入/u.test(around)) return;
  // 处理86件，其中新收82件、结转4件.
  const last = earlier.at(-1);
  const [from, to] = [sentence.tokens[last?.token ?? -1]?.end ?? token.start, token.start];
  if (last?.subject.rows[0] === 't3:new' && /^[、和及][^，。；]{0,8}$/u.test(sentence.text.slice(from, to)))
    return;
  if (!earlier.some(({ subject }) => /^t3:(?!new)/u.test(subject.rows[0] ?? ''))) return;
  tellOf(draft, ['t3:carried_out'], book);
}

/** 不予公开12件（国家秘密3件、其他9件）: the rest of a group is no row of its own. */
function restOfGroup(draft: Draft, earlier: readonly Draft[], sentence: Sentence): void {
  const row = draft.subject.rows[0];
  const token = sentence.tokens[draft.token]!;
  const depth = sentence.depth[token.start]!;
  if (!row?.startsWith('t3:other') || depth === 0 || /处理/u.test(draft.claim.quote)) return;
  const open = earlier.findLast((one) => sentence.depth[sentence.tokens[one.token]?.start ?? 0]! < depth);
  if (!/^t3:(?:deny|unable|reject)/u.test(open?.subject.rows[0] ?? '')) return;
  setFree(draft);
}

/** 举办培训2期、92人次. */
function trained(draft: Draft, last: Draft | undefined, words: string): void {
  if (last?.subject.rows[0] !== 'training.classes' || draft.subject.rows.length > 0) return;
  if (!/^(?:人|人次|名)$/u.test(draft.claim.unit) || !/^[、，,共计\s]{0,4}$/u.test(words)) return;
  draft.subject = { ...draft.subject, rows: ['training.people'], weak: true };
  draft.claim.cells = ['training.people'];
  draft.claim.told.weak = true;
}
