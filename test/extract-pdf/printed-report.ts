/** A small report of our own as HTML, to be printed to PDF in many manners: tables 2, 3 and 4 of the 2021 form with prose around. */

export interface Manner {
  name: string;
  /** CSS added to the page. */
  css: string;
  /** Whether table 3's head stands in thead, so that it comes again on each page. */
  repeated?: boolean;
  /** Without borders in the markup either, for programs that take no borders from CSS. */
  bare?: boolean;
  /** Paragraphs before the tables: moves the page breaks. */
  lead?: number;
}

/** Label cells of table 3's rows: text, rowspan, colspan. */
export const LABELS3: readonly (readonly (readonly [string, number, number])[])[] = [
  [['一、本年新收政府信息公开申请数量', 1, 3]],
  [['二、上年结转政府信息公开申请数量', 1, 3]],
  [
    ['三、本年度办理结果', 22, 1],
    ['（一）予以公开', 1, 2],
  ],
  [['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 1, 2]],
  [
    ['（三）不予公开', 8, 1],
    ['1.属于国家秘密', 1, 1],
  ],
  [['2.其他法律行政法规禁止公开', 1, 1]],
  [['3.危及“三安全一稳定”', 1, 1]],
  [['4.保护第三方合法权益', 1, 1]],
  [['5.属于三类内部事务信息', 1, 1]],
  [['6.属于四类过程性信息', 1, 1]],
  [['7.属于行政执法案卷', 1, 1]],
  [['8.属于行政查询事项', 1, 1]],
  [
    ['（四）无法提供', 3, 1],
    ['1.本机关不掌握相关政府信息', 1, 1],
  ],
  [['2.没有现成信息需要另行制作', 1, 1]],
  [['3.补正后申请内容仍不明确', 1, 1]],
  [
    ['（五）不予处理', 5, 1],
    ['1.信访举报投诉类申请', 1, 1],
  ],
  [['2.重复申请', 1, 1]],
  [['3.要求提供公开出版物', 1, 1]],
  [['4.无正当理由大量反复申请', 1, 1]],
  [['5.要求行政机关确认或重新出具已获取信息', 1, 1]],
  [
    ['（六）其他处理', 3, 1],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 1, 1],
  ],
  [['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 1, 1]],
  [['3.其他', 1, 1]],
  [['（七）总计', 1, 2]],
  [['四、结转下年度继续办理', 1, 3]],
];

/** The figure in a place of table 3: all differ by row and column, some are blank or 0. */
export function figure3(row: number, column: number): string {
  const n = row * 7 + column;
  if (n % 11 === 5) return '';
  if (n % 7 === 3) return '0';
  return String((n * 37) % 1009);
}

function head3(): string {
  return `<tr><td rowspan=3 colspan=3 style="width:46%">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>
<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>`;
}

function body3(): string {
  return LABELS3.map((labels, row) => {
    const cells = labels
      .map(([text, rows, columns]) => `<td rowspan=${rows} colspan=${columns}>${text}</td>`)
      .join('');
    const figures = Array.from({ length: 7 }, (_, c) => `<td class=f>${figure3(row, c)}</td>`).join('');
    return `<tr>${cells}${figures}</tr>`;
  }).join('\n');
}

function table2(): string {
  const head = (n: string) => `<tr><td colspan=4>第二十条第（${n}）项</td></tr>`;
  return `<table class=t2>${head('一')}<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td class=f>0</td><td class=f>1</td><td class=f>23</td></tr>
<tr><td>行政规范性文件</td><td class=f>4</td><td class=f>5</td><td class=f>67</td></tr>
${head('五')}<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan=3 class=f>550</td></tr>
${head('六')}<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan=3 class=f>4119</td></tr><tr><td>行政强制</td><td colspan=3 class=f>195</td></tr>
${head('八')}<tr><td>信息内容</td><td colspan=3>本年收费金额（单位：万元）</td></tr>
<tr><td>行政事业性收费</td><td colspan=3 class=f>7730.28</td></tr></table>`;
}

/** Figures of table 4 from left to right. */
export const FIGURES4 = [10, 1, 0, 0, 11, 3, 2, 0, 0, 5, 6, 0, 0, 4, 10] as const;

function table4(): string {
  const five = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>';
  const tall = five.replace(/<td>/gu, '<td rowspan=2>');
  return `<table class=t4><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
<tr>${tall}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>${five}${five}</tr>
<tr>${FIGURES4.map((n) => `<td class=f>${n}</td>`).join('')}</tr></table>`;
}

const PROSE =
  '本年度在示例市人民政府的领导下，各项工作按照条例的要求有序推进，公开的内容更加全面，办理的程序更加规范，平台的建设更加稳固，监督的机制更加健全，群众的满意程度有所提高。';

/** The report as an HTML page in a manner. */
export function reportHtml(manner: Manner): string {
  const lead = Array.from({ length: manner.lead ?? 3 }, (_, i) => `<p>${i + 1}．${PROSE}</p>`).join('\n');
  const three = manner.repeated
    ? `<table class=t3><thead>${head3()}</thead><tbody>${body3()}</tbody></table>`
    : `<table class=t3>${head3()}${body3()}</table>`;
  const html = `<!doctype html><meta charset=utf-8><title>示例市2023年政府信息公开工作年度报告</title>
<style>body{font:12pt "WenQuanYi Zen Hei",sans-serif;margin:0}p{text-indent:2em;margin:.4em 0}h2{font-size:1.1em}
table{border-collapse:collapse;width:100%;font-size:9pt}td{border:1px solid #000;padding:2px 4px}.f{text-align:center}
@page{size:A4;margin:20mm}${manner.css}</style>
<h1 style="text-align:center;font-size:1.5em">示例市2023年政府信息公开工作年度报告</h1>
<h2>一、总体情况</h2>${lead}
<h2>二、主动公开政府信息情况</h2>${table2()}
<h2>三、收到和处理政府信息公开申请情况</h2>${three}
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>${table4()}
<h2>五、存在的主要问题及改进情况</h2><p>${PROSE}</p><h2>六、其他需要报告的事项</h2><p>无。</p>`;
  return manner.bare ? html : html.replace(/<table /gu, '<table border=1 cellspacing=0 ');
}

/** Manners of printing that differ in what a reader meets. */
export const MANNERS: readonly Manner[] = [
  { name: 'thin', css: '' },
  { name: 'thick', css: 'td{border:3px solid #333}', lead: 5 },
  {
    name: 'separate',
    css: 'table{border-collapse:separate;border-spacing:2px;border:1px solid #000}',
    lead: 4,
  },
  { name: 'dashed', css: 'td{border:1px dashed #000}', lead: 6 },
  { name: 'dotted', css: 'td{border:1px dotted #000}', lead: 2 },
  { name: 'double', css: 'td{border:3px double #000}', lead: 7 },
  { name: 'none', css: 'td{border:none}', bare: true, lead: 3 },
  { name: 'repeated', css: '', repeated: true, lead: 8 },
  { name: 'repeated-small-paper', css: '@page{size:A5;margin:12mm}', repeated: true, lead: 1 },
  { name: 'small-paper', css: '@page{size:A5;margin:12mm}', lead: 2 },
  { name: 'landscape', css: '@page{size:A4 landscape;margin:15mm}', lead: 2 },
  { name: 'large', css: 'table{font-size:13pt}', lead: 3 },
  { name: 'tiny', css: 'table{font-size:6pt}td{padding:0 1px}', lead: 3 },
  { name: 'shaded', css: 'tr:nth-child(even) td{background:#dde}', lead: 5 },
  {
    name: 'open-sides',
    css: 'table{border-left:none;border-right:none}td:first-child{border-left:none}td:last-child{border-right:none}',
    lead: 4,
  },
  {
    name: 'rows-only',
    css: 'table{border-left:none;border-right:none}td{border-left:none;border-right:none}',
    bare: true,
    lead: 4,
  },
];
