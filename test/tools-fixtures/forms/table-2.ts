import type { GridCell, GridRow } from '../grid';

type Part = { title: string; columns: [string, string][]; rows: [string, string][] };

const PARTS_2019: Part[] = [
  {
    title: '第二十条第（一）项',
    columns: [
      ['made', '本年新制作数量'],
      ['disclosed', '本年新公开数量'],
      ['total', '对外公开总数量'],
    ],
    rows: [
      ['rules', '规章'],
      ['normative', '规范性文件'],
    ],
  },
  {
    title: '第二十条第（五）项',
    columns: [
      ['previous', '上一年项目数量'],
      ['change', '本年增/减'],
      ['decisions', '处理决定数量'],
    ],
    rows: [
      ['licence', '行政许可'],
      ['other_service', '其他对外管理服务事项'],
    ],
  },
  {
    title: '第二十条第（六）项',
    columns: [
      ['previous', '上一年项目数量'],
      ['change', '本年增/减'],
      ['decisions', '处理决定数量'],
    ],
    rows: [
      ['penalty', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  {
    title: '第二十条第（八）项',
    columns: [
      ['previous', '上一年项目数量'],
      ['change', '本年增/减'],
    ],
    rows: [['fee', '行政事业性收费']],
  },
  {
    title: '第二十条第（九）项',
    columns: [
      ['count', '采购项目数量'],
      ['amount', '采购总金额'],
    ],
    rows: [['procurement', '政府集中采购']],
  },
];

const PARTS_2021: Part[] = [
  {
    title: '第二十条第（一）项',
    columns: [
      ['made', '本年制发件数'],
      ['repealed', '本年废止件数'],
      ['valid', '现行有效件数'],
    ],
    rows: [
      ['rules', '规章'],
      ['normative', '行政规范性文件'],
    ],
  },
  {
    title: '第二十条第（五）项',
    columns: [['decisions', '本年处理决定数量']],
    rows: [['licence', '行政许可']],
  },
  {
    title: '第二十条第（六）项',
    columns: [['decisions', '本年处理决定数量']],
    rows: [
      ['penalty', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  {
    title: '第二十条第（八）项',
    columns: [['amount', '本年收费金额（单位：万元）']],
    rows: [['fee', '行政事业性收费']],
  },
];

/**
 * Table 2 of an edition. `grid` is the number of physical columns: 4 as in the form, 5 as in sites whose editor put a grid of five under
 * it, so that header and figures span unequally.
 */
export function table2(
  edition: '2019-60' | '2021-30',
  print: (cell: string) => string,
  options: { grid?: 4 | 5; words?: Record<string, string> } = {},
): GridRow[] {
  const grid = options.grid ?? 4;
  return (edition === '2019-60' ? PARTS_2019 : PARTS_2021).flatMap((part, i) => [
    { name: `t2.title.${i + 1}`, cells: [{ text: part.title, cols: grid, label: `t2.title.${i + 1}` }] },
    {
      name: `t2.head.${i + 1}`,
      cells: [
        { text: '信息内容' },
        ...spread(part.columns.length, grid, false).map((cols, k): GridCell => ({
          text: options.words?.[part.columns[k]![0]] ?? part.columns[k]![1],
          cols,
          label: `t2.${i + 1}.${part.columns[k]![0]}.head`,
        })),
      ],
    },
    ...part.rows.map(([id, label]): GridRow => ({
      name: `t2.${id}`,
      cells: [
        { text: options.words?.[id] ?? label, label: `t2.${id}` },
        ...spread(part.columns.length, grid, i > 0).map((cols, k): GridCell => ({
          text: print(`t2.${id}.${part.columns[k]![0]}`),
          cols,
          cell: `t2.${id}.${part.columns[k]![0]}`,
        })),
      ],
    })),
  ]);
}

/** How many physical columns each of n figure columns takes; in the grid of five, header and figures widen different ones. */
function spread(n: number, grid: 4 | 5, early: boolean): number[] {
  const free = grid - 1;
  const widths = Array.from({ length: n }, () => Math.floor(free / n));
  let rest = free - widths.reduce((a, b) => a + b, 0);
  for (let i = early ? 0 : Math.min(1, n - 1); rest > 0; i = (i + 1) % n, rest--) widths[i]!++;
  return widths;
}

/** Cell ids of table 2 of an edition, in order. */
export function cells2(edition: '2019-60' | '2021-30'): string[] {
  return (edition === '2019-60' ? PARTS_2019 : PARTS_2021).flatMap((part) =>
    part.rows.flatMap(([row]) => part.columns.map(([column]) => `t2.${row}.${column}`)),
  );
}
