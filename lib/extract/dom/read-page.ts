import type { Note, ReportDocument } from '../../model/document';
import { bounded } from '../bounded';
import { attachmentsOf, absolute, fileOfFrame } from './attachments';
import { BlockReader } from './blocks';
import { flow } from './lines';
import { findContent, type Content } from './main-content';
import { attribute, type PageAbout, type PageElement, type PageView } from './page-node';
import { isInline, type Part, type TextPart } from './part';
import { Places } from './place';
import { survey, type Survey } from './survey';
import { toldBy, type NearLine } from './told';

/** Lines before the report, and at its top, in which title, date and publisher are looked for. */
const MOST_NEAR = 400;
const TOP_LINES = 15;
/** Frames narrower or lower than this (CSS pixels) hold no report. */
const LEAST_FRAME = 100;
/** Most frames named. */
const MOST_FRAMES = 100;

/**
 * Reads a page as it is shown: blocks in reading order, page chrome left out, and what the page says of itself. `root` is the root
 * element of a document; one frame is read at a time. Never throws on account of the page; what was cut is in the notes.
 */
export function readPage(root: PageElement, view: PageView, about: PageAbout): ReportDocument {
  const page = survey(root, view);
  const address = about.address ?? about.source.uri;
  const places = new Places(address, page.solid);
  const content = findContent(page);
  const reader = new BlockReader(view, places, page.solid, content.isChrome);
  reader.read(page.root);
  const base = baseOf(page, address);
  return bounded({
    source: about.source,
    ...toldBy(page.head, [...nearLines(page, content, places), ...topLines(reader)]),
    blocks: reader.blocks,
    attachments: attachmentsOf(page.anchors, page.frames, base, places),
    notes: [...page.notes, ...reader.notes, ...unreadFrames(page, view, base, places)],
  });
}

/** Lines of the page before the main content, and headings of the first level anywhere. */
function nearLines(page: Survey, content: Content, places: Places): NearLine[] {
  const lines: NearLine[] = [];
  const before = (part: Part): boolean => part.from < content.main.from || part.tag === 'h1';
  flow(page.root, {
    line: ({ text, pieces, container, heading }) => {
      if (pieces[0]!.from >= content.main.from && heading !== 1) return;
      if (lines.length >= MOST_NEAR || text.length > 1000 || pieces.every(isLinked)) return;
      lines.push({ text, at: places.run(pieces, container, text), ...(heading ? { heading } : {}) });
    },
    take: (part) => part === content.main || (!isInline(part) && !before(part) && part.headings === 0),
  });
  return lines;
}

/** Links name other pages. */
function isLinked({ parent }: TextPart): boolean {
  for (let at: Part | null = parent; at; at = at.parent) {
    if (at.links > 0 && at.tag === 'a') return true;
    if (!isInline(at)) return false;
  }
  return false;
}

/** The first lines of what was read, table cells among them, up to the report's first heading. */
function topLines({ blocks }: BlockReader): NearLine[] {
  const lines: NearLine[] = [];
  for (const block of blocks.slice(0, TOP_LINES)) {
    if (block.kind === 'paragraph') {
      if (/^[一1]\s?[、.．]|^第一部分/u.test(block.text)) break;
      lines.push({
        text: block.text,
        at: block.at,
        ...(block.looks?.heading ? { heading: block.looks.heading } : {}),
      });
    } else if (block.kind === 'table' && block.cells.length <= 40) {
      for (const { text, at } of block.cells) lines.push({ text: text.replaceAll('\n', ' '), at });
    }
  }
  return lines;
}

function baseOf(page: Survey, address: string): string {
  const base = page.head.find(({ localName }) => localName.toLowerCase() === 'base');
  const href = base ? attribute(base, 'href') : '';
  return href === '' ? address : (absolute(href, address) ?? address);
}

/** Frames are documents of their own: each that shows a page is named, and joinFrames strikes those that were read. */
function unreadFrames(page: Survey, view: PageView, base: string, places: Places): Note[] {
  const notes: Note[] = [];
  for (const frame of page.frames) {
    if (notes.length >= MOST_FRAMES) break;
    const address = addressOf(frame, view, base);
    const box = view.box?.(frame.element) ?? null;
    if (address === null || (box && (box.width < LEAST_FRAME || box.height < LEAST_FRAME))) continue;
    notes.push({ code: 'frame-unreadable', at: places.whole(frame, ''), detail: address });
  }
  return notes;
}

function addressOf(frame: Part, view: PageView, base: string): string | null {
  if (fileOfFrame(frame, base) !== null) return null;
  const live = view.frameAddress?.(frame.element);
  if (live && live !== 'about:blank') return live;
  if (frame.element.getAttribute('srcdoc') !== null) return 'about:srcdoc';
  const source = attribute(frame.element, 'src');
  return source === '' ? null : absolute(source, base);
}
