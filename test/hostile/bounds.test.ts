import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../lib/model/document';
import { audit } from '../../lib/audit/audit';
import { readHtml } from '../../lib/extract/html/read-html';
import { readText } from '../../lib/extract/txt/read-text';

const TITLE = '清水县民政局2022年政府信息公开工作年度报告';
const INTRO = '根据《中华人民共和国政府信息公开条例》编制本报告。';

const page = (body: string) =>
  readHtml(
    new TextEncoder().encode(
      `<!doctype html><html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${INTRO}</p>${body}</body></html>`,
    ),
    { uri: 'hostile.html', kind: 'html' },
  );
const text = (body: string) =>
  readText(`${TITLE}\n${INTRO}\n一、总体情况\n${body}`, { uri: 'hostile.txt', kind: 'txt' });
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('');
const wide = (words: string, length: number) => words.repeat(Math.ceil(length / words.length));

/** Far above any report, and what every later step may count on. */
function expectBounded(document: ReportDocument): void {
  let prose = 0;
  let cells = 0;
  for (const block of document.blocks) {
    const texts =
      block.kind === 'table'
        ? block.cells.map((cell) => cell.text)
        : block.kind === 'paragraph'
          ? [block.text]
          : [];
    for (const { length } of texts) {
      expect(length).toBeLessThanOrEqual(50_000);
      prose += length;
    }
    if (block.kind === 'table') cells += block.cells.length;
  }
  expect(document.blocks.length).toBeLessThanOrEqual(20_000);
  expect(cells).toBeLessThanOrEqual(60_000);
  expect(prose).toBeLessThanOrEqual(600_000);
  expect(document.attachments.length).toBeLessThanOrEqual(200);
}

const isCut = (document: ReportDocument) => document.notes.some(({ code }) => code === 'document-cut');

const TEXTS: readonly (readonly [string, () => string])[] = [
  ['claims on one line', () => wide('受理申请12件，', 3_000_000)],
  ['claims, one a line', () => wide('受理申请12件，\n', 3_000_000)],
  ['digits on one line', () => wide('1234567890', 3_000_000)],
  ['其中 alone', () => wide('其中', 3_000_000)],
  ['dates on one line', () => wide('2022年1月1日至2022年12月31日', 3_000_000)],
  ['rows between tabs', () => wide('规章\t0\t0\t0\n', 1_000_000)],
  ['rows between commas', () => wide('规章,0,0,0\n', 1_000_000)],
  ['labels and figures', () => wide('（一）予以公开 3\n', 1_000_000)],
  ['headings', () => wide('一、总体情况\n', 600_000)],
];

const PAGES: readonly (readonly [string, () => string])[] = [
  ['headings', () => many(60_000, (i) => `<h2>一、第${i}项工作</h2>`)],
  [
    'tables',
    () => wide('<table><tr><td>规章</td><td>0</td></tr><tr><td>1</td><td>2</td></tr></table>', 3_000_000),
  ],
  ['deep nesting', () => `${'<div>'.repeat(20_000)}深${'</div>'.repeat(20_000)}`],
  ['tables in tables', () => `${'<table><tr><td>1</td><td>'.repeat(900)}深`],
  ['rows', () => `<table>${many(50_000, (i) => `<tr><td>规章</td><td>${i}</td></tr>`)}</table>`],
  [
    'one long cell',
    () =>
      `<table><tr><td>规章</td><td>${wide('受理申请12件，', 2_000_000)}</td></tr><tr><td>1</td><td>2</td></tr></table>`,
  ],
  ['links to files', () => many(40_000, (i) => `<p><a href="f${i}.pdf">附件${i}</a></p>`)],
  ['more siblings than a call may have arguments', () => '<p></p>'.repeat(250_000)],
  ['line breaks', () => '好<br>'.repeat(150_000)],
];

describe('documents beyond all measure are cut, with a note', () => {
  it.each(TEXTS)('text: %s', (_, body) => {
    const document = text(body());
    expect(isCut(document)).toBe(true);
    expectBounded(document);
  });

  it.each(PAGES)('page: %s', (_, body) => {
    const document = page(body());
    expect(isCut(document)).toBe(true);
    expectBounded(document);
  });

  it('what is missing behind the cut is asked for, never held against the report', () => {
    const { findings } = audit(text(wide('受理申请若干，\n', 3_000_000)));
    const missing = findings.filter(({ rule }) => /missing/u.test(rule));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter(({ severity }) => severity === 'violation')).toEqual([]);
  });

  it('a report as long as the longest is read to its end', () => {
    const paragraph = '本年度通过政府网站主动公开各类信息，及时回应社会关切。'.repeat(20);
    const long = page(
      many(400, () => `<p>${paragraph}</p>`) + '<table><tr><td>规章</td><td>0</td></tr></table>'.repeat(40),
    );
    expect(isCut(long)).toBe(false);
    expect(isCut(text(`${paragraph}\n`.repeat(400)))).toBe(false);
  });
});

describe('spans and style rules without measure', () => {
  it.each([
    [
      '65534 rows, 1000 columns',
      '<tr><td rowspan=65534 colspan=1000>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>',
    ],
    ['every row', many(2000, () => '<tr><td rowspan=65534>1</td><td colspan=1000>2</td></tr>')],
    [
      'numbers out of range',
      '<tr><td rowspan=-1 colspan=1e9>1</td><td rowspan=99999999999999>2</td></tr><tr><td>3</td><td>4</td></tr>',
    ],
  ])('%s: every cell once, none outside of its table', (_, rows) => {
    const tables = page(`<table>${rows}</table>`).blocks.filter((block) => block.kind === 'table');
    for (const table of tables)
      for (const cell of table.cells) {
        expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(table.rows);
        expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(table.columns);
      }
    expect(tables.length).toBe(1);
  });

  it('rules that say the same thing again cost no more than one', () => {
    const rules = `<style>${'*{display:block} .a p{font-weight:bold} '.repeat(9000)}</style>`;
    const document = page(`${rules}<div class=a>${'<p>好。</p>'.repeat(5000)}</div>`);
    expect(isCut(document)).toBe(false);
    expect(document.blocks.at(-1)).toMatchObject({ looks: { bold: true } });
  });

  it('rules too many to be followed are told of', () => {
    const rules = `<style>${many(9000, (i) => `.a${i} .b p{display:none}`)}</style>`;
    expect(isCut(page(`${rules}<div class=b>${'<p>好。</p>'.repeat(5000)}</div>`))).toBe(true);
  });
});
