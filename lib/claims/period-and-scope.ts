import type { Reading } from '../model/reading';
import { clauseStart } from './sentences';

/** Year a figure is told for: a number, `null` where the words reach over several years, `undefined` where none is told. */
export function yearOf(text: string, at: number, reportYear: number | null): number | null | undefined {
  const before = text.slice(0, at);
  const clause = before.slice(clauseStart(text, at));
  if (/以来|历年|近年|开通(?:至|到|后)|自20\d\d\s?年/u.test(clause)) return null;
  let year: number | null | undefined;
  for (const match of before.matchAll(
    /(?<compared>较|比|同|与|于|对比)?\s?(?:(?<digits>(?:19|20)\d{2})\s?年|(?<last>上年度?|上一年度?|去年|往年|20\d\d年同期)|(?<own>本年度?|今年|全年|报告期|当年))/gu,
  )) {
    const { compared, digits, last, own } = match.groups!;
    const next = before.slice(match.index + match[0].length, match.index + match[0].length + 6);
    if (
      compared ||
      /^(?:度)?(?:相比|同期|结转|转入|转来|遗留|度结转|的?结转|底结转|减少|增加|增长|下降)/u.test(next)
    )
      continue;
    if (
      /(?:转|至|到|入|延|跨)\s?$/u.test(
        before.slice(Math.max(0, match.index - 2), match.index + 1).replace(/\d$/u, ''),
      ) ||
      /^(?:度)?(?:继续)?办理/u.test(next)
    )
      continue;
    if (/^(?:度)?(?:工作|政务公开|政府信息公开)?(?:要点|实施|方案|计划|考核办法)/u.test(next)) continue;
    if (digits) year = Number(digits);
    else if (own) year = undefined;
    else if (last && reportYear !== null) year = reportYear - 1;
  }
  return year;
}

const SCOPES =
  /全(?:市|县|区|省|州|盟|旗|镇|乡|国(?!、|人大|政协|人民|统一|性|两会)|系统|街道|自治区|院|校)(?!.{0,3}会议)(?:[\u4e00-\u9fff]{0,6}?系统)?(?:各级行政机关|各级|各部门|各单位|行政机关)?|各(?:级|地|部门|单位|县市区|县区|乡镇|街道|区县|市县|镇街|局|委办局|处室|科室|市州)(?:行政机关|部门|单位|政府|人民政府)?|(?:省|市|县|区|旗|州|镇|厅|局|部|委)?(?:机关)?本级|(?:省|市|县|区|旗|州)(?:人民)?政府办公?[厅室]|(?:区|市|县)政府办|(?:部|省|市|厅|局|委|县|区)属(?:各)?(?:单位|部门|高校|学校|院校|企业|医院|事业单位)|(?:省|市|县|区|州)(?:人民)?政府系统|(?:省|市|县|区|州)直(?:部门|单位|机关)|各县（市、区）(?:局)?|(?:下属|直属|所属|基层)(?:单位|机构|事业单位)/gu;

/** An organ by name that does what is counted: 流域管理局收到申请. */
const DOERS =
  /(?<=^|[，。；、：个名家])(?![我本该由全各])[\u4e00-\u9fff]{1,12}(?:局|委|办|办公室|厅|部门|镇|乡|街道)(?=(?:共|全年|新|累计){0,2}(?:收到|受理|新收|接到))/gu;

/** Words by which a government's own report names what it covers. */
const WHOLE: Record<string, RegExp> = {
  government: /^全(?:市|县|区|省|州|盟|旗|自治区)$/u,
  township: /^全(?:镇|乡|街道)$/u,
};

/** Whose figure it is where the words before it name someone; "" where they name the report's own agency or nobody. */
export function scopeOf(text: string, at: number, reading: Reading): string {
  // Brackets and what stands behind a semicolon speak of others.
  const before = text
    .slice(Math.max(0, at - 160), at)
    .replace(/[（(][^（）()]{0,60}[）)]/gu, (one) => (/市、区|街道/u.test(one) ? one : ''))
    .replace(/^.*[；;]/su, '');
  const found = [...before.matchAll(SCOPES), ...before.matchAll(DOERS)]
    .toSorted((a, b) => a.index + a[0].length - b.index - b[0].length)
    .at(-1);
  if (!found) return '';
  const words = found[0];
  // 下属机构5条 counts them, it is not theirs.
  if (/^(?:下属|直属|所属|基层)/u.test(words) && found.index + words.length === before.length) return '';
  const lead = before.slice(0, found.index);
  if (/(?:人民)?政府(?:及|和|、)$/u.test(lead) && reading.level.value === 'government') return '';
  const agency = reading.agency?.value ?? '';
  if (agency !== '' && (agency.includes(words) || agency.replace('人民', '').includes(words))) return '';
  const governs = reading.level.value === 'government' || reading.level.value === 'township';
  if (governs && /^(?:省|市|县|区|州|旗|镇|乡)(?:人民)?政府(?!办|系统)/u.test(words)) return '';
  if (/^(?:[我本]|县局|市局|区局|省厅|州局)/u.test(words)) return '';
  if (WHOLE[reading.level.value]?.test(words)) return '';
  return words;
}
