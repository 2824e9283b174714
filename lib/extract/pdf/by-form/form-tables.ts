import type { FoundPage } from '../pages/found-page';
import type { DocTable } from '../pages/doc-table';
import { around } from '../paint/paint';
import { againstLines, type LevelTable } from './against-lines';
import type { Word } from '../words/words';
import { titlesAgain } from './again';
import { build } from './build';
import { hasHan, inOrder, type Piece } from './pieces';
import { readTable, type TableRead } from './read-table';
import { regionsOf } from './region';
import { captionsOf } from './captions';
import { sheetsOf, withoutTaken, type Sheet } from './sheets';
import { TABLE_FORMS, type TableForm } from '../form/vocabulary';

/** A statutory table read from words alone, and the index of the page it begins on. */
interface FormTableFound {
  table: DocTable;
  first: number;
}

/** The tables found, the pages without their words, and how many of these there are. `open` is the index of the first page on which one may have begun that later pages go on with; null for none. */
export interface FormTables {
  pages: FoundPage[];
  found: FormTableFound[];
  words: number;
  open: number | null;
}

/** Most lines, and share of them, in which a table may differ from the form: with more it is not plain that it is this table. */
const MOST_OFF = 3;
const OFF_SHARE = 0.15;

/** Most pieces of text of a document that are looked at: many more than a report has. */
const MOST_PIECES = 60_000;

/** Fewest pieces of text that are labels of a table, or parts of them, for it to be looked for. */
const FEWEST_LABELS = 3;

/**
 * Reads statutory tables printed without ruling lines. The form tells which columns and rows to look for, and so how words are cut into cells; what is
 * printed stays as it is, and nothing is added. A table is taken only where each word between its first and its last has a place in it.
 */
export function formTables(pages: readonly FoundPage[]): FormTables {
  const sheets = sheetsOf(pages);
  const all = inOrder(sheets.flatMap((s) => s.pieces));
  const forms = all.length > MOST_PIECES ? [] : TABLE_FORMS.filter((form) => mayHold(all, form));
  const regions = forms.flatMap((form) => regionsOf(all, form).map((pieces) => ({ form, pieces })));
  const again = titlesAgain(sheets.map((s) => s.pieces));
  const level = levelTables(pages);
  const between = new Set(level.flatMap(({ table }) => table.cells.flatMap((c) => c.words)));
  const reads = regions
    .flatMap(({ form, pieces }) => readTable(pieces, form, again) ?? [])
    .filter((read) => (wordsOf(read).some((w) => between.has(w)) ? offOf(read) === 0 : isNear(read)));
  const chosen = withoutOverlaps(reads).map((read) => withCaptions(read, sheets));
  const taken = new Set(chosen.flatMap(wordsOf));
  const last = all.at(-1)?.sheet;
  const isOpen = (pieces: readonly Piece[]) =>
    pieces.at(-1)!.sheet === last && pieces.some((p) => p.words.every((w) => !taken.has(w)));
  const boxesOn = (sheet: number) =>
    chosen.flatMap((read) => around(wordsOf({ taken: read.taken.filter((p) => p.sheet === sheet) })) ?? []);
  const open = regions.filter(({ pieces }) => isOpen(pieces)).map(({ pieces }) => pieces[0]!.sheet);
  return {
    pages:
      chosen.length === 0
        ? pages.slice()
        : pages.map((page, i) => ({
            ...withoutTaken(page, taken),
            held: [...(page.held ?? []), ...boxesOn(i)],
          })),
    found: chosen.map((read) => ({
      table: againstLines(build(read, sheets), level),
      first: Math.min(...read.taken.map((p) => p.sheet)),
    })),
    words: taken.size,
    open: open.length === 0 ? null : Math.min(...open),
  };
}

/** Tables whose lines part their rows. One that is not all as the form has it is left to them. */
const levelTables = (pages: readonly FoundPage[]): LevelTable[] =>
  pages.flatMap((page) =>
    page.tables.filter((t) => t.levelOnly).map((table) => ({ sheet: page.sheet ?? page.number, table })),
  );

/** Whether there are labels enough for a table to be there. */
function mayHold(pieces: readonly Piece[], { labels }: TableForm): boolean {
  let found = 0;
  for (const { text } of pieces) {
    if (text.length >= 2 && hasHan(text) && labels.includes(text)) found++;
    if (found >= FEWEST_LABELS) return true;
  }
  return false;
}

function withCaptions(read: TableRead, sheets: readonly Sheet[]): TableRead {
  const captions = captionsOf(read, sheets);
  return { ...read, captions, taken: [...captions.flat(), ...read.taken] };
}

function isNear({ form, missing, extra }: TableRead): boolean {
  const lines = form.parts.reduce((sum, part) => sum + part.lines.length, 0);
  return missing + extra <= Math.max(MOST_OFF, OFF_SHARE * lines);
}

const wordsOf = ({ taken }: Pick<TableRead, 'taken'>): Word[] => taken.flatMap((p) => p.sources ?? p.words);

const offOf = ({ missing, extra }: TableRead) => missing + extra;

/** Of readings of the same words those nearest to the form. */
function withoutOverlaps(reads: readonly TableRead[]): TableRead[] {
  const taken = new Set<Word>();
  return reads
    .toSorted((a, b) => offOf(a) - offOf(b) || b.taken.length - a.taken.length)
    .filter((read) => {
      const words = wordsOf(read);
      if (words.some((w) => taken.has(w))) return false;
      for (const word of words) taken.add(word);
      return true;
    });
}
