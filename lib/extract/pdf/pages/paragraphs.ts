import type { Paragraph } from '../../../model/document';
import { baseOf, lineText, linesOf, textOf, type Line } from '../words/cell-text';
import { locationOf } from './doc-table';
import type { Matrix } from '../paint/matrix';
import { around, median, type Rect } from '../paint/paint';
import type { Word } from '../words/words';

/** Lines that belong together, before they become a paragraph. */
export interface TextBlock extends Rect {
  lines: Line[];
  /** Turned and vertical words are blocks of their own, with their text here. */
  turned?: string;
}

/** Edges of the text on a page. */
export interface Measure {
  left: number;
  right: number;
}

/** Indent of a first line, in font sizes: Chinese reports indent by two. */
const INDENT = 1.2;

/** A line that begins this many font sizes from the left, and is shorter than that, is set to the right. */
const RIGHT_SET = 6;

/** A line ends short when this many font sizes are left to the right edge. */
const SHORT = 2.2;

/** Gap between lines, as a multiple of the usual one on the page, that parts paragraphs. */
const WIDE_GAP = 1.45;

/**
 * Left and right edge of the text of a page. Several long lines that end under each other show where lines are broken; without them the margins are
 * taken to be equal, so that short lines one under another are not taken to be full.
 */
export function measureOf(words: readonly Word[], width: number): Measure {
  const lines = linesOf(words.filter((w) => w.direction === 'right'));
  const long = lines.filter((l) => l.x1 - l.x0 > LONG * l.size);
  const left = Math.min(width / 2, ...(long.length >= 2 ? long : lines).map((l) => l.x0));
  const end = Math.max(...long.map((l) => l.x1));
  const broken = long.filter((l) => end - l.x1 < SHORT * l.size);
  if (broken.length >= 2 && 3 * broken.length >= long.length)
    return { left, right: median(broken.map((l) => l.x1)) };
  return { left, right: Math.max(width - left, ...lines.map((l) => l.x1)) };
}

/** Shortest line (font sizes) that tells where a page's text begins and ends. */
const LONG = 20;

/** Letters larger than the usual ones by this are a title's, whose lines stand as far apart (in font sizes) as this at most. */
const LARGE = 1.2;
const LARGE_GAP = 1.7;

/** Blocks of the words between two tables. */
export function textBlocks(words: readonly Word[], measure: Measure): TextBlock[] {
  const lines = linesOf(words.filter((w) => w.direction === 'right'));
  const blocks: TextBlock[] = [];
  const pitch = median(
    lines
      .slice(1)
      .map((l, i) => baseOf(l) - baseOf(lines[i]!))
      .filter((d) => d > 0),
  );
  const usual = median(lines.map((l) => l.size));
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && follows(last.lines, line, measure, pitch, usual)) put(last, line);
    else blocks.push({ x0: line.x0, y0: line.y0, x1: line.x1, y1: line.y1, lines: [line] });
  }
  const turned = words.filter((w) => w.direction !== 'right');
  const box = around(turned);
  if (box) blocks.push({ ...box, lines: [], turned: textOf(turned) });
  return blocks.toSorted((a, b) => a.y0 - b.y0);
}

function put(block: TextBlock, line: Line): void {
  block.lines.push(line);
  block.x0 = Math.min(block.x0, line.x0);
  block.x1 = Math.max(block.x1, line.x1);
  block.y1 = Math.max(block.y1, line.y1);
}

/** Whether a line goes on with the paragraph of the lines above. */
function follows(
  above: readonly Line[],
  line: Line,
  measure: Measure,
  pitch: number,
  usual: number,
): boolean {
  const last = above.at(-1)!;
  const size = Math.max(last.size, line.size);
  if (Math.abs(last.size - line.size) > 0.12 * size) return false;
  const gap = baseOf(line) - baseOf(last);
  if (pitch > 0 && gap > WIDE_GAP * pitch && !(size > LARGE * usual && gap < LARGE_GAP * size)) return false;
  if (size > LARGE * usual && goesOnCentred(last, line, measure)) return true;
  if (above.length === 1 && isCentred(last, measure) !== isCentred(line, measure)) return false;
  return flowsOn(last, line, measure);
}

/** Whether a line in the middle is the rest of a title that is as wide as the text. */
function goesOnCentred(last: Line, line: Line, measure: Measure): boolean {
  const room = measure.right - measure.left - (last.x1 - last.x0);
  return (
    isCentred(line, measure) && room < 2 * SHORT * last.size && Math.abs(middleOff(last, measure)) < last.size
  );
}

const middleOff = (line: Rect, measure: Measure): number =>
  (line.x0 + line.x1 - measure.left - measure.right) / 2;

/** Whether the text of one line flows on in the next: the one is full, the other not indented. Also asked across page breaks. */
export function flowsOn(last: Line, line: Line, measure: Measure): boolean {
  const room = measure.right - last.x1;
  const full =
    room < SHORT * last.size ||
    (room < firstPiece(line) + BETWEEN * line.size && !ENDS.test(lineText(last.words)));
  const indented = line.x0 - measure.left > INDENT * line.size;
  // A date or a name set to the right is full only by its end.
  if (last.x0 - measure.left > RIGHT_SET * last.size && last.x0 - measure.left > last.x1 - last.x0)
    return false;
  if (hasWideGap(last) || LED_TO_PAGE.test(lineText(last.words))) return false;
  return full && !indented && !(ENDS.test(lineText(last.words)) && BEGINS.test(lineText(line.words)));
}

/** Gap between two words (font sizes) wider than any a line is stretched by: an entry of a list and its date. */
const ENTRY_GAP = 4;

/** Dots that lead to the number of a page, at the end of an entry of a list of contents. */
const LED_TO_PAGE = /[…⋯‥․.·．]{3}\s?\d{1,4}$/u;

function hasWideGap(line: Line): boolean {
  return line.words.some((word, i) => i > 0 && word.x0 - line.words[i - 1]!.x1 > ENTRY_GAP * line.size);
}

/** What no line break parts at the start of a line: a figure, Latin word or Chinese character with the punctuation behind it. */
const PIECE = /^[“《（(]{0,3}(?:[\dA-Za-z.,%‰/:-]{1,40}|\p{Script=Han})[，。；：、！？）)”》]{0,3}/u;
/** Room (font sizes) that may be left between Chinese and other characters. */
const BETWEEN = 0.5;
const LATIN = /[\u0000-\u024f‰“”]/gu;

/** Width of the piece that opens a line, which would not have fitted on a line with less room; 0 where it opens with a sign. */
function firstPiece(line: Line): number {
  const word = line.words[0]!;
  const piece = PIECE.exec(word.text)?.[0];
  if (piece === undefined) return 0;
  // Chinese characters are as wide as their size; what is left of the word's width is that of the others.
  const narrow = (text: string) => text.match(LATIN)?.length ?? 0;
  const wide = word.text.length - narrow(word.text);
  const each = Math.max(0, word.x1 - word.x0 - wide * word.size) / narrow(word.text);
  return narrow(piece) * each + (piece.length - narrow(piece)) * word.size;
}

/** A line that ends a sentence, and one that opens a numbered heading or item: between them a paragraph ends however full the line is. */
const ENDS = /[。！？；：.!?;:]$/u;
const BEGINS =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[（(]?[一二三四五六七八九十]{1,3}(?:[）)]|[、.．])|\d{1,2}、)/u;

/** Whether a line stands in the middle, with as much room left as right. */
function isCentred(line: Rect & { size: number }, measure: Measure): boolean {
  const left = line.x0 - measure.left;
  const right = measure.right - line.x1;
  return left > 2.5 * line.size && right > 2.5 * line.size && Math.abs(left - right) < 1.5 * line.size;
}

/** Text of a block's lines: joined without a space in Chinese, with one elsewhere; a hyphen at a line's end stays. */
export function blockText(block: TextBlock): string {
  if (block.turned !== undefined) return block.turned.replace(/\n/gu, '');
  let text = '';
  for (const line of block.lines) {
    const next = lineText(line.words);
    const bare =
      text === '' ||
      /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]$/u.test(text) ||
      /^[\u2e80-\u9fff\uff00-\uffef]/u.test(next);
    text += bare ? next : ` ${next}`;
  }
  return text;
}

/** The paragraph of a block. `size` is the font size most text of the document has. */
export function paragraphOf(
  block: TextBlock,
  page: number,
  back: Matrix,
  size: number,
  measure: Measure,
): Paragraph {
  const text = blockText(block);
  const paragraph: Paragraph = { kind: 'paragraph', text, at: locationOf(block, page, back, text) };
  const words = block.lines.flatMap((l) => l.words);
  if (words.length === 0) return paragraph;
  const looks: NonNullable<Paragraph['looks']> = {};
  const letters = words.reduce((n, w) => n + w.text.length, 0);
  const bold = words.reduce((n, w) => n + (w.font.bold ? w.text.length : 0), 0);
  if (bold > 0.8 * letters) looks.bold = true;
  if (block.lines.length === 1 && isCentred(block.lines[0]!, measure)) looks.centred = true;
  const largest = median(words.map((w) => w.size));
  if (largest > 1.35 * size && letters < 80) looks.heading = 1;
  if (Object.keys(looks).length > 0) paragraph.looks = looks;
  return paragraph;
}
