import type { Corrections } from '../model/audit';
import type { FailureCode } from './answer';
import { pdfsInPage, type FrameRecord } from './frame-record';

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
  /** Frames that answered the last reading, with the addresses their places carry. */
  read: ReadFrame[];
  /** Frames known when the last reading began, by the browser's number: they are not read again for having spoken. */
  tried: number[];
  /** Addresses of the PDFs that were known in the page then. */
  offered: string[];
  /** Readings begun unasked because the page went on changing. */
  rereads: number;
  /** When the last reading began, milliseconds. */
  begun: number;
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
  /** A PDF of the page a person asked to have audited in its place, or together with it. */
  focus: Focus | null;
  /** Address of the PDF read last; null where none was part of the reading. */
  pdf: string | null;
  /** It was read as one report with its page. */
  joined: boolean;
  /** The PDF set into the page that could not be read with it. */
  unread: UnreadFile | null;
  /** How far the reading of a PDF is. */
  progress: { page: number; of: number } | null;
}

export interface Focus {
  href: string;
  together: boolean;
}

/** What a tab was read from: its frames that answered, a PDF, or both. */
export interface ReadFrom extends Pick<TabRecord, 'pdf' | 'joined' | 'unread'> {
  frames: ReadFrame[];
}

/** A PDF that could not be read, and why. */
export interface UnreadFile {
  href: string;
  code: FailureCode;
  detail: string;
}

/** A frame that was read. */
export interface ReadFrame {
  id: number;
  url: string;
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
    tried: [],
    offered: [],
    rereads: 0,
    begun: 0,
    corrections: {},
    forced: false,
    changed: false,
    failure: null,
    result: null,
    loading: 0,
    focus: null,
    pdf: null,
    joined: false,
    unread: null,
    progress: null,
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
        (one) => one.id !== 0 && one.heard >= record.loading && !record.tried.includes(one.id),
      );
      next = { ...left(record, frame.url, frame.title), frames: kept };
    }
    next = { ...next, url: frame.url, title: frame.title };
  }
  const others = next.frames.filter((one) => one.id !== frame.id);
  if (others.length >= MOST_FRAMES) return next;
  return { ...next, frames: [...others, frame].toSorted((a, b) => a.id - b.id) };
}

/** Whether the tab should be read now, after this frame spoke. `likelyFile`: it is or holds a PDF that may be a report. */
export function asksToBeRead(record: TabRecord, frame: FrameRecord, likelyFile: boolean): boolean {
  const isReport = record.forced || likelyFile || record.frames.some((one) => one.verdict === 'report');
  if (!isReport || record.failure?.code === 'cancelled') return false;
  if (record.phase === 'idle' || record.phase === 'failed') return true;
  if (record.phase === 'reading') return false;
  return isLate(record, frame) || hasLateFiles(record);
}

/** Whether frames spoke, or PDFs came into the page, while the tab was being read that belong to the report too. */
export function hasLateParts(record: TabRecord): boolean {
  return record.frames.some((frame) => isLate(record, frame)) || hasLateFiles(record);
}

/** Many pages set their PDF in by a script, long after their title has told what they are. */
function hasLateFiles(record: TabRecord): boolean {
  if (record.pdf !== null || record.focus !== null) return false;
  return pdfsInPage(record).some(({ href }) => !record.offered.includes(href));
}

function isLate(record: TabRecord, frame: FrameRecord): boolean {
  // A frame that came late belongs to the report too, unless it holds next to nothing.
  return !record.tried.includes(frame.id) && (frame.verdict === 'report' || frame.size >= LEAST_LATE);
}

/** The tab with a new reading under way. */
export function begins(record: TabRecord, forced: boolean, now: number): TabRecord {
  return {
    ...record,
    reading: record.reading + 1,
    phase: 'reading',
    step: 'extract',
    tried: record.frames.map(({ id }) => id),
    offered: pdfsInPage(record).map(({ href }) => href),
    begun: now,
    forced: forced || record.forced,
    changed: false,
    failure: null,
    result: null,
    progress: null,
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

/** The tab after it was read. */
export function extracted(record: TabRecord, { frames: read, pdf, joined, unread }: ReadFrom): TabRecord {
  const tried = [...new Set([...record.tried, ...read.map(({ id }) => id)])];
  return { ...record, step: 'bind', read, tried, pdf, joined, unread, progress: null };
}

/** A page that goes on changing this long (milliseconds) after its reading began is read again unasked, so often at most. */
const SETTLES = 15_000;
const MOST_REREADS = 3;

/** The tab after its page was found changed: to be read again at once while it still fills, else marked for the person to decide. */
export function pageChanged(record: TabRecord, now: number): { record: TabRecord; reread: boolean } {
  if (record.phase !== 'done') return { record, reread: false };
  if (now - record.begun < SETTLES && record.rereads < MOST_REREADS) {
    return { record: { ...record, rereads: record.rereads + 1 }, reread: true };
  }
  return { record: { ...record, changed: true }, reread: false };
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
