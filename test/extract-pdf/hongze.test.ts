import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../lib/model/document';
import { read, tablesOf } from './read';

const FOLDER = '../shared/corpus';
const there = existsSync(`${FOLDER}/hongze-2023.pdf`);

/** Rows of a table's figures, from their place in the grid alone. */
function figures(table: Table, fromRow: number, columns: number): string[][] {
  return Array.from({ length: table.rows - fromRow }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const column = table.columns - columns + c;
      const row = fromRow + r;
      return (
        table.cells.find(
          (k) =>
            k.row <= row && k.row + k.rowSpan > row && k.column <= column && k.column + k.columnSpan > column,
        )?.text ?? 'no cell'
      );
    }),
  );
}

// Skipped in a checkout without the shared corpus beside it.
describe.skipIf(!there)('a real report, tables broken over pages (needs ../shared/corpus)', () => {
  const values = there
    ? (
        JSON.parse(readFileSync(`${FOLDER}/hongze-2023.expected.json`, 'utf8')) as {
          values: Record<string, number | null>;
        }
      ).values
    : {};
  const expected = (prefix: string) =>
    Object.entries(values)
      .filter(([id]) => id.startsWith(prefix))
      .map(([, value]) => (value === null ? '' : String(value)));
  const document = there ? read(new Uint8Array(readFileSync(`${FOLDER}/hongze-2023.pdf`))) : null;

  it('gives each table once, joined over the pages', async () => {
    const tables = tablesOf((await document)!);
    expect(tables.map((t) => [t.rows, t.columns])).toEqual([
      [14, 4],
      [26, 10],
      [4, 15],
    ]);
    expect((await document)!.notes).toEqual([]);
  });

  it('has every figure of table 3 at its row and column', async () => {
    const [, three] = tablesOf((await document)!);
    expect(figures(three!, 3, 7).flat()).toEqual(expected('t3.'));
  });

  it('has every figure of tables 2 and 4', async () => {
    const [two, , four] = tablesOf((await document)!);
    expect(figures(four!, 3, 15).flat()).toEqual(expected('t4.'));
    const printed = two!.cells.map((c) => c.text).filter((t) => /^[\d.]+$/u.test(t));
    expect(printed).toEqual(expected('t2.'));
  });

  it('keeps page numbers out, and the text in whole paragraphs', async () => {
    const texts = (await document)!.blocks.flatMap((b) => (b.kind === 'paragraph' ? [b.text] : []));
    expect(texts.filter((t) => /^-\s?\d\s?-$/u.test(t))).toEqual([]);
    expect(texts.filter((t) => /^[一二三四五六]、/u.test(t))).toHaveLength(6);
    expect(texts.some((t) => t.includes('严格执行“分级审核、先审后发”程序'))).toBe(true);
  });
});
