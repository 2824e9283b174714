import { line, ucs2, word } from './samples';

/** A report of a title, table 4 and pages of prose, drawn by hand. */

export const PROSE = '本年度各项工作按照条例的要求有序推进公开内容更加全面办理程序更加规范平台建设更稳固';

/** A page full of prose; `n` makes its words its own. */
export const prose = (n: number): string =>
  Array.from({ length: 12 }, (_, i) => ucs2(50, 780 - 24 * i, `第${n}页第${i}行${PROSE}`, 9)).join('\n');

/** The report's first page. */
export const TITLE = [
  ucs2(120, 780, '清河县水务局2023年政府信息公开工作年度报告', 16),
  ucs2(70, 740, '一、总体情况'),
  ucs2(70, 720, PROSE),
].join('\n');

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Table 4 from a height downwards; `figures` of its one row, the first five of them reviews. */
function tableFour(top: number, figures: readonly number[]): string {
  const xs = Array.from({ length: 16 }, (_, i) => 50 + 33 * i);
  const [y0, y1, y2, y3, y4] = [0, 20, 40, 60, 80].map((down) => top - down);
  const lines = [
    ...[y0!, y3!, y4!].map((y) => line(xs[0]!, y, xs[15]!, y)),
    line(xs[0]!, y1!, xs[15]!, y1!),
    line(xs[5]!, y2!, xs[15]!, y2!),
    ...xs.map((x, i) => line(x, [0, 5, 15].includes(i) ? y0! : i === 10 || i < 5 ? y1! : y2!, x, y4!)),
  ];
  const small = (x: number, y: number, text: string) => ucs2(x + 2, y - 14, text, 7);
  const words = [
    small(xs[0]!, y0!, '行政复议'),
    small(xs[5]!, y0!, '行政诉讼'),
    ...RESULTS.map((text, i) => small(xs[i]!, y1! - 10, text)),
    small(xs[5]!, y1!, '未经复议直接起诉'),
    small(xs[10]!, y1!, '复议后起诉'),
    ...[...RESULTS, ...RESULTS].map((text, i) => small(xs[5 + i]!, y2!, text)),
    ...figures.map((n, i) => word(xs[i]! + 12, y3! - 14, String(n), 7)),
  ];
  return [...lines, ...words].join('\n');
}

/** The figures of table 4, adding up; and with the total of the reviews wrong. */
export const FIGURES = [10, 1, 0, 0, 11, 3, 2, 0, 0, 5, 6, 0, 0, 4, 10];
export const WRONG = FIGURES.with(4, 13);

/** The section of table 4 on a page of its own. */
export const four = (figures: readonly number[]): string =>
  [ucs2(70, 780, '四、政府信息公开行政复议、行政诉讼情况'), tableFour(750, figures)].join('\n');
