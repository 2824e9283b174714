import type { Mark } from '../model/finding';
import { FIGURE_KINDS, MOST_FIGURES, type FigureMark } from '../model/painted';

/**
 * The messages of the scripts that run in pages, checked by hand: the detector runs on every page and has no room for a schema library.
 * Whatever a page script sends is checked again, by schema, where it arrives (messages.ts).
 */

/** What the detector says of its frame. */
export interface FrameSays {
  to: 'background';
  type: 'frame';
  /** Made anew with each document, so that a reload is told from a second look. */
  page: string;
  url: string;
  title: string;
  contentType: string;
  verdict: 'report' | 'index' | 'pdf' | 'none';
  reason: string;
  year?: number;
  /** Links to reports, where the page is an index. */
  links: LinkSays[];
  /** PDFs shown inside this frame, or by it where the frame is the page of a viewer. */
  files?: FileSays[];
  /** Characters of text looked at. */
  size: number;
}

/** The reason that a viewer of PDFs gives which does not tell what it shows. */
export const NO_FILE_KNOWN = 'no-file-known';

/** A link to a report; `href` absolute, `year` null where its words name none. */
export interface LinkSays {
  title: string;
  href: string;
  year: number | null;
}

/** A PDF shown in a page: set into it, or shown by a viewer that is a page itself. `href` is absolute. */
export interface FileSays {
  title: string;
  href: string;
  how: 'embedded' | 'wrapped';
}

/** Asks to scripts in pages. */
type DetectorAsk = { to: 'detector'; type: 'look' };
export type ReaderAsk =
  | { to: 'reader'; type: 'read' }
  | { to: 'reader'; type: 'show'; marks: Mark[]; tag?: string; still?: boolean }
  | { to: 'reader'; type: 'clear' };

/** Name of the line a panel opens to the readers of a tab to paint figures of the text; what is painted lasts as long as the line. */
export const FIGURES_LINE = 'gouji-figures';

/** What a reader answers on that line: which figures belong to its frame, and which of them are painted, by their index. */
export interface FiguresSay {
  own: number[];
  painted: number[];
}

/** What it says when a painted figure was clicked, by its index. */
export interface FigureChosen {
  chosen: number;
}

/** Figures to paint, as they come through the line; null where the message is malformed. */
export function toFigures(message: unknown): FigureMark[] | null {
  if (!isObject(message) || !Array.isArray(message['figures'])) return null;
  const { figures } = message;
  return figures.length <= MOST_FIGURES && figures.every(isFigure) ? figures : null;
}

function isFigure(value: unknown): value is FigureMark {
  return isObject(value) && FIGURE_KINDS.includes(value['kind'] as never) && isPlace(value['at']);
}

/** Most marks shown in one frame. */
const MOST_MARKS = 2000;
/** Longest tag and address. */
const LONGEST_TAG = 40;
export const LONGEST_ADDRESS = 4096;

/** A message to the detector, or null: other scripts in the page get theirs through the same channel. */
export function toDetector(message: unknown): DetectorAsk | null {
  return isObject(message) && message['to'] === 'detector' && message['type'] === 'look'
    ? { to: 'detector', type: 'look' }
    : null;
}

/** A message to the reader: the ask, "malformed", or null where it is for another script. */
export function toReader(message: unknown): ReaderAsk | 'malformed' | null {
  if (!isObject(message) || message['to'] !== 'reader') return null;
  const { type, marks, tag, still } = message;
  if (type === 'read' || type === 'clear') return { to: 'reader', type };
  if (type !== 'show' || !Array.isArray(marks) || marks.length > MOST_MARKS || !marks.every(isMark))
    return 'malformed';
  const told = typeof tag === 'string' ? { tag: tag.slice(0, LONGEST_TAG) } : {};
  return { to: 'reader', type, marks, ...told, still: still === true };
}

function isMark(value: unknown): value is Mark {
  if (!isObject(value)) return false;
  return ['total', 'term', 'place'].includes(value['role'] as string) && isPlace(value['at']);
}

function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { in: kind, path, quote, before, after, span, frame } = value;
  if (kind !== 'dom' || (frame !== undefined && typeof frame !== 'string')) return false;
  if (typeof path !== 'string' || path.length > LONGEST_ADDRESS || typeof quote !== 'string') return false;
  if (![before, after].every((side) => side === undefined || typeof side === 'string')) return false;
  return span === undefined || (isObject(span) && isCount(span['start']) && isCount(span['end']));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
