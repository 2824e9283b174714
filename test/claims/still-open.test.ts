import { expect, it } from 'vitest';
import { readOne } from './read-sentence';

const cellsOf = (text: string) =>
  readOne({ id: 'x', text, edition: '2021-30', year: 2023, agency: '临海市水利局' }).map(
    ({ range, cells }) => [range.from, cells.join(' ')],
  );

it('takes what is still being handled for carried over, never for handled', () => {
  expect(cellsOf('全年收到政府信息公开申请512件，已办结505件，7件正在办理中。')).toEqual([
    [512, 't3.new.total'],
    [505, 't3.total.total'],
    [7, 't3.carried_out.total'],
  ]);
  expect(
    cellsOf('全年收到政府信息公开申请512件，其中505件已按期答复，其余7件尚在办理期限内。'),
  ).toContainEqual([7, 't3.carried_out.total']);
});

it('does not take the reviews decided for all reviews', () => {
  expect(cellsOf('因政府信息公开引发的行政复议144件，120件作出了复议决定，其中维持110件。')).toEqual([
    [144, 't4.review.total'],
    [120, ''],
    [110, 't4.review.upheld'],
  ]);
});
