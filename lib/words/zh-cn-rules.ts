import type { Data } from '../model/finding';
import { listOf, numberOf, textOf, type Words } from './wording';

/** Findings of the rules, in Chinese: 〈哪里〉〈写的是什么〉，〈应当是什么〉. */

const minus = (data: Data): string => textOf(data, 'difference').replace('-', '−');

/** （10＋1）; zeros and blanks are told apart from the figures that make the sum. */
function sumOf(data: Data): string {
  const terms = listOf(data, 'terms');
  const blanks = numberOf(data, 'blanks');
  const zeros = numberOf(data, 'count') - terms.length - blanks;
  const rest = [zeros > 0 ? `其余 ${zeros} 项为 0` : '', blanks > 0 ? `另有 ${blanks} 格未填` : ''].filter(
    Boolean,
  );
  const filled = terms.length > 0 ? terms.join('＋') : '';
  const inside = [filled, ...rest].filter(Boolean).join('，');
  return inside ? `（${inside}）` : '';
}

function blankCells(data: Data): string {
  const [count, cells, zeros] = [numberOf(data, 'blanks'), numberOf(data, 'cells'), numberOf(data, 'zeros')];
  const totals = listOf(data, 'totals');
  const all = count === cells;
  const head = all
    ? `全表 ${cells} 格均未填写`
    : `${count} 格未填写（${textOf(data, 'first')}${count > 3 ? ' 等' : ''}），空白不等于 0，应填写数字`;
  const mixed = !all && zeros > 0 ? `；同表另有 ${zeros} 格填 0，填法不一` : '';
  const shown = totals.slice(0, 3).join('、') + (totals.length > 3 ? ` 等 ${totals.length} 处` : '');
  const left = totals.length > 0 ? `；分项已填而总计空白：${shown}，总计疑未填` : '';
  return `${head}${mixed}${left}。`;
}

const PLACES: Record<string, string> = { title: '标题', period: '统计期限', table: '统计表', text: '正文' };

function yearsTold(data: Data): string {
  const years = listOf(data, 'years');
  return listOf(data, 'places')
    .map((place, index) => `${PLACES[place] ?? place}为 ${years[index]} 年`)
    .join('，');
}

export const ZH_CN_RULES: Words = {
  'arithmetic/total': (data) =>
    `${textOf(data, 'total')}写作 ${textOf(data, 'written')}，各项之和应为 ${textOf(data, 'expected')}${sumOf(data)}，相差 ${minus(data)}。`,
  'arithmetic/total-left-out': (data) =>
    `${textOf(data, 'total')}写作 0，各项之和应为 ${textOf(data, 'expected')}${sumOf(data)}${data.difference === null ? '' : `，相差 ${minus(data)}`}。总计疑未填。`,
  'arithmetic/total-range': (data) =>
    `${textOf(data, 'total')}写作 ${textOf(data, 'written')}，已填各项之和应为 ${textOf(data, 'expected')}${sumOf(data)}，无论未定各格为何数均不相符。`,
  'arithmetic/balance': (data) =>
    `第一项加第二项为 ${textOf(data, 'left')}（${textOf(data, 'leftTerms', '＋')}），第三项加第四项为 ${textOf(data, 'right')}（${textOf(data, 'rightTerms', '＋')}），两者应相等，相差 ${minus(data)}。`,
  'arithmetic/balance-range': (data) =>
    `第一项加第二项为 ${textOf(data, 'left')}（${textOf(data, 'leftTerms', '＋')}），第三项加第四项为 ${textOf(data, 'right')}（${textOf(data, 'rightTerms', '＋')}，□ 为未填），两者应相等，无论空格为何数均不相符。`,
  'arithmetic/part-exceeds': '{part}写作 {written}，应不大于{whole}（{limit}）。',
  'arithmetic/part-exceeds-other-unit':
    '{part}写作 {written}，大于{whole}（{limit}）；两者单位不同，是否如此？',
  'arithmetic/total-above-sum': '{part}写作 {written}，应不大于{whole}（合计 {limit}）。',
  'arithmetic/below-zero': (data) =>
    `${textOf(data, 'terms', '，')}，两者相加为 ${textOf(data, 'result')}，应不小于 0，是否有误？`,
  'arithmetic/unit-suspect': '{label}写作 {written}，本格单位应为{unit}；如为元，应为 {expected} {unit}。',
  'table/cell-blank': blankCells,
  'table/cell-unreadable': '{label}写作“{written}”，应为数字；此处读不出数字，请核对原文。',
  'table/cell-unreadable-many': '有 {count} 格读不出数字（如“{first}”），应为数字；请核对原文。',
  'table/cell-approximate': '{label}写作“{written}”，应为准确数字。',
  'table/cell-negative': '{label}写作 {written}，应不小于 0。',
  'table/cell-not-integer': '{label}写作 {written}，应为整数。',
  'table/row-missing': '表中没有“{row}”一行，应有此行。',
  'table/heading-missing': '表中没有“{row}”一行（无数据的标题行），样式中有此行。',
  'table/row-kept': (data) =>
    `“${textOf(data, 'row')}”只有一行，样式（2021年修订）应分列：${textOf(data, 'rows', '；')}。`,
  'table/column-missing': '表中没有“{column}”一列，应有此列。',
  'table/row-extra': (data) =>
    `表中多出 ${numberOf(data, 'count')} 行（${textOf(data, 'labels')}${more(data)}），样式中没有。`,
  'table/column-extra': (data) =>
    `表中多出 ${numberOf(data, 'count')} 列（${textOf(data, 'labels')}${more(data)}），样式中没有。`,
  'table/order-row': (data) =>
    `有 ${numberOf(data, 'count')} 行（${textOf(data, 'labels')}${more(data)}）的次序与样式不同。`,
  'table/order-column': (data) =>
    `有 ${numberOf(data, 'count')} 列（${textOf(data, 'labels')}${more(data)}）的次序与样式不同。`,
  'table/label-deviation': '写作“{written}”，样式为“{expected}”。',
  'table/label-by-place': '写作“{written}”，按所在位置应为“{expected}”，是否此项？',
  'table/unit-deviation': '{label}的单位写作“{written}”，样式为“{expected}”，是否如此？',
  'table/table-missing': '报告中没有{table}的表格，应有此表。',
  'table/table-missing-annex': '报告中没有{table}，是否另行公布？',
  'table/table-announced': '{table}的表格在报告中只作为附件提到，未见其内容，是否另附？',
  'table/table-as-image': '{table}的表格处是一张图片，应为可读取的表格；图中数字未能核对，请人工查看。',
  'table/table-duplicate': '{table}的表格出现 {count} 次，应为一次，以哪一份为准？',
  'template/wrong-edition': (data) =>
    `表格（${textOf(data, 'tables')}）用的是 ${textOf(data, 'printed')} 的样式，${textOf(data, 'year')} 年度报告应用 ${textOf(data, 'due')} 的样式。`,
  'template/outdated-basis': '以 {written} 为编制依据，现行应为 {expected}，是否沿用旧文？',
  'structure/section-missing': '没有“{title}”部分，应有此部分。',
  'structure/section-order': '各部分次序为 {order}，应按样式的六部分次序排列。',
  'structure/section-title': '写作“{written}”，样式为“{expected}”。',
  'structure/section-title-other': '写作“{written}”，样式为“{expected}”，是否即此部分？',
  'structure/section-empty': '“{title}”下没有任何内容，应有内容（没有的写“无”）。',
  'structure/section-extra': '“{written}”不在样式的六个部分之内。',
  'structure/topic-missing': '全文没有说到{topic}，应当报告“{title}”。',
  'structure/topic-touched': '说到{topic}，但未见本年度的情况，“{title}”是否已报告？',
  'structure/topic-uncounted': '说到{topic}，但未见本年度公开了多少，“{title}”是否已报告？',
  'structure/aspect-missing': '{section}中没有说到{aspect}，应当包括这一方面，是否写在别处？',
  'structure/aspect-touched':
    '{section}说到{aspect}，但只有标题，或只有其他机关、其他年度的数，本年度的情况是否写在别处？',
  'structure/fee-missing':
    '{section}中没有说到收取信息处理费情况，应在此处报告（没有收取的也写明），是否写在别处？',
  'structure/fee-elsewhere': '收取信息处理费情况写在别处，样式要求在{section}中报告。',
  'structure/duties-touched':
    '说到{missing}，但只有标题，或只有其他机关、其他年度的数，本年度的结果是否写在别处？',
  'structure/duties-missing':
    '没有说到{missing}，各级人民政府的报告应当包括工作考核、社会评议和责任追究结果情况，是否写在别处？',
  'structure/numbering-gap': '“{after}”之前缺 {missing}，编号应当连续。',
  'structure/numbering-repeat': '编号 {number} 再次用于“{heading}”，编号应当不重复。',
  'structure/numbering-mixed': '“{heading}”的编号写作 {number}，按同级标题应为 {expected}。',
  'structure/caption-gap': '“{after}”之前缺 {missing}，图表编号应当连续。',
  'structure/caption-repeat': '{number} 用了两次（“{first}”和“{second}”），图表编号应当不重复。',
  'structure/placeholder': '“{context}”中的“{written}”是样式中的说明或空位，应填写实际内容。',
  'structure/placeholder-asked': '“{context}”中写作“{written}”，是否漏填？',
  'dates/published-late': '发布于 {date}，应在 {by} 以前公布，晚 {days} 天。',
  'dates/signed-late': '落款日期为 {date}，公布期限为 {by}，是否在期限以后才公布？',
  'dates/year-mismatch': (data) => `${yearsTold(data)}，应为同一年度。`,
  'dates/year-mismatch-text': (data) => `${yearsTold(data)}，是否同一年度？`,
  'dates/period': '统计期限写作 {from} 至 {to}，应为 {expectedFrom} 至 {expectedTo}，是否如此？',
  'dates/filled-before-period-end': '填报日期为 {date}，统计期限到 {end} 才结束，数字是否完整？',
  'dates/signed-before-end': '落款日期为 {date}，统计期限到 {end} 才结束，日期或数字是否有误？',
};

function more(data: Data): string {
  return numberOf(data, 'count') > listOf(data, 'labels').length ? ' 等' : '';
}
