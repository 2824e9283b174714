import type { Reading } from '../../model/reading';
import type { Draft } from './draft';
import { isShortName } from '../sentences/own-name';
import { TO_OTHERS } from '../sentences/scope';
import type { Sentence } from '../sentences/sentences';

/** A figure told of an organ by name alone: 区政府办收到申请64件，区住建局52件. */
const ORGAN =
  /^[，、,；;\s]{0,2}(?:其中|而|另)?[，：:\s]{0,2}(?<name>(?:各|其他|其余)?(?:县（市、区）|县（市）|县市区|区县|县区|市县|乡镇|镇街|街镇|旗县|部门|单位|街道|[省市县区乡镇]级)|[\u4e00-\u9fff（）()、]{1,14}?(?:局|(?<![转交督承协经主新会自代领延网补续])办|办公室|委|委员会|厅|部|镇|乡|县|区|市|州|旗|街道|街道办事处|管委会|政府|(?:派出|直属|下属|所属|分支)机构|海关|监狱|中心|部门|系统|单位|机关|本级|街道）|[街镇乡道][（(][街镇乡道]{1,2}[）)]|院|校|所|站|队|馆|公司|集团))(?:共|有|共有|为)?$/u;

/** 收到申请最多的是滨江新区，为912件. */
const MOST =
  /(?:最多|最少|居首|最高|首位|第一|前[一二两三四五]位?)的?(?:部门|单位|地区|县区)?(?:分别|依次)?(?:是|为|系)(?<name>[\u4e00-\u9fff]{2,12}?)[，,（(]?(?:为|有|共|达)?\s?$/u;

/** 排在前三位的县区是: before the first name of such a list. */
const FOREMOST =
  /^.{0,20}(?:前[一二两三四五]位?|最多|最少|居前|居首|前列)的?(?:部门|单位|地区|县区|市县|乡镇)(?:分别|依次)?(?:是|为|系)(?=.{2})/u;

const SURELY_ORGAN =
  /(?:局|(?<![转交督承协经主新会自代领延网补续])办|办公室|厅|镇|乡|县|(?<![社小园景辖城])区|(?<!城)市|州|旗|街道|部门|系统|机关|本级|政府)$/u;

/** Whether a name in a list is an organ's or an area's. */
export const isOrgan = (name: string): boolean => ORGAN.test(`其中${name}`) || ORGAN.test(name);

/** Gives figures told of another organ alone the rows of the figure before and that organ's name as scope. */
export function byOrgan(sentence: Sentence, drafts: readonly Draft[], reading: Reading): void {
  drafts.forEach((draft, index) => {
    const { claim } = draft;
    if (draft.token < 0 || draft.change || claim.told.kind !== 'count') return;
    const token = sentence.tokens[draft.token]!;
    const from = Math.max(sentence.tokens[index - 1]?.end ?? 0, token.start - 20);
    const words = sentence.text
      .slice(from, token.start)
      .trim()
      .replace(/^[）)]|[（(]$/gu, '')
      .replace(FOREMOST, '');
    const own = words.slice(0, -1).search(/[，。；;][^，。；;]*$/u);
    const name = ORGAN.exec(own > 0 ? words.slice(own) : words)?.groups?.name?.replace(
      /^[、，和及（(](?:其中)?|^.{0,10}(?:是|为|系)(?=.{2})/u,
      '',
    );
    const most = MOST.exec(sentence.text.slice(Math.max(0, token.start - 24), token.start))?.groups?.name;
    if (most && claim.cells.length > 0)
      Object.assign(draft, { ofOrgan: true, claim: { ...claim, scope: most } });
    if (!name || TO_OTHERS.test(name) || draft.subject.rows.length > 0) return;
    const alike = drafts.slice(0, index).filter((one) => !one.change && one.claim.unit === claim.unit);
    const of = alike.findLast((one) => one.subject.rows.length > 0);
    // What no cell counts is theirs as well: 全市公开5126条，其中市局1236条，县区局3890条.
    const countable = /^(?:件|条|篇|次|期|场|份|宗|起|人次|件次|场次)$/u.test(claim.unit);
    if (!of && countable && alike.length > 0 && SURELY_ORGAN.test(name)) {
      draft.ofOrgan = true;
      claim.scope = isOwn(name, reading) ? '' : name;
    }
    const asked = of
      ? null
      : askedOf(sentence.text.slice(Math.max(0, token.start - 60), token.start), reading);
    if (!of && !asked) return;
    const { rows, cells } = of?.subject ?? asked!;
    draft.subject = { ...draft.subject, rows, cells, topic: of?.subject.topic ?? 'request' };
    claim.cells = [...cells];
    claim.told.weak = true;
    draft.ofOrgan = true;
    claim.scope = isOwn(name, reading) ? '' : name;
  });
}

/** 收到申请最多的三个部门依次为市公安局（205件）、市住建局（198件）: requests, without a figure of all of them. */
function askedOf(words: string, { form }: Reading): { rows: string[]; cells: string[] } | null {
  if (
    /(?:主动公开|信息公开|公开(?:政府)?信息)(?:数?量|总数)?[^。；]{0,16}(?:最多|居前|居首|排名?(?:在)?前[一二两三四五]|位居前|排在前列)/u.test(
      words,
    )
  )
    return form.id === '2014-32'
      ? { rows: ['disclosed.total'], cells: ['disclosed.total'] }
      : { rows: [], cells: [] };
  if (
    !/(?:(?:收到|受理|新收)[^，。；]{0,10}申请|申请(?:数)?量)[^。；]{0,30}(?:最多|最高|居前|居首|前[一二三四五]|排名)/u.test(
      words,
    )
  )
    return null;
  if (form.id === '2008') return { rows: [], cells: [] };
  return form.id === '2014-32'
    ? { rows: ['request.received'], cells: ['request.received'] }
    : { rows: ['t3:new'], cells: ['t3.new.total'] };
}

/** 县局 in the report of a county's bureau; the agency's name or the end of it. */
export function isOwn(name: string, reading: Reading): boolean {
  const agency = reading.agency?.value ?? '';
  if (
    agency.replace('人民', '').includes(name.replace('人民', '')) ||
    agency.includes(name) ||
    /[本我][局厅委办部署院镇乡街县区市省机单]/u.test(name)
  )
    return true;
  // 局机关, 厅本级 is a department without what is under it; a government is more than its own offices.
  const itself = /^(?<of>[\u4e00-\u9fff]{1,6})(?:机关|本级)$/u.exec(name)?.groups?.of;
  if (itself && agency.endsWith(itself) && !agency.endsWith('政府')) return true;
  return isShortName(name, reading);
}
