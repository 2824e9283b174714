import type { Claim } from '../../model/claim';
import type { BlockRange, Reading } from '../../model/reading';
import { SURE_ENOUGH } from '../../model/reading';
import { grouped } from '../../model/grouped';
import { SENTENCE_END, sentencesIn, textOf } from '../prose';

/** A heading that tells by itself ("六、无其他需要报告的事项"). */
export const TELLING = /无|没有|未|零/u;

/** Another year's figures. 以来 and 累计 count this year's as well. */
function isOfAnotherYear({ year, quote }: Claim, reading: Reading): boolean {
  if (!reading.year || reading.year.sure < SURE_ENOUGH || year === null) return false;
  const own = reading.year.value;
  // The year is said with the figure itself, and this report's is not.
  const said = quote.includes(`${year}年`) || /上一?年|去年/u.test(quote);
  return year !== own && said && !quote.includes(`${own}年`) && !/以来|累计|截[至止]/u.test(quote);
}

/** Areas, largest first, in the words a figure's scope is told with. */
const AREA = /^全(国|省|自治区|市|州|盟|县|区|旗)(?!系统)/u;
const SYSTEM = /系统|本级|机关|属/u;

/** Figures of another organ or of a wider area: not what this report is to tell. */
function isOfOthers({ scope, quote }: Claim, reading: Reading): boolean {
  const agency = reading.agency?.value ?? '';
  if (scope === '' || agency === '' || !quote.includes(scope)) return false;
  const area = AREA.exec(scope)?.[1];
  if (area) return !agency.includes(area) && !SYSTEM.test(scope);
  const governs = reading.level.value === 'government' || reading.level.value === 'township';
  return !governs && /政府办/u.test(scope) && !/政府办/u.test(agency);
}

/** Whether a figure is told of this report's own subject and year. */
export function isOwnFigure(claim: Claim, reading: Reading): boolean {
  return !isOfAnotherYear(claim, reading) && !isOfOthers(claim, reading);
}

/** Words of figures of others and of other years, by the block they stand in. */
function wordsOfOthers(reading: Reading): Map<number, string[]> {
  const others = reading.claims.filter((claim) => claim.told && !isOwnFigure(claim, reading));
  const byBlock = grouped(others, (claim) => claim.told!.block);
  return new Map([...byBlock].map(([block, claims]) => [block, claims.map(({ quote }) => quote)]));
}

/** The text of a block without the words that tell figures of others. */
function withoutOthers(text: string, block: number, others: Map<number, string[]>): string {
  // Two words long: what stands before and behind is not joined.
  return (others.get(block) ?? []).reduce((left, quote) => left.replace(quote, '；；'), text);
}

/** The sentences of a range, statutory tables aside, without figures of others. */
export function ownSentences(reading: Reading, range: BlockRange): string[] {
  const others = wordsOfOthers(reading);
  const told = grouped(sentencesIn(reading, range), ({ block }) => block);
  return [...told].flatMap(([block, sentences]) =>
    others.has(block)
      ? withoutOthers(textOf(reading.document.blocks[block]!), block, others).split(SENTENCE_END)
      : sentences.map(({ text }) => text),
  );
}

/** What the report itself tells in a range: without figures of others, and without headings that have nothing under them and tell nothing. */
export function ownText(reading: Reading, range: BlockRange): string {
  const others = wordsOfOthers(reading);
  const bare = bareHeadings(reading);
  const lines: string[] = [];
  const { blocks } = reading.document;
  for (let index = Math.max(0, range.from); index < Math.min(range.to, blocks.length); index++) {
    if (!bare.has(index)) lines.push(withoutOthers(textOf(blocks[index]!), index, others));
  }
  return lines.join('\n');
}

/** Blocks of headings below the first level that tell nothing and are followed by another heading or the end of their section. */
function bareHeadings(reading: Reading): Set<number> {
  const { blocks } = reading.document;
  const levels = new Map(reading.headings.map((one) => [one.block, one]));
  const isEmpty = (index: number): boolean => {
    const block = blocks[index];
    return block?.kind === 'paragraph' && block.text.trim() === '';
  };
  const bare = new Set<number>();
  for (const heading of reading.headings) {
    if (heading.level === 1 || heading.until !== undefined || TELLING.test(heading.text)) continue;
    let next = heading.block + 1;
    while (isEmpty(next)) next++;
    const after = levels.get(next);
    const ends = next >= reading.body.to || next >= blocks.length;
    // A heading of a lower level under it is what it tells.
    if (ends || (after && after.level <= heading.level)) bare.add(heading.block);
  }
  return bare;
}
