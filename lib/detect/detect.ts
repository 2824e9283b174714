import { readBody, type BodySigns } from './body';
import { plain } from './plain';
import { readTitle, type OtherReason, type TitleSays } from './title';

/** What the question is asked of: plain data, gathered from a page or from a document already read. */
export interface PageSignals {
  url: string;
  contentType: string;
  /** Title of the tab. */
  title: string;
  /** Titles in metadata, most telling first. */
  metaTitles: string[];
  /** Text of the first headings. */
  headings: string[];
  /** Text outside links, in reading order, its lines parted by line breaks; bounded by who gathers it. */
  text: string;
  /** Links that speak of reports, bounded. */
  links: { text: string; href: string }[];
}

type Reason =
  'pdf' | 'title' | 'preamble' | 'sections' | 'tables' | 'list-of-reports' | 'no-signs' | OtherReason;

/** Whether a page is such a report, a list of them, a PDF (whose text must be read first), or none. `year` is the report's, where told. */
export interface Detection {
  verdict: 'report' | 'index' | 'pdf' | 'none';
  reason: Reason;
  year?: number;
}

/** Opening lines of the text read as possible titles. */
const TITLE_LINES = 40;
/** First lines read as the title of something else. */
const FIRST_LINES = 4;
/** Longest line read as a title. */
const LONGEST_TITLE = 70;
/** Fewest different reports linked that make a list. */
const FEWEST_LINKED = 3;

/** Is this page a report on the disclosure of government information? Pure, and cheap for pages without its words. */
export function detect(signals: PageSignals): Detection {
  if (/pdf/iu.test(signals.contentType) || /^[^?#]+\.pdf(?:$|[?#])/iu.test(signals.url))
    return { verdict: 'pdf', reason: 'pdf' };
  const titles = titlesOf(signals);
  const linked = linkedReports(signals);
  const text = plain(signals.text);
  if (titles.length === 0 && linked === 0 && !/信息公开|公开政府信息|申请办结数/u.test(text))
    return { verdict: 'none', reason: 'no-signs' };
  return judge(titles, readBody(text), {
    linked,
    printed: printedReports(signals),
    named: namesItself(signals),
  });
}

/** Reports a page lists, and whether it gives itself the title of one. */
interface Listed {
  linked: number;
  printed: number;
  named: boolean;
}

interface RankedTitle {
  says: NonNullable<TitleSays>;
  /** Given by the page itself as its title, not just a line of its text. */
  own: boolean;
}

function titlesOf(signals: PageSignals): RankedTitle[] {
  const own = [...signals.metaTitles, signals.title, ...signals.headings.slice(0, 3)];
  const lines = signals.text
    .split('\n', TITLE_LINES * 4)
    .filter((line) => line.trim() !== '')
    .slice(0, TITLE_LINES);
  // A title may be broken over two lines. Only the very first lines can tell that a text is something else.
  const opening = lines
    .flatMap((line, i) => [line, line + (lines[i + 1] ?? '')])
    .filter((line) => plain(line).length <= LONGEST_TITLE);
  const first = lines
    .slice(0, FIRST_LINES)
    .filter((line) => line.length <= LONGEST_TITLE && !/[，。；：,;:]/u.test(line));
  const inText = rank([...signals.headings.slice(3), ...opening]).filter((says) => says.kind === 'report');
  const told = [...rank(own), ...rank(first).filter((says) => says.kind === 'other')];
  return [...told.map((says) => ({ says, own: true })), ...inText.map((says) => ({ says, own: false }))];
}

function rank(texts: readonly string[]): NonNullable<TitleSays>[] {
  return texts.flatMap((text) => readTitle(text) ?? []);
}

function linkedReports(signals: PageSignals): number {
  const seen = new Set<string>();
  for (const link of signals.links) {
    const says = readTitle(link.text);
    if (says?.kind === 'report' && (says.year !== null || says.agency)) seen.add(plain(link.text));
  }
  return seen.size;
}

/** The date behind a title in a list. */
const ENTRY_DATE = /\s{0,3}[[(（]?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/u;

/** Different reports of which the text prints the whole titles, each on its line or in its cell of a table. */
function printedReports(signals: PageSignals): number {
  const seen = new Set<string>();
  for (const line of signals.text.split('\n', TITLE_LINES * 4)) {
    const entries = line.length > LONGEST_TITLE ? line.split(/\s/u, TITLE_LINES * 4) : [line];
    for (const entry of entries) {
      if (entry.length > LONGEST_TITLE) continue;
      const title = entry.trim().replace(ENTRY_DATE, '');
      const says = readTitle(title);
      if (says?.kind === 'report' && says.year !== null && says.agency) seen.add(plain(title));
    }
  }
  return seen.size;
}

/** Whether tab or metadata name one report with agency and year, as those of a list do not. */
function namesItself({ metaTitles, title }: PageSignals): boolean {
  return rank([...metaTitles, title]).some(
    (says) => says.kind === 'report' && says.year !== null && says.agency,
  );
}

/** The year of the report: where titles of several years are printed, that of its period is its own. */
function yearOf(titles: readonly RankedTitle[], says: TitleSays, body: BodySigns): number | null {
  const years = new Set(titles.flatMap((one) => (one.says.kind === 'report' ? (one.says.year ?? []) : [])));
  if (years.size > 1 && body.period && body.year !== null) return body.year;
  return (says?.kind === 'report' ? says.year : null) ?? body.year;
}

function judge(titles: readonly RankedTitle[], body: BodySigns, listed: Listed): Detection {
  const dated = (title: RankedTitle): boolean => title.says.kind === 'report' && title.says.year !== null;
  const title =
    titles.find((one) => one.own && dated(one)) ??
    titles.find((one) => one.own && one.says.kind === 'other') ??
    titles.find(dated) ??
    titles[0];
  const says = title?.says ?? null;
  const year = yearOf(titles, says, body);
  const report = (reason: Reason): Detection => ({
    verdict: 'report',
    reason,
    ...(year === null ? {} : { year }),
  });
  const inBody = bodyIsReport(body, says?.kind === 'other' ? says.reason : null);
  if (inBody && says?.kind !== 'report') return report(inBody);
  if (says?.kind === 'report' && (inBody || hasSome(body))) return report('title');
  // A line of the text may join a date of the list to its heading: only the page's own title says that it is one report.
  const one = title?.own && says?.kind === 'report' && says.agency && says.year !== null;
  const list = (listed.linked >= FEWEST_LINKED && !one) || (listed.printed >= FEWEST_LINKED && !listed.named);
  if (list) return { verdict: 'index', reason: 'list-of-reports' };
  if (says?.kind === 'report' && says.year !== null && title?.own) return report('title');
  return { verdict: 'none', reason: says?.kind === 'other' ? says.reason : 'no-signs' };
}

/** Whether the text alone is a report. A title that says otherwise asks for more: a notice may have the whole report under it, or just the empty form. */
function bodyIsReport(body: BodySigns, otherwise: OtherReason | null): Reason | null {
  const { preamble, period, sections, ownSections, labels, table } = body;
  if (otherwise === 'transmittal') return preamble && (sections > 2 || period) ? 'preamble' : null;
  if (otherwise !== null) return preamble && period && ownSections > 2 ? 'preamble' : null;
  if (preamble && (period || ownSections > 1 || labels > 2)) return 'preamble';
  if (period && ownSections > 1) return 'preamble';
  if (ownSections > 1 && sections > 2 && labels > 1) return 'sections';
  return table && labels > 3 ? 'tables' : null;
}

function hasSome(body: BodySigns): boolean {
  return body.preamble || body.period || body.ownSections > 1 || body.labels > 1;
}
