import type { Paragraph, ReportDocument } from '../../model/document';
import type { BlockRange, Known, Reading, YearTold } from '../../model/reading';
import type { Location } from '../../model/location';
import { wholeCharacters } from '../../text/fold';
import { fullName } from './full-name';
import { agencyOfSentence, isName, levelOf, withoutFiller } from './agency';
import { ownTitle, yearOfText, type OwnTitle } from './own-title';
import { titleCandidates, type TitleTold } from './titles';

/** Title, agency and report year with where each was read. */
type Identity = Pick<Reading, 'title' | 'agency' | 'level' | 'year' | 'yearsTold'>;

/** Paragraphs at the head of a report among which its title stands. */
const HEAD = 12;
/** How sure a title is, and a year told by a title that may be of another report. */
const SURE_TITLE = 0.9;
const DOUBTFUL = 0.5;

/** Reads the report's title, agency, level and year from title, preamble, tables and the page. `period` is the statistical period's year, `fallback` a year inferred from dates. */
export function readIdentity(
  document: ReportDocument,
  body: BlockRange,
  period: YearTold | null,
  fallback: Known<number> | null,
): Identity {
  const printed = [...(period ? [period] : []), ...tableYears(document, body)];
  const own = ownTitle(titleCandidates(document, body), printed, document, body);
  const title = own.titles[0] ?? null;
  const told = [...own.titles.flatMap(yearOfTitle).slice(0, 1), ...printed];
  const named = findAgency(document, body, own);
  const agency = named && { ...named, value: wholeCharacters(named.value) };
  const level = agency ? levelOf(agency.value) : { level: 'other' as const, sure: 0.2 };
  return {
    title: title
      ? { value: title.text, from: title.from === 'page' ? 'title' : 'meta', sure: SURE_TITLE, at: title.at }
      : null,
    agency,
    level: { value: level.level, from: 'inferred', sure: Math.min(level.sure, agency?.sure ?? 0.2) },
    year: yearOf(told[0], own) ?? yearWithoutPlace(own, document, body) ?? fallback,
    yearsTold: [...told, ...own.other.flatMap(yearOfTitle).map((one) => ({ ...one, sure: DOUBTFUL }))],
  };
}

function yearOf(told: YearTold | undefined, own: OwnTitle): Known<number> | null {
  if (!told) return null;
  const from = told.from === 'title' || told.from === 'table' ? told.from : 'preamble';
  return { value: told.year, from, sure: own.yearSure, at: told.at };
}

/** The year page or file give in their own title, where nothing printed tells one. A file's title may be left over from another file. */
function yearWithoutPlace(
  { titles, yearSure }: OwnTitle,
  document: ReportDocument,
  body: BlockRange,
): Known<number> | null {
  const title = titles.find(({ year }) => year !== null);
  if (!title) return null;
  const borneOut = title.from !== 'file' || yearOfText(document, body) === title.year;
  return { value: title.year!, from: 'meta', sure: borneOut ? Math.min(yearSure, 0.85) : 0.7 };
}

function yearOfTitle({ year, at }: TitleTold): YearTold[] {
  return year !== null && at ? [{ year, from: 'title', at }] : [];
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
  { titles, agencySure }: OwnTitle,
): Known<string> | null {
  const paragraphs = document.blocks
    .slice(body.from, body.to)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  for (const title of titles) {
    if (title.agency === null) continue;
    const from = title.from === 'page' ? 'title' : 'meta';
    const place = title.at ? { at: title.at } : {};
    const name = fullName({ value: wholeName(title.agency), from, sure: agencySure, ...place }, document);
    return { ...name, sure: Math.min(name.sure, agencySure) };
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
