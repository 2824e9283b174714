import { cellMap, type FormCell } from '../forms/cells';
import type { Claim } from '../model/claim';
import type { CellId, Form, TableId } from '../model/form';
import type { Interval } from '../model/quantity';
import type { Figure } from '../model/reading';
import { figureView, type FigureView } from './figures';

/** The cells a figure of the text was compared with: one, or several that add up. */
export interface ToldCells {
  outcome: Claim['outcome'];
  /** Why they were not compared, by code. */
  why: string | null;
  claim: Claim;
  table: TableId | null;
  label: CellWords;
  cells: { id: CellId; label: CellWords; view: FigureView }[];
  /** What they add up to, where that is known. */
  sum: Interval | null;
  /** What the figure comes to where the words tell it once for several (法规科、信息中心各1名 are 2); null elsewhere. */
  together: number | null;
}

/** What cells are called in the form's words: the row of one or what the rows of several have in common, and the column likewise. */
interface CellWords {
  row: string;
  column: string;
}

/** From here on a range has no end: a blank cell may be any figure from 0 up. */
const ENDLESS = 1e15;

/** What each claim of a figure was compared with; claims without cells are left out. */
export function toldCells(
  claims: readonly Claim[],
  form: Form,
  figures: ReadonlyMap<CellId, Figure>,
): ToldCells[] {
  return claims
    .filter(({ cells }) => cells.length > 0)
    .map((claim) => ({
      outcome: claim.outcome,
      why: claim.why ?? null,
      claim,
      table: cellMap(form).get(claim.cells[0]!)?.table.id ?? null,
      label: cellsLabel(form, claim.cells),
      cells: claim.cells.map((id) => ({ id, label: cellsLabel(form, [id]), view: figureView(id, figures) })),
      sum: claim.told?.table ?? null,
      together: togetherOf(claim),
    }));
}

function togetherOf({ quote, range, unit, told }: Claim): number | null {
  if (!told || range.from !== range.to) return null;
  const printed = quote.slice(quote.length - (told.end - told.start)).trim();
  const digits = printed.endsWith(unit) ? printed.slice(0, printed.length - unit.length) : printed;
  return /^\d{1,9}$/u.test(digits) && Number(digits) !== range.from ? range.from : null;
}

/** What cells are called together: their row and column, or what the rows and columns of several have in common. */
export function cellsLabel(form: Form, ids: readonly CellId[]): CellWords {
  const cells = ids.flatMap((id) => cellMap(form).get(id) ?? []);
  if (cells.length === 0) return { row: ids.join('、'), column: '' };
  const rows = [...new Set(cells.map(({ row }) => row))];
  const row = rows.length === 1 ? rowLabel(cells[0]!) : (parentLabel(cells) ?? rowsLabel(cells));
  return { row, column: shared(cells.map(columnPath)).join(' · ') };
}

/** A row with the group it stands in; the first level of the form (三、本年度办理结果) adds nothing to what its rows say. */
function rowLabel({ part, row }: FormCell): string {
  const group = part.rows.find((one) => one.id === row.parent);
  return group?.parent ? `${group.label} ${row.label}` : row.label;
}

/** Labels above a column that several columns begin and end with alike: 行政诉讼 · 总计. */
function shared(paths: readonly string[][]): string[] {
  const first = paths[0]!;
  const begins = first.findIndex((label, at) => paths.some((path) => path[at] !== label));
  if (begins < 0) return first;
  const last = first.at(-1)!;
  return [
    ...first.slice(0, begins),
    ...(begins < first.length && paths.every((path) => path.at(-1) === last) ? [last] : []),
  ];
}

function columnPath({ table, column }: FormCell): string[] {
  if (table.id === 'statistics') return [];
  return table.id === 't4' ? [...column.groups, column.label] : [column.label];
}

/** The heading all of whose rows these are. */
function parentLabel(cells: readonly FormCell[]): string | null {
  const { row, part } = cells[0]!;
  if (!row.parent || cells.some((cell) => cell.row.parent !== row.parent)) return null;
  const under = part.rows.filter((one) => one.parent === row.parent);
  const told = new Set(cells.map((cell) => cell.row));
  return under.length === told.size ? (part.rows.find((one) => one.id === row.parent)?.label ?? null) : null;
}

/** More rows than these are named by the first and counted elsewhere. */
const FEW = 2;

function rowsLabel(cells: readonly FormCell[]): string {
  const labels = [...new Set(cells.map(({ row }) => row.label))].filter(Boolean);
  return labels.length > FEW ? `${labels[0]}…` : labels.join('＋');
}

/** A range as words show it: a figure, "330000—340000"; one without an end through `atLeast`. */
export function rangeText({ from, to }: Interval, atLeast: (from: number) => string = String): string {
  if (from === to) return String(from);
  return to >= ENDLESS ? atLeast(from) : `${from}—${to}`;
}
