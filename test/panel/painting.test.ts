import { expect, test } from 'vitest';
import type { FigureMark } from '../../lib/model/painted';
import { isPainted, paintedTogether, whereOf } from '../../lib/panel/painting';

const inPage: FigureMark = { kind: 'agrees', at: { in: 'dom', frame: 'a', path: '1', quote: '3件' } };
const inPdf: FigureMark = {
  kind: 'differs',
  at: { in: 'pdf', page: 1, box: [0, 0, 1, 1], quote: '3件' },
};

test('figures stand in a page, in a PDF or in both', () => {
  expect(whereOf([inPage])).toBe('page');
  expect(whereOf([inPdf, inPdf])).toBe('pdf');
  expect(whereOf([inPage, inPdf])).toBe('both');
});

test('what a page and a viewer painted is counted together; what no viewer shows is told apart', () => {
  const on = { on: true, of: 7, missed: 2 };
  expect(paintedTogether({ painted: 4, of: 5 }, 0, null)).toEqual({ painted: 4, of: 5 });
  expect(paintedTogether(null, 7, on)).toEqual({ painted: 5, of: 7 });
  expect(paintedTogether({ painted: 4, of: 5 }, 7, on)).toEqual({ painted: 9, of: 12 });
  expect(paintedTogether({ painted: 4, of: 5 }, 7, null)).toEqual({ painted: 4, of: 12, closed: 7 });
  expect(paintedTogether('silent', 7, null)).toBe('silent');
  expect(paintedTogether('silent', 7, on)).toEqual({ painted: 5, of: 7 });
});

test('the switch is on where something is painted or about to be', () => {
  const states = [null, 'silent', 'busy', { painted: 3, of: 4 }] as const;
  expect(states.map(isPainted)).toEqual([false, false, true, true]);
  expect(isPainted({ painted: 0, of: 7, closed: 7 })).toBe(false);
  expect(isPainted({ painted: 4, of: 12, closed: 7 })).toBe(true);
});
