import type { Marked, Range } from '../tools-fixtures/mark';

/** A small change of a source. Every form fails loudly where it finds nothing to change. */
export type Edit =
  /** What is printed in a figure's cell, as source text. */
  | { cell: string; to: string }
  /** All that stands at a named place: row:…, label:…, column:…, table:…, section:n, heading:n, words:n, content:n, rowspan:…, colspan:…. */
  | { place: string; to: string }
  | { remove: string }
  /** A text that stands exactly `times` times (1 if not said). */
  | { replace: string; with: string; times?: number }
  | { before: string; insert: string }
  /** Behind each range of a place: new text (another behind the first range), or what stands at another place. */
  | { after: string; insert?: string; first?: string; copy?: string }
  | { swap: [string, string] };

interface Change extends Range {
  to: string;
}

/** The source after all edits, which all speak of the source as it was. Throws where one does not apply, or two touch each other. */
export function applyEdits(source: Marked, edits: readonly Edit[]): string {
  const changes = edits.flatMap((edit) => {
    const found = changesOf(source, edit);
    if (found.every((c) => source.text.slice(c.start, c.end) === c.to)) {
      throw new Error(`the edit changes nothing: ${JSON.stringify(edit)}`);
    }
    return found;
  });
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = 0;
  for (const change of changes) {
    if (change.start < at)
      throw new Error(`two edits touch each other at ${change.start}: ${JSON.stringify(edits)}`);
    text += source.text.slice(at, change.start) + change.to;
    at = change.end;
  }
  return text + source.text.slice(at);
}

function changesOf(source: Marked, edit: Edit): Change[] {
  if ('cell' in edit) return [{ ...only(source, `cell:${edit.cell}`), to: edit.to }];
  if ('place' in edit) return ranges(source, edit.place).map((r) => ({ ...r, to: edit.to }));
  if ('remove' in edit) return ranges(source, edit.remove).map((r) => ({ ...r, to: '' }));
  if ('before' in edit)
    return ranges(source, edit.before).map((r) => ({ start: r.start, end: r.start, to: edit.insert }));
  if ('after' in edit) {
    const to = edit.insert ?? textAt(source, only(source, edit.copy ?? ''));
    return ranges(source, edit.after).map((r, i) => ({
      start: r.end,
      end: r.end,
      to: i === 0 ? (edit.first ?? to) : to,
    }));
  }
  if ('swap' in edit) {
    const [a, b] = edit.swap.map((name) => only(source, name)) as [Range, Range];
    return [
      { ...a, to: textAt(source, b) },
      { ...b, to: textAt(source, a) },
    ];
  }
  return occurrences(source.text, edit.replace, edit.times ?? 1).map((r) => ({ ...r, to: edit.with }));
}

const textAt = (source: Marked, range: Range) => source.text.slice(range.start, range.end);

function ranges(source: Marked, name: string): Range[] {
  const found = source.places.get(name);
  if (!found) throw new Error(`no place ${name} in the source`);
  return found;
}

function only(source: Marked, name: string): Range {
  const found = ranges(source, name);
  if (found.length !== 1) throw new Error(`${name} stands ${found.length} times in the source`);
  return found[0]!;
}

function occurrences(text: string, words: string, times: number): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  if (found.length !== times)
    throw new Error(`"${words}" stands ${found.length} times in the source, not ${times}`);
  return found;
}
