import { cells2, table2 } from '../forms/table-2';
import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import type { Figures } from '../figures';
import { asTable, type GridRow } from '../grid';
import { place } from '../mark';
import { trsPage } from '../pages';
import { compose, printer, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 2,
  't2.normative.repealed': 0,
  't2.normative.valid': 7,
  't2.licence.decisions': 540,
  't2.penalty.decisions': 33,
  't2.coercion.decisions': 4,
  't2.fee.amount': 0,
  ...figures3('three', {
    new: [10, 1],
    carried_in: [2],
    granted: [5, 1],
    partial: [1],
    'unable.not_held': [3],
    'unable.must_create': [1],
    'reject.repeat': [1],
    carried_out: [1],
  }),
  ...figures4([0, 0, 1], [1]),
};
const cell = printer(figures);
/** Columns of the widest table, to which the narrower ones are stretched. */
const WIDEST = 15;
const across = (section: number, words: string): GridRow => ({
  cells: [{ text: place(`words:${section}`, words), cols: WIDEST }],
});

/** Widens the last cell of each row whose cells are one row high, so that all tables are as wide as the widest. */
function stretch(rows: GridRow[], columns: number): GridRow[] {
  return rows.map((r) => {
    const last = r.cells.length - 1;
    const alone = r.cells.reduce((sum, c) => sum + (c.cols ?? 1), 0) === columns;
    return alone
      ? {
          ...r,
          cells: r.cells.map((c, i) => (i === last ? { ...c, cols: (c.cols ?? 1) + WIDEST - columns } : c)),
        }
      : r;
  });
}

const all = [
  ...stretch(table2('2021-30', cell), 4),
  across(3, '三、收到和处理政府信息公开申请情况'),
  ...table3({ other: 'three', print: cell }),
  across(4, '四、政府信息公开行政复议、行政诉讼情况'),
  ...table4(cell),
];

const body = `
根据《中华人民共和国政府信息公开条例》，九山市文化和旅游局编制2024年政府信息公开工作年度报告，统计期限为2024年1月1日至2024年12月31日。
# 一、总体情况
（一）主动公开。全年发布信息1104条，行政规范性文件2件同步解读。
（二）依申请公开。新收申请11件，上年结转2件，办结12件，结转下年度1件。
（三）政府信息管理。目录动态调整21项。
（四）政府信息公开平台建设。网站、公众号、景区电子屏同步发布。
（五）监督保障。局办公室每季度检查一次，培训3次。
# 二、主动公开政府信息情况
@all
`;
const rest = `
# 五、存在的主要问题及改进情况
存在的问题：活动预告发布偏晚。改进情况：活动方案审定当日发布预告。
# 六、其他需要报告的事项
本年度未收取信息处理费。
`;
const dress = { h1: (t: string) => `<p><b>${t}</b></p>\n`, p: (t: string) => `<p>${t}</p>\n` };
const later = (text: string) =>
  text.replace(
    /\uE000(section|heading|words|content):([12])\uE001/gu,
    (_, name: string, n: string) => `\uE000${name}:${Number(n) + 4}\uE001`,
  );

/** A bureau whose three tables, with the headings of 三 and 四 between, are one table. */
export const report: Report = {
  slug: 'clean-2024-ninehills-culture',
  file: 'source.html',
  about: {
    title: '九山市文化和旅游局2024年政府信息公开工作年度报告',
    agency: '九山市文化和旅游局',
    level: 'department',
    year: 2024,
    template: '2021-30',
    publishedOn: '2025-01-21',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner: 'tables 2, 3 and 4 glued into one, the headings of 三 and 四 as rows between',
  },
  source: trsPage({
    title: '九山市文化和旅游局2024年政府信息公开工作年度报告',
    site: '九山市文化和旅游局',
    date: '2025-01-21',
    years: [2023],
    body:
      compose(body, dress, { all: asTable(all, { table: 'border="1"', cell: 'align="center"' }) }) +
      later(compose(rest, dress)),
  }),
  values: truths(
    [...cells2('2021-30'), ...Object.keys(figures).filter((c) => !c.startsWith('t2.'))],
    figures,
  ),
};
