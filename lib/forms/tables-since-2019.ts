import type { Basis, FormColumn, FormRow, FormTable, Relation } from '../model/form';
import { sumRelation, terms } from './cells';
import { implied, stated } from './law';

/** Tables 3 and 4, which 60号 and 30号 print alike but for the rows of （六）其他处理. */

const ORGANISATIONS = ['申请人情况', '法人或其他组织'];
const APPLICANTS: readonly FormColumn[] = [
  { id: 'natural', label: '自然人', groups: ['申请人情况'] },
  { id: 'business', label: '商业企业', groups: ORGANISATIONS },
  { id: 'research', label: '科研机构', groups: ORGANISATIONS },
  { id: 'social', label: '社会公益组织', groups: ORGANISATIONS },
  { id: 'law_service', label: '法律服务机构', groups: ORGANISATIONS },
  { id: 'other_org', label: '其他', groups: ORGANISATIONS },
  { id: 'total', label: '总计', groups: ['申请人情况'] },
];

const PARTIAL = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';

const RESULT_ROWS: readonly FormRow[] = [
  { id: 'new', label: '一、本年新收政府信息公开申请数量' },
  { id: 'carried_in', label: '二、上年结转政府信息公开申请数量' },
  { id: 'results', label: '三、本年度办理结果', heading: true },
  { id: 'granted', label: '（一）予以公开', parent: 'results' },
  { id: 'partial', label: PARTIAL, aliases: ['（二）部分公开'], parent: 'results' },
  { id: 'deny', label: '（三）不予公开', heading: true, parent: 'results' },
  { id: 'deny.secret', label: '1.属于国家秘密', parent: 'deny' },
  { id: 'deny.other_law', label: '2.其他法律行政法规禁止公开', parent: 'deny' },
  { id: 'deny.three_security', label: '3.危及“三安全一稳定”', parent: 'deny' },
  { id: 'deny.third_party', label: '4.保护第三方合法权益', parent: 'deny' },
  { id: 'deny.internal', label: '5.属于三类内部事务信息', parent: 'deny' },
  { id: 'deny.process', label: '6.属于四类过程性信息', parent: 'deny' },
  { id: 'deny.enforcement_file', label: '7.属于行政执法案卷', parent: 'deny' },
  { id: 'deny.administrative_query', label: '8.属于行政查询事项', parent: 'deny' },
  { id: 'unable', label: '（四）无法提供', heading: true, parent: 'results' },
  { id: 'unable.not_held', label: '1.本机关不掌握相关政府信息', parent: 'unable' },
  { id: 'unable.must_create', label: '2.没有现成信息需要另行制作', parent: 'unable' },
  { id: 'unable.unclear', label: '3.补正后申请内容仍不明确', parent: 'unable' },
  { id: 'reject', label: '（五）不予处理', heading: true, parent: 'results' },
  { id: 'reject.petition', label: '1.信访举报投诉类申请', parent: 'reject' },
  { id: 'reject.repeat', label: '2.重复申请', parent: 'reject' },
  { id: 'reject.publication', label: '3.要求提供公开出版物', parent: 'reject' },
  { id: 'reject.excessive', label: '4.无正当理由大量反复申请', parent: 'reject' },
  { id: 'reject.reconfirm', label: '5.要求行政机关确认或重新出具已获取信息', parent: 'reject' },
];
const OTHER_SINGLE: readonly FormRow[] = [{ id: 'other', label: '（六）其他处理', parent: 'results' }];
const OTHER_THREE: readonly FormRow[] = [
  { id: 'other', label: '（六）其他处理', heading: true, kept: true, parent: 'results' },
  {
    id: 'other.no_correction',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    parent: 'other',
  },
  {
    id: 'other.unpaid_fee',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    parent: 'other',
  },
  { id: 'other.rest', label: '3.其他', parent: 'other' },
];
const CLOSING_ROWS: readonly FormRow[] = [
  { id: 'total', label: '（七）总计', parent: 'results' },
  { id: 'carried_out', label: '四、结转下年度继续办理' },
];

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Table 3; `threeOthers` as 30号 has it. */
export function applicationsTable(notice: string, threeOthers: boolean): FormTable {
  return {
    id: 't3',
    section: '3',
    title: '收到和处理政府信息公开申请情况',
    corner: CORNER,
    basis: stated(notice, '附件 第三部分表'),
    parts: [
      {
        id: 't3',
        unit: '件',
        columns: APPLICANTS,
        rows: [...RESULT_ROWS, ...(threeOthers ? OTHER_THREE : OTHER_SINGLE), ...CLOSING_ROWS],
      },
    ],
  };
}

const RESULTS = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;
const REVIEW_GROUPS = [
  ['review', ['行政复议']],
  ['direct', ['行政诉讼', '未经复议直接起诉']],
  ['after_review', ['行政诉讼', '复议后起诉']],
] as const;

/** Table 4: one line of fifteen figures. */
export function reviewsTable(notice: string): FormTable {
  return {
    id: 't4',
    section: '4',
    title: '政府信息公开行政复议、行政诉讼情况',
    basis: stated(notice, '附件 第四部分表'),
    parts: [
      {
        id: 't4',
        unit: '件',
        rows: [{ id: '', label: '' }],
        columns: REVIEW_GROUPS.flatMap(([group, groups]) =>
          RESULTS.map(([id, label]) => ({ id: `${group}.${id}`, label, groups })),
        ),
      },
    ],
  };
}

/** Relations of tables 3 and 4 of an edition, one per column, row or group. */
export function relationsSince2019(prefix: string, notice: string, table: FormTable): Relation[] {
  const rows = table.parts[0]!.rows.filter((row) => !row.heading || row.kept).map((row) => row.id);
  return [
    ...balances(prefix, notice),
    ...columnTotals(prefix, notice, rows),
    ...rowTotals(prefix, notice, rows),
    ...reviewTotals(prefix, notice),
  ];
}

function balances(prefix: string, notice: string): Relation[] {
  return APPLICANTS.map(({ id }) => ({
    id: `${prefix}-T3-ID.${id}`,
    kind: 'balance',
    rule: 'arithmetic/balance',
    highest: 'violation',
    table: 't3',
    left: terms(`t3.new.${id}`, `t3.carried_in.${id}`),
    op: '=',
    right: terms(`t3.total.${id}`, `t3.carried_out.${id}`),
    basis: stated(notice, '表三 表头'),
  }));
}

function columnTotals(prefix: string, notice: string, rows: string[]): Relation[] {
  const outside = new Set(['new', 'carried_in', 'total', 'carried_out']);
  const items = rows.filter((row) => !outside.has(row));
  return APPLICANTS.map(({ id }) =>
    sumRelation({
      id: `${prefix}-T3-SUM.${id}`,
      kind: 'column-total',
      rule: 'arithmetic/column-total',
      table: 't3',
      parts: items.map((row) => `t3.${row}.${id}`),
      total: `t3.total.${id}`,
      basis: implied(notice, '表三结构（（七）总计为各项之和）'),
    }),
  );
}

function rowTotals(prefix: string, notice: string, rows: string[]): Relation[] {
  const parts = APPLICANTS.slice(0, -1);
  return rows.map((row) =>
    sumRelation({
      id: `${prefix}-T3-ROW.${row}`,
      kind: 'row-total',
      rule: 'arithmetic/row-total',
      table: 't3',
      parts: parts.map(({ id }) => `t3.${row}.${id}`),
      total: `t3.${row}.total`,
      basis: implied(notice, '表三结构（总计列为各类申请人之和）'),
    }),
  );
}

function reviewTotals(prefix: string, notice: string): Relation[] {
  const basis: Basis = implied(notice, '表四结构（总计为各项结果之和）');
  return REVIEW_GROUPS.map(([group]) =>
    sumRelation({
      id: `${prefix}-T4.${group}`,
      kind: 'row-total',
      rule: 'arithmetic/row-total',
      table: 't4',
      parts: RESULTS.slice(0, -1).map(([id]) => `t4.${group}.${id}`),
      total: `t4.${group}.total`,
      basis,
    }),
  );
}
