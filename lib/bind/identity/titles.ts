import type { Block, Paragraph, ReportDocument, Told } from '../../model/document';
import type { Location } from '../../model/location';
import type { BlockRange } from '../../model/reading';
import { readChineseNumeral } from '../../text/numeral';
import { agencyOfTitle, halfWidthDigits, isName } from './agency';

/** Words that read like the title of a report: in a line of the page, or told by the page or file of itself. */
export interface TitleTold {
  text: string;
  from: 'page' | 'meta' | 'file';
  at?: Location;
  year: number | null;
  agency: string | null;
  /** Set large. */
  large: boolean;
  /** Its line says that it is a link to, or an entry for, some report. */
  listed: boolean;
}

const REPORT_TITLE =
  /(?:政府|政务)?信息公开.{0,12}(?:报告|年报)|政务公开.{0,12}(?:年度报告|年报)|公开工作.{0,6}年度?报告/u;
const NO_TITLE = /条例|通知|办法|关于做好|要求|编制本|根据|按照|以下简称/u;
/** Where one is on a site is no title. */
const CRUMBS = /[>＞»]|当前位置/u;
/** Words before the title of another report, and the date after it. */
const LINK =
  /^(?:(?:上|下|前|后)一[篇条个页]|查看|点击|下载|附件?[:：\d]|链接|相关|更多|往年|历年)[^：:]{0,6}[:：]?/u;
const DATED = /[[［（(]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）］]?$/u;
/** What a page prints behind its title on the same line. */
const PUBLISHED = /[[［（(]?(?:发布|公开)(?:日期|时间)[:：]/u;
/** Lines at the head of a report among which its title stands; titles and dates are not counted. */
const HEAD = 12;
/** Most lines looked at: a list of reports may stand above. */
const MOST_LINES = 80;
/** Most titles told by a page of itself that are looked at. */
const MOST_TOLD = 50;
/** Longest line that can be a title, and longest part of one broken over lines. */
const LONGEST_TITLE = 80;
const LONGEST_PART = 60;
/** Most lines of one title. */
const MOST_PARTS = 3;

/** Lines that read like a report's title: in the text first, then what page or file say of themselves; those that name agency and year before others. */
export function titleCandidates(document: ReportDocument, body: BlockRange): TitleTold[] {
  const found = titlesIn(headOf(document.blocks, body));
  const own = document.titles
    .slice(0, MOST_TOLD)
    .filter((told) => isTitle(told.text))
    .map(toldTitle);
  return [...found, ...own].toSorted((a, b) => Number(complete(b)) - Number(complete(a)));
}

const complete = ({ agency, year }: TitleTold): boolean => agency !== null && year !== null;

function toldTitle(told: Told): TitleTold {
  const text =
    told.text.split(/[_|]|\s[-–—]\s/u).find((part) => REPORT_TITLE.test(part.replace(/\s/gu, ''))) ??
    told.text;
  const from = told.from === 'file' ? 'file' : 'meta';
  return { ...says(text), from, large: false, listed: false, ...(told.at ? { at: told.at } : {}) };
}

const says = (text: string) => ({ text, year: yearIn(text), agency: agencyOfTitle(text) });

function headOf(blocks: readonly Block[], body: BlockRange): Paragraph[] {
  const head: Paragraph[] = [];
  let others = 0;
  for (const block of blocks.slice(body.from, Math.min(body.to, body.from + MOST_LINES))) {
    if (block.kind === 'paragraph') head.push(block);
    if (block.kind !== 'paragraph' || (!isTitle(block.text) && !DATED.test(block.text))) others++;
    if (others === HEAD) break;
  }
  return head;
}

/** The titles among lines, each of up to three lines, none sharing a line with another. */
function titlesIn(head: readonly Paragraph[]): TitleTold[] {
  const found: TitleTold[] = [];
  let free = 0;
  for (let end = 0; end < head.length; end++) {
    const parts = partsUpTo(head, end, free);
    if (!parts) continue;
    free = end + 1;
    const lines = head.slice(parts.from, end + 1);
    const whole = lines.map((line) => line.text).join('');
    const published = whole.search(PUBLISHED);
    const text = published > 0 ? whole.slice(0, published).trim() : whole;
    const plain = text.replace(/\s/gu, '');
    const bare = plain.replace(LINK, '').replace(DATED, '');
    const listed = bare !== plain;
    const large = lines.every(({ looks }) => looks?.heading !== undefined);
    found.push({ ...says(listed ? bare : text), from: 'page', at: head[parts.at]!.at, large, listed });
  }
  return found;
}

/** Where the title that ends with this line begins, and the line that shows it; null where the line ends none. */
function partsUpTo(
  head: readonly Paragraph[],
  end: number,
  free: number,
): { from: number; at: number } | null {
  const textFrom = (from: number): string =>
    head
      .slice(from, end + 1)
      .map((line) => line.text.replace(/\s/gu, ''))
      .join('');
  if (CRUMBS.test(head[end]!.text)) return null;
  const least = Math.max(free, end - MOST_PARTS + 1);
  const gains = (from: number): boolean => {
    const before = textFrom(from).slice(0, -textFrom(end).length);
    return isName(before) || agencyOfTitle(textFrom(from)) !== null;
  };
  if (isTitle(head[end]!.text)) {
    if (agencyOfTitle(head[end]!.text)) return { from: end, at: end };
    for (let from = end - 1; from >= least && isPart(head[from]!); from--)
      if (gains(from)) return { from, at: end };
    return { from: yearOfTitleBefore(head, end, least), at: end };
  }
  // A title broken inside a word is none without its last line.
  for (let from = end - 1; from >= least && isPart(head[from]!); from--) {
    const text = textFrom(from);
    if (!isTitle(text) || !isPart(head[end]!) || (yearIn(text) === null && agencyOfTitle(text) === null))
      continue;
    const named = from > least && agencyOfTitle(text) === null && isPart(head[from - 1]!) && gains(from - 1);
    return { from: named ? from - 1 : from, at: from };
  }
  return null;
}

/** 年度报告 alone on its line belongs to what the line before says of disclosure and year. */
function yearOfTitleBefore(head: readonly Paragraph[], end: number, least: number): number {
  const text = head[end]!.text.replace(/\s/gu, '');
  const before = head[end - 1];
  if (end <= least || !before || yearIn(text) !== null || !isPart(before)) return end;
  return REPORT_TITLE.test(`${before.text.replace(/\s/gu, '')}${text}`) && !REPORT_TITLE.test(text)
    ? end - 1
    : end;
}

/** A line that may be a part of a title: short, of no sentence, and none itself. */
const isPart = ({ text }: Paragraph): boolean =>
  text.length <= LONGEST_PART && !/[。；：:，,]/u.test(text) && !CRUMBS.test(text) && !isTitle(text);

/** Whether words read like the title of a report. */
export function isTitle(text: string): boolean {
  if (text.length > 2 * LONGEST_TITLE) return false;
  const plain = halfWidthDigits(text).replace(/\s/gu, '');
  return (
    plain.length <= LONGEST_TITLE &&
    (REPORT_TITLE.test(plain) || /^年度报告$/u.test(plain)) &&
    !NO_TITLE.test(plain) &&
    !/[。；]/u.test(plain) &&
    !/^[一二三四五六]、/u.test(plain) &&
    !namesSeveral(plain)
  );
}

/** Whether one line holds the titles of reports of several years. */
function namesSeveral(plain: string): boolean {
  const titles = plain.split(REPORT_TITLE).slice(0, -1);
  return titles.length > 1 && new Set(titles.flatMap((before) => yearIn(before) ?? [])).size > 1;
}

/** The first year named in a text (2020年, 二〇二〇年), null where none. */
function yearIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const arabic = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(plain);
  const chinese = /([二][〇○零0][〇○零0一二三四五六七八九]{2})/u.exec(plain);
  if (arabic && (!chinese || arabic.index <= chinese.index)) return Number(arabic[1]);
  return chinese ? readChineseNumeral(chinese[1]!.replace(/[○0]/gu, '〇')) : null;
}
