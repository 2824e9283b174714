/** A printed number as the set of values it may mean. */

/** From `from` to `to`; `open` leaves `to` itself out (33.7万 is 336500 up to, not including, 337500). */
export interface Interval {
  from: number;
  to: number;
  open?: boolean;
}

/** How a figure is printed. Blank, dash and 0 are three different things and stay so. */
type FigureKind = 'number' | 'blank' | 'dash' | 'approximate' | 'unreadable';

/** A figure read from the text of a cell. `unit` and `remark` as printed (27件; 22（其中修订16件）). */
export interface Quantity {
  kind: FigureKind;
  /** The number printed, never converted; null unless `number`. */
  value: number | null;
  /** Null where it says nothing (blank, dash, unreadable). */
  range: Interval | null;
  unit?: string;
  remark?: string;
}

/** The interval that holds exactly n. */
export const exactly = (n: number): Interval => ({ from: n, to: n });

/** Whether some value lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  const [low, high] = a.from <= b.from ? [a, b] : [b, a];
  return high.from < low.to || (high.from === low.to && !low.open);
}

/** All sums of one value of each. Sums are rounded at 1e-6, below any unit printed, to take out binary noise. */
export function plus(a: Interval, b: Interval): Interval {
  const open = a.open || b.open;
  return { from: tidy(a.from + b.from), to: tidy(a.to + b.to), ...(open ? { open } : {}) };
}

/** Rounds away binary noise of decimal arithmetic (1e-6). */
export function tidy(n: number): number {
  return Number.isFinite(n) ? Math.round(n * 1e6) / 1e6 : n;
}
