import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import { modernPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.disclosed': 0,
  't2.rules.total': 0,
  't2.normative.made': 0,
  't2.normative.disclosed': 0,
  't2.normative.total': 0,
  't2.licence.previous': 6,
  't2.licence.change': 0,
  't2.licence.decisions': 44,
  't2.other_service.previous': 21,
  't2.other_service.change': 1,
  't2.other_service.decisions': 390,
  't2.penalty.previous': 0,
  't2.penalty.change': 0,
  't2.penalty.decisions': 0,
  't2.coercion.previous': 0,
  't2.coercion.change': 0,
  't2.coercion.decisions': 0,
  't2.fee.previous': 0,
  't2.fee.change': 0,
  't2.procurement.count': 2,
  't2.procurement.amount': 38.25,
  ...figures3('single', {
    new: [4, 0, 0, 0, 1],
    granted: [2, 0, 0, 0, 1],
    'unable.not_held': [1],
    carried_out: [1],
  }),
  ...figures4(),
};
const print = (cell: string) => ({ zero: cell.startsWith('t2.') ? '0' : '—' });
const cell = (c: string) => printer(figures, print(c))(c);

const body = `
根据《中华人民共和国政府信息公开条例》，现公布河滩镇人民政府2020年政府信息公开工作年度报告。本报告的统计时段是2020年1月1日至2020年12月31日。
# 一、总体情况
河滩镇2020年公开政务信息268条、财政信息12条。新收申请5件，办结4件，1件因年底收到转入下年度办理。县里对本镇的工作考核得分94分；年中请企业和村民代表作社会评议；没有人员因公开工作被责任追究。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
村级信息员更换频繁，是当前主要问题。改进上，镇里建立了信息员备案册，每季度集中辅导一次。
# 六、其他需要报告的事项
无
`;

const dress = {
  h1: (t: string) => `<h4>${t}</h4>\n`,
  p: (t: string) => `<p>${t}</p>\n`,
};

export const report: Report = {
  slug: 'clean-2020-hetan-town',
  file: 'source.html',
  about: {
    title: '河滩镇人民政府2020年政府信息公开工作年度报告',
    agency: '河滩镇人民政府',
    level: 'township',
    year: 2020,
    template: '2019-60',
    publishedOn: '2021-04-09',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      '— for none in tables 3 and 4; th in thead, tbody and tfoot; published in April, which is not late for a township',
  },
  source: modernPage({
    title: '河滩镇人民政府2020年政府信息公开工作年度报告',
    site: '河滩镇人民政府',
    date: '2021-04-09',
    years: [2019],
    style: 'table{border-collapse:collapse}\nth,td{border:1px solid #999}',
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2019-60', cell), { caption: '表一' }),
      t3: tablePiece('t3', table3({ other: 'single', print: cell }), { caption: '表二', head: 3, foot: 1 }),
      t4: tablePiece('t4', table4(cell), { caption: '表三', head: 3, foot: 1 }),
    }),
  }),
  values: truths(Object.keys(figures), figures, print),
};
