import { expect, test } from 'vitest';
import { joinFrames } from '../../lib/extract/dom/join-frames';
import { readMarkup } from '../../lib/extract/html/read-html';
import type { ReportDocument } from '../../lib/model/document';
import { BODY, page, TITLE } from './markup';
import { parsed } from './read-parsed';

const at = (uri: string, body: string, head = ''): ReportDocument =>
  readMarkup(page(body, head), { uri, kind: 'html' });

test('frames that cannot be read are named, small ones and files are not', () => {
  const document = parsed(
    page(
      '<p>文</p><iframe src="/report.html"></iframe><iframe src="/count.html" width="0" height="0"></iframe><iframe src="a.pdf"></iframe><iframe></iframe>',
    ),
  );
  expect(document.notes).toMatchObject([
    { code: 'frame-unreadable', detail: 'http://www.example.gov.cn/report.html', at: { path: '1/1' } },
  ]);
});

test('frames of a frameset are named', () => {
  const document = parsed(
    '<html><head><title>x</title></head><frameset cols="20%,*"><frame src="menu.html"><frame src="main.html"></frameset></html>',
  );
  expect(document.notes.map(({ detail }) => detail)).toEqual([
    'http://www.example.gov.cn/xxgk/menu.html',
    'http://www.example.gov.cn/xxgk/main.html',
  ]);
});

test('the document that holds the report comes first, what was read is no longer noted', () => {
  const top = at('http://a.gov.cn/', `<h1>${TITLE}</h1><p>站点说明。</p><iframe src="/r.html"></iframe>`);
  const child = at('http://a.gov.cn/r.html', BODY, '<meta name="PubDate" content="2024-01-20">');
  const joined = joinFrames([top, child]);
  expect(joined.source.uri).toBe('http://a.gov.cn/');
  expect(joined.blocks[0]!.at).toMatchObject({ frame: 'http://a.gov.cn/r.html' });
  expect(joined.blocks.at(-1)).toMatchObject({ text: '站点说明。' });
  expect(joined.titles[0]!.text).toBe(TITLE);
  expect(joined.published).toHaveLength(1);
  expect(joined.notes).toEqual([]);
});

test('a table in a frame stands where its frame stands', () => {
  const marker = '<p><b>三、';
  const cut = BODY.indexOf(marker);
  const top = at(
    'http://a.gov.cn/',
    `<div>${BODY.slice(0, cut)}<iframe src="/t.html"></iframe>${BODY.slice(cut)}</div><iframe src="/other.html"></iframe>`,
  );
  const child = at(
    'http://a.gov.cn/t.html',
    '<table><tr><td>行政许可</td><td>7</td></tr><tr><td>行政处罚</td><td>8</td></tr></table>',
  );
  const joined = joinFrames([top, child]);
  const index = joined.blocks.findIndex(
    ({ at: place }) => place.in === 'dom' && place.frame === 'http://a.gov.cn/t.html',
  );
  expect(joined.blocks[index + 1]).toMatchObject({ text: '三、收到和处理政府信息公开申请情况' });
  expect(joined.notes).toMatchObject([{ code: 'frame-unreadable', detail: 'http://a.gov.cn/other.html' }]);
});

test('a document written into its frame is read', () => {
  const inner = BODY.replaceAll('"', '&quot;');
  const document = parsed(
    page(`<div class="content"><h1>${TITLE}</h1><iframe srcdoc="${inner}"></iframe></div>`),
  );
  expect(document.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
  expect(document.blocks[0]!.at).toMatchObject({ frame: 'about:srcdoc' });
  expect(document.notes).toEqual([]);
});

test('frames written into frames end', () => {
  let html = '<p>底</p>';
  for (let depth = 0; depth < 12; depth++) {
    html = `<p>层</p><iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
  }
  const document = parsed(page(html));
  expect(document.blocks.length).toBeLessThan(6);
  expect(document.notes.map(({ code }) => code)).toContain('frame-unreadable');
});

test('one document alone is left as it is, none is an error', () => {
  const document = parsed(page('<p>文</p>'));
  expect(joinFrames([document])).toBe(document);
  expect(() => joinFrames([])).toThrow(RangeError);
});
