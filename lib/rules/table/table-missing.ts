import type { Picture } from '../../model/document';
import type { Message, Outcome } from '../../model/finding';
import type { Form, FormTable } from '../../model/form';
import type { Location } from '../../model/location';
import type { BlockRange, Reading } from '../../model/reading';
import { fold } from '../../text/fold';
import { failed, finding, message, notApplicable, passed, placeMark, unclear } from '../outcome';
import { strayCutOff } from '../cut-off';
import { hasScraps } from '../loose-labels';
import { dueForm, placeOf, readTableOf, reportPlace, sectionOf, tableName } from '../place';
import { incompleteness, paragraphsIn, textIn } from '../prose';
import { rule, WITH_TABLES } from '../rule';
import { plainWording } from './wording';

const MISSING = 'table/table-missing';
const IMAGE = 'table/table-as-image';
const DUPLICATE = 'table/table-duplicate';

/** From so many labels of a table in the text on it is there, only not read as a table. */
const LABELS_OF_A_TABLE = 3;
/** Shorter labels (重复申请) are words of any text; those of table 4 are short but its section holds little else. */
const TELLING_LABEL = 6;
/** How far behind the words naming it a picture of the annexed table may stand, in blocks. */
const NEAR = 6;

/** Statutory tables of the due edition that are nowhere; where a picture stands in their place, that rule speaks. */
export const tableMissing = rule(
  MISSING,
  'violation',
  WITH_TABLES,
  function* judgeTables(reading): Iterable<Outcome> {
    const form = dueForm(reading);
    for (const table of form.tables) {
      if (readTableOf(reading, table.id)) yield passed(MISSING, table.id);
      else if (sameAnnex(reading, form)) {
        yield notApplicable(
          MISSING,
          table.id,
          message('why/other-edition-printed', { edition: reading.form.id }),
        );
      } else if (pictureFor(reading, form, table)) {
        yield unclear(MISSING, table.id, message('why/picture-in-place', { table: tableName(form, table) }));
      } else yield failed(MISSING, table.id, missingFinding(reading, form, table));
    }
    if (form.tables.length === 0) yield notApplicable(MISSING, '', message('why/edition-without-tables'));
  },
);

/** Tables of another edition that has other tables are printed: the wrong edition is the one cause. */
function sameAnnex(reading: Reading, form: Form): boolean {
  if (reading.tables.length === 0 || reading.form.id === form.id) return false;
  const due = new Set(form.tables.map(({ id }) => id));
  return reading.tables.every(({ table }) => !due.has(table));
}

function missingFinding(reading: Reading, form: Form, table: FormTable) {
  const annex = announcement(reading);
  const doubt = doubtOf(reading, table);
  const named = annex !== null || reading.document.attachments.some(({ text }) => ANNEX.test(text));
  const severity = table.id === 'statistics' || named ? 'review' : 'violation';
  const name = tableName(form, table);
  const at =
    annex ?? (table.section ? sectionOf(reading, table.section)?.heading.at : null) ?? reportPlace(reading);
  const code = named
    ? 'table/table-announced'
    : table.id === 'statistics'
      ? 'table/table-missing-annex'
      : MISSING;
  return finding(MISSING, severity, {
    message: message(code, { table: name }),
    where: table.section ? placeOf(name, '表') : name,
    basis: table.id === 'statistics' ? { ...table.basis, stated: false } : table.basis,
    marks: at ? [placeMark(at)] : [],
    section: table.section,
    ...(doubt ? { doubt } : {}),
  });
}

const ANNEX = /统计表|情况表|附表/u;
const ANNOUNCED = /附\s{0,2}(?:件|表)?\s{0,2}\d{0,2}\s{0,2}[:：]|附件|附表|见附|后附/u;

/** Words that name the table as an attachment. */
function announcement(reading: Reading): Location | null {
  const told = paragraphsIn(reading, reading.body).filter(
    ({ block }) => block.text.length < 120 && ANNOUNCED.test(block.text) && ANNEX.test(block.text),
  );
  return told.at(-1)?.block.at ?? null;
}

/** Why the table may be there all the same. */
function doubtOf(reading: Reading, table: FormTable): Message | undefined {
  const note = incompleteness(reading);
  if (note) return message('doubt/not-wholly-read', { note });
  if (reading.sections.length === 0) return message('doubt/no-headings');
  const range = (table.section && sectionOf(reading, table.section)?.range) || reading.body;
  const page = strayCutOff(reading, range);
  if (page !== null) return message('doubt/table-cut-off', { page });
  const text = fold(textIn(reading, range)).replace(/["',.:;<>()\-_/*~]/gu, '');
  const labels = table.parts
    .flatMap(({ rows, columns }) => [...rows.filter(({ heading }) => !heading), ...columns])
    .map(({ label }) => plainWording(label))
    .filter((label) => label.length >= (table.id === 't4' ? 4 : TELLING_LABEL));
  const found = [...new Set(labels)].filter((label) => text.includes(label)).length;
  if (found >= LABELS_OF_A_TABLE) return message('doubt/table-not-recognised', { found });
  return hasScraps(reading, range) ? message('doubt/table-unsure') : undefined;
}

/** A picture where the table is due: in its section, or behind the words that name the annex. */
function pictureFor(reading: Reading, form: Form, table: FormTable): Picture | null {
  if (readTableOf(reading, table.id)) return null;
  for (const range of placesOf(reading, table)) {
    const found = reading.document.blocks
      .slice(Math.max(0, range.from), range.to)
      .find((block): block is Picture => block.kind === 'picture' && !decorative(block));
    if (found) return found;
  }
  return null;
}

function placesOf(reading: Reading, table: FormTable): BlockRange[] {
  if (table.section) {
    const section = sectionOf(reading, table.section);
    return section ? [section.range] : [];
  }
  return paragraphsIn(reading, reading.body)
    .filter(({ block }) => block.text.length < 60 && block.text.includes('统计表'))
    .map(({ index }) => ({ from: index, to: Math.min(index + NEAR, reading.body.to) }));
}

/** Smaller pictures hold no table. In CSS pixels or points. */
const SMALLEST = { width: 200, height: 60 };

function decorative({ width, height, alt }: Picture): boolean {
  if (/二维码|logo|图标/iu.test(alt)) return true;
  return (
    (width !== undefined && width < SMALLEST.width) || (height !== undefined && height < SMALLEST.height)
  );
}

/** A picture where a statutory table is due: its figures cannot be read by anybody's program. */
export const tableAsImage = rule(
  IMAGE,
  'review',
  WITH_TABLES,
  function* judgeImages(reading): Iterable<Outcome> {
    const form = dueForm(reading);
    for (const table of form.tables) {
      const picture = sameAnnex(reading, form) ? null : pictureFor(reading, form, table);
      if (!picture) {
        const there = readTableOf(reading, table.id);
        yield there ? passed(IMAGE, table.id) : notApplicable(IMAGE, table.id, message('why/no-picture'));
        continue;
      }
      const name = tableName(form, table);
      yield failed(
        IMAGE,
        table.id,
        finding(IMAGE, 'review', {
          message: message(IMAGE, { table: name }),
          where: table.section ? placeOf(name, '表') : name,
          basis: table.basis,
          marks: [placeMark(picture.at)],
          section: table.section,
        }),
      );
    }
  },
);

/** A second copy of a statutory table. */
export const tableDuplicate = rule(
  DUPLICATE,
  'review',
  WITH_TABLES,
  function* judgeCopies(reading): Iterable<Outcome> {
    for (const read of reading.tables) {
      const table = reading.form.tables.find(({ id }) => id === read.table);
      if (!table) continue;
      if (read.duplicates.length === 0) {
        yield passed(DUPLICATE, read.table);
        continue;
      }
      const copies = read.duplicates.flatMap((index) => reading.document.blocks[index] ?? []);
      yield failed(
        DUPLICATE,
        read.table,
        finding(DUPLICATE, 'review', {
          message: message(DUPLICATE, {
            table: tableName(reading.form, table),
            count: read.duplicates.length + 1,
          }),
          where: tableName(reading.form, table),
          basis: table.basis,
          marks: [placeMark(read.at), ...copies.map((block) => placeMark(block.at))],
          section: table.section,
        }),
      );
    }
  },
);
