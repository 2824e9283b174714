import { clauseStart } from './sentences';

/** 自2020年以来, 2020年以来: several years, unless it is the report's own. */
function sinceAnother(clause: string, reportYear: number | null): boolean {
  const since = /自(?<from>20\d\d)\s?年|(?<since>20\d\d)\s?年(?:\d{1,2}月)?以来/u.exec(clause)?.groups;
  const year = since?.from ?? since?.since;
  return year !== undefined && Number(year) !== reportYear;
}

/** Year a figure is told for: a number, `null` where the words reach over several years, `undefined` where none is told. */
export function yearOf(text: string, at: number, reportYear: number | null): number | null | undefined {
  const before = text.slice(0, at);
  const clause = before.slice(clauseStart(text, at));
  if (
    /(?<!今年|本年|年初|本年度|20\d\d\s?年|\d月)以来|历年|近年|(?<![每个各])[一二三四]季度(?!末)|[上下]半年|[一二两三四五六七八九十]年(?:来)?(?:累计|合计|共计|总计)|[近前][两二三四五]年|[两二三四五六七八九十]年来|开通(?:至|到|后)/u.test(
      clause,
    ) ||
    sinceAnother(clause, reportYear)
  )
    return null;
  let year: number | null | undefined;
  // 收到12件（上年8件），办结11件: what a bracket tells is told in it.
  const open = before.replace(/[（(][^（）()]{0,60}[）)]/gu, (one) => ' '.repeat(one.length));
  for (const match of open.matchAll(
    /(?<compared>较|比|同|与|于|对比)?\s?(?:(?<digits>(?:19|20)\d{2})\s?年|(?<last>上年度?|上一年度?|去年|往年|20\d\d年同期)|(?<own>本年度?|今年|全年|报告期|当年))/gu,
  )) {
    const { compared, digits, last, own } = match.groups!;
    const next = before.slice(match.index + match[0].length, match.index + match[0].length + 6);
    if (own && !compared) {
      year = undefined;
      continue;
    }
    // 由上年的18项减少到15项: the first figure's year only.
    const reached = before.slice(match.index + match[0].length);
    if (
      /[由从]\s?$/u.test(before.slice(0, match.index)) &&
      /[，。；]|[\d项件条][^，。；]{0,8}[到至为]/u.test(reached)
    )
      continue;
    if (
      compared ||
      /^(?:度)?(?:相比|同期(?!(?:为|是|有|收到|受理|新收|共)?\s?$)|结转|转结|转入|转来|遗留|未办结|未结|未答复|度结转|的?结转|底结转|减少|增加|增长|下降)/u.test(
        next,
      )
    )
      continue;
    if (
      /(?:转|入|延|跨|(?<![增减加少降低升高长展])[至到])\s?$/u.test(
        before.slice(Math.max(0, match.index - 2), match.index + 1).replace(/\d$/u, ''),
      ) ||
      /^(?:度)?(?:继续)?办理/u.test(next)
    )
      continue;
    if (/^(?:度)?(?:工作|政务公开|政府信息公开)?(?:要点|实施|方案|计划|考核办法)/u.test(next)) continue;
    if (digits) year = Number(digits);
    else if (last && reportYear !== null && !/[；;]/u.test(before.slice(match.index))) year = reportYear - 1;
  }
  return year;
}
