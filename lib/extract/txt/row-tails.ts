import { fold } from '../../text/fold';
import { readQuantity } from '../../text/quantity';
import type { Line } from './lines';

/** The end of a printed row: what stands in its cells behind the label. `label` is "" where the label stands on the lines before. */
export interface Tail {
  label: string;
  cells: string[];
}

/** Widest line read as a row, in full-width characters. */
const WIDEST_ROW = 80;
/** Fewest figures behind a label that make a row without a unit. */
const FEWEST_FIGURES = 3;

const UNIT = '(?:万元|元|人次|件次|[条件次篇个人项通份宗场期起家户部封批页])';
// Label, unit and value; the label may be missing where it stands on the lines before.
const WITH_UNIT = new RegExp(`^(?:(.*\\S)\\s+)?(${UNIT})(?:\\s+(\\S.{0,30})|\\s*(\\d[\\d.,，]{0,20}))$`, 'u');
const FIGURE = /^(?:[+＋-]?\d[\d,，]*(?:\.\d+)?|[/／—–-]{1,3})$/u;
const HEADER =
  /^(统计指标|指标名称|指标|项目|统计项目)(?:计量)?(单位)(统计数量?|数量|数值|统计数据|合计|本年度?)$/u;

/** Label and cells of a line that ends in a unit and a figure, or in three figures and more; null for any other. */
export function tailOf(line: Line): Tail | null {
  if (line.width > WIDEST_ROW || line.plain === '') return null;
  return unitAndValue(line.plain) ?? figures(line.plain);
}

function unitAndValue(plain: string): Tail | null {
  const match = WITH_UNIT.exec(plain);
  if (!match) return null;
  const [, label = '', unit, spaced, glued] = match;
  const value = spaced ?? glued ?? '';
  if (/[。；]/u.test(label) || readQuantity(value).kind === 'unreadable') return null;
  return { label, cells: [unit!, value] };
}

function figures(plain: string): Tail | null {
  const tail = figuresAtEnd(plain);
  return tail.cells.length < FEWEST_FIGURES || /[。；]/u.test(tail.label) ? null : tail;
}

/** The figures a line ends in, parted by spaces, and what stands before them. */
export function figuresAtEnd(plain: string): Tail {
  const words = plain.split(' ');
  let from = words.length;
  while (from > 0 && FIGURE.test(words[from - 1]!)) from--;
  return { label: words.slice(0, from).join(' '), cells: words.slice(from) };
}

/** The three words of a header of indicator, unit and number, as printed. */
export function headerOf(line: Line): string[] | null {
  if (line.width > 24 || !HEADER.test(fold(line.plain))) return null;
  const match = /^(.{0,24}\S)\s{0,24}((?:计\s{0,8}量\s{0,8})?单\s{0,8}位)\s{0,24}(\S.*)$/u.exec(line.plain);
  return match ? [match[1]!, match[2]!, match[3]!] : null;
}
