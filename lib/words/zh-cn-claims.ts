import { textOf, type Words } from './wording';

/** What the text tells against the tables and against itself, in Chinese. A review asks, it does not assert. */
export const ZH_CN_CLAIMS: Words = {
  'narrative/text-table-mismatch': (data) =>
    `正文写“${textOf(data, 'quote')}”，表格中${textOf(data, 'label')}为 ${textOf(data, 'table')}${data.difference === null ? '' : `，相差 ${textOf(data, 'difference').replace('-', '−')}`}，两处是否同一口径？`,
  'narrative/none-in-text': '正文写“{quote}”，表格中{label}为 {table}，两处应一致。',
  'narrative/text-sum-mismatch': (data) =>
    `正文写“${textOf(data, 'quote')}”，所列各项之和为 ${textOf(data, 'sum')}（${textOf(data, 'terms', '＋')}）${data.difference === null ? '' : `，相差 ${textOf(data, 'difference')}`}，是否有误？`,
  'narrative/parts-near': (data) =>
    `正文写“${textOf(data, 'quote')}”，其中所列各项之和为 ${textOf(data, 'sum')}（${textOf(data, 'terms', '＋')}）${data.difference === null ? '' : `，相差 ${textOf(data, 'difference')}`}，所列是否为全部？`,
  'narrative/parts-exceed': (data) =>
    `正文写“${textOf(data, 'quote')}”，其中所列各项之和为 ${textOf(data, 'sum')}（${textOf(data, 'terms', '＋')}），大于总数，各项是否有重复计算？`,
  'narrative/part-larger': '正文写“{quote}”，其中所列一项大于总数（{terms}），是否有误？',
  'narrative/percent-mismatch': '正文写“{quote}”，按 {part} 与 {whole} 计算应为 {expected}%，是否有误？',
  'narrative/growth': '正文写“{quote}”，本年 {now}、上年 {before}，变化应为 {expected}%，是否有误？',
  'narrative/shares-exceed-whole': '正文所列占比合计 {sum}%，超过 100%（{terms}），各项是否有重叠？',
  'narrative/parts-told':
    '正文写“{quote}”，所列为 {counted} 项，正文一级标题为 {sections} 个，个数是否有误？',
  'narrative/list-count': '正文写“{quote}”，其后所列为 {counted} 项，应为 {written} 项，是否有误？',
  'narrative/list-gap': '所列各项编号到“{quote}”处为第 {counted}，按次序应为第 {written}，是否有误？',
  'narrative/closed-and-open': '正文写“{quote}”，表格显示尚有 {count} 件未在本年办结，两处是否同一口径？',
  'narrative/upheld-and-not':
    '正文写“{quote}”，表格显示另有 {count} 件为纠正、其他结果或尚未审结，两处是否一致？',
  'narrative/fee-and-none': '正文写“{quote}”，又写“{other}”，两处是否一致？',
  'narrative/none-and-something': '此处写“{quote}”，其后又报告了“{other}”，两处是否一致？',
  'narrative/growth-count': '正文写“{quote}”，按 {before} 到 {now} 应为 {expected}，是否有误？',
  'narrative/rise-that-fell': '正文写“{quote}”，而本年为 {now}、上年为 {before}，增减方向是否有误？',
  'says/narrative/text-table-mismatch':
    '正文所说的数与表格不同；只有正文明确说没有而表格有的为不符，其余为待核。口径或年度不同的不比较。',
  'says/narrative/text-sum-mismatch': '“共 N，其中……”所列为全部时各项之和应为总数；任何一项应不大于总数。',
  'says/narrative/percent-mismatch':
    '占比、办结率、增减幅度应与所据的数相符（按所印位数，四舍五入或截去均可）。',
  'says/narrative/shares-exceed-whole': '同一整体的各项占比合计应不超过 100%。',
  'says/narrative/count-mismatch': '“六个部分”“三项措施”等个数应与所列相符，所列编号应连续。',
  'says/narrative/contradiction':
    '“全部办结”与结转、“均获维持”与纠正或未结、“未收费”与收费、“无”与所报内容、增减说法与数字，彼此应不矛盾。',
  'why/nothing-told': '正文没有可供本规则核对的数字或说法。',
  'why/told-before': '“{quote}”与前文所述是同一数字，差异已在前文提示。',
  'why/last-year-unknown': '“{quote}”所比的数不能确定，不核对。',
  'why/list-not-counted': '“{quote}”之后所列的项数无法确定，不核对。',
  'why/parts-only': '“{quote}”之后只列出其中几项，没有说明是全部，不核对合计。',
  'why/share-of-what': '“{quote}”是何数的百分比，正文没有说明，不核对。',
  'why/no-cells-for-words': '“{quote}”所说的表格没有印出或读不出，不核对。',
  'claim/not-compared': '“{quote}”没有与表格核对。',
  'claim/other-year': '“{quote}”说的是其他年度，不与本年表格比较。',
  'claim/year-unknown': '报告年度未能认定，“{quote}”不与表格比较。',
  'claim/several-years': '“{quote}”说的不是一个年度，不与本年表格比较。',
  'claim/other-scope': '“{quote}”的统计口径与本报告表格不同，不比较。',
  'claim/cells-not-printed': '“{quote}”对应的表格没有印出或读不出，不比较。',
  'claim/cells-blank': '“{quote}”对应的格有空白，无法比较。',
  'claim/other-kind': '“{quote}”与表格所列可能不是同一事项，不作比较。',
};
