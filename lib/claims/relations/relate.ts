import type { Placed, ReadSentence } from '../drafts/draft';
import { groupsIn } from './parts';
import { growthsIn } from './growth';
import { sharesIn } from './shares';

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
