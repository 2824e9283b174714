import type { Paragraph, ReportDocument } from '../../model/document';
import type { BlockRange, Known, Reading, YearTold } from '../../model/reading';
import { within } from '../../model/location';
import { findDates, isoDate } from '../../text/date';

/** The dates a report and its page tell. */
type ReportDates = Pick<Reading, 'publishedOn' | 'signedOn' | 'filledOn' | 'period'>;

/** Lines at the end of a report among which its date stands. */
const TAIL = 12;

/** Publication date of the page, date under the text, date under the table, and the statistical period. All ISO. */
export function readDates(document: ReportDocument, body: BlockRange): ReportDates {
  const paragraphs = document.blocks
    .slice(body.from, body.to)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  const period = statisticalPeriod(paragraphs);
  return {
    publishedOn: publication(document, period),
    signedOn: signature(paragraphs),
    filledOn: filling(document, body),
    period,
  };
}

/** The date a document was drawn up is not yet that of its publication. */
const DRAWN_UP = /成文|发文|印发/u;

/** Where page and metadata differ the earlier one counts: a page put up again later was still published then. */
function publication(document: ReportDocument, period: ReportDates['period']): Known<string> | null {
  // A report is not published before its year is over: a date of that year is read from something else.
  const earliest = period ? `${period.value.to.slice(0, 4)}-12-01` : '';
  const dates = document.published.flatMap((told) => {
    const [found] = findDates(told.text);
    return found && found.iso >= earliest ? [{ iso: found.iso, told }] : [];
  });
  const written = dates.filter(({ told }) => !DRAWN_UP.test(told.text));
  const telling = written.length > 0 ? written : dates;
  if (telling.length === 0) return null;
  const first = telling.reduce((a, b) => (b.iso < a.iso ? b : a));
  const agree = telling.every((date) => date.iso === first.iso);
  const { told } = first;
  return {
    value: first.iso,
    from: told.from === 'meta' ? 'meta' : told.from === 'user' ? 'user' : 'page',
    sure: written.length === 0 ? 0.6 : agree ? 0.95 : 0.8,
    ...(told.at ? { at: told.at } : {}),
  };
}

/** Longest words beside the date under a text, and words that stand beside other dates. */
const LONGEST_BESIDE = 24;
const OTHER_DATE = /填[报表]|发布[日时]|期限|网址|报告|年报|版权|更新|备案|浏览|阅读|[上下]一[篇条]/u;
/** Labels of other dates, which may be broken over two lines. */
const OTHER_LABEL = /(?:填[报表]|发布|公开|更新)(?:日期|时间)[:：]?$/u;
/** Longest label of a date, in characters. */
const LONGEST_LABEL = 8;

/** 落款: a line at the end that is a date and hardly anything else. */
function signature(paragraphs: readonly Paragraph[]): Known<string> | null {
  for (let i = paragraphs.length - 1; i >= Math.max(0, paragraphs.length - TAIL); i--) {
    const paragraph = paragraphs[i]!;
    const [date] = findDates(paragraph.text);
    if (!date) continue;
    const beside = paragraph.text.slice(0, date.start) + paragraph.text.slice(date.end);
    if (beside.length > LONGEST_BESIDE || OTHER_DATE.test(beside)) continue;
    if (OTHER_LABEL.test(wordsBefore(paragraphs[i - 1], paragraph, date.start))) continue;
    return {
      value: date.iso,
      from: 'signature',
      sure: 0.8,
      at: within(paragraph.at, paragraph.text, date.start, date.end),
    };
  }
  return null;
}

/** The words that end before an offset of a line, those of the line above it included. */
function wordsBefore(above: Paragraph | undefined, line: Paragraph, end: number): string {
  const words = (above?.text.slice(-2 * LONGEST_LABEL) ?? '') + line.text.slice(0, end);
  return words.replace(/\s/gu, '').slice(-LONGEST_LABEL);
}

/** 填报日期 or 填表日期 under the statistics table. */
function filling(document: ReportDocument, body: BlockRange): Known<string> | null {
  let above: Paragraph | undefined;
  for (const block of document.blocks.slice(body.from, body.to)) {
    const lines = block.kind === 'table' ? block.cells : block.kind === 'paragraph' ? [block] : [];
    for (const line of lines) {
      const at = line.text.search(/填[报表](?:日期|时间)/u);
      if (at < 0) continue;
      const date = findDates(line.text).find((one) => one.start >= at);
      if (date)
        return { value: date.iso, from: 'table', sure: 0.9, at: within(line.at, line.text, at, date.end) };
    }
    const broken = block.kind === 'paragraph' ? brokenFilling(above, block) : null;
    if (broken) return broken;
    above = block.kind === 'paragraph' ? block : undefined;
  }
  return null;
}

/** A line that opens with a date whose label ends, or stands, in the line above. */
function brokenFilling(above: Paragraph | undefined, line: Paragraph): Known<string> | null {
  if (!above || !/填[报表].{0,3}$/u.test(above.text.slice(-LONGEST_LABEL))) return null;
  const [date] = findDates(line.text);
  if (!date || date.start > LONGEST_LABEL) return null;
  if (!/填[报表](?:日期|时间)[:：]?$/u.test(wordsBefore(above, line, date.start))) return null;
  return {
    value: date.iso,
    from: 'table',
    sure: 0.9,
    at: within(line.at, line.text, date.start, date.end),
  };
}

const DAY = String.raw`(\d{1,2})\s{0,4}月\s{0,4}(\d{1,2})\s{0,4}日`;
const PERIOD = new RegExp(
  String.raw`((?:19|20)\d{2})\s{0,4}年\s{0,4}${DAY}\s{0,4}(?:零时\s{0,4})?(?:起\s{0,4})?(?:[,，]\s{0,4})?(?:至|到|—{1,4}|-{1,4}|－|~|～)\s{0,4}(?:(?:((?:19|20)\d{2})\s{0,4}年|(?:当年|同年))\s{0,4})?${DAY}`,
  'u',
);

/** 统计期限: the first period of days told in a sentence that speaks of figures, statistics or the report. */
function statisticalPeriod(paragraphs: readonly Paragraph[]): Known<{ from: string; to: string }> | null {
  for (const paragraph of paragraphs) {
    const text = paragraph.text.replace(/[０-９]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    const match = PERIOD.exec(text);
    if (!match) continue;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (!/统计|期限|数据|周期|时间|时限|起止|报告|反映/u.test(before) && !/统计|数据|情况|期间/u.test(after))
      continue;
    const [whole, year, m1, d1, year2, m2, d2] = match;
    const from = isoDate(Number(year), Number(m1), Number(d1));
    const to = isoDate(Number(year2 ?? year), Number(m2), Number(d2));
    if (!from || !to) continue;
    const at = within(paragraph.at, paragraph.text, match.index, match.index + whole.length);
    return { value: { from, to }, from: 'preamble', sure: 0.95, at };
  }
  return null;
}

/** The report year a statistical period speaks for: that of its end. */
export function yearOfPeriod(period: ReportDates['period']): YearTold | null {
  return period?.at ? { year: Number(period.value.to.slice(0, 4)), from: 'period', at: period.at } : null;
}

/** A year inferred from when the report was signed or published: the year before. */
export function yearFromDates({ signedOn, publishedOn }: ReportDates): Known<number> | null {
  const date = signedOn ?? publishedOn;
  return date
    ? {
        value: Number(date.value.slice(0, 4)) - 1,
        from: 'inferred',
        sure: 0.5,
        ...(date.at ? { at: date.at } : {}),
      }
    : null;
}
