import { foldWithOffsets } from '../text/fold';

/** Matches kept at most. */
export const MOST_MATCHES = 2000;
/** Longest text looked for, UTF-16 units. */
const LONGEST = 200;

/** A page's text in the runs pdf.js gives it, made comparable: where each folded character came from. */
export interface SearchableText {
  folded: string;
  /** For each folded unit its run and the offset in the run's text. */
  runs: Uint32Array;
  offsets: Uint32Array;
}

/** A match: from a place in a run up to (not with) a place in the same or a later run of the page. */
export interface Match {
  page: number;
  from: { run: number; offset: number };
  to: { run: number; offset: number };
}

/** Makes the runs of a page searchable: width, compatibility forms and white space do not count, nor where runs are cut. */
export function searchable(runs: readonly string[]): SearchableText {
  const parts = runs.map(foldWithOffsets);
  const size = parts.reduce((sum, { text }) => sum + text.length, 0);
  const text: SearchableText = { folded: '', runs: new Uint32Array(size), offsets: new Uint32Array(size) };
  let at = 0;
  for (const [run, part] of parts.entries()) {
    for (let unit = 0; unit < part.text.length; unit++, at++) {
      text.runs[at] = run;
      text.offsets[at] = part.offsets[unit]!;
    }
  }
  text.folded = parts.map((part) => part.text).join('');
  return text;
}

/** All places of `what` on a page, at most `most`, none overlapping. */
export function findOn(text: SearchableText, what: string, page: number, most: number): Match[] {
  const wanted = foldWithOffsets(what.slice(0, LONGEST)).text;
  const matches: Match[] = [];
  if (wanted === '') return matches;
  for (let at = text.folded.indexOf(wanted); at >= 0 && matches.length < most;) {
    const last = at + wanted.length - 1;
    matches.push({
      page,
      from: { run: text.runs[at]!, offset: text.offsets[at]! },
      to: { run: text.runs[last]!, offset: text.offsets[last]! + 1 },
    });
    at = text.folded.indexOf(wanted, last + 1);
  }
  return matches;
}
