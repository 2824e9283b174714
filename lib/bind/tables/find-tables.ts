import type { ReportDocument, Table } from '../../model/document';
import type { TableId } from '../../model/form';
import { FORMS } from '../../forms/registry';
import { readQuantity } from '../../text/quantity';
import { gridRows, type GridRow } from './grid';
import { labelForms, plainLabel } from '../labels/label';

/** A statutory table as found in the document: its printed rows in order, from one or more blocks. */
export interface FoundTable {
  table: TableId;
  rows: GridRow[];
  blocks: number[];
  /** Blocks of further copies. */
  duplicates: number[];
}

interface Piece {
  /** Null for rows before the first telling one. */
  table: TableId | null;
  rows: GridRow[];
  block: number;
}

/** What a label of the form says about the table it stands in. */
interface Hint {
  tables: Set<TableId>;
  strong: boolean;
  row: boolean;
}

// Words that also stand in tables of quite another kind: they never make a statutory table by themselves.
const WEAK = new Set(
  [
    '行政许可',
    '行政处罚',
    '行政强制',
    '规章',
    '规范性文件',
    '自然人',
    '其他',
    '总计',
    '行政复议',
    '行政诉讼',
    '信息内容',
    '单位',
  ].map(plainLabel),
);
/** Distinct strong labels that make a table statutory. */
const STRONG_ENOUGH = 2;
/** A page break leaves at most a header, footer and page number between two pieces of one table. */
const BLOCKS_BETWEEN_PIECES = 4;
/** Cells of table 4's line of figures. */
const REVIEW_FIGURES = 15;

const HINTS = collectHints();

function collectHints(): Map<string, Hint> {
  const hints = new Map<string, Hint>();
  const add = (label: string, aliases: readonly string[], table: TableId, row: boolean) => {
    for (const plain of labelForms(label, aliases).plain) {
      const hint = hints.get(plain) ?? { tables: new Set(), strong: !WEAK.has(plain), row: false };
      hint.tables.add(table);
      hint.row ||= row;
      hints.set(plain, hint);
    }
  };
  for (const table of FORMS.flatMap((form) => form.tables)) {
    for (const part of table.parts) {
      if (part.title) add(part.title, [], table.id, false);
      if (part.stub) add(part.stub, [], table.id, false);
      for (const row of part.rows) add(row.label, row.aliases ?? [], table.id, true);
      for (const column of part.columns) {
        add(column.label, column.aliases ?? [], table.id, false);
        for (const group of column.groups) add(group, [], table.id, false);
      }
    }
  }
  hints.delete('');
  return hints;
}

const hintOf = (text: string): Hint | undefined => HINTS.get(plainLabel(text));

/** Finds the statutory tables of any edition, joins the pieces of a cut one and takes glued ones apart. Linear in cells. */
export function findTables(document: ReportDocument): FoundTable[] {
  const found = new Map<TableId, FoundTable>();
  let last: Bound | null = null;
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    for (const piece of piecesOf(block, index, last)) {
      if (join(found, piece)) last = piece;
    }
  });
  return [...found.values()];
}

function piecesOf(table: Table, block: number, last: Bound | null): Bound[] {
  const pieces: Piece[] = [];
  for (const row of gridRows(table, block)) {
    const of = tableOfRow(row);
    const current = pieces.at(-1);
    if (of && (!current || current.table !== of)) pieces.push({ table: of, rows: [row], block });
    else if (current) current.rows.push(row);
    else pieces.push({ table: null, rows: [row], block });
  }
  return settle(pieces, block, last);
}

/** Rows before the first telling one belong to it, or go on with the table before; what does not convince is none. */
function settle(pieces: Piece[], block: number, last: Bound | null): Bound[] {
  const [head, next, ...others] = pieces;
  const rest = next ? [next, ...others] : [];
  let list = pieces;
  if (head?.table === null && next) list = [{ ...next, rows: [...head.rows, ...next.rows] }, ...others];
  else if (head?.table === null) list = last ? [{ ...head, table: last.table }, ...rest] : [];
  const near = last !== null && block - last.block <= BLOCKS_BETWEEN_PIECES;
  return list.filter(isBound).filter((piece) => {
    const { strong, any } = convictions(piece);
    if (strong >= STRONG_ENOUGH) return true;
    if (!near || last.table !== piece.table) return false;
    return any > 0 || (piece.table === 't4' && piece.rows.some(isReviewLine));
  });
}

type Bound = Piece & { table: TableId };
const isBound = (piece: Piece): piece is Bound => piece.table !== null;

/** The one table to which the row's strong labels belong; null where they say nothing or more than one thing. */
function tableOfRow(row: GridRow): TableId | null {
  let common: TableId[] | null = null;
  for (const cell of row.cells) {
    const hint = hintOf(cell.text);
    if (hint?.strong) common = (common ?? [...hint.tables]).filter((id) => hint.tables.has(id));
  }
  return common?.length === 1 ? common[0]! : null;
}

function convictions(piece: Bound): { strong: number; any: number } {
  const strong = new Set<string>();
  const any = new Set<string>();
  for (const cell of piece.rows.flatMap((row) => row.cells)) {
    const hint = hintOf(cell.text);
    if (!hint?.tables.has(piece.table)) continue;
    any.add(plainLabel(cell.text));
    if (hint.strong) strong.add(plainLabel(cell.text));
  }
  return { strong: strong.size, any: any.size };
}

/** A line of table 4's figures: fifteen cells without words, perhaps behind a label of the line; one may be unreadable. */
export function isReviewLine(row: GridRow): boolean {
  const [first, ...rest] = row.cells;
  const cells = first && isWorded(first.text) ? rest : row.cells;
  if (cells.length < REVIEW_FIGURES || cells.some((cell) => isWorded(cell.text))) return false;
  return cells.filter((cell) => readQuantity(cell.text).kind === 'unreadable').length <= 1;
}

const isWorded = (text: string): boolean =>
  readQuantity(text).kind === 'unreadable' && /\p{Script=Han}/u.test(text);

function rowLabels(rows: readonly GridRow[]): Set<string> {
  const labels = rows.flatMap((row) => row.cells.map((cell) => plainLabel(cell.text)));
  return new Set(labels.filter((label) => HINTS.get(label)?.row));
}

/** Adds a piece to its table, or as a copy of it where it prints the same rows again. */
function join(found: Map<TableId, FoundTable>, piece: Bound): boolean {
  const table = found.get(piece.table);
  if (!table) {
    found.set(piece.table, { table: piece.table, rows: piece.rows, blocks: [piece.block], duplicates: [] });
    return true;
  }
  const had = rowLabels(table.rows);
  const has = rowLabels(piece.rows);
  const again = [...has].filter((label) => had.has(label)).length;
  const copied =
    piece.table === 't4'
      ? table.rows.some(isReviewLine) && piece.rows.some(isReviewLine)
      : has.size > 0 && again / has.size > 0.5 && again >= 3;
  if (copied) {
    table.duplicates.push(piece.block);
    return false;
  }
  table.rows.push(...piece.rows);
  if (!table.blocks.includes(piece.block)) table.blocks.push(piece.block);
  return true;
}
