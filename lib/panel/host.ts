import type { Audit, Corrections } from '../model/audit';
import type { Finding, Mark, Message } from '../model/finding';
import type { FigureMark } from '../model/painted';
import type { SiteAccess } from './access';

/** What the panel needs of the browser; the panel itself never asks which browser it is in. */
export interface PanelHost {
  /** Tells the listener the state now and after every change; returns its undo. */
  subscribe(listener: (state: TabState) => void): () => void;
  /** Reads and audits again. `force` audits a page that is not recognised as a report. */
  auditAgain(options?: { force?: boolean }): void;
  /** Ends a reading under way. */
  cancel(): void;
  /** Audits again with exactly these corrections; `{}` takes all back. */
  correct(corrections: Corrections): void;
  /** Audits a file or text in place of the page. */
  readFile(file: File): void;
  readText(text: string): void;
  /** Leaves a file or text and returns to the page of the tab. */
  backToPage(): void;
  /** Opens a report of an index page in the tab. */
  openReport(href: string): void;
  /** Scrolls to the marks and paints them, with a short tag at the total; the worst of their outcomes. */
  show(marks: readonly Mark[], tag?: string): Promise<ShowOutcome>;
  clearMarks(): void;
  /**
   * Paints figures of the text by kind in the page and in the viewer of its PDF, beside the marks, until they are taken away; says how
   * many stand there. Absent where there is neither.
   */
  paint?(figures: readonly FigureMark[]): Promise<PaintOutcome>;
  /** Takes them away. Unless `asked` by a person, a viewer goes on showing its own: it has a switch for them too. */
  unpaint?(asked: boolean): void;
  /** Opens the viewer of the PDF with its figures painted. */
  paintInViewer?(): void;
  /** Tells of a painted figure that was clicked, by its index; returns its undo. */
  onFigure?(listener: (index: number) => void): () => void;
  /** Tells what is painted where that has changed elsewhere: in the viewer; returns its undo. */
  onPainted?(listener: (outcome: PaintOutcome | null) => void): () => void;
  /** Tells when everything painted was taken away in the page (Escape, another page); returns its undo. */
  onCleared?(listener: () => void): () => void;
  /** Saves a text as a file of that name. Rejects where the browser refuses. */
  download(name: string, type: string, text: string): Promise<void>;
  /** Puts a text on the clipboard. Rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  openOptions(): void;
  /** Audits a PDF of the page alone or together with it; null audits the page again. */
  auditFile?(href: string | null, together: boolean): void;
  /** Opens the viewer of the PDF whose audit is shown. */
  openViewer?(): void;
  /** A picture of the place of a finding in a PDF; null where there is none to be had. */
  crop?(marks: readonly Mark[]): Promise<CropPicture | null>;
  /** Tells of a finding chosen in the viewer; returns its undo. */
  onChosen?(listener: (finding: string) => void): () => void;
  /** What the browser does not let be read, and asking for it; absent where there is nothing to ask. */
  readonly access?: SiteAccess;
  loadPreferences(): Promise<Partial<Preferences>>;
  /** Tells of preferences saved by another page of ours; returns its undo. */
  onPreferences?(listener: (preferences: Partial<Preferences>) => void): () => void;
  savePreferences(preferences: Preferences): void;
}

/** What a person set for the panel itself. `lang` null follows the browser. */
export interface Preferences {
  lang: Lang | null;
  theme: Theme;
}
export type Lang = 'zh-CN' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** `origin`: a page of the tab, or a file or text given to the panel. */
export interface PageFacts {
  url: string;
  title: string;
  origin: 'tab' | 'file' | 'text';
}

/** A link of an index page to a report; `year` null where its words name none. */
export interface LinkedReport {
  title: string;
  href: string;
  year: number | null;
}

/** A picture of a place: a PNG as data address, its size in CSS pixels, and the page it is from. */
export interface CropPicture {
  page: number;
  picture: string;
  width: number;
  height: number;
}

/** A PDF of the tab. `whole`: the tab is it; `inside`: it stands in the page; `linked`: the page links to it. */
export interface PdfFile {
  href: string;
  title: string;
  how: 'whole' | 'inside' | 'linked';
}

/** Steps of a reading, in order. */
export const READING_STEPS = ['recognise', 'extract', 'bind', 'judge'] as const;
export type ReadingStep = (typeof READING_STEPS)[number];

/** A PDF being read: so many pages of so many. */
export interface Progress {
  page: number;
  of: number;
}

/** The PDF that was read as the report or as a part of it. `chosen` by a person among those of the page. */
export interface ShownPdf extends PdfFile {
  chosen: boolean;
  together: boolean;
}

/** A PDF set into the page that could not be read with it, and why. */
export interface UnreadPdf {
  href: string;
  code: string;
}

/** What the active tab holds. */
export type TabState =
  | { kind: 'nothing' }
  | {
      kind: 'not-report';
      page: PageFacts;
      why: Message | null;
      pdf?: ShownPdf | null;
      files?: readonly PdfFile[];
      unread?: UnreadPdf | null;
      /** Pages of a PDF that hold no text, as they are written: "1–4", "7". */
      scanned?: readonly string[];
    }
  | { kind: 'index'; page: PageFacts; reports: readonly LinkedReport[] }
  | {
      kind: 'reading';
      page: PageFacts;
      step: ReadingStep;
      progress?: Progress | null;
      /** What is wrong in the tables of a PDF that are read already. */
      early?: readonly Finding[];
    }
  | { kind: 'failed'; page: PageFacts; code: string; detail: string; pdf?: ShownPdf | null }
  | {
      kind: 'done';
      page: PageFacts;
      audit: Audit;
      changed: boolean;
      canShow: boolean;
      pdf?: ShownPdf | null;
      /** Further PDFs of the page that a person may have audited. */
      files?: readonly PdfFile[];
      unread?: UnreadPdf | null;
    }
  | { kind: 'gone'; page: PageFacts };

/** How many figures were painted of those asked for, and how many stand in a PDF that no viewer shows; `silent`: the page did not answer. */
export type PaintOutcome = { painted: number; of: number; closed?: number } | 'silent';

/** Whether the words still stand where they stood, elsewhere, somewhere not displayed, or nowhere; silent: the page did not answer. */
export type ShowOutcome = 'shown' | 'moved' | 'hidden' | 'silent' | 'lost';
