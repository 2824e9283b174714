import type { Paragraph, ReportDocument, Table } from '../../model/document';
import type { Form } from '../../model/form';
import type { BlockRange, NumberStyle, ReadHeading } from '../../model/reading';
import { within } from '../../model/location';
import { grouped } from '../../model/grouped';
import { FORMS } from '../../forms/registry';
import { collapse, wholeCharacters } from '../../text/fold';
import { readNumbering, type Numbering } from '../../text/numbering';
import { labelForms, likenessOf, type LabelForms } from '../labels/label';
import { worded } from './sections';

/** Longest line that can be a heading by itself. */
const LONGEST_HEADING = 70;
/** Longest title at the head of a paragraph that goes on. */
const LONGEST_INLINE_TITLE = 34;
/** A title this like a statutory one is a heading whatever it looks like. */
const STATUTORY = 0.8;

/** Every statutory title holds some of these: most lines need not be compared with all of them. */
const MAY_BE_STATUTORY = /[情况概述]|事项|总体/u;
/** Most headings read of one document: a report has some dozens, a hostile text any number. */
const MOST_HEADINGS = 5000;

/** A paragraph that may be a heading. */
interface Candidate {
  block: number;
  paragraph: Paragraph;
  number: Numbering | null;
  title: string;
  until?: number;
  /** Likeness of the title to the nearest statutory section title of any edition since 2019. */
  statutory: number;
}

const TITLES: LabelForms = {
  plain: FORMS.filter((form: Form) => !form.topics).flatMap((form) =>
    form.sections.flatMap((section) => labelForms(section.title, section.variants).plain),
  ),
};

/** The six statutory sections in order, with the wordings of all editions since 2019. */
const SECTIONS: LabelForms[] = [1, 2, 3, 4, 5, 6].map((id) => ({
  plain: FORMS.filter((form) => !form.topics).flatMap((form) =>
    form.sections
      .filter((section) => section.id === String(id))
      .flatMap((section) => labelForms(section.title, section.variants).plain),
  ),
}));

/** Rows of the statutory tables with a number of the first level (四、结转下年度继续办理): fallen out of its table such a label heads nothing. */
const ROWS = FORMS.filter((form) => !form.topics)
  .flatMap((form) => form.tables.flatMap((table) => table.parts.flatMap(({ rows }) => rows)))
  .flatMap(({ label }) => {
    const number = readNumbering(label);
    return number?.style === '一、' ? [{ value: number.value, words: labelForms(label) }] : [];
  });

function isRowLabel({ number, title, statutory }: Candidate): boolean {
  if (number?.style !== '一、' || statutory >= STATUTORY) return false;
  const words = title.replace(/(?<![\s\d.,，—-])[\s\d.,，—-]+$/u, '');
  return ROWS.some((row) => row.value === number.value && likenessOf(row.words, words) >= STATUTORY);
}

/** Every heading of the body, levels by the nesting of their numbering styles. */
export function readHeadings(document: ReportDocument, body: BlockRange, form: Form): ReadHeading[] {
  const candidates = findCandidates(document, body, form);
  const first = firstLevel(candidates);
  const styles: NumberStyle[] = [];
  return withoutContents(candidates, first).map((candidate): ReadHeading => {
    const level = first.has(candidate) ? 1 : nest(styles, candidate.number?.style ?? '（一）');
    if (level === 1) styles.length = 0;
    const { paragraph, number, until } = candidate;
    return {
      block: candidate.block,
      text: wholeCharacters(until === undefined ? paragraph.text : paragraph.text.slice(0, until)),
      title: wholeCharacters(candidate.title),
      ...(number ? { number: { style: number.style, value: number.value, printed: number.printed } } : {}),
      level,
      at: until === undefined ? paragraph.at : within(paragraph.at, paragraph.text, 0, until),
      ...(until === undefined ? {} : { until }),
    };
  });
}

/** Level under the first: 2 for the style seen first, one deeper for each new style within it. */
function nest(styles: NumberStyle[], style: NumberStyle): number {
  const known = styles.indexOf(style);
  if (known >= 0) styles.length = known + 1;
  else styles.push(style);
  return styles.length + 1;
}

function findCandidates(document: ReportDocument, body: BlockRange, form: Form): Candidate[] {
  const found: Candidate[] = [];
  for (let block = body.from; block < body.to && found.length < MOST_HEADINGS; block++) {
    const source = document.blocks[block];
    const lines =
      source?.kind === 'paragraph'
        ? [source]
        : source?.kind === 'table' && !form.topics
          ? titleRows(source)
          : [];
    for (const line of lines) {
      const candidate = candidateOf(line, block);
      if (!candidate || (!form.topics && isRowLabel(candidate))) continue;
      if (source?.kind === 'paragraph' || isSectionTitle(candidate)) found.push(candidate);
    }
  }
  return withoutCaptions(found);
}

/** A table's own title: 表1 主动公开政府信息情况. */
const CAPTION = /^表\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?!\d)[\s:：.．、]?/u;

/** Leaves out titles of tables that say again what the section's heading above them says; without that heading they stand for it. */
function withoutCaptions(candidates: readonly Candidate[]): Candidate[] {
  const headed = new Set<number>();
  return candidates.filter(({ title, statutory }) => {
    const caption = CAPTION.exec(title)?.[0];
    const own = title.slice(caption?.length ?? 0);
    const section = SECTIONS.findIndex((forms) => statutory > 0 && likenessOf(forms, own) >= STATUTORY);
    if (caption && section >= 0 && headed.has(section)) return false;
    headed.add(section);
    return true;
  });
}

/** A title in a table counts only where it carries the number of its own section (三、收到和处理…), as no row of a form does. */
function isSectionTitle(candidate: Candidate): boolean {
  const { number, title } = candidate;
  if (number?.style !== '一、') return false;
  return isOwnTitle(candidate) || (number.value <= SECTIONS.length && worded(String(number.value), title));
}

/** Whether a title is that of the statutory section whose number it carries. */
function isOwnTitle({ number, title }: Candidate): boolean {
  const section = SECTIONS[(number?.value ?? 0) - 1];
  return section !== undefined && likenessOf(section, title) >= STATUTORY;
}

/** Rows of a table with one filled cell, at the left: some reports print a section's title within its table. */
function titleRows(table: Table): Paragraph[] {
  const filled = grouped(
    table.cells.filter(({ text }) => text.trim() !== ''),
    ({ row }) => row,
  );
  return [...filled.values()].flatMap((cells): Paragraph[] => {
    const [cell] = cells;
    if (!cell || cells.length > 1 || cell.column > 0 || cell.text.length > LONGEST_HEADING) return [];
    return [{ kind: 'paragraph', text: collapse(cell.text), at: cell.at }];
  });
}

function candidateOf(paragraph: Paragraph, block: number): Candidate | null {
  const { text } = paragraph;
  const number = readNumbering(text);
  if (number?.style === '一是') return null;
  const rest = text.slice(number?.length ?? 0).trim();
  if (rest === '') return null;
  const whole = rest.length <= LONGEST_HEADING && !/[。；;！？]./u.test(rest);
  const title = whole ? rest.replace(/[。：:；;]$/u, '') : inlineTitle(rest);
  const statutory =
    title && title.length <= 45 && MAY_BE_STATUTORY.test(title) ? likenessOf(TITLES, title) : 0;
  if (number && title) {
    const until = whole ? undefined : text.indexOf(title, number.length) + title.length;
    return { block, paragraph, number, title, statutory, ...(until === undefined ? {} : { until }) };
  }
  if (!number && whole && statutory >= STATUTORY && !/[。，；]/u.test(rest))
    return { block, paragraph, number, title: title!, statutory };
  return null;
}

/** The title at the head of a numbered paragraph that goes on: up to the first full stop, if that comes soon. */
function inlineTitle(rest: string): string | null {
  const stop = rest.search(/[。：:；;\s]/u);
  const title =
    stop > 0 && stop <= LONGEST_INLINE_TITLE ? rest.slice(0, stop) : rest.slice(0, LONGEST_INLINE_TITLE);
  return title === '' ? null : title;
}

/** The headings of the first level: those of the leading style whose numbers go up, and those that fill a statutory section. */
function firstLevel(candidates: readonly Candidate[]): Set<Candidate> {
  const style = leadingStyle(candidates);
  const first = new Set<Candidate>();
  let last = 0;
  let lastStatutory = -1;
  candidates.forEach((candidate, index) => {
    const { number, statutory } = candidate;
    if (statutory >= STATUTORY && (number === null || number.style === style || isTopLevel(number.style))) {
      first.add(candidate);
      last = number?.value ?? last + 1;
      lastStatutory = index;
      return;
    }
    if (!number) return;
    // A section's own number in another style: （六）其他需要报告的事项 after 五、.
    if (number.value === last + 1 && last > 0 && isOwnTitle(candidate)) {
      first.add(candidate);
      last = number.value;
      lastStatutory = index;
      return;
    }
    const goesOn = number.value > last && number.value <= last + MOST_SKIPPED;
    if (number.style === style && goesOn && isLine(candidate)) {
      first.add(candidate);
      last = number.value;
    } else if (
      number.style === style &&
      number.value === last &&
      isLine(candidate) &&
      last > 0 &&
      lastStatutory !== index - 1
    ) {
      // The same number twice in a row is a repeat of the first level only where it opens a line of its own set like a heading.
      if (candidate.paragraph.looks?.bold || candidate.paragraph.looks?.heading) first.add(candidate);
    } else if (
      number.style === '1.' &&
      style === '一、' &&
      number.value === last + 1 &&
      last > 0 &&
      isLine(candidate) &&
      continues(candidates, index, style, number.value + 1)
    ) {
      // Another numeral in the first level's sequence: 四、 5、 六、.
      first.add(candidate);
      last = number.value;
    }
  });
  return first;
}

/** A first-level number may skip this many at most and still belong to the sequence. */
const MOST_SKIPPED = 3;

const isTopLevel = (style: NumberStyle): boolean => style === '一、' || style === '第一部分';
const isLine = (candidate: Candidate): boolean => candidate.until === undefined;

/** Whether the next heading of the style carries the number. */
function continues(
  candidates: readonly Candidate[],
  from: number,
  style: NumberStyle,
  value: number,
): boolean {
  const next = candidates.slice(from + 1).find((one) => one.number?.style === style && isLine(one));
  return next?.number?.value === value;
}

/** The numbering style of the first level: that of most statutory titles, else 一、 or 第一部分 or the first one used. */
function leadingStyle(candidates: readonly Candidate[]): NumberStyle {
  const votes = new Map<NumberStyle, number>();
  for (const { number, statutory } of candidates) {
    if (number && statutory >= STATUTORY) votes.set(number.style, (votes.get(number.style) ?? 0) + 1);
  }
  const [winner] = [...votes.entries()].toSorted((a, b) => b[1] - a[1]);
  if (winner && winner[1] >= 2) return winner[0];
  const lines = candidates.filter((one) => one.number && isLine(one));
  for (const style of ['第一部分', '一、', '（一）', '1.'] as const) {
    if (lines.filter((one) => one.number!.style === style).length >= 2) return style;
  }
  return '一、';
}

/** Leaves out a table of contents: first-level headings that follow each other with nothing between and come again later. */
function withoutContents(candidates: readonly Candidate[], first: Set<Candidate>): Candidate[] {
  const run: Candidate[] = [];
  for (const candidate of candidates) {
    const last = run.at(-1);
    const restarts = last?.number && candidate.number && candidate.number.value <= last.number.value;
    if (last && (candidate.block !== last.block + 1 || restarts)) break;
    run.push(candidate);
  }
  const key = (one: Candidate) => one.title.replace(/(?<![\s.…·\d])[\s.…·\d]+$/u, '');
  const later = new Set(candidates.slice(run.length).map(key));
  const isContents = run.length >= 3 && run.filter((one) => later.has(key(one))).length >= run.length * 0.6;
  if (!isContents) return [...candidates];
  for (const candidate of run) first.delete(candidate);
  const rest = candidates.slice(run.length);
  for (const candidate of firstLevel(rest)) first.add(candidate);
  return rest;
}
