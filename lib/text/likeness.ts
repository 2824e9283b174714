/** How alike two folded labels are. */

/** Longest label compared character by character; longer ones are cut. */
const LONGEST = 200;

/** 1 for equal texts, 0 for nothing in common: one minus edit distance (adjacent transpositions count once) over the longer length. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = a.slice(0, LONGEST);
  const right = b.slice(0, LONGEST);
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - editDistance(left, right) / longer;
}

/** Optimal string alignment distance: insert, delete, replace, swap of neighbours. */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  let before = new Array<number>(width).fill(0);
  let last = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j < width; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replace, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[width - 1]!;
}

/** Share of the characters of `part` that stand in `whole` in the same order (longest common subsequence over part's length). */
export function contained(part: string, whole: string): number {
  if (part.length === 0) return 0;
  const width = whole.length + 1;
  let last = new Array<number>(width).fill(0);
  for (let i = 1; i <= part.length; i++) {
    const row = [0];
    for (let j = 1; j < width; j++) {
      row.push(part[i - 1] === whole[j - 1] ? last[j - 1]! + 1 : Math.max(last[j]!, row[j - 1]!));
    }
    last = row;
  }
  return last[width - 1]! / part.length;
}
