import type { Block } from '../../model/document';
import type { Message, Outcome } from '../../model/finding';
import type { SectionId } from '../../model/form';
import type { ReadSection, Reading, ReadTable } from '../../model/reading';
import { findDates } from '../../text/date';
import { fold } from '../../text/fold';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { sectionName, sectionOf } from '../place';
import { incompleteness } from '../prose';
import { rule, WITH_SECTIONS } from '../rule';
import { TELLING } from './own-words';
import { headedForm } from './sections';

const ID = 'structure/section-empty';

/** Page numbers, rules and bare punctuation. */
const NOTHING = /^(?:第?\s{0,2}\d{1,4}\s{0,2}页?|[\p{P}\p{S}\s]*(?:\d{1,4}[\p{P}\p{S}\s]*)?)$/u;

/** Nothing at all under a statutory heading that itself tells nothing. 无 is content. */
export const sectionEmpty = rule(
  ID,
  'violation',
  WITH_SECTIONS,
  function* judgeContent(reading): Iterable<Outcome> {
    const form = headedForm(reading);
    if (!form) return yield notApplicable(ID, '', message('why/topics-not-headings'));
    for (const { id, basis } of form.sections) {
      const section = sectionOf(reading, id);
      if (!section) {
        yield notApplicable(ID, id, message('why/section-not-there', { title: sectionName(form, id) }));
        continue;
      }
      if (isFilled(section, reading)) {
        yield passed(ID, id);
        continue;
      }
      const doubt = doubtOf(id, reading);
      yield failed(
        ID,
        id,
        finding(ID, 'violation', {
          message: message(ID, { title: section.heading.text }),
          where: sectionName(form, id),
          basis,
          marks: [placeMark(section.heading.at)],
          section: id,
          ...(doubt ? { doubt } : {}),
        }),
      );
    }
  },
);

/** Why it may be filled all the same: not all was read, or its table stands elsewhere, as where broken markup moves a heading. */
function doubtOf(id: SectionId, reading: Reading): Message | undefined {
  const note = incompleteness(reading);
  if (note) return message('doubt/not-wholly-read', { note });
  const own = ownTables(id, reading)[0];
  return own ? message('doubt/title-elsewhere', { text: own.rows[0]?.label ?? own.at.quote }) : undefined;
}

/** Whether a section holds anything beside its heading and the signature under the report. */
export function isFilled(section: ReadSection, reading: Reading): boolean {
  const { heading, range } = section;
  if (heading.until !== undefined || TELLING.test(heading.title)) return true;
  const { blocks } = reading.document;
  // A title printed within its table: the table's other rows are the content.
  if (blocks[heading.block]?.kind === 'table') return true;
  const inTables = new Set(reading.tables.flatMap((table) => table.blocks));
  // A heading may stand in a line of its own table, and tables of several sections may be printed as one.
  if (inTables.has(heading.block) || ownTableAt(section, range.to, reading)) return true;
  const to = Math.min(endOf(section, reading), blocks.length);
  for (let index = Math.max(range.from, heading.block + 1); index < to; index++) {
    if (inTables.has(index) || says(blocks[index]!, reading)) return true;
  }
  return false;
}

/** A line without a number that fills no section, like the header of a table, is content of the section it stands in. */
function endOf(section: ReadSection, reading: Reading): number {
  const after = reading.sections.slice(reading.sections.indexOf(section) + 1);
  const next = after.find(({ id, heading }) => id !== null || heading.number !== undefined);
  return after.length === 0 ? section.range.to : (next?.range.from ?? reading.body.to);
}

function ownTableAt({ id }: ReadSection, block: number, reading: Reading): boolean {
  return id !== null && ownTables(id, reading).some(({ blocks }) => blocks.includes(block));
}

/** The tables printed that belong to a section. */
function ownTables(id: SectionId, reading: Reading): ReadTable[] {
  const own = reading.form.tables.filter(({ section }) => section === id).map((table) => table.id);
  return reading.tables.filter(({ table }) => own.includes(table));
}

/** From so many cells on a table is one even where all of them are blank: what they lack the rules of tables say. */
const BLANK_TABLE = 4;

function says(block: Block, reading: Reading): boolean {
  if (block.kind === 'picture') return true;
  if (block.kind === 'table')
    return block.cells.length >= BLANK_TABLE || block.cells.some((cell) => cell.text.trim() !== '');
  const text = block.text.trim();
  return !NOTHING.test(text) && !isSignature(text, reading);
}

/** The agency's name or a date on a line of its own. */
function isSignature(text: string, reading: Reading): boolean {
  const dates = findDates(text);
  let rest = text;
  for (const date of dates.toReversed()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  const plain = fold(rest).replace(/[^\p{L}\p{N}]|印发|发布/gu, '');
  const agency = fold(reading.agency?.value ?? '');
  if (plain === '') return dates.length > 0;
  return (
    agency !== '' &&
    (plain === agency || agency.endsWith(plain) || plain.startsWith(agency)) &&
    plain.length <= agency.length + 4
  );
}
