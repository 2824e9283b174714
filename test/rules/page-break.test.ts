import { expect, it } from 'vitest';
import { formOf } from '../../lib/forms/registry';
import type { Box, Location } from '../../lib/model/location';
import type { ReadTable } from '../../lib/model/reading';
import { fallsOnPageBreak } from '../../lib/rules/page-break';

const FORM = formOf('2021-30').tables.find(({ id }) => id === 't2')!;
const ORDER = FORM.parts.flatMap(({ rows }) => rows.map(({ id }) => id));

function readWithout(missing: string, places: (index: number) => Location): ReadTable {
  return {
    rows: ORDER.flatMap((id, i) => (id === missing ? [] : [{ id, at: places(i) }])),
  } as unknown as ReadTable;
}

const pdf = (page: number, box: Box): Location => ({ in: 'pdf', page, box, quote: '' });
const MISSING = ORDER[3]!;

it.each<[string, boolean, (i: number) => Location]>([
  ['rows under each other', false, (i) => pdf(1, [40, 500 - 20 * i, 300, 515 - 20 * i])],
  ['the row behind on the next page', true, (i) => pdf(i < 3 ? 1 : 2, [40, 500 - 20 * i, 300, 515 - 20 * i])],
  [
    'the row behind on top of the next sheet of the page',
    true,
    (i) =>
      i < 3 ? pdf(1, [40, 90 - 20 * i, 300, 105 - 20 * i]) : pdf(1, [460, 600 - 20 * i, 700, 615 - 20 * i]),
  ],
  ['rows of a page of the web', false, () => ({ in: 'txt', line: 1, quote: '' })],
])('a row may be lost where a sheet ends: %s', (_, may, places) => {
  expect(fallsOnPageBreak(FORM, readWithout(MISSING, places), MISSING)).toBe(may);
});
