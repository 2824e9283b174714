import { cells2, table2 } from '../forms/table-2';
import { APPLICANTS, rows3 } from '../forms/table-3';
import { figures4 } from '../forms/table-4';
import type { Figures } from '../figures';
import { barePage } from '../pages';
import { place } from '../mark';
import { asTable } from '../grid';
import { plain2021, quietFigures } from '../plain-2021';
import { printer, truths, type Report } from '../report';

const look = { table: 'border="1" cellspacing="0"', cell: 'align="center"' };
const quiet = quietFigures('three');

const figures2019: Figures = {
  't2.rules.made': 0,
  't2.rules.disclosed': 0,
  't2.rules.total': 0,
  't2.normative.made': 1,
  't2.normative.disclosed': 1,
  't2.normative.total': 5,
  't2.licence.previous': 12,
  't2.licence.change': 0,
  't2.licence.decisions': 327,
  't2.other_service.previous': 4,
  't2.other_service.change': 0,
  't2.other_service.decisions': 90,
  't2.penalty.previous': 30,
  't2.penalty.change': 1,
  't2.penalty.decisions': 18,
  't2.coercion.previous': 3,
  't2.coercion.change': 0,
  't2.coercion.decisions': 2,
  't2.fee.previous': 0,
  't2.fee.change': 0,
  't2.procurement.count': 3,
  't2.procurement.amount': 45.5,
};
const single = quietFigures('single');
const blankCells = [
  ...rows3('three').flatMap((r) => APPLICANTS.map((c) => `t3.${r}.${c}`)),
  ...Object.keys(figures4()),
];
const onlyTwo = Object.fromEntries(Object.entries(quiet).filter(([c]) => c.startsWith('t2.'))) as Figures;
const without = (prefix: string) =>
  truths(
    [
      ...cells2('2021-30'),
      ...Object.keys(quiet).filter((c) => !c.startsWith('t2.') && !c.startsWith(prefix)),
    ],
    quiet,
  );

/** Reports of the form of 2021 with one thing wrong or odd. */
export const EDGES_2021: readonly Report[] = [
  plain2021({
    slug: 'edge-2022-form-of-2019',
    place: '安岭县',
    organ: '财政局',
    year: 2022,
    manner: 'the tables of 2019 in a report for 2022',
    other: 'single',
    figures: { ...single, ...figures2019 },
    pieces: { t2: place('table:t2', asTable(table2('2019-60', printer(figures2019)), look)) },
    about: { template: '2019-60', due: '2021-30' },
    values: truths(
      [...Object.keys(figures2019), ...Object.keys(single).filter((c) => !c.startsWith('t2.'))],
      { ...single, ...figures2019 },
    ),
  }),
  plain2021({
    slug: 'edge-2021-section-missing',
    place: '石门县',
    organ: '民政局',
    year: 2021,
    problems: null,
    manner: '五 is left out and 六 is numbered 五',
  }),
  plain2021({
    slug: 'edge-2023-table-as-picture',
    place: '平湖区',
    organ: '教育局',
    year: 2023,
    manner: 'table 3 is a picture',
    pieces: { t3: place('table:t3', '<p><img src="W020240118.png" width="650" height="760" alt=""></p>\n') },
    values: without('t3.'),
    about: { notes: ['table-as-image'] },
  }),
  plain2021({
    slug: 'edge-2022-placeholders',
    place: '云溪市',
    organ: '商务局',
    year: 2022,
    manner: 'words of the template and blanks to fill in left where text is due',
    problems: '（文字描述）',
    others: '本年度收取信息处理费____元。',
  }),
  plain2021({
    slug: 'edge-2022-late',
    place: '双河市',
    organ: '统计局',
    year: 2022,
    publishedOn: '2023-02-14',
    manner: 'published two weeks after the last day of January',
  }),
  plain2021({
    slug: 'edge-2022-signed-late',
    place: '三江县',
    organ: '水利局',
    year: 2022,
    publishedOn: null,
    page: barePage,
    manner: 'the page gives no date; the date under the text is in February',
    end: '!<p style="text-align:right">三江县水利局</p>\n!<p style="text-align:right">2023年2月20日</p>',
    about: { signedOn: '2023-02-20' },
  }),
  plain2021({
    slug: 'edge-2023-year-mismatch',
    place: '金塔县',
    organ: '农业农村局',
    year: 2023,
    period: '2022年1月1日至2022年12月31日',
    manner: 'the period is that of the year before',
  }),
  plain2021({
    slug: 'edge-2022-single-other',
    place: '龙泉区',
    organ: '城市管理局',
    year: 2022,
    other: 'single',
    manner: 'kept the single row （六）其他处理 of 2019',
  }),
  plain2021({
    slug: 'edge-2024-blank-tables',
    place: '枫林县',
    organ: '档案局',
    year: 2024,
    manner: 'tables 3 and 4 wholly blank',
    overview: `（一）主动公开。全年发布信息96条。
（二）依申请公开。渠道保持畅通。
（三）政府信息管理。档案目录逐年更新。
（四）政府信息公开平台建设。网站专栏由专人维护。
（五）监督保障。年内培训1次。`,
    figures: onlyTwo,
    values: { ...truths(cells2('2021-30'), quiet), ...Object.fromEntries(blankCells.map((c) => [c, null])) },
  }),
  plain2021({
    slug: 'edge-2023-totals-left-0',
    place: '白沙县',
    organ: '人民政府',
    year: 2023,
    level: 'government',
    manner: 'two totals of table 4 are 0 over filled parts; three characters missing in a label',
    overview: `（一）主动公开。全年发布信息3310条。
（二）依申请公开。新收申请9件，上年结转1件，办结9件。
（三）政府信息管理。清理文件31件。
（四）政府信息公开平台建设。网站集约化迁移完成。
（五）监督保障。工作考核分值为3分，开展社会评议1次，没有责任追究情形。`,
    publishedOn: '2024-03-08',
    figures: {
      ...quiet,
      ...figures4([10, 1], [], [5]),
      't4.review.total': 0,
      't4.after_review.total': 0,
    },
    shape: (rows) =>
      rows.map((r) =>
        r.name === 't3.deny.other_law'
          ? { ...r, cells: r.cells.map((c) => (c.label ? { ...c, text: '2.其他法律行政止公开' } : c)) }
          : r,
      ),
  }),
  plain2021({
    slug: 'edge-2023-shifted-spans',
    place: '青松县',
    organ: '交通运输局',
    year: 2023,
    manner:
      'the rowspan of （六）其他处理 is one too long, so that browsers push the row of （七）总计 one column to the right',
    shape: (rows) =>
      rows.map((r) =>
        r.name === 't3.other.no_correction'
          ? { ...r, cells: r.cells.map((c) => (c.span === 't3.other' ? { ...c, rows: 4 } : c)) }
          : r,
      ),
  }),
  plain2021({
    slug: 'edge-2022-county-silent',
    place: '乌溪县',
    organ: '人民政府',
    year: 2022,
    level: 'government',
    publishedOn: '2023-03-30',
    manner: 'a county that says nothing of 考核、社会评议、责任追究, nor of the fee',
    others: '没有其他需要报告的事项。',
  }),
];
