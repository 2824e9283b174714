import type { Outcome } from '../../model/finding';
import type { Reading } from '../../model/reading';
import { notApplicable } from '../outcome';
import { ALL_EDITIONS, rule } from '../rule';
import { allClosed } from './all-closed';
import { allUpheld } from './all-upheld';
import { feeTwice, noneAndSomething, rosesThatFell } from './none-and-something';
import { nothingTold } from './told';

const ID = 'narrative/contradiction';

/** What the text says of all or none, beside figures that say otherwise. */
export const contradiction = rule(
  ID,
  'review',
  ALL_EDITIONS,
  function* judgeContradictions(reading: Reading): Iterable<Outcome> {
    const outcomes = [
      ...allClosed(reading),
      ...allUpheld(reading),
      ...feeTwice(reading),
      ...noneAndSomething(reading),
      ...rosesThatFell(reading),
    ];
    yield* outcomes.length > 0 ? outcomes : [notApplicable(ID, '', nothingTold)];
  },
);
