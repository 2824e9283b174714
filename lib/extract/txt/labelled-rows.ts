import { readNumbering } from '../../text/numbering';
import { fold } from '../../text/fold';
import { readQuantity } from '../../text/quantity';
import { BY_LOOK, tableOf, type DraftCell, type Found } from './grid';
import { placeOf, type Line } from './lines';

/** Fewest rows with unit and value that make a table. */
const FEWEST_ROWS = 4;
/** Most lines without a value between two rows with one: broken labels, headings, a row of prose. */
const LONGEST_GAP = 8;

const UNIT = '(?:万元|元|人次|件次|[条件次篇个人项通份宗场期起家户部封批页])';
// Label, unit and value; the label may be missing where it stands on the lines before.
const TAIL = new RegExp(`^(?:(.*\\S)\\s+)?(${UNIT})(?:\\s+(\\S.{0,30})|\\s*(\\d[\\d.,，]{0,20}))$`, 'u');
const HEADER =
  /^(统计指标|指标名称|指标|项目|统计项目)(?:计量)?(单位)(统计数量?|数量|数值|统计数据|合计|本年度?)$/u;

interface Row {
  label: { line: Line; text: string }[];
  unit?: string;
  value?: string;
  tail?: Line;
}

/** Reads rows printed as "label unit value", one a line, with labels broken over lines, repeated headers and rows of prose among them. */
export function readLabelledRows(lines: readonly Line[], start: number): Found | null {
  const header = headerOf(lines[start]!);
  if (!header && !tailOf(lines[start]!) && !readNumbering(lines[start]!.plain)) return null;
  if (!header && lines[start]!.width > 30) return null;
  const last = lastRow(lines, start);
  if (last === null) return null;
  const rows = rowsOf(lines.slice(start, last + 1));
  return { table: tableOf(rows, BY_LOOK), end: last + 1 };
}

/** The line of the last row with a value, or null where too few stand close together. */
function lastRow(lines: readonly Line[], start: number): number | null {
  let last: number | null = null;
  let rows = 0;
  let gap = 0;
  for (let at = start; at < lines.length && gap <= LONGEST_GAP; at++) {
    const line = lines[at]!;
    if (line.text.includes('\t')) break;
    if (line.plain === '') continue;
    if (tailOf(line)) {
      rows++;
      last = at;
      gap = 0;
    } else if (!headerOf(line)) gap++;
  }
  return rows >= FEWEST_ROWS ? last : null;
}

/** Label, unit and value of a line; null where it does not end in a unit and a figure. */
function tailOf(line: Line): { label: string; unit: string; value: string } | null {
  if (line.width > 80) return null;
  const match = TAIL.exec(line.plain);
  if (!match) return null;
  const [, label = '', unit, spaced, glued] = match;
  const value = spaced ?? glued ?? '';
  if (/[。；]/u.test(label) || readQuantity(value).kind === 'unreadable') return null;
  return { label, unit: unit!, value };
}

/** The three words of a header line, as printed. */
function headerOf(line: Line): [string, string, string] | null {
  if (line.width > 24 || !HEADER.test(fold(line.plain))) return null;
  const match = /^(.*\S)\s*((?:计\s*量\s*)?单\s*位)\s*(\S.*)$/u.exec(line.plain);
  return match ? [match[1]!, match[2]!, match[3]!] : null;
}

function rowsOf(lines: readonly Line[]): DraftCell[][] {
  const rows: DraftCell[][] = [];
  let waiting: Row[] = [];
  const flush = (): void => {
    for (const row of waiting) rows.push(draft(row));
    waiting = [];
  };
  for (const line of lines) {
    if (line.plain === '') continue;
    const header = headerOf(line);
    const tail = tailOf(line);
    if (header) {
      flush();
      rows.push(words(line, header));
    } else if (!tail) addLabel(waiting, line);
    else {
      const open = waiting.at(-1);
      if (open && (tail.label === '' || continues(open, tail.label))) {
        if (tail.label !== '') open.label.push({ line, text: tail.label });
      } else waiting.push({ label: tail.label === '' ? [] : [{ line, text: tail.label }] });
      Object.assign(waiting.at(-1)!, { unit: tail.unit, value: tail.value, tail: line });
      flush();
    }
  }
  flush();
  return rows;
}

/** A line without a value opens a row where it is numbered, and else goes on the row before. */
function addLabel(waiting: Row[], line: Line): void {
  const open = waiting.at(-1);
  const piece = { line, text: line.plain };
  const prose = open?.label.some((part) => isProse(part.text));
  const opens = prose ? readNumbering(line.plain) !== null : opensRow(line.plain);
  if (open && (!opens || unclosed(textOf(open)))) open.label.push(piece);
  else waiting.push({ label: [piece] });
}

function opensRow(text: string): boolean {
  return readNumbering(text) !== null || /^(?:其中|其它|其他)/u.test(text);
}

/** Whether a label that has a value on its line is the end of the label above: that one is not finished. */
function continues(open: Row, label: string): boolean {
  const text = textOf(open);
  if (unclosed(text)) return true;
  return !opensRow(label) && !/[况容数费用量录）)]$/u.test(text);
}

function unclosed(text: string): boolean {
  const opened = text.match(/[（(《“]/gu)?.length ?? 0;
  return opened > (text.match(/[）)》”]/gu)?.length ?? 0);
}

const isProse = (text: string): boolean => /[，。；]/u.test(text);

const textOf = (row: Row): string => row.label.map((piece) => piece.text).join('');

function draft(row: Row): DraftCell[] {
  const prose = row.value === undefined ? proseFrom(row) : row.label.length;
  const label = cellOf(row.label.slice(0, prose));
  if (row.value === undefined) {
    const told = row.label.slice(prose);
    return told.length > 0
      ? [label ?? cellOf(told)!, { ...cellOf(told)!, span: 2 }]
      : [label!, blankAfter(row), blankAfter(row)];
  }
  const line = row.tail!;
  const value = line.text.lastIndexOf(row.value);
  const unit = line.text.lastIndexOf(row.unit!, value < 0 ? undefined : value - 1);
  const unitCell = { text: row.unit!, at: placeOf(line, Math.max(0, unit), row.unit!) };
  const valueCell = { text: row.value, at: placeOf(line, Math.max(0, value), row.value) };
  return [label ?? { text: '', at: placeOf(line, 0, '') }, unitCell, valueCell];
}

/** From which piece on the lines of a row without value are its text, not its label. */
function proseFrom(row: Row): number {
  const first = row.label.slice(1).findIndex((piece) => isProse(piece.text));
  return first < 0 || unclosed(row.label[0]!.text) ? row.label.length : first + 1;
}

function cellOf(pieces: Row['label']): DraftCell | null {
  if (pieces.length === 0) return null;
  const text = pieces.map((piece) => piece.text).join('');
  const { line, text: head } = pieces[0]!;
  return { text, at: { ...placeOf(line, Math.max(0, line.text.indexOf(head)), text) } };
}

function blankAfter(row: Row): DraftCell {
  const line = row.label.at(-1)!.line;
  return { text: '', at: placeOf(line, line.text.length, '') };
}

function words(line: Line, texts: readonly string[]): DraftCell[] {
  let from = 0;
  return texts.map((text) => {
    const at = Math.max(from, line.text.indexOf(text, from));
    from = at + text.length;
    return { text, at: placeOf(line, at, text) };
  });
}
