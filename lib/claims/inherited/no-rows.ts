import { setFree, type Draft } from '../drafts/draft';
import { FOR_ELSE } from '../lexicon/requests';
import type { Sentence } from '../sentences/sentences';

// Figures told near requests and results that count no row of the form: they are set free.

/** 涉及高速公路收费的35件，涉及执法案卷的6件: what requests were about, no reasons. */
export function askedAbout(draft: Draft, drafts: readonly Draft[], words: string, sentence: Sentence): void {
  if (!/^(?:t3:(?:deny|unable)\.|denied\.)/u.test(draft.subject.rows[0] ?? '') || !ABOUT.test(words)) return;
  const others = drafts.some((one) => {
    const token = sentence.tokens[one.token];
    if (!token || one === draft || one.subject.rows.length > 0) return false;
    return ABOUT.test(sentence.text.slice(Math.max(0, token.start - 24), token.start));
  });
  if (!others) return;
  setFree(draft);
}
const ABOUT = /(?:涉及|关于|有关|申请)[^，。；、\d]{2,14}的\s?$/u;

/** 申请量超过10件的有3个单位: a bound that others are told by, no figure of requests. */
export function bound(draft: Draft, words: string, sentence: Sentence): void {
  if (draft.subject.rows.length === 0) return;
  const token = sentence.tokens[draft.token]!;
  const behind = sentence.text.slice(token.numberEnd, token.end + 8);
  const over = /(?:超过|超|大于|多于|高于|达到|不足|低于|少于)\s?$/u.test(words) || /以[上下]/u.test(behind);
  if (!over || !/^\s?[件条次份](?:以[上下])?的(?:有|为|分别|单位|部门|乡镇|街道|地区|县)/u.test(behind))
    return;
  draft.claim.cells = [];
}

/** 涉及户籍7件、案件8件、其他4件: the rest of what requests were about, no other result. */
export function restOfSubjects(
  draft: Draft,
  last: Draft | undefined,
  words: string,
  sentence: Sentence,
): void {
  if (!last || last.subject.rows.length > 0 || last.change || last.claim.unit !== draft.claim.unit) return;
  if (
    !draft.subject.rows[0]?.startsWith('t3:other') ||
    !/^[、，和及]?其[他它](?:类|方面|事项)?的?\s?$/u.test(words)
  )
    return;
  const lead = sentence.text.slice(0, sentence.tokens[last.token]?.start);
  if (!/(?:涉及|关于|有关|内容为|类别为)[^。；]{0,60}$/u.test(lead)) return;
  setFree(draft);
}

/** 其中，举报人为获取奖励提出的申请310件: some of the requests, not those that came in. */
export function askedSome(draft: Draft, last: Draft | undefined, words: string, sentence: Sentence): void {
  const asked =
    draft.claim.cells.length === 1 && /^(?:t3\.new\.total|request\.received)$/u.test(draft.claim.cells[0]!);
  if (!asked || !SOME_ASKED.test(words)) return;
  const token = sentence.tokens[draft.token]!;
  const lead = sentence.text.slice(last ? sentence.tokens[last.token]?.end : 0, token.start);
  if (!lead.includes('其中')) return;
  setFree(draft);
}
const SOME_ASKED =
  /(?<=[\u4e00-\u9fff]{2})(?<!信息|公开)类(?:政府)?(?:信息)?(?:公开)?申请\s?$|(?<=[\u4e00-\u9fff]{2})(?:提出|提交|要求|涉及|关于|属于|有关)[^，。；]{0,10}的申请\s?$/u;

/** 12人次提出申请15件: those who asked are no requests where the requests are told. */
export function peopleAsking(draft: Draft, next: Draft | undefined, sentence: Sentence): void {
  if (draft.claim.unit !== '人次' || draft.subject.rows.length === 0 || next?.claim.unit !== '件') return;
  const between = sentence.text.slice(sentence.tokens[draft.token]!.end, sentence.tokens[next.token]?.start);
  if (!/^[^，。；]{0,24}申请[^，。；]{0,8}$/u.test(between)) return;
  setFree(draft);
}

const BARE_VERB =
  /^[，,、；\s]{0,2}(?:已|均已|全部|共|实)?(?:办结|答复|回复|办理|受理|办复|办毕)(?:了)?\s?$/u;
/** Words of figures that may be told of requests without naming them. */
const OF_ASKING =
  /申请|未办结|结转|期末|公开|信函|邮|网上|网络|当面|传真|现场|窗口|自然人|公民|法人|企业|机构|组织|其[他它余中]/u;

/** What people say or ask otherwise. */
const SAID =
  /(?:反映|诉求|信访|投诉|举报|咨询|求助|工单|线索|留言|来信|来访)(?:件|事项)?$|(?:受理|服务|审批|业务|窗口|政务)(?:事项|办件|业务|件)$/u;
const BARE_SAID = /^[，,、；\s]{0,2}(?:受理)?(?:举报|投诉)\s?$/u;
const ASKED_ELSE = new RegExp(FOR_ELSE, 'u');

/** 收到群众反映3件，办结3件: the verb alone goes on with what was counted before. */
export function ofElse(draft: Draft, last: Draft | undefined, words: string): void {
  if (!last || last.change || last.subject.rows.length > 0 || draft.subject.rows.length === 0) return;
  if (draft.subject.rows[0] === 'complaint.total' && SAID.test(last.subject.words) && BARE_SAID.test(words)) {
    setFree(draft);
    return;
  }
  if (last.claim.unit !== draft.claim.unit || !BARE_VERB.test(words)) return;
  const { words: of } = last.subject;
  if (of.length < 2 || (OF_ASKING.test(of) && !ASKED_ELSE.test(of) && !SAID.test(of))) return;
  setFree(draft);
}
