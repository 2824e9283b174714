import { automatonOf, type Automaton, type Edge } from './pattern-automaton';

/**
 * How badly a pattern may backtrack: tries per character of a text made to fool it, by the ambiguity of its automaton
 * (Weber and Seidl). Infinity where the time grows faster than the text. Searching from every place of the text, as any
 * pattern without ^ and the flag y does, counts as a loop before the pattern. Throws on what it cannot read.
 */
export function triesPerCharacter({ source, flags }: { source: string; flags: string }): number {
  const automaton = automatonOf(source, flags);
  const rings = ringsOf(automaton);
  if (rings.some((ring) => isTwofold(automaton, ring))) return Infinity;
  return Math.max(automaton.behind, longestChain(automaton, rings));
}

/** Places that lead to each other: loops. Places after which nothing can fail are left out: what stood on one is not tried again. */
function ringsOf({ places }: Automaton): Set<number>[] {
  const next = places.map(({ next: edges, sure }) =>
    sure ? [] : edges.map(({ to }) => to).filter((to) => !places[to]!.sure),
  );
  const reach = places.map((_, from) => reached(next, from));
  const rings: Set<number>[] = [];
  places.forEach((_, place) => {
    if (!reach[place]!.has(place) || rings.some((ring) => ring.has(place))) return;
    rings.push(new Set([...reach[place]!].filter((other) => reach[other]!.has(place))));
  });
  return rings;
}

function reached(next: number[][], from: number): Set<number> {
  const seen = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const to of next[at]!) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return seen;
}

/** Whether a word leads from a place of the loop back into it in two ways: the tries double with each round. */
function isTwofold(automaton: Automaton, ring: Set<number>): boolean {
  for (const place of ring) {
    const edges = automaton.places[place]!.next.filter(({ to }) => ring.has(to));
    if (edges.some((edge, n) => edges.slice(0, n).some((other) => isSame(edge, other)))) return true;
  }
  const [from] = ring;
  const met = (at: number[]): boolean => at[0] === at[1];
  return wordOf(automaton, [from!, from!], [ring, ring], met, true) !== null;
}

const isSame = (a: Edge, b: Edge): boolean => a.to === b.to && (a.last & b.last) !== 0n;

/** The most tries that pumping loops one after another can cost. */
function longestChain(automaton: Automaton, rings: Set<number>[]): number {
  const worst = new Map<Set<number>, number>();
  const timesOf = (ring: Set<number>): number =>
    Math.max(...[...ring].map((place) => automaton.places[place]!.times));
  const after = (ring: Set<number>): number => {
    const known = worst.get(ring);
    if (known !== undefined) return known;
    let most = 1;
    for (const later of rings) {
      if (later === ring) continue;
      const word = pumped(automaton, ring, later);
      if (word === null) continue;
      // The word's last letter is the loop's own, and may open the next word.
      const splits = Math.max(1, Math.min(timesOf(ring), timesOf(later)) / Math.max(1, word - 1));
      most = Math.max(most, splits * after(later));
    }
    worst.set(ring, most);
    return most;
  };
  return Math.max(1, ...rings.map(after));
}

const SEARCH = 0;

/** Length of the shortest word that goes round in the first loop, leads from it to the second, and goes round in that; null where there is none. */
function pumped(automaton: Automaton, first: Set<number>, second: Set<number>): number | null {
  const any = new Set(automaton.places.keys());
  // Any word leads back to the search: where one place of an endless loop can be pumped, all can.
  const endless = [...second].some((place) => automaton.places[place]!.times === Infinity);
  let shortest: number | null = null;
  for (const p of first) {
    for (const q of p === SEARCH && endless ? [...second].slice(0, 1) : second) {
      const goal = (at: number[]): boolean => at[0] === p && at[1] === q && at[2] === q;
      const word = wordOf(automaton, [p, p, q], [first, any, second], goal, false);
      if (word !== null && (shortest === null || word < shortest)) shortest = word;
    }
  }
  return shortest;
}

interface Walk {
  at: number[];
  /** The letter read last, as far as some edge asks for it. */
  last: bigint;
  parted: boolean;
  length: number;
}

// More than any pattern of the product needs.
const MOST_STEPS = 100_000;

/**
 * Length of the shortest word that brings walkers, each within its places, from where they are to the goal; null where
 * there is none. Either the walkers must have stood `apart` between, or the word can be repeated: it ends with the letter
 * that came before it.
 */
function wordOf(
  automaton: Automaton,
  from: number[],
  within: Set<number>[],
  goal: (at: number[]) => boolean,
  apart: boolean,
): number | null {
  const common = from.reduce((letters, place) => letters & automaton.places[place]!.letters, automaton.all);
  const lengths = automaton.kinds
    .filter((kind) => (kind & common) !== 0n)
    .map((start) => {
      const reachedGoal = ({ at, last, parted }: Walk): boolean =>
        goal(at) && (apart ? parted : last === start);
      return firstWalk(automaton, { at: from, last: start, parted: false, length: 0 }, within, reachedGoal);
    })
    .filter((length) => length !== null);
  return lengths.length === 0 ? null : Math.min(...lengths);
}

/** Length of the shortest walk that reaches the goal. */
function firstWalk(
  automaton: Automaton,
  start: Walk,
  within: Set<number>[],
  goal: (walk: Walk) => boolean,
): number | null {
  const seen = new Set<string>();
  const known: Known = new Map();
  const open = [start];
  for (const here of open) {
    for (const walk of walksFrom(automaton, here, within, known)) {
      if (goal(walk)) return walk.length;
      const key = `${walk.at.join()} ${automaton.kinds.indexOf(walk.last)} ${walk.parted}`;
      if (seen.has(key)) continue;
      if (seen.add(key).size > MOST_STEPS) throw new Error('too many ways to look at');
      open.push(walk);
    }
  }
  return null;
}

interface Move {
  at: number[];
  letters: bigint;
}

/** Moves found already, by what may come next: many places have the same places after them. */
type Known = Map<string, Move[]>;

/** The walks that are one letter longer. */
function walksFrom(automaton: Automaton, here: Walk, within: Set<number>[], known: Known): Walk[] {
  const { places, kinds } = automaton;
  const key = `${here.at.map((place) => places[place]!.nextId).join()} ${kinds.indexOf(here.last)}`;
  const moves = known.get(key) ?? movesFrom(automaton, here, within);
  known.set(key, moves);
  return moves.flatMap(({ at, letters }) => {
    const parted = here.parted || at.some((place) => place !== at[0]);
    const lasts = kinds.filter((kind) => (kind & letters) !== 0n);
    return lasts.map((last) => ({ at, last, parted, length: here.length + 1 }));
  });
}

/** Where the walkers may stand after one more letter, and the letters that bring them there. */
function movesFrom({ places, all }: Automaton, here: Walk, within: Set<number>[]): Move[] {
  let found: Move[] = [{ at: [], letters: all }];
  here.at.forEach((place, n) => {
    const edges = places[place]!.next.filter(
      ({ to, last }) => within[n]!.has(to) && (last & here.last) !== 0n,
    );
    found = found.flatMap((one) =>
      edges.flatMap(({ to }) => {
        const letters = one.letters & places[to]!.letters;
        return letters === 0n ? [] : [{ at: [...one.at, to], letters }];
      }),
    );
  });
  return found;
}
