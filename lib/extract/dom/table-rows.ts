import type { LooseCell, LooseRow } from './grid';
import { attribute, type PageElement } from './page-node';
import { elementsOf, sizeOf, type Part } from './part';

/** The rows of a table in the order in which they are seen. */
export interface TableRows {
  table: Part;
  rows: LooseRow<Part>[];
  captions: Part[];
  /** What stands in the table outside of any cell. */
  strays: Part[];
  hiddenRows: number;
}

/** Bounds of the HTML standard for spans. */
const MOST_COLUMN_SPAN = 1000;
const MOST_ROW_SPAN = 65_534;

type Role = 'row' | 'cell' | 'group' | 'caption' | 'columns' | 'other';

const ROLE_OF_TAG: Record<string, Role> = {
  tr: 'row',
  td: 'cell',
  th: 'cell',
  tbody: 'group',
  thead: 'group',
  tfoot: 'group',
  caption: 'caption',
  col: 'columns',
  colgroup: 'columns',
};
const ROLE_OF_DISPLAY: Record<string, Role> = {
  'table-row': 'row',
  'table-cell': 'cell',
  'table-row-group': 'group',
  'table-header-group': 'group',
  'table-footer-group': 'group',
  'table-caption': 'caption',
  'table-column': 'columns',
  'table-column-group': 'columns',
};

/** The part a table's child plays: by its tag in a table, else by its display. */
export function roleOf(part: Part): Role {
  return ROLE_OF_TAG[part.tag] ?? ROLE_OF_DISPLAY[part.display] ?? 'other';
}

/** Gathers rows, captions and strays; the first header group comes first and the first footer group last, wherever they stand. */
export function rowsOf(table: Part): TableRows {
  const groups = groupsOf(table);
  const rows: LooseRow<Part>[] = [];
  let hidden = table.hiddenRows;
  const captions = elementsOf(table).filter((child) => roleOf(child) === 'caption');
  const strays: Part[] = [];
  for (const [group, parts] of groups.entries()) {
    for (const part of parts) {
      if (roleOf(part) !== 'row') {
        strays.push(part);
        continue;
      }
      const cells = cellsOf(part, strays);
      const blank = sizeOf(part) === 0;
      if (blank && isCollapsed(part)) continue;
      const dropped = blank && !part.shown;
      if (dropped) hidden++;
      rows.push({ group, cells, ...(dropped ? { dropped } : {}) });
    }
  }
  return { table, rows, captions, strays, hiddenRows: hidden };
}

/** Rows and strays group by group, in the order in which they are seen. Rows directly in the table make a group of their own. */
function groupsOf(table: Part): Part[][] {
  const heads: Part[][] = [];
  const bodies: Part[][] = [];
  const feet: Part[][] = [];
  let loose: Part[] | null = null;
  for (const child of elementsOf(table)) {
    const role = roleOf(child);
    if (role === 'caption' || role === 'columns') continue;
    if (role === 'group') {
      loose = null;
      const rows = elementsOf(child).flatMap((part) => (roleOf(part) === 'other' ? unwrap(part) : [part]));
      const kind = groupKind(child);
      if (kind === 'head' && heads.length === 0) heads.push(rows);
      else if (kind === 'foot' && feet.length === 0) feet.push(rows);
      else bodies.push(rows);
      continue;
    }
    if (!loose) bodies.push((loose = []));
    if (role === 'other') for (const part of unwrap(child)) loose.push(part);
    else loose.push(child);
  }
  return [...heads, ...bodies, ...feet];
}

function groupKind(part: Part): 'head' | 'foot' | 'body' {
  if (part.tag === 'thead' || part.display === 'table-header-group') return 'head';
  return part.tag === 'tfoot' || part.display === 'table-footer-group' ? 'foot' : 'body';
}

/** Rows that a script put one wrapper deeper; the part itself where it holds none. */
function unwrap(part: Part): Part[] {
  const rows = elementsOf(part).filter((child) => child.tag === 'tr');
  return rows.length > 0 ? rows : [part];
}

function cellsOf(row: Part, strays: Part[]): LooseCell<Part>[] {
  const cells: LooseCell<Part>[] = [];
  for (const part of elementsOf(row)) {
    if (roleOf(part) === 'cell') cells.push(cellOf(part));
    else if (sizeOf(part) > 0 || part.tables > 0) {
      if (row.tag === 'tr') strays.push(part);
      else cells.push(cellOf(part));
    }
  }
  return cells;
}

function cellOf(part: Part): LooseCell<Part> {
  const rowSpan = span(part.element, 'rowspan', 0, MOST_ROW_SPAN);
  const columnSpan = span(part.element, 'colspan', 1, MOST_COLUMN_SPAN);
  const wrong = rowSpan.wrong || columnSpan.wrong;
  return { item: part, rowSpan: rowSpan.value, columnSpan: columnSpan.value, ...(wrong ? { wrong } : {}) };
}

/** A span as the standard reads it: the digits it begins with, 1 where there are none, held within its bounds. */
function span(
  element: PageElement,
  name: string,
  least: number,
  most: number,
): { value: number; wrong: boolean } {
  const printed = attribute(element, name);
  if (printed === '') return { value: 1, wrong: false };
  const digits = /^\+?(\d+)/u.exec(printed);
  if (!digits) return { value: 1, wrong: true };
  const value = Number(digits[1]);
  if (value < least) return { value: 1, wrong: false };
  return value > most ? { value: most, wrong: true } : { value, wrong: false };
}

/** Rows without height are clutter of word processors that keep column widths. */
function isCollapsed(row: Part): boolean {
  const style = attribute(row.element, 'style').replace(/\s/gu, '').toLowerCase();
  return attribute(row.element, 'height') === '0' || /(?:^|;)height:0(?:px|pt)?(?:;|$)/u.test(style);
}
