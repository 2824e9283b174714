import type { DraftCell } from './grid';
import { placeOf } from './lines';
import type { Token } from './token';

/** Rows of a stream of cells. `tabbed`: a line with a tab alone stands between the cells of a row. */
export function streamRows(tokens: readonly Token[], tabbed: boolean): DraftCell[][] {
  return tabbed ? tabbedRows(tokens) : bareRows(tokens);
}

const cellOf = (token: Token): DraftCell => ({
  text: token.text,
  at: placeOf(token.line, Math.max(0, token.line.text.search(/\S/u)), token.text),
});

/** A cell without a tab before it opens a row where a figure ended the last one or the row is as long as rows are; else it goes on in its cell. */
function tabbedRows(tokens: readonly Token[]): DraftCell[][] {
  const width = usualLength(tokens);
  const rows: DraftCell[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    const row = rows.at(-1);
    if (row && token.tab) row.push(cellOf(token));
    else if (!row || last?.figure || row.length === 1 || row.length >= width) rows.push([cellOf(token)]);
    else row.at(-1)!.text += `\n${token.text}`;
    last = token;
  }
  return rows;
}

/** Number of cells most rows have that end in a figure. */
function usualLength(tokens: readonly Token[]): number {
  const counts = new Map<number, number>();
  let length = 0;
  tokens.forEach((token, i) => {
    length = token.tab ? length + 1 : 1;
    const ends = token.figure && !tokens[i + 1]?.tab;
    if (ends) counts.set(length, (counts.get(length) ?? 0) + 1);
  });
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [2, 0])[0];
}

/** Labels and the figures after them make a row. */
function bareRows(tokens: readonly Token[]): DraftCell[][] {
  const groups = groupsOf(tokens);
  const rows = groups.flatMap(({ labels, figures }) =>
    figures.length === 0
      ? [labels]
      : [...headRows(labels, figures.length), [...rowLabels(labels, figures.length), ...figures]],
  );
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => padded(row.map(cellOf), row, widest));
}

interface Group {
  labels: Token[];
  figures: Token[];
}

function groupsOf(tokens: readonly Token[]): Group[] {
  const groups: Group[] = [];
  let ended = true;
  for (const token of tokens) {
    if (ended || (!token.figure && groups.at(-1)!.figures.length > 0))
      groups.push({ labels: [], figures: [] });
    (token.figure ? groups.at(-1)!.figures : groups.at(-1)!.labels).push(token);
    ended = token.ends === true;
  }
  return groups;
}

/** Whether a cell holds a unit of the form and nothing else. */
export const isUnit = (text: string): boolean => /^(?:万元|人次|[条件次篇个人])$/u.test(text);

/** The labels that belong to the row itself: its own, one it stands under, and its unit. */
function rowLabels(labels: readonly Token[], figures: number): Token[] {
  const unit = labels.length > 1 && isUnit(labels.at(-1)!.text);
  if (unit) return labels.slice(-2);
  return labels.length <= Math.max(2, figures > 1 ? 3 : 1) ? [...labels] : labels.slice(-1);
}

/** The labels before them: a header of one more cell than there are figures (of three beside units), and titles and headings, each a row of its own. */
function headRows(labels: readonly Token[], figures: number): Token[][] {
  const rest = labels.slice(0, labels.length - rowLabels(labels, figures).length);
  const units = labels.length > 1 && isUnit(labels.at(-1)!.text);
  const unit = rest.findIndex((token) => /^(?:计量)?单\s?位$/u.test(token.text));
  const from = units ? unit - 1 : rest.length - figures - 1;
  const to = units ? unit + 2 : rest.length;
  // More than one title over it: the header stands in several rows, and which cell is over which figure cannot be told.
  if (!units && from > 1) return alone(rest);
  if (from < 0 || to > rest.length) return alone(rest);
  return [...alone(rest.slice(0, from)), rest.slice(from, to), ...alone(rest.slice(to))];
}

const alone = (tokens: readonly Token[]): Token[][] => tokens.map((token) => [token]);

/** Figures stand in the last columns; the last label before them runs over what is missing. */
function padded(cells: DraftCell[], row: readonly Token[], widest: number): DraftCell[] {
  const missing = widest - cells.length;
  const label = row.findLastIndex((token) => !token.figure);
  if (missing > 0 && label >= 0 && label < row.length - 1)
    cells[label] = { ...cells[label]!, span: missing + 1 };
  return cells;
}
