import { setFree, type Draft } from '../drafts/draft';
import { cellsOfRows, type Book } from '../lexicon/subject';

const PAPER_ALONE = /^[\s、，,和及]{0,3}(?:行政|政府)?(?<paper>规范性文件|规章)(?:共|为|有)?\s?$/u;
const BARE_DISCLOSED = /^[\s、，,]{0,2}(?:并|已|均|全部)?(?:新)?公开(?:数量)?(?:为|了)?\s?$/u;
const BARE_DONE =
  /^[\s、，,]{0,2}(?:全年|年内|共|实际|累计){0,2}(?:办件(?:量)?|实施|作出|办理|处理|处罚|许可)(?:共|为|了)?\s?$/u;
const OTHER_WAYS = /^[\s、，,和及]{0,3}其[他它](?:方式|渠道|形式)(?:回应)?\s?$/u;
const OF_LAST_YEAR =
  /(?<![较比同与结])(?:上(?:一)?年|去年)(?:度)?(?:的|我局|本局)?(?:行政)?(?:许可|处罚|强制|事业性收费|其[他它]对外管理服务)(?:事项|项目){0,2}(?:数|数量)?(?:共|为|有)?\s?$/u;

/** Figures that carry on the list before them: 现行有效规章17部、规范性文件143件; 制作61件、公开58件; 强制事项4项，实施0件. */
export function carryOn(
  draft: Draft,
  earlier: readonly Draft[],
  words: string,
  book: Book,
  sentence: string,
): void {
  const last = earlier.findLast((one) => !one.change);
  if (
    isOneKind(draft, earlier, words) ||
    isToldOf(draft, last, words) ||
    isListed(draft, last, words, sentence) ||
    isHandledSo(draft, last, words, sentence) ||
    isAsked(draft, sentence)
  ) {
    setFree(draft);
    return;
  }
  const rows = rowsCarried(draft, last, earlier, words, book);
  if (!rows) return;
  const weak = SUITS.test(draft.subject.rows[0] ?? '')
    ? draft.subject.weak
    : (last?.claim.told.weak ?? false);
  draft.subject = { ...draft.subject, rows, weak };
  draft.claim.cells = cellsOfRows(rows, null, book);
  draft.claim.told.weak = weak;
}

/** 行政许可12件，其中取水许可9件: one kind of what was told before is no row. */
function isOneKind({ subject }: Draft, earlier: readonly Draft[], words: string): boolean {
  const row = subject.rows[0];
  if (!row || !DECIDED.test(row) || !earlier.some((one) => one.subject.rows[0] === row)) return false;
  return KIND_OF_DECISION.test(words);
}

/** 公示行政许可12条、行政处罚5条: what was published goes on to be. */
function isToldOf({ subject, claim }: Draft, last: Draft | undefined, words: string): boolean {
  if (!last || !DECIDED.test(subject.rows[0] ?? '') || last.subject.rows.length > 0) return false;
  return last.claim.unit === claim.unit && PUBLISHED.test(last.claim.quote) && DECISION_ALONE.test(words);
}

/** 发布信息801条，其中公告387条，行政处罚决定1条: items of what was published, whatever they are about. */
function isListed(
  { subject, claim }: Draft,
  last: Draft | undefined,
  words: string,
  sentence: string,
): boolean {
  if (!DECIDED.test(subject.rows[0] ?? '') || claim.unit !== '条' || DOES.test(words)) return false;
  if (!last) return LISTS.test(sentence);
  return last.claim.unit === '条' && last.subject.rows.length === 0 && last.claim.told.kind === 'count';
}

/** 申请内容涉及征地批文（86件）、规划许可（41件）: what was asked for. */
function isAsked({ subject, claim }: Draft, sentence: string): boolean {
  if (!DECIDED.test(subject.rows[0] ?? '')) return false;
  const at = sentence.indexOf(claim.quote);
  const before = sentence.slice(0, Math.max(0, at)).replace(/^.*[；。]/su, '');
  return /(?:申请|公开)[^，。；]{0,6}(?:内容|事项)?[^，。；]{0,4}(?:涉及|集中|围绕)|申请内容/u.test(before);
}

/** 审查规范性文件26件、部门规范性文件58件: what is done with the first is done with the next. */
function isHandledSo(
  { subject, claim }: Draft,
  last: Draft | undefined,
  words: string,
  sentence: string,
): boolean {
  if (!/^t2\.(?:rules|normative)\.made$/u.test(subject.rows[0] ?? '') || !last) return false;
  if (last.subject.rows.length > 0 || last.claim.unit !== claim.unit || !/^[、和及]/u.test(words))
    return false;
  if (MAKES.test(words)) return false;
  const clause = sentence.slice(0, Math.max(0, sentence.indexOf(claim.quote))).replace(/^.*[，。；]/su, '');
  return NOT_MADE_VERB.test(last.claim.quote) || /刊发|刊登|登载|收录|转发/u.test(clause);
}
const NOT_MADE_VERB =
  /(?:审查|审核|报备|备案|清理|修改|解读|评估|征求|汇编|转发)[^，。；]{0,16}(?:规范性文件|规章)/u;

const MAKES = /制定|制发|出台|印发/u;
const DOES = /作出|做出|实施|办理|下达|准予|审批/u;
const LISTS = /^\s?(?:其中|主要(?:包括|涉及|有|为)|包括|包含)/u;

const DECIDED = /^t2\.(?:licence|penalty|coercion)\.decisions$/u;
const KIND_OF_DECISION =
  /^[\s、，,：:]{0,2}(?:其中)?[：:]?(?!作出|实施|办理|下达|准予|全年|累计|共)[\u4e00-\u9fff]{2,8}(?<!行政|系统|局|厅|委|部门|单位|机关|本级|市|县|区|省|年)(?:许可|处罚|强制)(?!事项)/u;
const PUBLISHED = /(?:公示|公开|发布|上传|归集|公告)[^，。；、\d]{0,8}(?:许可|处罚|强制)/u;
const DECISION_ALONE =
  /^[\s、，,和及]{0,2}(?:行政)?(?:许可|处罚|强制)(?:决定|处理)?(?:书|事项)?(?:信息)?\s?$/u;

/** 维持的行政复议3件, 因撤诉终结的行政诉讼2件: those that ended so, not all of them. */
function withResult(rows: readonly string[], words: string, edition: string): string[] | null {
  if (rows.length === 0 || !rows.every((row) => SUITS.test(row))) return null;
  const result = ENDED_SO.exec(words)?.groups?.result;
  if (!result) return null;
  const column = RESULTS.find(([shape]) => shape.test(result))?.[1];
  if (!column || (column === 'pending' && edition === '2014-32')) return [];
  return rows.map((row) => row.replace(/total$/u, column));
}

const SUITS = /^(?:t4\.(?:review|direct|after_review)|review|litigation)\.total$/u;
const ENDED_SO =
  /(?<result>维持|纠正|纠错|撤诉|撤回|终止|终结|调解|和解|败诉|胜诉|撤销|驳回|未审结)[^，。；、\d]{0,6}的(?:信息公开|政府信息公开)?(?:行政)?(?:复议|诉讼)(?:案件|案)?[^，。；\d]{0,2}$/u;
const RESULTS: readonly (readonly [RegExp, string])[] = [
  [/维持/u, 'upheld'],
  [/纠正|纠错/u, 'corrected'],
  [/撤诉|撤回|终止|终结|调解|和解/u, 'other'],
  [/未审结/u, 'pending'],
];

function rowsCarried(
  { subject, claim }: Draft,
  last: Draft | undefined,
  earlier: readonly Draft[],
  words: string,
  { edition }: Book,
): string[] | null {
  if (subject.rows[0]?.endsWith('.previous') && OF_LAST_YEAR.test(words)) return [subject.rows[0]];
  const ended = withResult(subject.rows, words, edition);
  if (ended) return ended;
  const before = last?.subject.rows[0] ?? '';
  const column = /^t2\.(?:rules|normative)\.(?<column>\w+)$/u.exec(before)?.groups?.column;
  const paper = PAPER_ALONE.exec(words)?.groups?.paper;
  if (edition === '2014-32' && paper === '规范性文件' && last && MAKES.test(last.claim.quote))
    return ['disclosed.normative.issued'];
  if (edition === '2014-32' && paper === '规范性文件' && last && /公开/u.test(last.claim.quote))
    return ['disclosed.normative.public'];
  if (column && paper) return [`t2.${paper === '规章' ? 'rules' : 'normative'}.${column}`];
  if (subject.rows.length > 0) return null;
  const kind = /^t2\.(?<kind>rules|normative)\.made$/u.exec(before)?.groups?.kind;
  if (edition === '2019-60' && kind && BARE_DISCLOSED.test(words) && claim.unit === last!.claim.unit)
    return [`t2.${kind}.disclosed`];
  const group = /^t2\.(?:licence|other_service|penalty|coercion)(?=\.previous$)/u.exec(before)?.[0];
  if (group && /^[件宗起次]$/u.test(claim.unit) && BARE_DONE.test(words.split(/[、，,]/u).at(-1)!))
    return [`${group}.decisions`];
  const responded = earlier.some((one) => one.subject.rows[0] === 'response.hot');
  return responded && before.startsWith('response.') && OTHER_WAYS.test(words) ? ['response.other'] : null;
}
