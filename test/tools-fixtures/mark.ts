/** Marks places while a source is written, so that edits can find them later without any mark staying in the source. */

const OPEN = '\uE000';
const NAMED = '\uE001';
const CLOSE = '\uE002';

/** Half-open range of UTF-16 offsets in a source. */
export interface Range {
  start: number;
  end: number;
}

/** A source without marks, and where each named place stands in it; a name may have several ranges (a column). */
export interface Marked {
  text: string;
  places: Map<string, Range[]>;
}

/** Names a piece of a source to be. Places may be nested. */
export function place(name: string, text: string): string {
  return `${OPEN}${name}${NAMED}${text}${CLOSE}`;
}

/** The text without its marks. */
export function bare(text: string): string {
  return unmark(text).text;
}

/** Takes the marks out and says where they stood. Throws where they are not well nested. */
export function unmark(marked: string): Marked {
  const places = new Map<string, Range[]>();
  const open: { name: string; start: number }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const c = marked[i]!;
    if (c === OPEN) {
      const end = marked.indexOf(NAMED, i);
      if (end < 0) throw new Error('a place has no name');
      open.push({ name: marked.slice(i + 1, end), start: text.length });
      i = end;
    } else if (c === CLOSE) {
      const done = open.pop();
      if (!done) throw new Error('a place ends that was not begun');
      places.set(done.name, [...(places.get(done.name) ?? []), { start: done.start, end: text.length }]);
    } else text += c;
  }
  if (open.length > 0) throw new Error(`places left open: ${open.map((o) => o.name).join(', ')}`);
  return { text, places };
}
