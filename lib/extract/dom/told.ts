import type { Location } from '../../model/location';
import { within } from '../../model/location';
import type { Told } from '../../model/document';
import { collapse } from '../../text/fold';
import { findDates } from '../../text/date';
import { attribute, isText, type PageElement } from './page-node';

/** A line of the page near the report, outside its body or at its very top. */
export interface NearLine {
  text: string;
  at: Location;
  /** Level of the heading element it stands in. */
  heading?: number;
}

/** What a page says of itself. */
interface ToldByPage {
  titles: Told[];
  published: Told[];
  publishers: Told[];
}

/** Longest value of a metadata element that is kept. */
const LONGEST = 300;

const TITLE_NAMES = ['articletitle', 'og:title', 'title', 'dc.title'];
const DATE_NAMES = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'og:published_time',
  'firstpublishedtime',
  'publish_date',
  'date',
  'dc.date',
  'releasedate',
];
const PUBLISHER_NAMES = [
  'contentsource',
  'sitename',
  'author',
  'source',
  'og:site_name',
  'publisher',
  'article:author',
];

const DATE_LABEL =
  /(发布日期|发布时间|公开日期|发文日期|发文时间|生成日期|成文日期|更新时间|更新日期|信息时间|(?<!\p{Script=Han})(?:日期|时间))\s{0,3}[:：]?\s{0,3}$/u;
const ONLY_DATE_LABEL =
  /^(?:发布日期|发布时间|公开日期|发文日期|生成日期|成文日期|更新时间|日期|时间)\s{0,3}[:：]?$/u;
const INFO_WORDS = /来源\s{0,3}[:：]|浏览|点击(?:数|次数|量)|阅读(?:次数|量)|字[体号]|【[大中小]/u;
const PUBLISHER =
  /(?:信息来源|文章来源|来源|发布机构|发布单位|公开主体|发布机关)\s{0,3}[:：]\s{0,3}([^\s:：|｜]{2,40})/gu;
const ONLY_PUBLISHER_LABEL = /^(?:信息来源|文章来源|来源|发布机构|发布单位|公开主体|发布机关)\s{0,3}[:：]?$/u;

/** Reads titles, publication dates and publishers from metadata and from the lines near the report. */
export function toldBy(head: readonly PageElement[], near: readonly NearLine[]): ToldByPage {
  const meta = metaOf(head);
  const pick = (names: readonly string[]): Told[] =>
    names.flatMap((name) => (meta.get(name) ?? []).map((text): Told => ({ text, from: 'meta' })));
  return {
    titles: sortTitles([
      ...pick(TITLE_NAMES.slice(0, 1)),
      ...near.filter(({ heading }) => heading === 1).map(tell),
      ...pick(['<title>']),
      ...pick(TITLE_NAMES.slice(1)),
      ...near.filter(({ heading, text }) => heading !== 1 && looksLikeTitle(text)).map(tell),
    ]),
    published: sortDates([...pick(DATE_NAMES), ...datesIn(near)]),
    publishers: once([...pick(PUBLISHER_NAMES), ...publishersIn(near)]),
  };
}

function tell({ text, at }: NearLine): Told {
  return { text, from: 'page', at };
}

/** Titles that name the report come first; otherwise the order stays. */
export function sortTitles(titles: readonly Told[]): Told[] {
  return once(titles.toSorted((a, b) => titleRank(a) - titleRank(b)));
}

function titleRank({ text }: Told): number {
  // A title joined with the site's name or its sections says less well what the report is called.
  const joined = /[\s_|｜>-]/u.test(text) ? 1 : 0;
  return (/年度?报告|年报/u.test(text) ? 0 : 4) + (/(?:19|20)\d\d|二[〇○零]/u.test(text) ? 0 : 2) + joined;
}

/** Dates of publication come before those of writing or updating. */
function sortDates(dates: readonly Told[]): Told[] {
  return once(dates.toSorted((a, b) => dateRank(a) - dateRank(b)));
}

function dateRank({ text }: Told): number {
  if (/更新/u.test(text)) return 2;
  return /成文|生成|发文/u.test(text) ? 1 : 0;
}

/** Each text once, where it was told first; a place on the page is kept from a later telling. */
function once(told: readonly Told[]): Told[] {
  const seen = new Map<string, Told>();
  for (const one of told) {
    const before = seen.get(one.text);
    if (!before) seen.set(one.text, one);
    else if (!before.at && one.at) seen.set(one.text, one);
  }
  return [...seen.values()];
}

function looksLikeTitle(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= 80 &&
    /(?:政府信息公开|政务公开).{0,12}(?:年度?报告|年报)|年度?报告$/u.test(text) &&
    !/[。；>＞»]|位置|首页/u.test(text)
  );
}

/** Values of meta elements by their name in lower case, and of the title element. */
function metaOf(head: readonly PageElement[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of head) {
    const isTitle = element.localName.toLowerCase() === 'title';
    const name = isTitle
      ? '<title>'
      : (attribute(element, 'name') || attribute(element, 'property')).toLowerCase();
    const text = collapse((isTitle ? plainText(element) : attribute(element, 'content')).slice(0, LONGEST));
    if (name === '' || text === '') continue;
    values.set(name, [...(values.get(name) ?? []), text].slice(0, 5));
  }
  return values;
}

function plainText(element: PageElement): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (isText(node)) text += node.nodeValue ?? '';
  return text;
}

/** "发布日期：2020-01-31" in a line, or the label in one line and the date in the next. */
function datesIn(near: readonly NearLine[]): Told[] {
  const told: Told[] = [];
  for (const [index, { text, at }] of near.entries()) {
    if (text.length > LONGEST) continue;
    for (const { start, end } of findDates(text)) {
      const label = DATE_LABEL.exec(text.slice(Math.max(0, start - 16), start));
      const from = label ? start - label[0].length : start;
      const before = near[index - 1];
      const paired = !label && start === 0 && before && ONLY_DATE_LABEL.test(before.text);
      if (label || (!paired && isInfoDate(near, index, start, end)))
        told.push({ text: text.slice(from, end), from: 'page', at: within(at, text, from, end) });
      else if (paired)
        told.push({
          text: `${before.text} ${text.slice(start, end)}`,
          from: 'page',
          at: within(at, text, start, end),
        });
    }
  }
  return told;
}

/** A date without a label counts in a line that also names the source or the views, or alone under the title. */
function isInfoDate(near: readonly NearLine[], index: number, start: number, end: number): boolean {
  const { text } = near[index]!;
  if (text.length > 100 || /今天|星期/u.test(text)) return false;
  if (INFO_WORDS.test(text)) return true;
  const alone = /^[\s\d:：]*$/u.test(text.slice(0, start) + text.slice(end));
  return (
    alone &&
    near.slice(Math.max(0, index - 2), index).some((line) => line.heading === 1 || looksLikeTitle(line.text))
  );
}

function publishersIn(near: readonly NearLine[]): Told[] {
  return near.flatMap(({ text, at }, index): Told[] => {
    if (text.length > LONGEST) return [];
    // In a table of facts the label stands in one cell and the name in the next.
    const label = near[index - 1]?.text ?? '';
    if (text.length <= 40 && ONLY_PUBLISHER_LABEL.test(label)) return [{ text, from: 'page', at }];
    return [...text.matchAll(PUBLISHER)].map((match): Told => {
      const start = match.index + match[0].length - match[1]!.length;
      return { text: match[1]!, from: 'page', at: within(at, text, start, start + match[1]!.length) };
    });
  });
}
