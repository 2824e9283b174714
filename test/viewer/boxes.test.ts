import { expect, test } from 'vitest';
import type { Finding } from '../../lib/model/finding';
import { boxesOf, pageOf, pagesBeside } from '../../lib/viewer/boxes';

const at = (page: number) => ({ in: 'pdf' as const, page, box: [1, 2, 3, 4] as const, quote: '' });

function finding(id: string, page: number): Finding {
  return {
    id,
    rule: 'arithmetic/row-total',
    severity: 'violation',
    message: { code: 'x', data: {} },
    where: '',
    cells: [],
    basis: { law: '', article: '', stated: true },
    marks: [
      { role: 'term', at: at(page) },
      { role: 'total', at: at(page) },
    ],
    explanations: [],
  };
}

test('every finding has its telling place; terms and tag are those of the selected one', () => {
  const findings = [finding('a', 1), finding('b', 2)];
  expect(boxesOf(findings, null).map(({ finding: id, role }) => [id, role])).toEqual([
    ['a', 'total'],
    ['b', 'total'],
  ]);
  const selected = boxesOf(findings, { finding: 'b', marks: [], tag: '−1' });
  expect(selected.filter((box) => box.selected).map(({ role, tag }) => [role, tag])).toEqual([
    ['term', null],
    ['total', '−1'],
  ]);
  expect(selected.filter((box) => !box.selected)).toHaveLength(1);
});

test('a place without a finding is drawn too', () => {
  const boxes = boxesOf([], { finding: null, marks: [{ role: 'place', at: at(7) }], tag: null });
  expect(boxes).toMatchObject([{ page: 7, finding: null, selected: true }]);
});

test('a finding in a page of the web has no page', () => {
  const web = {
    ...finding('a', 1),
    marks: [{ role: 'place' as const, at: { in: 'txt' as const, line: 1, quote: '' } }],
  };
  expect(pageOf(web)).toBeNull();
  expect(boxesOf([web], null)).toEqual([]);
  expect(pageOf(finding('a', 3))).toBe(3);
});

test('a sum whose terms stand before a page break is told with both pages', () => {
  const marks = [4, 3, 2, 3].map((page) => ({ role: 'term' as const, at: at(page) }));
  expect(pagesBeside(4, marks)).toEqual([2, 3]);
  expect(pagesBeside(1, finding('a', 1).marks)).toEqual([]);
});
