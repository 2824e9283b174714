// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { BODY, page, REPORT, TITLE } from './markup';
import { paragraphs, tables, texts } from './documents';
import { BOTH } from './pages';
import { parsed } from './read-parsed';

describe.each(BOTH)('what is the report and what stands around it, %s', (_, read) => {
  test('menus, breadcrumbs, related links and the footer are not text', () => {
    const document = read(REPORT);
    const all = texts(document).join('\n');
    expect(all).toContain('六、其他需要报告的事项\n无。');
    expect(all).not.toMatch(/首页|当前位置|相关链接|2022年|2021年|网站地图|ICP/u);
    expect(texts(document)[0]).toMatch(/^根据/u);
    expect(tables(document)).toHaveLength(2);
  });

  test('titles, dates, publishers and attachments', () => {
    const document = read(REPORT);
    expect(document.titles[0]).toMatchObject({ text: TITLE, at: { quote: TITLE } });
    expect(document.titles.map(({ text }) => text)).toEqual([TITLE, `${TITLE}-示例市财政局`]);
    expect(document.published.map(({ text, from }) => [text, from])).toEqual([
      ['2024-01-25 09:30:00', 'meta'],
      ['发布时间：2024-01-25', 'page'],
    ]);
    expect(document.publishers[0]!.text).toBe('示例市财政局');
    expect(document.attachments).toMatchObject([
      { text: '2023年年度报告.docx', href: 'http://www.example.gov.cn/xxgk/files/2023.docx' },
    ]);
  });

  test('a part of the report beside its element is kept', () => {
    const cut = BODY.indexOf('<p><b>五、');
    const document = read(
      page(
        `<div class="nav"><a href="/">首页</a> <a href="/a">政务</a> <a href="/b">服务</a></div><div class="article"><div class="part">${BODY.slice(0, cut)}</div>${BODY.slice(cut)}<p>2024年1月20日</p></div>`,
      ),
    );
    expect(texts(document).slice(-5)).toEqual([
      '五、存在的主要问题及改进情况',
      '公开的主动性还要加强。',
      '六、其他需要报告的事项',
      '无。',
      '2024年1月20日',
    ]);
    expect(texts(document).join('')).not.toContain('首页');
  });

  test('the report in a layout table beside a menu', () => {
    const document = read(
      page(
        `<table><tr><td><a href="/">首页</a><br><a href="/a">机构</a><br><a href="/b">年报</a></td><td>${BODY}</td></tr></table>`,
      ),
    );
    expect(texts(document).join('')).not.toContain('首页');
    expect(texts(document).at(-1)).toBe('无。');
    expect(tables(document)).toHaveLength(2);
  });

  test('one great table does not make its neighbours chrome', () => {
    const rows = Array.from(
      { length: 60 },
      (__, n) => `<tr><td>统计指标第${n}行的名称</td><td>${n}</td></tr>`,
    );
    const document = read(
      page(
        `<div id="zoom"><p>2017年政府信息公开年度报告</p><p>无。</p><table>${rows.join('')}</table><p>注</p></div>`,
      ),
    );
    expect(texts(document)).toEqual(['2017年政府信息公开年度报告', '无。', '注']);
  });

  test('links inside prose stay, a header within the report stays', () => {
    const document = read(
      page(
        `<div class="content">${BODY}<p>可在<a href="/a">网站</a>、<a href="/b">公报</a>、<a href="/c">微博</a>查阅。</p><div class="header">附表说明</div></div>`,
      ),
    );
    expect(texts(document).slice(-2)).toEqual(['可在网站、公报、微博查阅。', '附表说明']);
  });

  test('a page without the words of a report is kept but for its furniture', () => {
    const document = read(
      page(
        '<nav><a href="/">首页</a></nav><div><h1>通知</h1><p>短文一段。</p></div><div class="footer">版权所有</div>',
      ),
    );
    expect(texts(document)).toEqual(['通知', '短文一段。']);
  });
});

test('a date in a line of labels, in neighbouring cells, and none out of the text', () => {
  const document = parsed(
    page(
      `<table><tr><td>索引号</td><td>000/2020</td></tr><tr><td>成文日期</td><td>2020年1月10日</td></tr><tr><td>发布机构</td><td>示例市财政局</td></tr><tr><td>发布日期</td><td>2020年1月31日</td></tr></table><div class="content">${BODY}<p>截至日期：2019年12月31日</p></div>`,
    ),
  );
  expect(document.published.map(({ text }) => text)).toEqual([
    '发布日期 2020年1月31日',
    '成文日期 2020年1月10日',
  ]);
  expect(document.published[0]!.at).toMatchObject({ quote: '2020年1月31日' });
  expect(document.publishers.map(({ text }) => text)).toEqual(['示例市财政局']);
  expect(tables(document)).toHaveLength(2);
});

test('the heading of the first level that is the site name does not come before the report', () => {
  const document = parsed(
    page(
      `<h1>示例市财政局</h1><h2>示例市财政局2023年政府信息公开工作年度报告</h2><div class="content">${BODY}</div>`,
      '<title>示例市财政局2023年政府信息公开工作年度报告</title>',
    ),
  );
  expect(document.titles[0]!.text).toBe(TITLE);
  expect(document.titles.at(-1)!.text).toBe('示例市财政局');
});

test('files in embeds, objects, frames and viewer pages are attachments, menus of pages are not', () => {
  const document = parsed(
    page(
      `<base href="http://files.example.gov.cn/d/"><div class="content">${BODY}<a href="a.pdf?x=1">报告</a><a href="/download?id=3">附件1：统计表.xls</a><a href="javascript:void(0)">表.doc</a>
      <object data="b.pdf" type="application/pdf"></object><embed src="c.ofd"><iframe src="/pdfjs/viewer.html?file=%2Fup%2Fd.pdf"></iframe><a href="a.pdf?x=1">再次</a></div>`,
    ),
  );
  expect(document.attachments.map(({ href }) => href)).toEqual([
    'http://files.example.gov.cn/d/a.pdf?x=1',
    'http://files.example.gov.cn/download?id=3',
    'http://files.example.gov.cn/d/b.pdf',
    'http://files.example.gov.cn/d/c.ofd',
    'http://files.example.gov.cn/up/d.pdf',
  ]);
  expect(document.notes).toEqual([]);
});

test('a report of pictures keeps its pictures', () => {
  const document = parsed(
    page(
      `<div class="top"><a href="/">首页</a></div><h1>${TITLE}</h1><div class="content"><p><img src="1.jpg"></p><p><img src="2.jpg"></p></div><div class="footer">版权所有 示例市人民政府 主办</div>`,
    ),
  );
  expect(document.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(2);
});

test('what stands in the report keeps its place in the page', () => {
  const [first] = paragraphs(parsed(REPORT));
  expect(first!.at).toMatchObject({ frame: 'http://www.example.gov.cn/xxgk/a.html', path: '1/2/2/0/0' });
});

test('a date without a label counts beside the source or alone under the title', () => {
  const beside = parsed(
    page(`<h1>${TITLE}</h1><div>2024-01-25 09:30 来源：示例局</div><div class="content">${BODY}</div>`),
  );
  expect(beside.published.map(({ text }) => text)).toEqual(['2024-01-25']);
  const alone = parsed(page(`<h1>${TITLE}</h1><div>2024年1月25日</div><div class="content">${BODY}</div>`));
  expect(alone.published.map(({ text }) => text)).toEqual(['2024年1月25日']);
  const today = parsed(
    page(`<div>今天是2026年3月1日 星期日</div><h1>${TITLE}</h1><div class="content">${BODY}</div>`),
  );
  expect(today.published).toEqual([]);
});

test('the titles of other reports in a menu are not this one, a period is no date of publication', () => {
  const document = parsed(
    page(
      `<table><tr><td><table><tr><td>年度报告</td></tr><tr><td><a href="1.htm">示例市财政局2022年政府信息公开工作年度报告</a></td></tr><tr><td><a href="2.htm">示例市财政局2021年政府信息公开工作年度报告</a></td></tr></table></td>
       <td><table><tr><td align="center"><b>${TITLE}</b></td></tr><tr><td>［发布日期：2024年1月25日］</td></tr><tr><td><p>统计起止时间：2023年1月1日至2023年12月31日。</p>${BODY}</td></tr></table></td></tr><tr><td>版权所有</td></tr></table>`,
      `<title>示例市财政局 信息公开 ${TITLE}</title>`,
    ),
  );
  expect(document.titles.map(({ text }) => text)).toEqual([TITLE, `示例市财政局 信息公开 ${TITLE}`]);
  expect(document.published.map(({ text }) => text)).toEqual(['发布日期：2024年1月25日']);
  expect(texts(document)[0]).toMatch(/^统计起止时间/u);
  expect(texts(document).at(-1)).toBe('无。');
});

test('a menu that speaks of requests does not count as report, a section title beside the report does', () => {
  const menu =
    '<div class="left"><div onclick="a()">政府信息公开指南</div><div onclick="b()">依申请公开</div><div onclick="c()">政府信息公开条例</div></div>';
  const beside = parsed(page(`${menu}<div class="right">${BODY}</div>`));
  expect(texts(beside)[0]).toMatch(/^根据/u);
  const cut = BODY.lastIndexOf('<p><b>六、');
  const apart = parsed(
    page(`<div>${menu}<div>${BODY.slice(0, cut)}</div><div>其他需要报告的事项</div><div>无。</div></div>`),
  );
  expect(texts(apart).slice(-2)).toEqual(['其他需要报告的事项', '无。']);
});
