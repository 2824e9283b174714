import { cells2, table2 } from '../forms/table-2';
import { APPLICANTS, figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import type { Figures } from '../figures';
import { asTable, type GridCell, type GridRow } from '../grid';
import { modernPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 3,
  't2.normative.repealed': 1,
  't2.normative.valid': 19,
  't2.licence.decisions': 2406,
  't2.penalty.decisions': 95,
  't2.coercion.decisions': 0,
  't2.fee.amount': 76.2,
  ...figures3('three', {
    new: [88, 12, 0, 1, 7],
    carried_in: [6, 1],
    granted: [35, 6, 0, 1, 3],
    partial: [8, 2],
    'deny.secret': [1],
    'deny.third_party': [4, 1],
    'deny.enforcement_file': [3],
    'unable.not_held': [24, 2, 0, 0, 2],
    'unable.must_create': [6, 1, 0, 0, 1],
    'unable.unclear': [1],
    'reject.petition': [5],
    'reject.excessive': [1],
    'other.no_correction': [2, 0, 0, 0, 1],
    'other.rest': [1],
    carried_out: [3, 1],
  }),
  ...figures4([6, 1, 1], [3, 0, 0, 2], [2]),
};
const cell = printer(figures);

/** Table 3 made flat: one header row, groups as rows of their own without figures, one column of labels. */
function flat(rows: GridRow[]): GridRow[] {
  const head: GridRow = {
    cells: [
      { text: '项目' },
      ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(
        (text): GridCell => ({ text }),
      ),
    ],
  };
  const lines = rows.slice(3).flatMap((r): GridRow[] => {
    const figureCells = r.cells.slice(-APPLICANTS.length);
    const label = r.cells.at(-APPLICANTS.length - 1)!;
    const groups = r.cells.slice(0, -APPLICANTS.length - 1);
    const heads = groups.map((g): GridRow => ({
      cells: [{ text: g.text }, ...APPLICANTS.map((): GridCell => ({ text: '' }))],
    }));
    return [...heads, { name: r.name!, cells: [{ text: label.text, label: label.label! }, ...figureCells] }];
  });
  return [head, ...lines];
}
const note: GridRow = { cells: [{ text: '注：部分公开的申请只计入（二）项。', cols: 8 }] };

const t = (...texts: string[]): GridRow => ({ cells: texts.map((text) => ({ text })) });
const channels = asTable(
  [
    t('渠道', '条数', '占比'),
    t('局门户网站', '1820', '70%'),
    t('公众号', '650', '25%'),
    t('其他', '130', '5%'),
    t('合计', '2600', '100%'),
  ],
  {
    table: 'class="chart"',
  },
);

const body = `
!<div class="toc"><p>目　录</p><p><a href="#s1">一、总体情况</a></p><p><a href="#s2">二、主动公开政府信息情况</a></p><p><a href="#s3">三、收到和处理政府信息公开申请情况</a></p><p><a href="#s4">四、政府信息公开行政复议、行政诉讼情况</a></p><p><a href="#s5">五、存在的主要问题及改进情况</a></p><p><a href="#s6">六、其他需要报告的事项</a></p></div>
白鹤市住房和城乡建设局根据《中华人民共和国政府信息公开条例》编制2023年年度报告。数据统计期限从2023年1月1日起到2023年12月31日止。
# 一、总体情况
（一）主动公开。全年公开信息2600条，其中网站1820条、公众号650条、其他130条。
!<p style="text-align:center">表1 公开渠道</p>
@channels
（二）依申请公开。新收申请108件，上年结转7件，办结111件，结转4件。
（三）政府信息管理。修订行政规范性文件管理办法，动态更新目录36项。
（四）政府信息公开平台建设。上线保障房查询平台。
（五）监督保障。成立局公开工作领导小组，全年培训3场。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
主要问题是房产档案类申请量大，告知不够清楚。改进情况：在窗口公示查询指南，与档案馆建立转办机制。
# 六、其他需要报告的事项
按照信息处理费管理办法，2023年发出收费通知0份，收取0元。
`;
const dress = {
  h1: (text: string) => `<p class="h"><a id="s"></a>${text}</p>\n`,
  p: (text: string) => `<p>${text}</p>\n`,
};

/** A bureau with a table of contents, a table of its own, and table 3 made flat. */
export const report: Report = {
  slug: 'clean-2023-baihe-housing',
  file: 'source.html',
  about: {
    title: '白鹤市住房和城乡建设局2023年政府信息公开工作年度报告',
    agency: '白鹤市住房和城乡建设局',
    level: 'department',
    year: 2023,
    template: '2021-30',
    publishedOn: '2024-01-26',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'a table of contents before the text; an ordinary table in 一; table 3 with one header row, one column of labels and a note as its last row',
  },
  source: modernPage({
    title: '白鹤市住房和城乡建设局2023年政府信息公开工作年度报告',
    site: '白鹤市住房和城乡建设局',
    date: '2024-01-26',
    years: [2022, 2021],
    body: compose(body, dress, {
      channels,
      t2: tablePiece('t2', table2('2021-30', cell), { table: 'border="1"' }),
      t3: tablePiece('t3', [...flat(table3({ other: 'three', print: cell })), note], { table: 'border="1"' }),
      t4: tablePiece('t4', table4(cell), { table: 'border="1"' }),
    }),
  }),
  values: truths(
    [...cells2('2021-30'), ...Object.keys(figures).filter((c) => !c.startsWith('t2.'))],
    figures,
  ),
};
