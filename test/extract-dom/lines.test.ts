// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { DomLocation } from '../../lib/model/location';
import { page } from './markup';
import { paragraphs, pictures, texts } from './documents';
import { BOTH } from './pages';
import { parsed } from './read-parsed';

const at = (block: { at: unknown }): DomLocation => block.at as DomLocation;

describe.each(BOTH)('paragraphs, %s', (_, read) => {
  test('blocks and breaks split, inline runs are joined, white space is collapsed', () => {
    const document = read(
      page(
        '<div>前言<br>第二行 <b>粗</b><span>体</span>\n  后 <p>一段</p>尾</div><p>  </p><ul><li>甲</li><li>乙</li></ul>',
      ),
    );
    expect(texts(document)).toEqual(['前言', '第二行 粗体 后', '一段', '尾', '甲', '乙']);
  });

  test('a heading out of many pieces is one line', () => {
    const document = read(
      page(
        '<p class="MsoNormal"><b><span><font>一、</font><font>总体</font></span></b><b>情况</b><o:p></o:p></p>',
      ),
    );
    expect(texts(document)).toEqual(['一、总体情况']);
    expect(at(paragraphs(document)[0]!)).toMatchObject({ path: '1/0', quote: '一、总体情况' });
    expect(at(paragraphs(document)[0]!).span).toBeUndefined();
  });

  test('looks: heading level, bold only when all of it is, centred', () => {
    const document = read(
      page(
        '<h2>标题</h2><p><b>一</b>二</p><p style="text-align:center">居中</p><div style="font-weight:700">重</div>',
      ),
    );
    expect(paragraphs(document).map(({ text, looks }) => [text, looks])).toEqual([
      ['标题', expect.objectContaining({ heading: 2 })],
      ['一二', undefined],
      ['居中', { centred: true }],
      ['重', { bold: true }],
    ]);
  });

  test('a part of an element is told by its span, counted without white space', () => {
    const document = read(page('<div>第 一 行<br>第二行<br/><span>第三</span>行</div>'));
    const places = paragraphs(document).map(at);
    expect(places.map(({ path }) => path)).toEqual(['1/0', '1/0', '1/0']);
    expect(places.map(({ span }) => span)).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 6 },
      { start: 6, end: 9 },
    ]);
    expect(places[1]).toMatchObject({ quote: '第二行', before: '第一行', after: '第三行' });
    expect(places[0]!.before).toBeUndefined();
  });

  test('paths count every element, unread ones included', () => {
    const document = read(
      page(
        '<script>var a = 1;</script><style>p{color:red}</style><p>正文</p><template><p>不是</p></template><p>又一段</p>',
      ),
    );
    expect(texts(document)).toEqual(['正文', '又一段']);
    expect(paragraphs(document).map((block) => at(block).path)).toEqual(['1/2', '1/4']);
  });

  test('what is not shown is not read', () => {
    const document = read(
      page(
        `<p>可见</p><p style="display:none">藏</p><div class="off"><p>藏</p></div><p style="visibility:hidden">藏<span style="visibility:visible">露</span></p>
         <select><option>2018</option></select><textarea>写</textarea><button>打印</button><noscript>无脚本</noscript>`,
        '<style>.off{display:none}</style>',
      ),
    );
    expect(texts(document)).toEqual(['可见', '露']);
  });

  test('quotes are cut at 200 characters', () => {
    const document = read(page(`<p>${'字'.repeat(500)}</p>`));
    expect(at(paragraphs(document)[0]!).quote).toHaveLength(200);
    expect(paragraphs(document)[0]!.text).toHaveLength(500);
  });

  test('lines of preformatted text are lines', () => {
    const document = read(page('<pre>一、总体情况\n（一）  主动公开\n\n二、表</pre>'));
    expect(texts(document)).toEqual(['一、总体情况', '（一） 主动公开', '二、表']);
    expect(paragraphs(document).map((block) => at(block).span)).toEqual([
      { start: 0, end: 6 },
      { start: 6, end: 13 },
      { start: 13, end: 16 },
    ]);
  });

  test('pictures that may hold a table are blocks; icons and dots are not', () => {
    const document = read(
      page(
        `<p>前</p><p><img src="a/table3.jpg" width="640" height="800" alt="表三"></p><p>后<img src="i.gif" width="16" height="16"></p>
         <img src="data:image/gif;base64,R0lGOD"><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td><img src="b.png" width="300" height="200" alt="格"></td></tr></table>`,
      ),
    );
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
      '前',
      'picture',
      '后',
      'table',
      'picture',
    ]);
    expect(pictures(document)[0]).toMatchObject({ alt: '表三', at: { path: '1/1/0' } });
  });
});

test('a picture of unknown size is kept unless its name is that of an icon', () => {
  const document = parsed(
    page('<p><img src="/upload/W020240131.png" alt="表"></p><p><img src="/images/logo.png"></p>'),
  );
  expect(pictures(document)).toHaveLength(1);
  expect(pictures(document)[0]!.width).toBeUndefined();
});

test('bold by elements', () => {
  const document = parsed(page('<p><b><span>一、</span></b><strong>总体</strong></p><p><b>甲</b>乙</p>'));
  expect(paragraphs(document).map(({ looks }) => looks)).toEqual([{ bold: true }, undefined]);
});

test('the hidden attribute, floats and flex items', () => {
  const document = parsed(
    page(
      '<p hidden>藏</p><div style="display:flex"><span>左</span><span>右</span></div><p>行<span style="float:right">边</span></p>',
    ),
  );
  expect(texts(document)).toEqual(['左', '右', '行', '边']);
});

test('open shadow roots are entered, with slotted children where their slot is', () => {
  const document = parsed(
    page(
      '<x-report><template shadowrootmode="open"><h2>题</h2><slot name="a"></slot><p>影</p><slot></slot></template><p>光</p><p slot="a">名</p></x-report><p>后</p>',
    ),
  );
  expect(paragraphs(document).map((block) => [block.text, at(block).path])).toEqual([
    ['题', '1/0/s/0'],
    ['名', '1/0/1'],
    ['影', '1/0/s/2'],
    ['光', '1/0/0'],
    ['后', '1/1'],
  ]);
});

test('an open shadow root of a live page is entered too', async () => {
  const { browserView } = await import('../../lib/extract/dom/browser-view');
  const { readPage } = await import('../../lib/extract/dom/read-page');
  const host = document.createElement('x-report');
  const shadow = host.attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent = '影中之文';
  shadow.append(paragraph);
  document.body.replaceChildren(host);
  const read = readPage(document.documentElement, browserView(window), {
    source: { uri: 'x', kind: 'html' },
  });
  expect(paragraphs(read).map((block) => [block.text, at(block).path])).toEqual([['影中之文', '1/0/s/0']]);
});

test('a page that a script uncovers is read; the hidden attribute may be enforced by a rule', () => {
  const document = parsed(
    page(
      '<p>文</p><div class="row" hidden>藏</div>',
      '<style>body{visibility:hidden}html{display:none}[hidden]{display:none!important}.row{display:flex}</style>',
    ),
  );
  expect(texts(document)).toEqual(['文']);
});
