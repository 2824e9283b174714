// A report of an invented department for 2024, in the form of 2021: figures invented, adding up unless a change is asked for.

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Other texts for cells, by cell id. */
type Changes = Record<string, string>;

/** A line of table 3: the label cells, then the figures of natural persons, businesses and research (the rest is 0). */
type Line = [id: string, labels: string[], figures: number[]];

const APPLICATIONS: Line[] = [
  ['new', ['一、本年新收政府信息公开申请数量'], [24, 5, 1]],
  ['carried_in', ['二、上年结转政府信息公开申请数量'], [2, 0, 0]],
  ['granted', ['（一）予以公开'], [11, 2, 0]],
  ['partial', ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], [3, 0, 0]],
  ['deny.secret', ['（三）不予公开', '1.属于国家秘密'], [0]],
  ['deny.other_law', ['2.其他法律行政法规禁止公开'], [1]],
  ['deny.three_security', ['3.危及“三安全一稳定”'], [0]],
  ['deny.third_party', ['4.保护第三方合法权益'], [1]],
  ['deny.internal', ['5.属于三类内部事务信息'], [0]],
  ['deny.process', ['6.属于四类过程性信息'], [0]],
  ['deny.enforcement_file', ['7.属于行政执法案卷'], [2]],
  ['deny.administrative_query', ['8.属于行政查询事项'], [0]],
  ['unable.not_held', ['（四）无法提供', '1.本机关不掌握相关政府信息'], [4, 2, 1]],
  ['unable.must_create', ['2.没有现成信息需要另行制作'], [1]],
  ['unable.unclear', ['3.补正后申请内容仍不明确'], [0]],
  ['reject.petition', ['（五）不予处理', '1.信访举报投诉类申请'], [1]],
  ['reject.repeat', ['2.重复申请'], [0]],
  ['reject.publication', ['3.要求提供公开出版物'], [0]],
  ['reject.excessive', ['4.无正当理由大量反复申请'], [0]],
  ['reject.reconfirm', ['5.要求行政机关确认或重新出具已获取信息'], [0]],
  [
    'other.no_correction',
    ['（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    [1],
  ],
  ['other.unpaid_fee', ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'], [0]],
  ['other.rest', ['3.其他'], [0]],
  ['total', ['（七）总计'], [25, 4, 1]],
  ['carried_out', ['四、结转下年度继续办理'], [1, 1, 0]],
];

/** Rows that a label spans, by the row it begins at. */
const SPANS: Record<string, number> = {
  'deny.secret': 8,
  'unable.not_held': 3,
  'reject.petition': 5,
  'other.no_correction': 3,
};
const OUTSIDE = new Set(['new', 'carried_in', 'carried_out']);

const td = (text: string, attributes = '') => `<td${attributes && ` ${attributes}`}>${text}</td>`;

const table = (rows: string[][]) =>
  `<table border="1">${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}</table>`;

const partTitle = (text: string) => [td(text, 'colspan="4"')];

const oneFigure = (text: string, figure: number | string) => [td(text), td(String(figure), 'colspan="3"')];

function disclosure() {
  return table([
    partTitle('第二十条第（一）项'),
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => td(text)),
    ['规章', '0', '0', '0'].map((text) => td(text)),
    ['行政规范性文件', '3', '1', '12'].map((text) => td(text)),
    partTitle('第二十条第（五）项'),
    oneFigure('信息内容', '本年处理决定数量'),
    oneFigure('行政许可', 486),
    partTitle('第二十条第（六）项'),
    oneFigure('信息内容', '本年处理决定数量'),
    oneFigure('行政处罚', 37),
    oneFigure('行政强制', 2),
    partTitle('第二十条第（八）项'),
    oneFigure('信息内容', '本年收费金额（单位：万元）'),
    oneFigure('行政事业性收费', 0),
  ]);
}

function applications(changes: Changes) {
  const head = [
    [
      td('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'colspan="3" rowspan="3"'),
      td('申请人情况', 'colspan="7"'),
    ],
    [td('自然人', 'rowspan="2"'), td('法人或其他组织', 'colspan="5"'), td('总计', 'rowspan="2"')],
    APPLICANTS.slice(1).map((text) => td(text)),
  ];
  return table([...head, ...APPLICATIONS.map((line) => applicationRow(line, changes))]);
}

function applicationRow([id, labels, figures]: Line, changes: Changes) {
  const columns = ['natural', 'business', 'research', 'social', 'law_service', 'other_org'];
  const printed = columns.map(
    (column, index) => changes[`t3.${id}.${column}`] ?? String(figures[index] ?? 0),
  );
  const total = changes[`t3.${id}.total`] ?? String(figures.reduce((sum, figure) => sum + figure, 0));
  return [...labelCells(id, labels), ...[...printed, total].map((text) => td(text))];
}

function labelCells(id: string, labels: string[]) {
  if (OUTSIDE.has(id)) return [td(labels[0] ?? '', 'colspan="3"')];
  const outer = id === 'granted' ? [td('三、本年度办理结果', 'rowspan="22"')] : [];
  if (labels.length === 2) {
    return [...outer, td(labels[0] ?? '', `rowspan="${SPANS[id]}"`), td(labels[1] ?? '')];
  }
  return id.includes('.') ? [td(labels[0] ?? '')] : [...outer, td(labels[0] ?? '', 'colspan="2"')];
}

function reviews(changes: Changes) {
  const figures = [10, 1, 0, 0, 11, 0, 0, 0, 0, 0, 2, 0, 0, 1, 3].map(String);
  if (changes['t4.review.total'] !== undefined) figures[4] = changes['t4.review.total'];
  return table([
    [td('行政复议', 'colspan="5"'), td('行政诉讼', 'colspan="10"')],
    [
      ...RESULTS.map((text) => td(text, 'rowspan="2"')),
      td('未经复议直接起诉', 'colspan="5"'),
      td('复议后起诉', 'colspan="5"'),
    ],
    [...RESULTS, ...RESULTS].map((text) => td(text)),
    figures.map((text) => td(text)),
  ]);
}

const p = (text: string) => `<p>${text}</p>`;

/** The report alone, without the page around it. */
export function reportBody(changes: Changes = {}) {
  return [
    '<h1>青河市水务局2024年政府信息公开工作年度报告</h1>',
    p('本报告依照《中华人民共和国政府信息公开条例》编制，所列数据统计期限为2024年1月1日至2024年12月31日。'),
    p('<strong>一、总体情况</strong>'),
    p('（一）主动公开。供水、节水和防汛信息按目录发布。'),
    p('（二）依申请公开。收到的申请均在期限内处理。'),
    p('（三）政府信息管理。文件公开前逐件审查。'),
    p('（四）政府信息公开平台建设。门户网站的栏目已经调整。'),
    p('（五）监督保障。对经办人员进行了培训。'),
    p('<strong>二、主动公开政府信息情况</strong>'),
    disclosure(),
    p('<strong>三、收到和处理政府信息公开申请情况</strong>'),
    applications(changes),
    p('<strong>四、政府信息公开行政复议、行政诉讼情况</strong>'),
    reviews(changes),
    p('<strong>五、存在的主要问题及改进情况</strong>'),
    p('主要问题是部分栏目更新不够及时。改进情况：已指定专人按月检查。'),
    p('<strong>六、其他需要报告的事项</strong>'),
    p('本年度未收取信息处理费。没有其他需要报告的事项。'),
  ].join('\n');
}

/** A whole page with menus around a body. */
export function page(title: string, body: string, charset = 'utf-8') {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="${charset}"><title>${title}_青河市水务局</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2025-01-20">
<style>body{font:16px/1.6 sans-serif;margin:0 auto;max-width:1100px;padding:16px}table{border-collapse:collapse;width:100%}td{border:1px solid #555;padding:4px;text-align:center}</style></head>
<body><div class="nav"><a href="/">首页</a> <a href="/xxgk/">信息公开</a></div>
<div class="info">发布日期：2025-01-20　来源：青河市水务局</div>
<div class="content">${body}</div>
<div class="footer">青河市水务局主办</div></body></html>`;
}
