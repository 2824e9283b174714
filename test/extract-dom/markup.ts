/** A whole page around some markup. */
export function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

const cells = (...texts: (string | number)[]): string =>
  `<tr>${texts.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`;

/** The report's own markup: six sections, two small tables. */
export const BODY = `<p>根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为全年。</p>
<p><b>一、总体情况</b></p><p>主动公开政府信息12件，受理申请5件，均已答复。</p>
<p><b>二、主动公开政府信息情况</b></p><table border="1">${cells('信息内容', '本年制发件数', '现行有效件数')}${cells('规章', 0, 3)}${cells('规范性文件', 1, '&nbsp;')}</table>
<p><b>三、收到和处理政府信息公开申请情况</b></p><table border="1">${cells('本年新收政府信息公开申请', 5, 0)}${cells('结转下年度继续办理', 0, 0)}</table>
<p><b>四、政府信息公开行政复议、行政诉讼情况</b></p><p>无。</p>
<p><b>五、存在的主要问题及改进情况</b></p><p>公开的主动性还要加强。</p>
<p><b>六、其他需要报告的事项</b></p><p>无。</p>`;

export const TITLE = '示例市财政局2023年政府信息公开工作年度报告';

/** A report on its page, with the site's furniture around it. */
export const REPORT = page(
  `<div class="header"><div class="logo"><img src="/images/logo.png"></div><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/ysq">依申请公开</a></li><li><a href="/tl">政府信息公开条例</a></li></ul></div>
  <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk">信息公开</a> &gt; <a href="/nb">年报</a></div>
  <div class="wrap"><h1>${TITLE}</h1><div class="info">发布时间：2024-01-25 09:30　来源：示例市财政局　浏览次数：12</div>
  <div class="article"><div class="TRS_Editor">${BODY}</div><p>附件：<a href="files/2023.docx">2023年年度报告.docx</a></p></div>
  <div class="related"><h3>相关链接</h3><ul><li><a href="1.html">示例市财政局2022年政府信息公开工作年度报告</a></li><li><a href="2.html">示例市财政局2021年政府信息公开工作年度报告</a></li></ul></div></div>
  <div class="footer">主办单位：示例市财政局　<a href="/map">网站地图</a>　ICP备00000000号　2022年政府信息公开工作年度报告</div>`,
  `<title>${TITLE}-示例市财政局</title><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2024-01-25 09:30:00"><meta name="ContentSource" content="示例市财政局">`,
);

/** Markup made to break a reader. */
export const HOSTILE: [string, string][] = [
  [
    'absurd spans',
    page(
      '<table><tr><td colspan=99999999999>甲</td></tr><tr><td rowspan=99999999999>1</td><td colspan=1e9>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    ),
  ],
  [
    'a rowspan over an overlap',
    page(
      '<table><tr><td>1</td><td rowspan=3>2</td></tr><tr><td colspan=4>3</td></tr><tr><td>4</td><td>5</td></tr></table>',
    ),
  ],
  ['elements nowhere allowed', page('<tr><td>散</td></tr><caption>题</caption></table></p></div><p>后</p>')],
  ['no body at all', '<td>甲<td>乙'],
  ['nothing', ''],
];
