import type { Audit } from '../model/audit';
import type { Source } from '../model/document';
import type { TableLine } from './tables-line';

/** What a thread is asked: to check a file (`bytes` where it was read already), or to list its tables and draw its pages into a folder. */
export type Work =
  | { task: 'check'; path: string; bytes?: Uint8Array }
  | { task: 'tables'; path: string; drawTo: string | null };

/** What the work ends in. */
export interface Ends {
  check: Audit;
  tables: TableLine;
}

/**
 * What a thread says: that it is ready for work, that the work goes on (with its source once known, and the time that is left for pages
 * that give no text, milliseconds), or how it ended.
 */
export type Sign =
  | { sign: 'ready' }
  | { sign: 'goes-on'; source?: Source; left?: number | undefined }
  | { sign: 'ended'; end: Ends[keyof Ends] };
