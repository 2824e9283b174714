import type { Mark } from '../model/finding';
import { withoutHash, type ReadFrame } from './tab-record';

/** Whether the words stand where they stood, elsewhere, somewhere not displayed, or nowhere; silent: the page did not answer. */
export type Outcome = 'shown' | 'moved' | 'hidden' | 'silent' | 'lost';

/** From the best to the worst. */
const BY_WORTH: readonly Outcome[] = ['shown', 'moved', 'hidden', 'silent', 'lost'];

/** Marks for one frame, by their index. */
interface Route {
  frame: number;
  marks: number[];
}

/** Sends each mark to the frames with the address its place was read in; several frames may have the same. */
export function routeMarks(marks: readonly Mark[], frames: readonly ReadFrame[]): Route[] {
  const routes = frames.map(({ id, url }) => ({ frame: id, url: withoutHash(url), marks: [] as number[] }));
  for (const [index, { at }] of marks.entries()) {
    if (at.in !== 'dom') continue;
    for (const route of routes) if (route.url === withoutHash(at.frame)) route.marks.push(index);
  }
  return routes
    .filter((route) => route.marks.length > 0)
    .map(({ frame, marks: own }) => ({ frame, marks: own }));
}

/** The worst of several outcomes; lost where there are none. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  return BY_WORTH.findLast((one) => outcomes.includes(one)) ?? 'lost';
}

/** The better of two outcomes of one mark that was asked of two frames. */
export function betterOf(one: Outcome, other: Outcome): Outcome {
  return BY_WORTH.indexOf(one) <= BY_WORTH.indexOf(other) ? one : other;
}
