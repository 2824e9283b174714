import type { Location } from './location';

/** What is printed, in reading order, before anything is made of it. Nothing here is corrected, converted or judged. */
export interface ReportDocument {
  source: Source;
  /** Titles the source gives itself, most telling first. */
  titles: Told[];
  /** Publication dates the page or its metadata gives (not those of the report's own text), as printed. */
  published: Told[];
  /** Names of the site or publisher (来源, site name, authors), as printed. */
  publishers: Told[];
  blocks: Block[];
  /** Files the page links to that may hold the report or its tables. */
  attachments: Attachment[];
  notes: Note[];
}

export type SourceKind = 'html' | 'pdf' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'ofd' | 'txt' | 'image';

/** `sha256` in hex and `bytes` are of the source as read; absent for a live page. */
export interface Source {
  uri: string;
  kind: SourceKind;
  sha256?: string;
  bytes?: number;
}

/** A statement with where it was read: `meta` an element of metadata, `page` words on the page around the report, `file` the file's own properties. */
export interface Told {
  text: string;
  from: 'meta' | 'page' | 'file' | 'user';
  at?: Location;
}

export interface Attachment {
  text: string;
  href: string;
  at: Location;
}

export type Block = Paragraph | Table | Picture;

/** A run of text that stands alone. White space is collapsed, otherwise as printed. `looks` is how it is set, a hint and never proof of a heading. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  at: Location;
  looks?: { heading?: number; bold?: boolean; centred?: boolean };
}

/** A grid as printed: every cell once, at its top left, with its spans made sane. Missing grid places have no cell. */
export interface Table {
  kind: 'table';
  rows: number;
  columns: number;
  cells: Cell[];
  at: Location;
  /** How it was found: by markup, by ruling lines, by words standing under each other, or from the layout of plain text. */
  by: 'markup' | 'lines' | 'words' | 'text';
  /** Found by its words, and the form has a place for each of them: no line of the form is left over between its first and its last. */
  placed?: true;
  /** Edges of the paper it touches or runs over: there it may be cut off. */
  cutOff?: CutEdge[];
}

/** A side of the paper as it is read. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** An edge of a page; `page` counts from 1. */
export interface CutEdge {
  page: number;
  side: Side;
}

/** `text` keeps line breaks as "\n", other white space collapsed. `sure` from 0 to 1: how surely text and place were read. `readings` are set where independent readings differ. */
export interface Cell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  at: Location;
  sure: number;
  readings?: string[];
  /** Its words touch the edge of the paper, or its box alone does. */
  cut?: 'ink' | 'cell';
}

/** A picture large enough to hold a table or text. */
export interface Picture {
  kind: 'picture';
  alt: string;
  at: Location;
  width?: number;
  height?: number;
}

export type NoteCode =
  | 'table-as-image'
  | 'frame-unreadable'
  | 'text-layer-damaged'
  | 'text-recognised'
  | 'page-without-text'
  | 'hidden-rows'
  | 'table-spans-mended'
  | 'table-cut-off'
  | 'late-content'
  | 'document-cut'
  | 'pages-to-come'
  | 'mended-file'
  | 'attachment-not-read';

/** Something about the reading a person must know. `detail` is a short fact (a count, an address), never a sentence. */
export interface Note {
  code: NoteCode;
  at?: Location;
  detail?: string;
}
