import type { Draft } from './read-sentence';
import type { ReadSentence } from './read-claims';
import { groupsIn } from './parts';
import { growthsIn } from './growth';
import { sharesIn } from './shares';

/** A claim with the sentence it stands in and its index in the report's list. */
export interface Placed {
  draft: Draft;
  read: ReadSentence;
  index: number;
}

/** Links the claims of a passage: parts with their whole, shares with what they are of. `first` is the index of its first claim. */
export function relate(read: readonly ReadSentence[], first: number): void {
  let index = first;
  const placed = read.map((one) => one.drafts.map((draft): Placed => ({ draft, read: one, index: index++ })));
  placed.forEach((own, at) => {
    groupsIn(own, placed[at - 1] ?? []);
    const earlier = placed.slice(Math.max(0, at - 3), at).flat();
    sharesIn(own, earlier);
    growthsIn(own);
  });
}
