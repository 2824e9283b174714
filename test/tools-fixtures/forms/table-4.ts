import type { Figures } from '../figures';
import type { GridCell, GridRow } from '../grid';

const RESULTS: [string, string][] = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
];
const GROUPS = ['review', 'direct', 'after_review'];

const heads = (group: string, rows: number): GridCell[] =>
  RESULTS.map(([id, text]) => ({
    text,
    rows,
    label: `t4.${group}.${id}.head`,
    column: `t4.${group}.${id}`,
  }));

/** Table 4; columns are named t4.<group>.<column>. `wide`: how many columns the printed 行政复议 spans (5 is right). */
export function table4(print: (cell: string) => string, wide = 5): GridRow[] {
  return [
    {
      cells: [
        { text: '行政复议', cols: wide, span: 't4.review' },
        { text: '行政诉讼', cols: 15 - wide, span: 't4.litigation' },
      ],
    },
    {
      cells: [
        ...heads('review', 2),
        { text: '未经复议直接起诉', cols: 5, span: 't4.direct' },
        { text: '复议后起诉', cols: 5, span: 't4.after_review' },
      ],
    },
    { cells: [...heads('direct', 1), ...heads('after_review', 1)] },
    {
      name: 't4',
      cells: GROUPS.flatMap((g) =>
        RESULTS.map(([id]): GridCell => ({
          text: print(`t4.${g}.${id}`),
          cell: `t4.${g}.${id}`,
          column: `t4.${g}.${id}`,
        })),
      ),
    },
  ];
}

/** Figures of table 4 from upheld, corrected, other, pending of each group; totals are summed. */
export function figures4(review: number[] = [], direct: number[] = [], after: number[] = []): Figures {
  const figures: Figures = {};
  [review, direct, after].forEach((given, i) => {
    const four = Array.from({ length: 4 }, (_, k) => given[k] ?? 0);
    [...four, four.reduce((a, b) => a + b, 0)].forEach(
      (n, k) => (figures[`t4.${GROUPS[i]}.${RESULTS[k]![0]}`] = n),
    );
  });
  return figures;
}
