import type { Message, Outcome } from '../../model/finding';
import type { ReadTable, Reading } from '../../model/reading';
import { SURE_ENOUGH } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, placeMark, unclear } from '../outcome';
import { sureOf, tableName } from '../place';
import { rule, WITH_TABLES } from '../rule';

const ID = 'template/wrong-edition';

/** The edition its tables have against the one its year asks for. */
export const wrongEdition = rule(
  ID,
  'violation',
  WITH_TABLES,
  function* judgeEdition(reading): Iterable<Outcome> {
    const { due, form } = reading;
    if (reading.tables.length === 0) return yield notApplicable(ID, '', message('why/no-statutory-table'));
    if (!due) return yield unclear(ID, '', message('why/year-unknown'));
    if (due.tables.length === 0) return yield notApplicable(ID, '', message('why/edition-without-tables'));
    const other = tablesOf(reading, due.id);
    if (form.id === due.id && other.length === 0) return yield passed(ID, '');
    const doubt = doubtOf(reading, other.length > 0 ? other : reading.tables);
    const first = other[0] ?? reading.tables[0]!;
    const names = other.map(({ table, edition }) => {
      const owner = edition === form.id ? form : due;
      const found = owner.tables.find(({ id }) => id === table);
      return found ? tableName(owner, found) : table;
    });
    yield failed(
      ID,
      '',
      finding(ID, 'violation', {
        message: message(ID, {
          year: reading.year?.value ?? null,
          printed: first.edition === due.id ? form.document : documentOf(reading, first),
          due: due.document,
          tables: [...new Set(names)],
        }),
        where: names[0] ?? '表',
        expected: due.id,
        actual: first.edition,
        basis: due.tables[0]!.basis,
        marks: (other.length > 0 ? other : reading.tables).map((table) => placeMark(table.at)),
        section: null,
        ...(doubt ? { doubt } : {}),
      }),
    );
  },
);

/** Tables of another edition than the due one. Editions share table 4 and most of table 3: these alone prove nothing. */
function tablesOf(reading: Reading, due: string): ReadTable[] {
  const telling = reading.tables.filter(({ table }) => table === 't2' || table === 'statistics');
  const other = telling.filter(({ edition }) => edition !== due);
  return other.length > 0 || reading.form.id === due ? other : reading.tables;
}

const documentOf = (reading: Reading, table: ReadTable): string =>
  table.edition === reading.form.id ? reading.form.document : table.edition;

function doubtOf(reading: Reading, tables: readonly ReadTable[]): Message | null {
  const page = tables.flatMap(({ cutOff }) => cutOff ?? [])[0]?.page;
  if (page !== undefined) return message('doubt/table-cut-off', { page });
  if (!sureOf(reading.year)) return message('doubt/year-unsure');
  return reading.formSure < SURE_ENOUGH ? message('doubt/edition-unsure') : null;
}
