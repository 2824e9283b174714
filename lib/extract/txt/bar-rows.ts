import { cellText, placeOf, type Line } from './lines';
import { MARKED, MOST_COLUMNS, tableOf, type DraftCell, type Found } from './grid';

/** Reads rows of cells between vertical bars, as Markdown writes them (`| a | b |`, with or without a rule under the header). */
export function readBarRows(lines: readonly Line[], start: number): Found | null {
  let end = start;
  while (end < lines.length && isRow(lines[end]!)) end++;
  const members = lines.slice(start, end).filter((line) => !isRule(line.text));
  const shaped = end - start > 1 || /^\s*\|.*\|\s*$/u.test(lines[start]!.text);
  if (members.length === 0 || !shaped) return null;
  return { table: tableOf(members.map(cellsOf), MARKED), end };
}

/** A line with a bar at an edge, or at least two bars. Box-drawing bars count; a full-width bar is too common in menus. */
function isRow(line: Line): boolean {
  const text = line.text.trim();
  if (!/[|│┃]/u.test(text)) return isRule(text) && /[+┌├└]/u.test(text);
  return /^[|│┃]|[|│┃]$/u.test(text) || text.split(/[|│┃]/u).length > 2;
}

/** A line drawn between rows. */
function isRule(text: string): boolean {
  return /^[\s|:+│┃┌├└─┬┼┴┐┤┘-]+$/u.test(text) && /[─-]/u.test(text);
}

function cellsOf(line: Line): DraftCell[] {
  const cells: DraftCell[] = [];
  let from = 0;
  for (let at = 0; at <= line.text.length; at++) {
    const ends = at === line.text.length || (/[|│┃]/u.test(line.text[at]!) && line.text[at - 1] !== '\\');
    if (!ends) continue;
    const text = cellText(
      line.text
        .slice(from, at)
        .replace(/\\\|/gu, '|')
        .replace(/<br\s?\/?>/giu, '\n'),
    );
    if (cells.length < MOST_COLUMNS) cells.push({ text, at: placeOf(line, from, text) });
    from = at + 1;
  }
  if (/^\s*[|│┃]/u.test(line.text)) cells.shift();
  if (cells.length > 1 && /[|│┃]\s*$/u.test(line.text)) cells.pop();
  return cells;
}
