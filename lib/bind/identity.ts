import type { Paragraph, ReportDocument, Told } from '../model/document';
import type { AgencyLevel } from '../model/form';
import type { BlockRange, Known, YearTold } from '../model/reading';
import { within, type Location } from '../model/location';
import { wholeCharacters } from '../text/fold';
import { readChineseNumeral } from '../text/numeral';
import { fullName } from './full-name';
import { agencyOfSentence, agencyOfTitle, halfWidthDigits, isName, levelOf, withoutFiller } from './agency';

/** Title, agency and report year with where each was read. */
export interface Identity {
  title: Known<string> | null;
  agency: Known<string> | null;
  level: Known<AgencyLevel>;
  year: Known<number> | null;
  yearsTold: YearTold[];
}

const REPORT_TITLE =
  /(?:政府|政务)?信息公开.{0,12}(?:报告|年报)|政务公开.{0,12}(?:年度报告|年报)|公开工作.{0,6}年度?报告/u;
const NO_TITLE = /条例|通知|办法|关于做好|要求|编制本|根据|按照|以下简称/u;
/** Paragraphs at the head of a report among which its title stands. */
const HEAD = 12;
/** Longest line that can be a title. */
const LONGEST_TITLE = 80;

/** Reads the report's title, agency, level and year from title, preamble, tables and the page. `period` is the statistical period's year, `fallback` a year inferred from dates. */
export function readIdentity(
  document: ReportDocument,
  body: BlockRange,
  period: YearTold | null,
  fallback: Known<number> | null,
): Identity {
  const titles = titleCandidates(document, body);
  const title = titles[0] ?? null;
  const yearsTold = [
    ...titles.flatMap(yearOfTitle).slice(0, 1),
    ...(period ? [period] : []),
    ...tableYears(document, body),
  ];
  const named = findAgency(document, body, titles);
  const agency = named && { ...named, value: wholeCharacters(named.value) };
  const told = yearsTold[0];
  const level = agency ? levelOf(agency.value) : { level: 'other' as const, sure: 0.2 };
  return {
    title: title
      ? { value: title.text, from: title.from === 'page' ? 'title' : 'meta', sure: 0.9, at: title.at }
      : null,
    agency,
    level: { value: level.level, from: 'inferred', sure: Math.min(level.sure, agency?.sure ?? 0.2) },
    year: told
      ? {
          value: told.year,
          from: told.from === 'title' ? 'title' : told.from === 'table' ? 'table' : 'preamble',
          sure: 0.95,
          at: told.at,
        }
      : fallback,
    yearsTold,
  };
}

interface TitleTold {
  text: string;
  from: 'page' | 'meta';
  at?: Location;
}

/** Lines that read like the report's title: in the text first, then what the page says of itself. A title on two lines is joined. */
function titleCandidates(document: ReportDocument, body: BlockRange): TitleTold[] {
  const head = document.blocks
    .slice(body.from, body.from + HEAD)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  const found: TitleTold[] = [];
  head.forEach((block, index) => {
    if (isTitle(block.text)) found.push({ text: joinedTitle(head, index), from: 'page', at: block.at });
  });
  const own = document.titles
    .filter((told) => isTitle(told.text))
    .map((told) => ({ text: firstPart(told.text), from: 'meta' as const, ...place(told) }));
  // The page's title is better than a line of the text where it names more (agency and year).
  return [...found, ...own].toSorted((a, b) => Number(complete(b.text)) - Number(complete(a.text)));
}

const place = (told: Told): { at?: Location } => (told.at ? { at: told.at } : {});
const firstPart = (text: string): string =>
  text.split(/[_|]|\s[-–—]\s/u).find((part) => REPORT_TITLE.test(part.replace(/\s/gu, ''))) ?? text;
const complete = (text: string): boolean => agencyOfTitle(text) !== null && yearIn(text) !== null;

function isTitle(text: string): boolean {
  const plain = halfWidthDigits(text).replace(/\s/gu, '');
  return (
    plain.length <= LONGEST_TITLE &&
    (REPORT_TITLE.test(plain) || /^年度报告$/u.test(plain)) &&
    !NO_TITLE.test(plain) &&
    !/[。；]/u.test(plain) &&
    !/^[一二三四五六]、/u.test(plain)
  );
}

/** A title broken over lines: the line before it is a name or a year, or the line ends before 报告. */
function joinedTitle(head: readonly Paragraph[], index: number): string {
  const text = head[index]!.text;
  const before = head[index - 1]?.text.replace(/\s/gu, '') ?? '';
  if (
    !agencyOfTitle(text) &&
    before !== '' &&
    before.length <= 40 &&
    (isName(before) || agencyOfTitle(`${before}${text}`))
  )
    return `${before}${text}`;
  return text;
}

/** The first year named in a text (2020年, 二〇二〇年), null where none. */
export function yearIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const arabic = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(plain);
  const chinese = /([二][〇○零0][〇○零0一二三四五六七八九]{2})/u.exec(plain);
  if (arabic && (!chinese || arabic.index <= chinese.index)) return Number(arabic[1]);
  return chinese ? readChineseNumeral(chinese[1]!.replace(/[○0]/gu, '〇')) : null;
}

function yearOfTitle(title: TitleTold): YearTold[] {
  const year = yearIn(title.text);
  return year !== null && title.at ? [{ year, from: 'title', at: title.at }] : [];
}

/** （2017年度） in or above the statistics table. */
function tableYears(document: ReportDocument, body: BlockRange): YearTold[] {
  const found: YearTold[] = [];
  for (const block of document.blocks.slice(body.from, body.to)) {
    const lines =
      block.kind === 'table'
        ? block.cells.slice(0, 8)
        : block.kind === 'paragraph' && block.text.length <= 40
          ? [block]
          : [];
    for (const line of lines) {
      const match = /^[（(]?\s*((?:19|20)\d{2})\s*年度\s*[）)]?$/u.exec(line.text.normalize('NFKC').trim());
      if (match) found.push({ year: Number(match[1]), from: 'table', at: line.at });
    }
  }
  return found.slice(0, 1);
}

function findAgency(
  document: ReportDocument,
  body: BlockRange,
  titles: readonly TitleTold[],
): Known<string> | null {
  const paragraphs = document.blocks
    .slice(body.from, body.to)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  for (const title of titles) {
    const name = agencyOfTitle(title.text);
    if (name)
      return {
        ...fullName(
          {
            value: wholeName(name),
            from: title.from === 'page' ? 'title' : 'meta',
            sure: 0.95,
            ...(title.at ? { at: title.at } : {}),
          },
          document,
        ),
      };
  }
  return (
    fromFiller(document, body) ??
    fromPreamble(paragraphs) ??
    fromSignature(paragraphs) ??
    fromPublisher(document)
  );
}

/** A place alone names its government: 清荷县2016年政府信息公开工作年度报告 is 清荷县人民政府's. */
function wholeName(name: string): string {
  if (name.endsWith('街道')) return `${name}办事处`;
  return /(?:自治区|省|市|县|(?<!开发|园|新|度假|示范)区|旗|州|乡|镇)$/u.test(name)
    ? `${name}人民政府`
    : name;
}

/** 填报单位 names who filled the table in: the agency, without 原 and without its office. */
function fromFiller(document: ReportDocument, body: BlockRange): Known<string> | null {
  for (const block of document.blocks.slice(body.from, body.to)) {
    const lines =
      block.kind === 'table'
        ? block.cells
        : block.kind === 'paragraph' && block.text.length <= 60
          ? [block]
          : [];
    for (const line of lines) {
      const match =
        /(?:填报|编制|填表)单位(?:名称)?[（(]?(?:盖章)?[）)]?\s*[:：]\s*(\p{Script=Han}{3,40})/u.exec(
          line.text.replace(/\s+/gu, ''),
        );
      if (!match) continue;
      const name = withoutFiller(match[1]!);
      if (isName(name)) return { value: name, from: 'table', sure: 0.85, at: line.at };
    }
  }
  return null;
}

function fromPreamble(paragraphs: readonly Paragraph[]): Known<string> | null {
  const votes = new Map<string, { count: number; at: Location }>();
  for (const paragraph of paragraphs.slice(0, HEAD)) {
    for (const sentence of paragraph.text.split(/[。；\n]/u)) {
      for (const name of agencyOfSentence(sentence)) {
        const own = withoutOffice(name);
        const vote = votes.get(own) ?? { count: 0, at: paragraph.at };
        vote.count++;
        votes.set(own, vote);
      }
    }
  }
  const [best] = [...votes.entries()].toSorted((a, b) => b[1].count - a[1].count);
  return best ? { value: best[0], from: 'preamble', sure: 0.6, at: best[1].at } : null;
}

/** "请与X局办公室联系" names the office of X局. */
const withoutOffice = (name: string): string =>
  name.replace(/(?<=[局厅委部会院])(?:办公室|办公厅|信息中心)$/u, '');

/** A name alone on one of the last lines, above the date. */
function fromSignature(paragraphs: readonly Paragraph[]): Known<string> | null {
  const last = paragraphs.slice(-6).find(({ text }) => text.length <= 30 && isName(text.replace(/\s/gu, '')));
  return last ? { value: last.text.replace(/\s/gu, ''), from: 'signature', sure: 0.7, at: last.at } : null;
}

function fromPublisher(document: ReportDocument): Known<string> | null {
  for (const told of document.publishers) {
    const name = told.text.replace(/^(?:来源|发布机构|信息来源)\s*[:：]\s*/u, '').replace(/\s/gu, '');
    if (isName(name))
      return {
        value: name,
        from: told.from === 'meta' ? 'meta' : 'page',
        sure: 0.6,
        ...(told.at ? { at: told.at } : {}),
      };
  }
  return null;
}

/** The words of a paragraph that name a year, as a place. */
export function placeOf(paragraph: Paragraph, start: number, end: number): Location {
  return within(paragraph.at, paragraph.text, start, end);
}
