import { expect, it } from 'vitest';
import { bind } from '../../lib/bind/bind';
import { readText } from '../../lib/extract/txt/read-text';

const ROWS = [
  ['（一）收到申请数', '件', '20', '60'],
  ['1.当面申请数', '件', '4', '12'],
  ['2.传真申请数', '件', '0', '0'],
  ['3.网络申请数', '件', '10', '30'],
  ['4.信函申请数', '件', '6', '18'],
];

const reading = (header: string[], rows: string[][]) =>
  bind(
    readText(
      ['云水县人民政府2018年度政府信息公开工作报告', '一、概况', '好。', '附表', header.join('\t')]
        .concat(rows.map((row) => row.join('\t')))
        .join('\n'),
      { uri: 'years', kind: 'txt' },
    ),
  );

it.each([
  [
    'a local column of all years behind',
    ['指标名称', '计量单位', '2018年度', '历年累计'],
    (row: string[]) => row,
  ],
  [
    'the year before in front',
    ['统计指标', '单位', '2017年', '2018年'],
    (row: string[]) => [row[0]!, row[1]!, row[3]!, row[2]!],
  ],
])('figures of the year are surely told: %s', (_, header, turn) => {
  const { figures } = reading(header, ROWS.map(turn));
  const received = figures.get('request.received')!;
  expect([received.value, received.sure]).toEqual([20, 1]);
  expect(figures.get('request.letter')!.value).toBe(6);
});
