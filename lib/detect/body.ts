import { yearIn } from './plain';

/** What the text of a page has of a report, counted. */
export interface BodySigns {
  /** It speaks of itself as this report, drawn up under the regulation. */
  preamble: boolean;
  /** It names its statistical period, 1 January to 31 December. */
  period: boolean;
  /** Headings of the statutory sections, numbered, of 7. */
  sections: number;
  /** Those among them that hardly any other text has, of 5. */
  ownSections: number;
  /** Labels of the statutory tables, distinct. */
  labels: number;
  /** A statutory table itself: its labels in their order, close together. */
  table: boolean;
  year: number | null;
}

const SELF =
  /本(?:年度|年)?(?:工作)?(?:报告|年报)(?:由|中|所|全文|的|是|根据|依据|依照|按照|包括|内容|涵盖|主要|电子|共|数据|向|统计|分为|如下|可|旨在)|(?:编制|撰写|形成|制作|编写)[^。]{0,12}本(?:年度|年)?(?:工作)?(?:报告|年报)/u;
const TOLD =
  /(?:现将|现就|现向社会|现公布|现予|特向社会|特编制|将)[^。;]{0,60}(?:信息|政务)公开[^。;]{0,40}?(?:报告|公布|汇报|年报)([^。]{0,40})/gu;
const BASIS = /信息公开条例/u;
const PERIOD = /(20[0-4]\d)年?度?1月1日[^。]{0,12}?(?:至|到|—|-|~)[^。]{0,8}?12月31日/u;

const NUMBERED = '[一二三四五六七八九1-9][、.,:]';
const OWN_SECTIONS = [
  '(?:政府信息|政务信息)?主动公开|.{0,8}主动公开(?:政府|政务)?信息',
  '收到和处理|.{0,8}依申请公开|政府信息公开申请',
  '.{0,16}(?:收费|费用|减免)',
  '.{0,24}(?:行政)?复议',
  '其[他它]需要(?:报告|说明)',
].map((title) => new RegExp(`${NUMBERED}(?:${title})`, 'u'));
const COMMON_SECTIONS = [
  '(?:总体|概述|总述|基本|工作概述|概况)',
  '.{0,12}(?:存在|不足|问题).{0,10}(?:改进|问题|不足|打算|措施|情况)',
].map((title) => new RegExp(`${NUMBERED}(?:${title})`, 'u'));

const LABELS =
  '本年新收政府信息公开申请|上年结转政府信息公开申请|结转下年度继续办理|勾稽关系|本年制发件数|本年新制作数量|本年废止件数|现行有效件数|对外公开总数量|处理决定数量|未经复议直接起诉|复议后起诉|第二十条第\\(|主动公开政府信息数|不同渠道和方式公开|申请办结数|申请答复数|收到申请数|已主动公开范围数|信息公开查阅点数|接受培训人员数|统计指标|同意公开答复数|被依法纠错数'
    .split('|')
    .map((label) => new RegExp(label, 'u'));

const TABLES =
  /本年新收政府信息公开申请数?量?.{0,90}上年结转政府信息公开申请|收到申请数.{0,200}申请办结数.{0,120}申请答复数|制发件数.{0,12}废止件数.{0,12}有效件数|新制作数?量?.{0,12}新公开数?量?.{0,12}公开总数/u;

/** Counts the signs of a report in plain text. */
export function readBody(text: string): BodySigns {
  const has = (shape: RegExp): boolean => shape.test(text);
  const ownSections = OWN_SECTIONS.filter(has).length;
  const period = PERIOD.exec(text);
  const preamble = has(BASIS) && (has(SELF) || tells(text));
  return {
    preamble,
    period: period !== null,
    ownSections,
    sections: ownSections + COMMON_SECTIONS.filter(has).length,
    labels: LABELS.filter(has).length,
    table: has(TABLES),
    year: period ? Number(period[1]) : preamble ? yearIn(text.slice(0, 400)) : null,
  };
}

/** 现将……报告如下, and not 现将……有关事项通知如下. */
function tells(text: string): boolean {
  for (const match of text.matchAll(TOLD)) {
    if (!/通知|通报|要求|事项|会议|培训/u.test(match[0])) return true;
  }
  return false;
}
