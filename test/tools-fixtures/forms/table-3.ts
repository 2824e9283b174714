import type { Figures } from '../figures';
import type { GridCell, GridRow } from '../grid';

/** Columns of table 3 in the form's order. */
export const APPLICANTS = [
  'natural',
  'business',
  'research',
  'social',
  'law_service',
  'other_org',
  'total',
] as const;

const APPLICANT_WORDS: Record<string, string> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  social: '社会公益组织',
  law_service: '法律服务机构',
  other_org: '其他',
  total: '总计',
};

const GROUPS: { id: string; label: string; rows: [string, string][] }[] = [
  { id: 'granted', label: '（一）予以公开', rows: [] },
  { id: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', rows: [] },
  {
    id: 'deny',
    label: '（三）不予公开',
    rows: [
      ['secret', '1.属于国家秘密'],
      ['other_law', '2.其他法律行政法规禁止公开'],
      ['three_security', '3.危及“三安全一稳定”'],
      ['third_party', '4.保护第三方合法权益'],
      ['internal', '5.属于三类内部事务信息'],
      ['process', '6.属于四类过程性信息'],
      ['enforcement_file', '7.属于行政执法案卷'],
      ['administrative_query', '8.属于行政查询事项'],
    ],
  },
  {
    id: 'unable',
    label: '（四）无法提供',
    rows: [
      ['not_held', '1.本机关不掌握相关政府信息'],
      ['must_create', '2.没有现成信息需要另行制作'],
      ['unclear', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    id: 'reject',
    label: '（五）不予处理',
    rows: [
      ['petition', '1.信访举报投诉类申请'],
      ['repeat', '2.重复申请'],
      ['publication', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['reconfirm', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
];
const OTHER_2021: [string, string][] = [
  ['no_correction', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['unpaid_fee', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['rest', '3.其他'],
];
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export interface Table3 {
  other: 'single' | 'three';
  /** Source text of a cell. */
  print: (cell: string) => string;
  /** Other words for rows, by row id. */
  words?: Record<string, string>;
  corner?: string;
  /** Rows left out, by row id. */
  without?: string[];
}

/** Header and rows of table 3; rows are named t3.<row>, columns t3.<column>, groups t3.<group>. */
export function table3(t: Table3): GridRow[] {
  return [...header3(t.corner ?? CORNER), ...body3(t)];
}

const leaf = (id: string, rows = 1): GridCell => ({
  text: APPLICANT_WORDS[id]!,
  rows,
  label: `t3.${id}.head`,
  column: `t3.${id}`,
});

/** The three header rows. */
export function header3(corner = CORNER): GridRow[] {
  return [
    {
      cells: [
        { text: corner, rows: 3, cols: 3, label: 't3.corner' },
        { text: '申请人情况', cols: 7, span: 't3.applicant' },
      ],
    },
    {
      cells: [
        leaf('natural', 2),
        { text: '法人或其他组织', cols: 5, span: 't3.organisation' },
        leaf('total', 2),
      ],
    },
    { cells: APPLICANTS.slice(1, 6).map((id) => leaf(id)) },
  ];
}

function body3(t: Table3): GridRow[] {
  const groups = [
    ...GROUPS,
    { id: 'other', label: '（六）其他处理', rows: t.other === 'three' ? OTHER_2021 : [] },
  ];
  const results: GridRow[] = [];
  for (const group of groups) {
    const kept = group.rows.filter(([id]) => !t.without?.includes(`${group.id}.${id}`));
    if (group.rows.length === 0) {
      if (!t.without?.includes(group.id)) results.push(line(t, group.id, group.label, 2));
      continue;
    }
    kept.forEach(([id, label], i) => {
      const one = line(t, `${group.id}.${id}`, label, 1);
      if (i === 0)
        one.cells.unshift({
          text: group.label,
          rows: kept.length,
          span: `t3.${group.id}`,
          label: `t3.${group.id}`,
        });
      results.push(one);
    });
  }
  results.push(line(t, 'total', '（七）总计', 2));
  results[0]!.cells.unshift({
    text: '三、本年度办理结果',
    rows: results.length,
    span: 't3.results',
    label: 't3.results',
  });
  return [
    line(t, 'new', '一、本年新收政府信息公开申请数量', 3),
    line(t, 'carried_in', '二、上年结转政府信息公开申请数量', 3),
    ...results,
    line(t, 'carried_out', '四、结转下年度继续办理', 3),
  ];
}

function line(t: Table3, id: string, label: string, cols: number): GridRow {
  const figures = APPLICANTS.map((c): GridCell => ({
    text: t.print(`t3.${id}.${c}`),
    cell: `t3.${id}.${c}`,
    column: `t3.${c}`,
  }));
  return { name: `t3.${id}`, cells: [{ text: t.words?.[id] ?? label, cols, label: `t3.${id}` }, ...figures] };
}

/** Row ids of table 3 that hold figures, in order. */
export function rows3(other: 'single' | 'three'): string[] {
  const results = GROUPS.flatMap((g) =>
    g.rows.length === 0 ? [g.id] : g.rows.map(([id]) => `${g.id}.${id}`),
  );
  const last = other === 'three' ? OTHER_2021.map(([id]) => `other.${id}`) : ['other'];
  return ['new', 'carried_in', ...results, ...last, 'total', 'carried_out'];
}

/**
 * Figures of table 3 that add up, from the six kinds of applicant of each row that is not all 0.
 * Throws where 一 + 二 = 三 + 四 does not hold.
 */
export function figures3(other: 'single' | 'three', given: Record<string, number[]>): Figures {
  const all: Record<string, number[]> = {};
  const items = rows3(other).filter((id) => !['new', 'carried_in', 'total', 'carried_out'].includes(id));
  const six = (id: string) => Array.from({ length: 6 }, (_, i) => given[id]?.[i] ?? 0);
  for (const id of ['new', 'carried_in', ...items, 'carried_out']) all[id] = six(id);
  all.total = Array.from({ length: 6 }, (_, i) => items.reduce((sum, id) => sum + all[id]![i]!, 0));
  all.new!.forEach((n, i) => {
    if (n + all.carried_in![i]! !== all.total![i]! + all.carried_out![i]!)
      throw new Error(`table 3, column ${APPLICANTS[i]}`);
  });
  const unknown = Object.keys(given).filter((id) => !(id in all));
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}`);
  const figures: Figures = {};
  for (const id of rows3(other)) {
    const row = all[id]!;
    [...row, row.reduce((a, b) => a + b, 0)].forEach((n, i) => (figures[`t3.${id}.${APPLICANTS[i]}`] = n));
  }
  return figures;
}
