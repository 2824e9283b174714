import type { Block, Told } from '../../model/document';
import { fold } from '../../text/fold';
import { looksLikeProse, openingNumber } from './wrapping';

/** Opening paragraphs looked at for a title. */
const OPENING = 6;
/** Longest title, folded. */
const LONGEST_TITLE = 80;

/** The title a text opens with: short lines without the marks of a sentence that end in 报告 or 年报, joined where it stands on several lines. */
export function titlesOf(blocks: readonly Block[]): Told[] {
  const opening = blocks.slice(0, OPENING);
  const end = opening.findIndex(
    (block) => block.kind === 'paragraph' && /(?:报告|年报)(?:\(.{1,20}\))?$/u.test(fold(block.text)),
  );
  if (end < 0) return [];
  let start = end;
  while (start > 0 && isTitleLine(opening[start - 1]!)) start--;
  const parts = opening.slice(start, end + 1).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const text = parts.map((part) => part.text).join('');
  if (parts.length === 0 || fold(text).length > LONGEST_TITLE || !parts.every(isTitleLine)) return [];
  return [{ text, from: 'file', at: parts[0]!.at }];
}

function isTitleLine(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.text.length > LONGEST_TITLE) return false;
  return !looksLikeProse(block.text) && !openingNumber(block.text) && !/[：:]/u.test(block.text);
}
