import type { Block, Note, ReportDocument } from '../../model/document';
import { bounded } from '../bounded';
import { tellingPlaces } from './report-words';
import { sortTitles } from './told';

/**
 * Puts the documents of one page together: `documents` begins with the top one. The one that holds the report comes first; documents
 * of its frames are put where the frames stand, all others after it. Notes of unread frames that were read after all are struck.
 */
export function joinFrames(documents: readonly ReportDocument[]): ReportDocument {
  const top = documents[0];
  if (!top) throw new RangeError('joinFrames needs at least one document');
  if (documents.length === 1) return top;
  const weights = documents.map(weightOf);
  const first = weights.indexOf(Math.max(...weights));
  const order = [documents[first]!, ...documents.filter((_, index) => index !== first)];
  const rest = order.slice(1);
  const placed = placeFrames(order[0]!, rest);
  return bounded({
    source: top.source,
    titles: sortTitles(order.flatMap(({ titles }) => titles)),
    published: order.flatMap(({ published }) => published),
    publishers: order.flatMap(({ publishers }) => publishers),
    blocks: placed,
    attachments: order.flatMap(({ attachments }) => attachments),
    notes: openNotes(order, top),
  });
}

/** Telling words, and cells and paragraphs by their number: where the report is. */
function weightOf({ blocks }: ReportDocument): number {
  let text = '';
  let size = 0;
  for (const block of blocks) {
    if (block.kind === 'picture') size += 5;
    else if (block.kind === 'paragraph') {
      text += `${block.text.replace(/\s/gu, '')}\n`;
      size++;
    } else {
      size += block.cells.length;
      for (const cell of block.cells) if (cell.text.length < 60) text += `${cell.text.replace(/\s/gu, '')}\n`;
    }
  }
  return tellingPlaces(text).length * 1000 + size;
}

/** The blocks of the first document, with those of its frames where they stand, and all others after them. */
function placeFrames(main: ReportDocument, others: readonly ReportDocument[]): Block[] {
  const left = new Set(others);
  const inserts: { before: number; blocks: Block[] }[] = [];
  for (const note of main.notes) {
    const child = frameIn(note, left);
    if (!child || note.at?.in !== 'dom') continue;
    left.delete(child);
    inserts.push({ before: firstAfter(main.blocks, note.at.path), blocks: child.blocks });
  }
  inserts.sort((a, b) => a.before - b.before);
  let blocks: Block[] = [];
  let next = 0;
  for (const insert of inserts) {
    blocks = blocks.concat(main.blocks.slice(next, insert.before), insert.blocks);
    next = insert.before;
  }
  return blocks.concat(main.blocks.slice(next), ...[...left].map((other) => other.blocks));
}

function frameIn(note: Note, documents: Iterable<ReportDocument>): ReportDocument | null {
  if (note.code !== 'frame-unreadable' || !note.detail) return null;
  for (const document of documents) if (sameAddress(document.source.uri, note.detail)) return document;
  return null;
}

function sameAddress(a: string, b: string): boolean {
  return a.split('#')[0] === b.split('#')[0];
}

/** Index of the first block that stands after a path in its page. */
function firstAfter(blocks: readonly Block[], path: string): number {
  const index = blocks.findIndex(({ at }) => at.in === 'dom' && comparePaths(at.path, path) > 0);
  return index < 0 ? blocks.length : index;
}

function comparePaths(a: string, b: string): number {
  const left = a === '' ? [] : a.split('/');
  const right = b === '' ? [] : b.split('/');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = stepNumber(left[i]!) - stepNumber(right[i]!);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function stepNumber(step: string): number {
  return step === 's' ? -1 : Number(step);
}

/** All notes; each document read strikes one note of an unread frame with its address, never its own. */
function openNotes(documents: readonly ReportDocument[], top: ReportDocument): Note[] {
  const left = new Set(documents.filter((document) => document !== top));
  return documents.flatMap((document) =>
    document.notes.filter((note) => {
      const read = frameIn(
        note,
        [...left].filter((other) => other !== document),
      );
      if (read) left.delete(read);
      return !read;
    }),
  );
}
