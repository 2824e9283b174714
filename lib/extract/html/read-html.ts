import type { Block, Note, ReportDocument, Source } from '../../model/document';
import { joinFrames } from '../dom/join-frames';
import { readPage } from '../dom/read-page';
import { decodeHtml } from './decode';
import { elementAt, parsePage, type TreeElement } from './tree';
import { treeView } from './tree-view';

/** Most bytes of a file that are read; what follows is cut, with a note. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Most documents within a document, and how deep they may stand in each other. */
const MOST_FRAMES = 50;
const DEEPEST_FRAME = 3;
const SRCDOC = 'about:srcdoc';

/** Reads an HTML file without a browser, documents written into its frames included. Never throws on account of the bytes. */
export function readHtml(bytes: Uint8Array, source: Source): ReportDocument {
  const cut = bytes.length > MOST_BYTES;
  const text = decodeHtml(cut ? bytes.subarray(0, MOST_BYTES) : bytes);
  const document = readMarkup(text, source, 0);
  if (!cut) return document;
  return { ...document, notes: [...document.notes, { code: 'document-cut', detail: `${MOST_BYTES}` }] };
}

/** Reads HTML text; `depth` counts the frames it stands in. */
export function readMarkup(html: string, source: Source, depth = 0): ReportDocument {
  const { root, styles, unfinished } = parsePage(html);
  const view = treeView(styles);
  const page = readPage(root, view, { source });
  const notes: Note[] = [...page.notes];
  if (unfinished) notes.push({ code: 'document-cut', detail: source.uri });
  // Rules that were not followed may have hidden what was read here as if it were shown.
  if (view.isCut()) notes.push({ code: 'document-cut', detail: 'style' });
  const document = { ...page, notes, blocks: unfinished ? withDoubtfulEnd(page.blocks) : page.blocks };
  if (depth >= DEEPEST_FRAME) return document;
  return joinFrames([document, ...framesOf(document, root, depth)]);
}

/** Certainty of the last cell of a text that breaks off: its figure may have gone on. */
const BROKEN_OFF = 0.5;

function withDoubtfulEnd(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'table') return [...blocks];
  const cells = last.cells.map((cell, i) =>
    i === last.cells.length - 1 ? { ...cell, sure: Math.min(cell.sure, BROKEN_OFF) } : cell,
  );
  return [...blocks.slice(0, -1), { ...last, cells }];
}

function framesOf(document: ReportDocument, root: TreeElement, depth: number): ReportDocument[] {
  return document.notes
    .filter(({ code, detail }) => code === 'frame-unreadable' && detail === SRCDOC)
    .slice(0, MOST_FRAMES)
    .flatMap(({ at }) => {
      const frame = at?.in === 'dom' ? elementAt(root, at.path) : null;
      const html = frame?.getAttribute('srcdoc') ?? null;
      return html === null ? [] : [readMarkup(html, { uri: SRCDOC, kind: 'html' }, depth + 1)];
    });
}
