import { plain, yearIn } from './plain';

/** What a title says: a report (surely, where it names a year), something else and what, or nothing of either. */
export type TitleSays =
  { kind: 'report'; year: number | null; agency: boolean } | { kind: 'other'; reason: OtherReason } | null;

export type OtherReason =
  | 'notice'
  | 'transmittal'
  | 'guide'
  | 'interpretation'
  | 'evaluation'
  | 'news'
  | `other-report:${'final-accounts' | 'budget' | 'website' | 'rule-of-law' | 'statistics' | 'company' | 'summary' | 'government-work' | 'school' | 'check'}`;

/** 信息公开 or 政务公开, a few words, 报告 or 年报. 公开 itself is sometimes forgotten. */
const REPORT = /(?:信息公开|政务公开|政府信息)([^,。;!?、]{0,14}?)(?:报告|年报)/u;

/** What may stand behind it: remarks in brackets, a year, annexes, the name of a site or agency without a dash. */
const ENDING =
  /^(?:\([^()]{0,24}\)|20\d\d年?度?|及?附[表件]|全文|正文|\.?(?:pdf|docx?|html?))*(?:[^:,。;]{0,30}(?:网|网站|政府|平台|门户|局|厅|委))?$/iu;

// Read in this order: the first that fits tells what a title is instead of a report.
const OTHERS: [OtherReason, RegExp][] = [
  [
    'transmittal',
    /关于(?:公布|发布|印发|公开|报送|呈报|上报)(?!.{0,200}(?:格式|制度|办法|规定|指引|方案|要点)).{0,200}(?:报告|年报).{0,8}(?:通知|公告|通告|函|请示)?$/u,
  ],
  ['notice', /通知|的函$|部署会|工作方案|工作要点|有关事项|征求.{0,60}意见|的意见$/u],
  ['interpretation', /解读|图解|一图|读懂|图说|答记者问|问答/u],
  [
    'evaluation',
    /(?:评估|测评|评议|考核|检查|抽查|监测|督查|分析)(?:结果|情况|报告|通报|方案)|通报|第三方评估|排名|点评/u,
  ],
  [
    'guide',
    /指南|格式|模板|样式|样本|范文|管理制度|报告制度|办法|规定|填报说明|编制说明|条例(?!.{0,12}报告)/u,
  ],
  [
    'news',
    /(?:发布|公布|晒出|推出|上报)[^年]{0,8}(?:20\d\d|年度|政府信息|政务|信息公开)|召开|举[行办]|出炉|上线|培训[会班]|座谈会|(?:报告|年报)[^()]{0,6}(?:发布|公布|公开|完成|展示|工作)|(?:完成|做好|部署|推进|开展|启动)[^局办厅委]{0,20}(?:报告|年报)/u,
  ],
];

// The first three are told from a title that speaks of disclosure too.
const SPEAK_OF_DISCLOSURE = 3;
const OTHER_REPORTS: [OtherReason, RegExp][] = [
  ['other-report:school', /学年.{0,12}信息公开|(?:大学|学院|中学|小学|学校).{0,14}信息公开.{0,8}报告/u],
  ['other-report:check', /公开.{0,10}(?:自查|检查|督查|整改|调研)[^局办中]{0,6}报告/u],
  ['other-report:rule-of-law', /法治政府|依法行政.{0,8}(?:报告|情况)|行政执法.{0,10}(?:年报|年度报告|统计)/u],
  ['other-report:final-accounts', /决算/u],
  ['other-report:budget', /预算|三公经费/u],
  ['other-report:website', /网站.{0,10}(?:报表|年报|年度报告)|网站监管/u],
  ['other-report:statistics', /统计公报|统计年鉴|统计月报/u],
  ['other-report:company', /企业.{0,8}(?:年报|年度报告)|年报公示|市场主体.{0,8}年报|上市公司/u],
  ['other-report:government-work', /^.{0,20}政府工作报告/u],
  ['other-report:summary', /工作总结|年度总结|总结$|工作计划/u],
];

const AGENCY = /[局厅委办部署院会]|政府|街道|[镇乡]|中心|管委|大队|支队/u;

/** What a title says; site names after a dash, bar or underscore are told apart from it. */
export function readTitle(title: string): TitleSays {
  const whole = plain(title).slice(0, 200);
  if (whole === '') return null;
  const parts = whole.split(/[-_|>»·—–]+/u);
  const part = parts.find((one) => REPORT.test(one)) ?? (REPORT.test(whole) ? whole : undefined);
  if (part === undefined) return otherReport(whole);
  const besides = firstOf(OTHER_REPORTS.slice(0, SPEAK_OF_DISCLOSURE), part);
  const match = REPORT.exec(part)!;
  const reason =
    besides ??
    firstOf(OTHERS, part) ??
    (/总结|评估|统计表?$/u.test(match[1]!) ? 'other-report:summary' : null);
  if (reason) return { kind: 'other', reason };
  if (!ENDING.test(part.slice(match.index + match[0].length))) return null;
  return {
    kind: 'report',
    year: yearIn(part) ?? yearIn(whole),
    agency: AGENCY.test(part.slice(0, match.index)),
  };
}

function otherReport(whole: string): TitleSays {
  const aboutIt = /信息公开|政务公开|年度报告|年报/u.test(whole);
  const reason = firstOf(OTHER_REPORTS, whole) ?? (aboutIt ? firstOf(OTHERS, whole) : null);
  return reason ? { kind: 'other', reason } : null;
}

function firstOf(list: readonly [OtherReason, RegExp][], text: string): OtherReason | null {
  return list.find(([, shape]) => shape.test(text))?.[0] ?? null;
}
