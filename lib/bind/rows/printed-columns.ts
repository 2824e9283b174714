import type { Cell } from '../../model/document';
import type { FormPart } from '../../model/form';
import type { ReadLine } from '../../model/reading';
import { collapse } from '../../text/fold';
import { alignLines, type FormLine } from '../labels/align';
import { leafCells, type GridRow } from '../tables/grid';
import { likenessTo, printedLabel } from '../labels/label';
import type { Layout } from './layout';
import { CERTAIN, type Entry } from './printed-rows';

/** The columns of a part as printed above its first row; as the form has them where no header can be read but the rows hold as many figures. */
export function printedColumns(layout: Layout, entry: Entry, part: FormPart): ReadLine[] {
  const lines = layout.columns.get(part.id)!;
  const header = headerRows(layout, entry, part);
  const cells = leafCells(header, 0);
  const matches = alignLines(
    ofTheYear(
      cells.map((cell) => collapse(cell.text)),
      part,
    ),
    lines,
    () => true,
  );
  const first = matches.findIndex((match) => match.by === 'words');
  const bound = matches.filter((match) => match.form !== null).length;
  const printed = first < 0 ? 0 : matches.length - first;
  const inOrder = bound === lines.length && !matches.some((match) => match.misplaced);
  // Plain text and wrong spans lose which header stands over which column; the rows' own count then decides.
  const lost = bound < lines.length && printed !== lines.length;
  if ((lost || (!inOrder && spansLost(header, lines))) && rowsHold(layout, part, lines.length)) {
    return lines.map((line) => inFormOrder(line, header, entry.cell));
  }
  if (first < 0) return lines.map((line) => inFormOrder(line, header, entry.cell));
  // Leaves before the first bound one are the corner, 信息内容 or 单位; an extra column stands after it, or is another year's.
  return matches.flatMap((match, k): ReadLine[] => {
    if (match.form === null && k < first && yearOf(cells[k]!.text) === 0) return [];
    const line = match.form === null ? null : lines[match.form]!;
    return [
      {
        ...columnLine(line, part.id, cells[k]!),
        by: match.by,
        likeness: match.likeness,
        misplaced: match.misplaced,
      },
    ];
  });
}

const YEAR_LABEL = /^((?:19|20)\d{2})\s?年度?(?:统计数|数量|数据)?$/u;
/** The year that a header is and says nothing beside; 0 where it is none. */
const yearOf = (label: string): number => Number(YEAR_LABEL.exec(collapse(label))?.[1] ?? 0);

/** A header of years (2018年度 | 历年累计, 2017年 | 2018年): the latest year's column is the form's only one. */
function ofTheYear(labels: readonly string[], part: FormPart): string[] {
  const latest = labels.reduce((year, label) => Math.max(year, yearOf(label)), 0);
  const [column] = part.columns;
  if (latest === 0 || part.columns.length > 1 || !column) return [...labels];
  return labels.map((label) => (yearOf(label) === latest ? column.label : label));
}

/** The header rows that stand nearest above a row of the part; all header rows of the table where none does. */
function headerRows({ rows, headers }: Layout, entry: Entry, part: FormPart): GridRow[] {
  const at = rows.indexOf(entry.row);
  let end = at;
  while (end > 0 && !headers[end - 1] && at - end < part.rows.length) end--;
  let from = end;
  while (from > 0 && headers[from - 1] && (headers[from - 1] === 'columns' || from === end)) from--;
  return from < end ? rows.slice(from, end) : rows.filter((_, index) => headers[index] === 'columns');
}

/** Whether the header names every column but leaves places of its grid empty: a span was left out, and what stands below is not what it names. */
function spansLost(header: readonly GridRow[], lines: readonly FormLine[]): boolean {
  const cells = header.flatMap((row) => row.cells);
  const named = (line: FormLine): boolean =>
    cells.some((cell) => likenessTo(line.forms, printedLabel(cell.text)) >= CERTAIN);
  return lines.every(named) && hasHoles(cells);
}

/** Whether some place between the first and the last row and column of the cells is covered by none. */
function hasHoles(cells: readonly Cell[]): boolean {
  const rows = cells.flatMap((cell) => [cell.row, cell.row + cell.rowSpan]);
  const columns = cells.flatMap((cell) => [cell.column, cell.column + cell.columnSpan]);
  const [last, width] = [Math.max(...rows), Math.max(...columns)];
  let covered = 0;
  for (const cell of cells) covered += cell.rowSpan * cell.columnSpan;
  return covered < (last - Math.min(...rows)) * (width - Math.min(...columns));
}

/** Whether most rows of the part print exactly so many cells behind their label. */
function rowsHold({ entries, matches, lines }: Layout, part: FormPart, count: number): boolean {
  const own = entries.filter((entry, i) => {
    const { form } = matches[i]!;
    return form !== null && lines[form]!.part === part.id && entry.last && entry.after.length > 0;
  });
  return own.filter((entry) => entry.after.length === count).length * 2 > own.length;
}

/** A column taken in the form's order; its label is the header cell that reads like it, wherever it stands. */
function inFormOrder(line: FormLine, header: readonly GridRow[], fallback: Cell): ReadLine {
  const cells = header.flatMap((row) => row.cells);
  const own = cells.find((cell) => likenessTo(line.forms, printedLabel(cell.text)) >= CERTAIN);
  const column = columnLine(line, line.part, own ?? { ...fallback, text: line.label });
  return {
    ...column,
    by: 'words',
    likeness: own ? likenessTo(line.forms, printedLabel(own.text)) : 1,
    misplaced: false,
  };
}

function columnLine(
  line: FormLine | null,
  part: string,
  cell: Cell,
): Omit<ReadLine, 'by' | 'likeness' | 'misplaced'> {
  const label = collapse(cell.text.replace(/\n/gu, ''));
  const unit = /单位\s{0,8}(?:[:：]\s{0,8})?([^）)\s]{1,4})/u.exec(label)?.[1];
  return {
    id: line?.id ?? null,
    part,
    label,
    formLabel: line?.label ?? '',
    ...(unit ? { unit } : {}),
    at: cell.at,
  };
}
