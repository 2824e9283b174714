import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../lib/extract/html/read-html';
import type { ReportDocument, Table } from '../../lib/model/document';
import { tables, texts } from './documents';

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

type Values = Record<string, number | null>;

function load(name: string): { document: ReportDocument; values: Values } {
  const document = readHtml(readFileSync(`${FOLDER}${name}.html`), { uri: `${name}.html`, kind: 'html' });
  const expected = JSON.parse(readFileSync(`${FOLDER}${name}.expected.json`, 'utf8')) as { values: Values };
  return { document, values: expected.values };
}

/** The figures of a table row by row, left to right: the cells right of the labels. */
function figures(table: Table, row: number, from: number): (number | null)[] {
  return table.cells
    .filter((cell) => cell.row === row && cell.column >= from)
    .map(({ text }) => (text === '' ? null : Number.parseFloat(text)));
}

/** The expected figures whose ids begin so, as many a row as there are columns, in the form's order. */
function expectedRows(values: Values, prefix: string, columns: number): (number | null)[][] {
  const all = Object.entries(values).filter(([id]) => id.startsWith(prefix));
  return Array.from({ length: all.length / columns }, (_, row) =>
    all.slice(row * columns, (row + 1) * columns).map(([, value]) => value),
  );
}

// A checkout that stands alone has no corpus beside it.
describe.skipIf(!existsSync(FOLDER))('the reports of the corpus (needs ../shared/corpus)', () => {
  test.each(['shanghai-office-2019', 'science-commission-2024'])('%s: tables 3 and 4 to the cell', (name) => {
    const { document, values } = load(name);
    const [, third, fourth] = tables(document);
    expect(tables(document)).toHaveLength(3);
    expect(third).toMatchObject({ columns: 10 });
    expect(fourth).toMatchObject({ rows: 4, columns: 15 });
    const printed = Array.from({ length: third!.rows }, (_, row) => figures(third!, row, 3)).filter(
      (row) => row.length === 7 && !row.some(Number.isNaN),
    );
    expect(printed).toEqual(expectedRows(values, 't3.', 7));
    expect([figures(fourth!, 3, 0)]).toEqual(expectedRows(values, 't4.', 15));
    expect(document.notes).toEqual([]);
    expect(tables(document).every(({ cells }) => cells.every(({ sure }) => sure === 1))).toBe(true);
  });

  test('table 2 of the office, with its grid of five columns and breaks inside its labels', () => {
    const [second] = tables(load('shanghai-office-2019').document);
    expect(second).toMatchObject({ rows: 18, columns: 5 });
    const cell = (row: number, column: number) =>
      second!.cells.find((one) => one.row === row && one.column === column)!;
    expect(cell(1, 1).text).toBe('本年新\n制作数量');
    expect(cell(1, 1).at).toMatchObject({ quote: '本年新制作数量' });
    expect(cell(2, 4).text).toBe('524');
    expect(cell(6, 1)).toMatchObject({ columnSpan: 2, text: '0' });
    expect(cell(17, 3)).toMatchObject({ columnSpan: 2, text: '251000元' });
  });

  test('the text of the report is all there, the page around it is not', () => {
    for (const name of ['shanghai-office-2019', 'science-commission-2024']) {
      const { document } = load(name);
      const all = texts(document);
      expect(all[0]).toMatch(/《中华人民共和国政府信息公开条例》/u);
      expect(all.filter((text) => /^[一二三四五六]、/u.test(text))).toHaveLength(6);
      expect(all.join('')).not.toMatch(/首页|网站地图|2018年|2023年/u);
      expect(document.titles[0]!.text).toMatch(/年政府信息公开工作年度报告$/u);
      expect(document.published.map(({ from }) => from)).toEqual(['meta', 'page']);
    }
  });
});
