import type { Cell } from '../../model/document';
import type { FindingDraft, Outcome } from '../../model/finding';
import type { Severity } from '../../model/form';
import { within, type Location } from '../../model/location';
import type { Reading } from '../../model/reading';
import { failed, finding, message, passed, placeMark } from '../outcome';
import { dueForm, placeOf } from '../place';
import { ALL_EDITIONS, rule } from '../rule';

const ID = 'structure/placeholder';
const LONGEST_TEXT = 20_000;

/** What is left of a template, with how sure it is one. Each alternative is bounded. */
const SHAPES: readonly { shape: RegExp; severity: Severity }[] = [
  { shape: /[（(]文字描述[^（）()]{0,40}[）)]/gu, severity: 'violation' },
  { shape: /(?:20)?[×✕╳]{2,4}\s?年度?/gu, severity: 'violation' },
  { shape: /(?<![A-Za-z\d/])(?:20)?[XxＸｘ]{2,4}\s?年度?(?![A-Za-z])/gu, severity: 'violation' },
  {
    shape: /(?<![\dXx×*])[×✕╳]{2}\s?(?=万|亿|[元条件份次个项人篇期场家户宗%％月日号])/gu,
    severity: 'violation',
  },
  { shape: /(?<![\dXx×✕╳*])[×✕╳]{3,}(?![\dXx×*])/gu, severity: 'violation' },
  { shape: /(?<![A-Za-zＸ\d./@:_-])[XＸ]{3,}(?![A-Za-z\d./@:_-])/gu, severity: 'violation' },
  { shape: /(?<![A-Za-z\d/.@:_＿-])(?:_{3,}|＿{2,})(?![A-Za-z\d/.@:_-])/gu, severity: 'violation' },
  { shape: /(?<![\dXx×*])[×✕╳]{2}(?=[\p{Script=Han}])(?!\s?年)/gu, severity: 'review' },
];

/** A line of nothing but signs is a rule across the page, not a gap to fill in. */
const RULE_LINE = /^[\s_＿—–\-─=×*]+$/u;

/** Words of a template, ××× or ____ left in the report. Masked telephone numbers and what stands in 《》 are left alone. */
export const placeholder = rule(
  ID,
  'violation',
  ALL_EDITIONS,
  function* judgeText(reading): Iterable<Outcome> {
    const findings: FindingDraft[] = [];
    for (const { text, at, block } of textsOf(reading)) {
      if (RULE_LINE.test(text)) continue;
      findings.push(...placeholdersIn(text.slice(0, LONGEST_TEXT), at, block, reading));
    }
    if (findings.length > 0) yield failed(ID, '', ...findings);
    else yield passed(ID, '');
  },
);

interface Piece {
  text: string;
  at: Location;
  block: number;
}

function* textsOf(reading: Reading): Iterable<Piece> {
  const { blocks } = reading.document;
  for (let block = reading.body.from; block < Math.min(reading.body.to, blocks.length); block++) {
    const one = blocks[block]!;
    if (one.kind === 'paragraph') yield { text: one.text, at: one.at, block };
    else if (one.kind === 'table')
      yield* one.cells.map((cell: Cell) => ({ text: cell.text, at: cell.at, block }));
  }
}

function placeholdersIn(text: string, at: Location, block: number, reading: Reading): FindingDraft[] {
  const taken: [number, number][] = titles(text);
  const found: FindingDraft[] = [];
  for (const { shape, severity } of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(([from, to]) => start < to && end > from)) continue;
      taken.push([start, end]);
      found.push(placeholderFinding(text, start, end, severity, at, block, reading));
    }
  }
  return found;
}

/** Names in 《》: a form may be called so. */
function titles(text: string): [number, number][] {
  return [...text.matchAll(/《[^《》]{0,120}》/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function placeholderFinding(
  text: string,
  start: number,
  end: number,
  severity: Severity,
  at: Location,
  block: number,
  reading: Reading,
): FindingDraft {
  const section = reading.sections.find(({ range }) => block >= range.from && block < range.to);
  const written = text.slice(start, end).trim();
  const context = text.slice(Math.max(0, start - 10), end + 10).trim();
  return finding(ID, severity, {
    message: message(severity === 'review' ? 'structure/placeholder-asked' : ID, { written, context }),
    where: placeOf(section?.heading.text, context),
    actual: written,
    basis: { law: dueForm(reading).document, article: '填报内容（样式中的说明和空位应填写）', stated: false },
    marks: [placeMark(within(at, text, start, end))],
    section: section?.id ?? null,
  });
}
