import type { FoundPage } from '../pages/found-page';
import { around } from '../paint/paint';
import type { RawCell, RawTable } from '../lines/raw-table';
import type { Word } from '../words/words';
import { ALL_LABELS } from '../form/vocabulary';
import { hasHan, joined, pieceOf, type Piece } from './pieces';

/** A page, or a column of one, with the words on it that no ruling lines hold. */
export interface Sheet {
  page: FoundPage;
  pieces: Piece[];
}

/** Most words of a sheet that are looked at. */
const MOST_WORDS = 20_000;

/** The sheets of pages with their pieces in reading order. */
export function sheetsOf(pages: readonly FoundPage[]): Sheet[] {
  return pages.map((page, index) => {
    const words = looseWords(page);
    const read = words.length <= MOST_WORDS && words.some((w) => hasHan(w.text));
    return {
      page,
      pieces: read
        ? joined(
            words.map((w) => pieceOf([w], { sheet: index, shift: page.shift ?? 0 })),
            ALL_LABELS,
          )
        : [],
    };
  });
}

function looseWords(page: FoundPage): Word[] {
  const held = page.tables.filter(isLoose).flatMap((t) => t.cells.flatMap((c) => c.words));
  return [...new Set([...page.rest, ...held])].filter((w) => w.direction === 'right');
}

const isLoose = (table: RawTable) => table.by === 'words' || table.levelOnly === true;

/** The page without words that were taken. Of tables found without lines that lost some of theirs the rows above and below stay; what is left between is text. */
export function withoutTaken(page: FoundPage, taken: ReadonlySet<Word>): FoundPage {
  const isLost = (word: Word) => taken.has(word);
  const lost = page.tables.filter((t) => isLoose(t) && wordsOf(t.cells).some(isLost));
  const left = lost.flatMap((table) => rowsLeft(table, taken));
  const kept = new Set(left.flatMap((t) => wordsOf(t.cells)));
  const rest = new Set([...page.rest, ...lost.flatMap((t) => wordsOf(t.cells))]);
  return {
    ...page,
    tables: [...page.tables.filter((t) => !lost.includes(t)), ...left].toSorted(
      (a, b) => a.box.y0 - b.box.y0,
    ),
    rest: [...rest].filter((w) => !taken.has(w) && !kept.has(w)),
  };
}

const wordsOf = (cells: readonly RawCell[]) => cells.flatMap((c) => c.words);

/** Fewest rows that are left as a table. */
const FEWEST_ROWS = 2;

/** The rows of a table before the first and behind the last with words that were taken, as tables of their own. */
function rowsLeft(table: RawTable, taken: ReadonlySet<Word>): RawTable[] {
  const lost = table.cells.filter((c) => c.words.some((w) => taken.has(w)));
  const first = Math.min(...lost.map((c) => c.row));
  const end = Math.max(...lost.map((c) => c.row + c.rowSpan));
  const above = table.cells.filter((c) => c.row + c.rowSpan <= first);
  const below = table.cells.filter((c) => c.row >= end).map((c) => ({ ...c, row: c.row - end }));
  const part = (cells: RawCell[], rows: number): RawTable[] =>
    rows >= FEWEST_ROWS && wordsOf(cells).length > 0 ? [{ ...table, cells, rows, box: around(cells)! }] : [];
  return [...part(above, first), ...part(below, table.rows - end)];
}
