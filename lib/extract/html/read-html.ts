import type { Note, ReportDocument, Source } from '../../model/document';
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
  const { root, styles, cut } = parsePage(html);
  const page = readPage(root, treeView(styles), { source });
  const notes: Note[] = cut ? [...page.notes, { code: 'document-cut', detail: source.uri }] : page.notes;
  const document = { ...page, notes };
  if (depth >= DEEPEST_FRAME) return document;
  return joinFrames([document, ...framesOf(document, root, depth)]);
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
