import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import type { Box } from '../model/location';
import type { PageBox } from './boxes';
import type { ViewerFigure } from './figure-painting';
import type { FindState } from './find-in-pdf';

/** Everything the viewer shows beside the pages themselves. */
export interface ViewerState {
  phase: 'empty' | 'opening' | 'failed' | 'open';
  name: string;
  /** Why it could not be opened; `again`: another try may pass. */
  failure: { code: string; detail: string; again: boolean } | null;
  pages: number;
  page: number;
  /** 1 is 100 %. */
  scale: number;
  audit: Audit | null;
  /** What is wrong in the tables that are read, while pages are to come. */
  early: readonly Finding[];
  /** Why there is no audit, by the code of the failure. */
  unaudited: string | null;
  /** How far the audit's reading is. */
  reading: { page: number; of: number } | null;
  selected: string | null;
  side: 'pages' | 'findings' | 'figures' | null;
  figures: FiguresState;
  /** Figure of the text that is shown or was chosen on a page; `count` moves with every choice there. */
  figure: { index: number; count: number } | null;
  find: FindState | null;
  printing: { page: number; of: number } | null;
}

/** Whether the figures of the text are painted: how many there are, and how many of those looked for so far do not stand where they were read. */
interface FiguresState {
  on: boolean;
  of: number;
  missed: number;
}

/** What the viewer needs around it: its words and what is done outside of it. */
export interface ViewerAround {
  words(): ViewerSays;
  /** A finding was chosen here. */
  onChosen(finding: string): void;
  /** A figure of the text was chosen here, by its number among those painted; true where a list elsewhere shows it. */
  onFigure(index: number): Promise<boolean>;
  /** The figures of the text that stand in the PDF. */
  figuresOf(audit: Audit): ViewerFigure[];
  /** Has the browser print; resolves when what was drawn for it is not needed any more. */
  print(): Promise<void>;
}

/** The few words that stand on the pages themselves. */
export interface ViewerSays {
  pageName(page: number): string;
  pageFailed: string;
  boxName(box: PageBox, finding: Finding): string;
  tag(finding: Finding): string | null;
}

/** Where to go first: a finding, or a box on a page. */
export interface Target {
  page: number;
  box: Box | null;
  finding: string | null;
}

/** What is known of a file before anything is. */
export const FRESH = {
  pages: 0,
  page: 1,
  audit: null,
  early: [],
  unaudited: null,
  reading: null,
  selected: null,
  side: null,
  figures: { on: false, of: 0, missed: 0 },
  figure: null,
  find: null,
} satisfies Partial<ViewerState>;
