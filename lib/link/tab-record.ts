import type { Corrections } from '../model/audit';
import type { FailureCode } from './answer';
import type { FrameSays } from './by-hand';

/** What is known of one frame of a tab. */
export interface FrameRecord extends Omit<FrameSays, 'to' | 'type'> {
  /** The browser's number of the frame; 0 is the page itself. */
  id: number;
  /** When it spoke, milliseconds. */
  heard: number;
}

export type Phase = 'idle' | 'reading' | 'done' | 'failed';

/** What is known of one tab: small, plain, kept in session storage because the background may be ended at any time. */
export interface TabRecord {
  tab: number;
  url: string;
  title: string;
  /** Moves with every reading that begins or is given up; what an older one brings is dropped. */
  reading: number;
  phase: Phase;
  step: 'recognise' | 'extract' | 'bind' | 'judge';
  frames: FrameRecord[];
  /** Frames of the last reading, by the browser's number. */
  read: number[];
  corrections: Corrections;
  /** Asked to audit whatever the detector says. */
  forced: boolean;
  /** The page has changed since it was read. */
  changed: boolean;
  failure: { code: FailureCode; detail: string } | null;
  /** Outcome of the last audit, for the badge. */
  result: Result | null;
  /** When the tab last began to load, milliseconds. */
  loading: number;
}

/** `isReport` as the audit found it. */
export interface Result {
  isReport: boolean;
  violations: number;
  reviews: number;
}

/** Most frames kept of one tab; further ones are not read. */
export const MOST_FRAMES = 50;
/** A frame that speaks up after the reading is read too if it holds this many characters. */
const LEAST_LATE = 200;

/** A tab of which nothing is known. */
export function newTab(tab: number): TabRecord {
  return {
    tab,
    url: '',
    title: '',
    reading: 0,
    phase: 'idle',
    step: 'recognise',
    frames: [],
    read: [],
    corrections: {},
    forced: false,
    changed: false,
    failure: null,
    result: null,
    loading: 0,
  };
}

/** The tab after it went to another page. What was under way is given up. */
export function left(record: TabRecord, url: string, title: string): TabRecord {
  return { ...newTab(record.tab), url, title, reading: record.reading + 1, loading: record.loading };
}

/** The tab after it began to load something. `url` is undefined where the browser does not tell. */
export function loads(record: TabRecord, url: string | undefined, now: number): TabRecord {
  const same = url !== undefined && withoutHash(url) === withoutHash(record.url);
  const next = { ...record, loading: now };
  return same ? next : left(next, url ?? '', '');
}

/** The tab after one of its frames spoke. A page's own frame with another document or address makes it another page. */
export function heard(record: TabRecord, frame: FrameRecord): TabRecord {
  const before = record.frames.find((one) => one.id === frame.id);
  let next = record;
  if (frame.id === 0) {
    const another = before
      ? before.page !== frame.page || withoutHash(before.url) !== withoutHash(frame.url)
      : false;
    const elsewhere = withoutHash(record.url) !== withoutHash(frame.url);
    if (another || elsewhere) {
      const kept = record.frames.filter(
        (one) => one.id !== 0 && one.heard >= record.loading && !record.read.includes(one.id),
      );
      next = { ...left(record, frame.url, frame.title), frames: kept };
    }
    next = { ...next, url: frame.url, title: frame.title };
  }
  const others = next.frames.filter((one) => one.id !== frame.id);
  if (others.length >= MOST_FRAMES) return next;
  return { ...next, frames: [...others, frame].toSorted((a, b) => a.id - b.id) };
}

/** Whether the tab should be read now, after this frame spoke. */
export function asksToBeRead(record: TabRecord, frame: FrameRecord): boolean {
  const isReport = record.forced || record.frames.some((one) => one.verdict === 'report');
  if (!isReport || record.failure?.code === 'cancelled') return false;
  if (record.phase === 'idle' || record.phase === 'failed') return true;
  // A frame that came late belongs to the report too, unless it holds next to nothing.
  return !record.read.includes(frame.id) && (frame.verdict === 'report' || frame.size >= LEAST_LATE);
}

/** The tab with a new reading under way. */
export function begins(record: TabRecord, forced: boolean): TabRecord {
  return {
    ...record,
    reading: record.reading + 1,
    phase: 'reading',
    step: 'extract',
    forced: forced || record.forced,
    changed: false,
    failure: null,
    result: null,
  };
}

/** The tab after a reading was given up by the person. */
export function cancelled(record: TabRecord): TabRecord {
  if (record.phase !== 'reading') return record;
  return {
    ...record,
    reading: record.reading + 1,
    phase: 'failed',
    failure: { code: 'cancelled', detail: '' },
  };
}

/** The tab after a reading failed. */
export function failed(record: TabRecord, code: FailureCode, detail: string): TabRecord {
  return { ...record, phase: 'failed', failure: { code, detail }, result: null };
}

/** The tab after its audit. */
export function judged(record: TabRecord, result: Result, corrections: Corrections): TabRecord {
  return { ...record, phase: 'done', failure: null, result, corrections };
}

/** An address without its fragment. */
export function withoutHash(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
