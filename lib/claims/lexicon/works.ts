import type { Entry } from './entry';

export const PAPERS = /^(?:件|份|部|篇|)$/u;
const DECISIONS = /^(?:件|宗|起|条|份|次|例|)$/u;
const ITEMS = /^项$/u;
export const MONEY = /^(?:万元|元|亿元)$/u;
/** What is done with papers that an agency does not make itself. */
export const NOT_OURS =
  /备案|报备|报送|审查|征集|清理|解读|起草|审核|论证|评估|党内|贯彻|学习|转发|转载|汇编|上级|代拟|提请|报请|配合|参与|协助|会同/u;
export const NOT_MADE = new RegExp(`${NOT_OURS.source}|废止|失效|修改|修订|有效|保留|宣布`, 'u');

const NOT_MADE_HERE = new RegExp(`${NOT_MADE.source}|栏目|专栏`, 'u');

const MAKE = '(?:制定|制发|出台|新制作|新制定|新制发|制作|颁布|印发|发布|新增)';

const rules = (column: string, words: RegExp, more: Partial<Entry> = {}): Entry => ({
  rows: [`t2.rules.${column}`],
  words,
  units: PAPERS,
  ...more,
});
const normative = (column: string, words: RegExp, more: Partial<Entry> = {}): Entry => ({
  rows: [`t2.normative.${column}`],
  words,
  units: PAPERS,
  ...more,
});

/** Papers made, in the tables of both editions. */
const MADE: readonly Entry[] = [
  rules('made', /(?<!法规[、和]?|公开[^，。；、\d]{0,16})规章(?!制度)(?:数量)?/gu, {
    unless: NOT_MADE_HERE,
    weak: true,
  }),
  normative('made', /(?<!公开[^，。；、\d]{0,16})规范性文件(?:数量|总数)?/gu, {
    unless: NOT_MADE_HERE,
    weak: true,
  }),
  rules('made', new RegExp(`${MAKE}[^，。；\\d]{0,8}(?:政府)?规章(?:数量|总数)?`, 'gu'), {
    unless: NOT_OURS,
  }),
  normative('made', new RegExp(`${MAKE}[^，。；、\\d]{0,8}规范性文件(?:数量|总数)?`, 'gu'), {
    unless: NOT_OURS,
  }),
];

/** What stands between a kind of decision and its number: anything else is what is counted. */
const OF_DECISIONS =
  /^(?:决定|书|案|事项|业务|行为|措施|办件|拆除|查封|扣押|冻结|执行|的|共|计|总|数|量|类|件|合|累|达|为|有|约|近|超|余|各|等|作出|做出|下达|实施|办理|办结|审批|处理|处罚|强制|结果|全年|年内|[\s：:、“”"])*$/u;
const TOLD_OF = /免予|免于|不予|首违|轻微|案卷|信息|公示|公开|目录|清单|公告|双公示|上网|归集/u;

/** Decisions of a kind, by their name with or without 行政. */
function decisions(row: string, words: RegExp, unless: RegExp): Entry {
  return { rows: [`t2.${row}.decisions`], words, units: DECISIONS, unless, tight: OF_DECISIONS };
}

const DECIDED: readonly Entry[] = [
  decisions(
    'licence',
    /(?:行政)?许可(?!证|类\s?$|信息|公示|目录|清单|条件|申请|管理)/gu,
    new RegExp(`${TOLD_OF.source}|许可证|许可[^，。；]{0,6}申请|受理|咨询|申请内容|涉及`, 'u'),
  ),
  decisions('penalty', /(?:行政)?处罚(?!类\s?$|信息|公示|目录|清单|款|金额|裁量)/gu, TOLD_OF),
  decisions('coercion', /行政强制(?!信息|公示|目录|清单)/gu, TOLD_OF),
  {
    ...decisions('coercion', /(?<!行政)强制(?=措施|执行|拆除|处理|决定|事项|\s?$)/gu, TOLD_OF),
    only: /处罚|许可|行政强制/u,
  },
];

/** Items of a kind: last year's and the year's change make what there is now. */
const items = (row: string, words: RegExp): Entry => ({
  rows: [`t2.${row}.previous`, `t2.${row}.change`],
  words,
  units: ITEMS,
  unless: /新增|取消|增加|减少|下放|精简|承接|压减|清理|公示|公开|公布|清单|目录|指南|梳理|动态调整/u,
});

/** Table 2 of 2019-60. */
export const WORKS_2019: readonly Entry[] = [
  ...MADE,
  rules('disclosed', /公开[^，。；\d]{0,8}规章/gu, { unless: NOT_OURS, weak: true }),
  normative('disclosed', /公开[^，。；、\d]{0,8}规范性文件(?:数量)?/gu, { unless: NOT_OURS, weak: true }),
  rules('total', /对外公开[^，。；、\d]{0,8}规章(?:总数(?:量)?|数量)?|规章(?:的)?对外公开总(?:数|量){1,2}/gu),
  normative(
    'total',
    /对外公开[^，。；、\d]{0,8}规范性文件(?:总数(?:量)?|数量)?|规范性文件(?:的)?对外公开总(?:数|量){1,2}/gu,
  ),
  { ...items('fee', /行政事业性收费(?:项目)?|(?<=^|[，；、\s])收费项目/gu), units: /^(?:项|)$/u },
  items('licence', /行政许可(?:事项|项目)?|许可(?:事项|项目)/gu),
  items('other_service', /其[他它]对外管理服务(?:事项|项目)?/gu),
  items('penalty', /行政处罚(?:事项|项目)?|处罚(?:事项|项目)/gu),
  items('coercion', /行政强制(?:事项|项目)?|强制(?:(?:事项|项目)|(?=\s?$))/gu),
  ...DECIDED,
  decisions('other_service', /其[他它]对外管理服务(?:事项)?/gu, TOLD_OF),
  {
    rows: ['t2.procurement.count'],
    words: /(?:政府)?(?:集中)?采购(?:[^，。；、\d]{0,6}项目|数量)?(?:共|为)?\s?$/gu,
    units: /^(?:个|项|次|件|批|批次|宗)$/u,
    unless: /公告|公示|信息|中标|招标|目录|意向/u,
    weak: true,
  },
  {
    rows: ['t2.procurement.amount'],
    words:
      /采购[^，。；、\d]{0,10}(?:金额|额|资金|支出|规模|合同价)|(?<!成交|交易|中标|节约|投资|罚没|补贴|补助)(?:总)?(?:金额|合同价|总额)/gu,
    units: MONEY,
    only: /采购/u,
    unless: /成交|交易|节约|投资|罚|补贴|补助|收费/u,
    weak: true,
  },
];

/** Words for papers that are in force at the end of the year. */
const IN_FORCE = '(?:(?:现行|现存|现有|目前|继续|仍然|仍)有效|现存|现有)';

/** Table 2 of 2021-30. */
export const WORKS_2021: readonly Entry[] = [
  ...MADE,
  rules('repealed', /(?:废止|失效|宣布失效)[^，。；、\d]{0,8}(?:政府)?规章/gu),
  rules('valid', new RegExp(`${IN_FORCE}[^，。；、\\d]{0,8}规章(?!制度)`, 'gu')),
  normative('repealed', /(?:废止|失效|宣布失效)[^，。；、\d]{0,8}规范性文件/gu),
  normative('valid', new RegExp(`${IN_FORCE}[^，。；、\\d]{0,10}规范性文件`, 'gu')),
  ...DECIDED,
  {
    rows: ['t2.fee.amount'],
    words: /行政事业性收费[^，。；\d]{0,8}/gu,
    units: MONEY,
    unless: /减免|免征|免收|停征|减征|降低|退还|清退|取消/u,
  },
  {
    rows: ['t2.fee.amount'],
    words: /行政事业性收费(?:金额|总额|收入)?(?:均|也)?(?:为|是)\s?$/gu,
    units: /^$/u,
  },
];
