// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect, type Detection, type PageSignals } from '../../lib/detect/detect';
import { signalsOf } from '../../lib/detect/signals';

const CORPUS = '../shared/corpus';

function signals(html: string): PageSignals {
  return signalsOf(new DOMParser().parseFromString(html, 'text/html'));
}
const verdictOf = (html: string): Detection['verdict'] => detect(signals(html)).verdict;

const BODY = `<p>根据《中华人民共和国政府信息公开条例》，编制本报告。</p><p>一、总体情况</p><p>二、主动公开政府信息情况</p>
  <p>三、收到和处理政府信息公开申请情况</p><p>四、行政复议、行政诉讼情况</p>`;

describe('signalsOf', () => {
  it('gathers title, metadata, headings, text and the links that speak of reports', () => {
    const read = signals(`<title>青山县</title><meta name="ArticleTitle" content="2020年政府信息公开年报">
      <h1>标题一</h1><p>正文第<b>一</b>段</p><p>第二段</p><a href="/1">2019年政府信息公开年报</a><a href="/2">天气</a>`);
    expect(read).toMatchObject({
      title: '青山县',
      metaTitles: ['2020年政府信息公开年报'],
      headings: ['标题一'],
      links: [{ text: '2019年政府信息公开年报', href: '/1' }],
    });
    expect(
      read.text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(['标题一', '正文第一段', '第二段']);
  });

  it('leaves out scripts, styles, templates and short links', () => {
    const read = signals(
      `<p>政府信息公开</p><script>var a = '年报'</script><style>p{}</style><template>模板</template><a href="/">首页</a>`,
    );
    expect(read.text.trim()).toBe('政府信息公开');
  });

  it('reads the text of a link that was left open around the page', () => {
    expect(verdictOf(`<title>县政府</title><a href="#top"><div>${BODY}</div></a>`)).toBe('report');
  });

  it('looks no further at pages without the words', () => {
    expect(signals(`<title>天气</title><h1>晴</h1><p>${'晴'.repeat(100)}</p>`)).toMatchObject({
      headings: [],
      text: '',
      links: [],
    });
  });

  it('is bounded on huge pages', () => {
    const read = signals(
      `<title>政府信息公开</title>${'<p>公开公开公开公开</p>'.repeat(12_000)}${'<a href="/x">2020年政府信息公开年报</a>'.repeat(3000)}`,
    );
    expect(read.text.length).toBeLessThan(130_000);
    expect(read.links.length).toBeLessThanOrEqual(60);
  });

  it('does not fall over pages without a body', () => {
    expect(detect(signals('<frameset><frame src="a.html"></frameset>')).verdict).toBe('none');
    expect(detect(signals('')).verdict).toBe('none');
  });
});

describe('pages', () => {
  it('a report under the site title, behind a menu of links', () => {
    const menu = Array.from({ length: 80 }, (_, i) => `<li><a href="/${i}">政务公开栏目${i}</a></li>`).join(
      '',
    );
    expect(verdictOf(`<title>青山县人民政府</title><ul>${menu}</ul><div>${BODY}</div>`)).toBe('report');
  });

  it('a list of reports', () => {
    const list = [2019, 2020, 2021, 2022]
      .map(
        (year) =>
          `<li><a href="/${year}.html" title="青山县${year}年政府信息公开工作年度报告">青山县${year}年政府…</a></li>`,
      )
      .join('');
    expect(verdictOf(`<title>政府信息公开年报-青山县人民政府</title><ul>${list}</ul>`)).toBe('index');
  });

  it('a report whose text is all in table cells and spans', () => {
    const cells = BODY.replace(/<p>(.*?)<\/p>/gsu, '<tr><td><span>$1</span></td></tr>');
    expect(verdictOf(`<title>x</title><table>${cells}</table>`)).toBe('report');
  });

  it.skipIf(!existsSync(CORPUS)).each([
    ['science-commission-2024', 2024],
    ['shanghai-office-2019', 2019],
  ])('%s is a report (skipped where ../shared/corpus is absent)', (name, year) => {
    expect(detect(signals(readFileSync(`${CORPUS}/${name}.html`, 'utf8')))).toMatchObject({
      verdict: 'report',
      year,
    });
  });
});
