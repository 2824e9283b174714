/** How alike two folded labels are. */

/** Longest label compared character by character; longer ones are cut. */
const LONGEST = 200;
/** Longest text a label is looked for in, character by character. */
const LONGEST_WHOLE = 20_000;

/** 1 for equal texts, 0 for nothing in common: one minus edit distance (adjacent transpositions count once) over the longer length. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.min(LONGEST, Math.max(a.length, b.length));
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

// Labels are compared many thousand times a report: three rows of the table are kept and used again.
const rows = [0, 1, 2].map(() => new Uint16Array(LONGEST + 1));

/** Optimal string alignment distance: insert, delete, replace, swap of neighbours. Texts are cut at 200 units. */
export function editDistance(first: string, second: string): number {
  const a = first.slice(0, LONGEST);
  const b = second.slice(0, LONGEST);
  let [before, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const unit = a.charCodeAt(i - 1);
    const unitBefore = a.charCodeAt(i - 2);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let best = last[j - 1]! + (unit === other ? 0 : 1);
      if (last[j]! + 1 < best) best = last[j]! + 1;
      if (row[j - 1]! + 1 < best) best = row[j - 1]! + 1;
      if (
        i > 1 &&
        j > 1 &&
        unit === b.charCodeAt(j - 2) &&
        unitBefore === other &&
        before[j - 2]! + 1 < best
      ) {
        best = before[j - 2]! + 1;
      }
      row[j] = best;
    }
    [before, last, row] = [last, row, before];
  }
  return last[b.length]!;
}

/** Share of the characters of `part` that stand in `whole` in the same order (longest common subsequence over part's length). */
export function contained(part: string, whole: string): number {
  if (part.length === 0) return 0;
  if (part.length > LONGEST) return contained(part.slice(0, LONGEST), whole);
  if (whole.includes(part)) return 1;
  const width = Math.min(whole.length, LONGEST_WHOLE) + 1;
  let last = Array.from({ length: width }, () => 0);
  for (let i = 1; i <= part.length; i++) {
    const row = [0];
    for (let j = 1; j < width; j++) {
      row.push(part[i - 1] === whole[j - 1] ? last[j - 1]! + 1 : Math.max(last[j]!, row[j - 1]!));
    }
    last = row;
  }
  return last[width - 1]! / part.length;
}
