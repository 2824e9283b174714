import { lettersOf, type Letters } from './pattern-letters';
import { treeOf, type Node } from './pattern-tree';

/** A place of the pattern where one letter is read. `times`: how often the loops around it may go round; `next`: places after it, and what the letter read last must be. */
export interface Place {
  letters: Letters;
  times: number;
  /** Nothing can fail after it. */
  sure: boolean;
  next: Edge[];
  /** The same for places with the same edges. */
  nextId: number;
}

export interface Edge {
  to: number;
  last: Letters;
}

/** `places[0]` is the search from every place of the text. `behind`: tries of what looks behind. `kinds`: letters that some edge tells apart by asking for the letter before. */
export interface Automaton {
  places: Place[];
  behind: number;
  kinds: Letters[];
  all: Letters;
}

interface Step {
  to: number;
  last?: Letters;
  /** May fail: look-arounds, $ and \b. */
  check?: true;
  /** Only where nothing was read yet. */
  start?: true;
  /** Into a first round of a loop, into a further one, out of one; `may be empty`: the round may have read nothing. */
  round?: { loop: number; way: 'in' | 'again' | 'out'; mayBeEmpty: boolean };
}

/** States are numbered; a state with a place reads a letter and goes on to `after`. */
interface State {
  steps: Step[];
  place?: { letters: Letters; times: number; after: number };
}

// Copies made of what must stand several times: more would tell nothing new of loops.
const COPIES = 4;

/** The automaton of a pattern. */
export function automatonOf(source: string, flags: string): Automaton {
  const tree = treeOf(source);
  const { of, all } = lettersOf(sourcesIn(tree), flags);
  const made = new Builder(of, all, flags);
  const begin = made.state();
  const search = made.state({ letters: all, times: Infinity, after: begin });
  if (!flags.includes('y')) made.step(begin, { to: search });
  const enter = made.state();
  made.step(begin, { to: enter });
  const end = made.build(tree, enter, 1);
  const places = placesOf(made.states, search, end);
  return { places, behind: made.behind, kinds: kindsOf(places, all), all };
}

/** The letters, put together where no edge tells them apart. */
function kindsOf(places: readonly Place[], all: Letters): Letters[] {
  const asked = new Set(places.flatMap(({ next }) => next.map(({ last }) => last & all)));
  let kinds = [all];
  for (const letters of asked) {
    kinds = kinds.flatMap((kind) => [kind & letters, kind & ~letters].filter((part) => part !== 0n));
  }
  return kinds;
}

function sourcesIn(node: Node): string[] {
  if (node.kind === 'one') return [node.source];
  if (node.kind === 'edge') return ['\\n'];
  return 'items' in node ? node.items.flatMap(sourcesIn) : sourcesIn(node.item);
}

class Builder {
  readonly states: State[] = [];
  behind = 1;
  constructor(
    private readonly letters: (source: string) => Letters,
    private readonly all: Letters,
    private readonly flags: string,
  ) {}

  state(place?: State['place']): number {
    return this.states.push({ steps: [], ...(place ? { place } : {}) }) - 1;
  }

  step(from: number, step: Step): void {
    this.states[from]!.steps.push(step);
  }

  /** Adds a node after the state `from` and gives the state after it. */
  build(node: Node, from: number, times: number): number {
    if (node.kind === 'all') return node.items.reduce((at, item) => this.build(item, at, times), from);
    if (node.kind === 'many') return this.loop(node, from, times);
    const to = this.state();
    if (node.kind === 'one') {
      this.step(from, { to: this.state({ letters: this.letters(node.source), times, after: to }) });
    } else if (node.kind === 'either') {
      for (const item of node.items) this.step(this.build(item, this.branch(from), times), { to });
    } else if (node.kind === 'edge') {
      this.step(from, this.edge(node.source, to));
    } else this.look(node, from, to, times);
    return to;
  }

  private branch(from: number): number {
    const to = this.state();
    this.step(from, { to });
    return to;
  }

  private edge(source: string, to: number): Step {
    if (source !== '^') return { to, check: true };
    if (!this.flags.includes('m')) return { to, start: true };
    return { to, check: true, last: this.letters('\\n') };
  }

  private loop({ item, least, most }: Node & { kind: 'many' }, from: number, times: number): number {
    let at = from;
    for (let copy = 0; copy < Math.min(least === most ? least : least - 1, COPIES); copy++)
      at = this.build(item, at, times);
    if (least === most) return at;
    const around = most - Math.max(least, 1) + 1;
    const [inner, to] = [this.state(), this.state()];
    const round = { loop: inner, mayBeEmpty: least > 0 };
    this.step(at, { to: inner, round: { ...round, way: 'in' } });
    const after = this.build(item, inner, around > 1 ? times * around : times);
    if (around > 1) this.step(after, { to: inner, round: { ...round, way: 'again' } });
    this.step(after, { to, round: { ...round, way: 'out' } });
    if (least === 0) this.step(at, { to });
    return to;
  }

  private look(
    { item, behind, not }: Node & { kind: 'look' },
    from: number,
    to: number,
    times: number,
  ): void {
    if (!behind) {
      this.build(item, this.branch(from), times);
      this.step(from, { to, check: true });
      return;
    }
    this.behind = Math.max(this.behind, timesIn(item));
    const last = not ? this.all & ~this.single(item) : this.lastOf(item);
    this.step(from, { to, check: true, last });
  }

  /** Letters that alone fulfil the node; none where it asks for more than one. */
  private single(node: Node): Letters {
    if (node.kind === 'one') return this.letters(node.source);
    if (node.kind === 'either') return node.items.reduce((set, item) => set | this.single(item), 0n);
    return 0n;
  }

  /** Letters the node may end with. */
  private lastOf(node: Node): Letters {
    if (node.kind === 'one') return this.letters(node.source);
    if (node.kind === 'either') return node.items.reduce((set, item) => set | this.lastOf(item), 0n);
    if (node.kind === 'all' && node.items.length > 0) return this.lastOf(node.items.at(-1)!);
    return this.all;
  }
}

/** Rounds of the loops of a node, multiplied. */
function timesIn(node: Node): number {
  if (node.kind === 'many') return Math.max(1, node.most) * timesIn(node.item);
  if ('items' in node)
    return node.items.reduce(
      (most, item) => (node.kind === 'all' ? most * timesIn(item) : Math.max(most, timesIn(item))),
      1,
    );
  return 'item' in node ? timesIn(node.item) : 1;
}

/** Takes out the states that read nothing. */
function placesOf(states: State[], search: number, end: number): Place[] {
  const order = [search, ...states.keys()].filter((id, n, ids) => states[id]!.place && ids.indexOf(id) === n);
  const number = new Map(order.map((id, n) => [id, n]));
  const ids = new Map<string, number>();
  return order.map((id) => {
    const { letters, times, after } = states[id]!.place!;
    const ways = waysOn(states, after);
    const next = ways.flatMap(({ at, last }) => (number.has(at) ? [{ to: number.get(at)!, last }] : []));
    const edges = next
      .map(({ to, last }) => `${to} ${last}`)
      .toSorted()
      .join();
    const nextId = ids.get(edges) ?? ids.size;
    ids.set(edges, nextId);
    return { letters, times, sure: ways.some(({ at, checked }) => at === end && !checked), next, nextId };
  });
}

interface Way {
  at: number;
  last: Letters;
  checked: boolean;
  /** Loops whose present round has read nothing: whether it is a further round. */
  empty: Map<number, boolean>;
}

// More ways than any sensible pattern has between two letters.
const MOST_WAYS = 20_000;

/** Every way from a state to places and ends that reads nothing. As the language has it, no further round of a loop may read nothing. */
function waysOn(states: State[], from: number): Way[] {
  const open: Way[] = [{ at: from, last: -1n, checked: false, empty: new Map() }];
  const found: Way[] = [];
  for (let way = open.pop(); way; way = open.pop()) {
    if (found.push(way) > MOST_WAYS) throw new Error('too many ways between two letters');
    if (states[way.at]!.place) continue;
    for (const step of states[way.at]!.steps) {
      const empty = roundsAfter(way.empty, step.round);
      if (step.start || !empty) continue;
      const last = step.last === undefined ? way.last : way.last & step.last;
      open.push({ at: step.to, last, checked: way.checked || step.check === true, empty });
    }
  }
  return found;
}

/** The loops with an empty round after the step; null where the step may not be taken. */
function roundsAfter(empty: Map<number, boolean>, round: Step['round']): Map<number, boolean> | null {
  if (!round) return empty;
  const further = empty.get(round.loop);
  const after = new Map(empty);
  if (round.way === 'in') return after.set(round.loop, false);
  if (round.way === 'again') return further === undefined ? after.set(round.loop, true) : null;
  if (further === true || (further === false && !round.mayBeEmpty)) return null;
  after.delete(round.loop);
  return after;
}
