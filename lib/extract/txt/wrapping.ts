import { readNumbering, type Numbering } from '../../text/numbering';
import { findDates } from '../../text/date';
import type { Line } from './lines';

/** Widest line of a text wrapped by hand, in full-width characters. */
const WIDEST_WRAPPED = 60;
/** Fewest lines that tell a usual width. */
const FEWEST_LINES = 8;
/** A line this near the usual width is full: the next character may not have been allowed to open a line. */
const FULL = 0.9;

/** Usual width of the full lines of a text wrapped by hand, in full-width characters; Infinity where paragraphs stand on one line each. */
export function usualWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.width).filter((width) => width >= FEWEST_LINES);
  if (widths.length < FEWEST_LINES) return Number.POSITIVE_INFINITY;
  const sorted = widths.toSorted((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)]!;
  if (usual > WIDEST_WRAPPED) return Number.POSITIVE_INFINITY;
  const full = widths.filter((width) => width >= usual * FULL).length;
  const cut = lines.filter((line) => line.width >= FEWEST_LINES && isCut(line.plain)).length;
  // Where no sentence ever ends nothing tells lines from paragraphs.
  if (lines.every((line) => line.plain === '' || isCut(line.plain))) return Number.POSITIVE_INFINITY;
  return full >= widths.length * 0.3 && cut >= widths.length * 0.4 ? usual : Number.POSITIVE_INFINITY;
}

/** Whether a line reaches the usual width. */
export function isFull(line: Line, usual: number): boolean {
  return line.width >= usual * FULL;
}

/** Whether a text breaks off before the end of a sentence. */
export function isCut(text: string): boolean {
  return !/[。！？；：!?;:…][”’」』）)》\]]*$/u.test(text);
}

/** Whether a text cannot end before what follows: a comma, an open bracket or quote; or a closing mark or the unit of its last figure follows. */
export function mustGoOn(text: string, following: string): boolean {
  if (/[，、,（(《〈“‘「〔]$/u.test(text) || /^[，。；、）”》,;]/u.test(following)) return true;
  if (/\d$/u.test(text)) return /^\s?[件条项次篇个人年月日号万亿元%余多期宗亩]/u.test(following);
  return isOpen(text.slice(-LONGEST_BRACKET));
}

/** Longest text within brackets or quotes that is still waited for, in UTF-16 units. */
const LONGEST_BRACKET = 120;

function isOpen(text: string): boolean {
  return ['（）', '《》', '“”'].some(
    ([opening, closing]) => text.lastIndexOf(opening!) > text.lastIndexOf(closing!),
  );
}

/** Marks that stand in sentences and hardly in titles. */
export function looksLikeProse(text: string): boolean {
  if (/[，。；,]/u.test(text)) return true;
  const list = text.indexOf('、');
  return list >= 0 && /[和与及等]/u.test(text.slice(list));
}

/** Opening number of a line that begins a paragraph of its own; null for none, and for （一）项 and the like inside a sentence. */
export function openingNumber(text: string): Numbering | null {
  const numbering = readNumbering(text);
  if (!numbering || numbering.style === '一是') return null;
  return /^\s*[项款目条号、和至与及]/u.test(text.slice(numbering.length)) ? null : numbering;
}

const CAPTION = /^[图表]\s?(?:\d{1,3}(?![\d%])|[一二三四五六七八九十]{1,3}(?=$|[\s：:、.．]))/u;
const ANNEX = /^附\s?[件表图]?\s?[\d一二三四五六七八九十]{0,2}\s?(?:$|[：:])/u;
const CONTACT =
  /^(?:地\s?址|邮\s?编|邮政编码|(?:联系)?电\s?话|传\s?真|(?:电子)?邮\s?箱|网\s?址|联系人)\s?[:：]/u;

/** Lines that are never part of a wrapped paragraph: titles of reports, dates, captions, 附件, lines of contact details. */
export function standsAlone(text: string): boolean {
  if (CAPTION.test(text)) return !looksLikeProse(text);
  return ANNEX.test(text) || CONTACT.test(text) || isDateLine(text) || isReportTitle(text);
}

/** A line that is the title of a report, and no line of a sentence about one. */
export function isReportTitle(text: string): boolean {
  return (
    /^.{0,50}(?:政府信息|政务)公开.{0,6}(?:年度?报告|年报)$/u.test(text) &&
    /^(?:[^年]{0,30})(?:19|20|２０|二[〇○零])/u.test(text) &&
    !looksLikeProse(text) &&
    !/根据|按照|公布|编制|要求|如下|本报告|关于|[《》]/u.test(text)
  );
}

/** A line that holds a date and little else: （2018年2月13日）, 2021年1月12日印发. */
export function isDateLine(text: string): boolean {
  const date = findDates(text.slice(0, 40))[0];
  return date !== undefined && text.length - (date.end - date.start) <= 6 && !looksLikeProse(text);
}
