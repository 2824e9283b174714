// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isViewerPage, pdfsHere, wrappedPdf } from '../../entrypoints/report.content/pdfs-here';

const PAGE = 'https://www.a.gov.cn/x/';

test.each([
  ['pdf/web/viewer.html?file=/files/1.pdf', false, 'https://www.a.gov.cn/files/1.pdf'],
  ['pdf/web/viewer.html?file=%2Fdownload%3Fid%3D3', false, 'https://www.a.gov.cn/download?id=3'],
  ['show?src=a.pdf', false, 'https://www.a.gov.cn/x/a.pdf'],
  ['show?file=/download?id=3', true, 'https://www.a.gov.cn/download?id=3'],
  ['show?file=/download?id=3', false, null],
  ['viewer.html?file=blob:https://www.a.gov.cn/1', true, null],
  ['list.html?page=2', true, null],
])('%s', (address, parts, file) => {
  expect(wrappedPdf(PAGE + address, parts)).toBe(file);
});

test('a viewer whose address names no file shows the one it has fetched', () => {
  const page = (path: string, body: string): Document => {
    const made = document.implementation.createHTMLDocument('T');
    made.body.innerHTML = body;
    Object.defineProperty(made, 'location', { value: new URL(PAGE + path) });
    return made;
  };
  const fetched = () => `${PAGE}1.pdf`;
  const parts = '<div id="viewerContainer"><div class="pdfViewer">一、总体情况</div></div>';
  const how = (one: Document) => pdfsHere(one, fetched).map((file) => [file.href, file.how]);
  expect(how(page('web/viewer.html', parts))).toEqual([[`${PAGE}1.pdf`, 'wrapped']]);
  expect(how(page('report.html', parts)), 'a page with a viewer in it').toEqual([
    [`${PAGE}1.pdf`, 'embedded'],
  ]);
  expect(how(page('report.html', '')), 'a page that has fetched a PDF').toEqual([]);
  expect(isViewerPage(page('web/viewer.html', parts))).toBe(true);
  expect(isViewerPage(page('web/viewer.html', ''))).toBe(false);
});

test('PDFs set into a page, each once', () => {
  document.body.innerHTML = `<embed src="${PAGE}1.pdf"><object data="${PAGE}2" type="application/pdf"></object>
    <iframe src="${PAGE}3.pdf?v=1" title="T"></iframe><iframe src="${PAGE}1.pdf"></iframe>
    <iframe src="${PAGE}page.html"></iframe><embed src="javascript:1" type="application/pdf">`;
  expect(pdfsHere(document).map(({ href, title }) => [href, title])).toEqual([
    [`${PAGE}1.pdf`, ''],
    [`${PAGE}2`, ''],
    [`${PAGE}3.pdf?v=1`, 'T'],
  ]);
});
