import { describe, expect, test } from 'vitest';
import { decodeHtml, decodeText } from '../../lib/extract/html/decode';
import { readHtml } from '../../lib/extract/html/read-html';
import { StyleRules } from '../../lib/extract/html/style-rules';
import { notes, tables, texts } from './documents';
import { HOSTILE, page } from './markup';
import { parsed } from './read-parsed';

test.each(HOSTILE)('%s: every cell has a place of its own', (_, html) => {
  for (const table of tables(parsed(html))) {
    for (const { row, column, rowSpan, columnSpan } of table.cells) {
      expect(row + rowSpan).toBeLessThanOrEqual(table.rows);
      expect(column + columnSpan).toBeLessThanOrEqual(table.columns);
    }
  }
});

test('20,000 cells are read, every one', () => {
  const rows = Array.from(
    { length: 2000 },
    (_, row) =>
      `<tr>${Array.from({ length: 10 }, (__, column) => `<td>${row}.${column}</td>`).join('')}</tr>`,
  );
  const [table] = tables(parsed(page(`<table>${rows.join('')}</table>`)));
  expect(table).toMatchObject({ rows: 2000, columns: 10 });
  expect(table!.cells).toHaveLength(20_000);
  expect(table!.cells.at(-1)).toMatchObject({ row: 1999, column: 9, text: '1999.9' });
});

test('a page of 60,000 nodes is read to its end', () => {
  const document = parsed(page('<p><span>字</span>一</p>'.repeat(20_000)));
  expect(texts(document)).toHaveLength(20_000);
  expect(document.notes).toEqual([]);
});

test('nesting beyond reason is cut, with a note', () => {
  const document = parsed(page(`<p>前</p>${'<div>'.repeat(100_000)}底`));
  expect(texts(document)[0]).toBe('前');
  expect(notes(document)).toContain('document-cut');
});

test('nested tables beyond reason end', () => {
  expect(() => parsed(page('<table><tr><td>x'.repeat(20_000)))).not.toThrow();
});

test('spans of a thousand in every cell do not widen the table for ever', () => {
  const row = `<tr>${'<td colspan=1000>1</td>'.repeat(50)}</tr>`;
  const [table] = tables(parsed(page(`<table>${row.repeat(50)}</table>`)));
  expect(table?.columns ?? 0).toBeLessThanOrEqual(1000);
});

test('a style sheet of nonsense hides nothing', () => {
  const styles = [
    '}}}{{{',
    '@media{',
    'p{display:none',
    '[x=y]{display:none}',
    'p:hover{display:none}',
    'p + p{display:none}',
  ];
  for (const style of styles.filter((one) => one !== 'p{display:none')) {
    expect(texts(parsed(page('<p>一</p><p>二</p>', `<style>${style}</style>`)))).toEqual(['一', '二']);
  }
  expect(() => new StyleRules([`${'a{'.repeat(50_000)}`])).not.toThrow();
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bytes', () => {
  // 一 in GB18030 and a character of four bytes (U+20000 is 0x95328236).
  const CHINESE = Uint8Array.of(0x3c, 0x70, 0x3e, 0xd2, 0xbb, 0x95, 0x32, 0x82, 0x36);

  test('byte-order marks, charsets, UTF-8, GB18030', () => {
    expect(decodeHtml(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('一')))).toBe('一');
    expect(decodeHtml(Uint8Array.of(0xff, 0xfe, 0x00, 0x4e))).toBe('一');
    expect(decodeHtml(bytes('<meta charset=gb2312><p>一'))).toContain('一');
    expect(decodeHtml(CHINESE)).toBe('<p>一𠀀');
    expect(
      decodeHtml(
        Uint8Array.of(
          ...bytes('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
          ...CHINESE,
        ),
      ),
    ).toContain('一𠀀');
    expect(decodeHtml(Uint8Array.of(...bytes('<meta charset="no-such">'), ...CHINESE))).toContain('一𠀀');
    expect(decodeHtml(Uint8Array.of(...bytes('<meta charset="big5">'), 0xa4, 0x40))).toContain('一');
    expect(decodeText(CHINESE)).toBe('<p>一𠀀');
  });

  test('one damaged byte does not turn a UTF-8 page into another script', () => {
    const page8 = Uint8Array.of(
      ...bytes('<meta charset="utf-8"><p>政府信息公开工作年度报告'),
      0xff,
      ...bytes('</p>'),
    );
    expect(decodeHtml(page8)).toContain('政府信息公开工作年度报告');
  });

  test('files of any bytes give a document', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
    expect(readHtml(noise, { uri: 'x', kind: 'html' }).source.uri).toBe('x');
    expect(readHtml(new Uint8Array(), { uri: 'x', kind: 'html' }).blocks).toEqual([]);
  });

  test('a file beyond the bound is cut, with a note', () => {
    const big = new Uint8Array(33 * 1024 * 1024).fill(0x20);
    big.set(bytes('<p>前</p>'));
    const document = readHtml(big, { uri: 'x', kind: 'html' });
    expect(texts(document)).toEqual(['前']);
    expect(notes(document)).toEqual(['document-cut']);
  });
});
