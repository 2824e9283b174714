import type { Form, FormPart, FormTable, Relation } from '../model/form';
import { boundRelation, terms } from './cells';
import { DEADLINES_2019, implied, NOTICE_60, stated } from './law';
import { sectionsSince2019 } from './sections-since-2019';
import { applicationsTable, relationsSince2019, reviewsTable } from './tables-since-2019';

/** Report years 2019 and 2020. Source: 国办公开办函〔2019〕60号 and its annex (试行). */

const PREVIOUS = { id: 'previous', label: '上一年项目数量', groups: [] };
const CHANGE = { id: 'change', label: '本年增/减', groups: [], signed: true };
const DECISIONS = { id: 'decisions', label: '处理决定数量', groups: [] };

const DISCLOSURE_PARTS: readonly FormPart[] = [
  {
    id: '20-1',
    title: '第二十条第（一）项',
    stub: '信息内容',
    unit: '件',
    columns: [
      { id: 'made', label: '本年新制作数量', groups: [] },
      { id: 'disclosed', label: '本年新公开数量', groups: [] },
      { id: 'total', label: '对外公开总数量', groups: [] },
    ],
    rows: [
      { id: 'rules', label: '规章' },
      { id: 'normative', label: '规范性文件' },
    ],
  },
  {
    id: '20-5',
    title: '第二十条第（五）项',
    stub: '信息内容',
    unit: '项/件',
    columns: [PREVIOUS, CHANGE, DECISIONS],
    rows: [
      { id: 'licence', label: '行政许可' },
      { id: 'other_service', label: '其他对外管理服务事项' },
    ],
  },
  {
    id: '20-6',
    title: '第二十条第（六）项',
    stub: '信息内容',
    unit: '项/件',
    columns: [PREVIOUS, CHANGE, DECISIONS],
    rows: [
      { id: 'penalty', label: '行政处罚' },
      { id: 'coercion', label: '行政强制' },
    ],
  },
  {
    id: '20-8',
    title: '第二十条第（八）项',
    stub: '信息内容',
    unit: '项',
    columns: [PREVIOUS, CHANGE],
    rows: [{ id: 'fee', label: '行政事业性收费' }],
  },
  {
    id: '20-9',
    title: '第二十条第（九）项',
    stub: '信息内容',
    unit: '项',
    columns: [
      { id: 'count', label: '采购项目数量', groups: [] },
      // 60号 prints no unit here: reports state 元 or 万元 themselves.
      { id: 'amount', label: '采购总金额', groups: [], money: true },
    ],
    rows: [{ id: 'procurement', label: '政府集中采购' }],
  },
];

const DISCLOSURE: FormTable = {
  id: 't2',
  section: '2',
  title: '主动公开政府信息情况',
  basis: stated(NOTICE_60, '附件 第二部分表'),
  parts: DISCLOSURE_PARTS,
};
const APPLICATIONS = applicationsTable(NOTICE_60, false);

const TOTAL_AT_LEAST_NEW: Relation[] = ['rules', 'normative'].map((row) =>
  boundRelation({
    id: `2019-T2-PUB.${row}`,
    rule: 'arithmetic/part-exceeds-whole',
    highest: 'review',
    table: 't2',
    part: terms(`t2.${row}.disclosed`),
    whole: terms(`t2.${row}.total`),
    basis: implied(NOTICE_60, '表二列名（本年新公开计入对外公开总数）'),
  }),
);

const STOCK_NOT_NEGATIVE: Relation[] = ['licence', 'other_service', 'penalty', 'coercion', 'fee'].map((row) =>
  boundRelation({
    id: `2019-T2-NEG.${row}`,
    rule: 'arithmetic/part-exceeds-whole',
    highest: 'review',
    table: 't2',
    part: [{ cell: `t2.${row}.change`, sign: -1 }],
    whole: terms(`t2.${row}.previous`),
    basis: implied(NOTICE_60, '表二列名（上一年项目数量加本年增/减不小于零）'),
  }),
);

export const EDITION_2019_60: Form = {
  id: '2019-60',
  name: '政府信息公开工作年度报告格式（试行）',
  document: NOTICE_60,
  years: [2019, 2020],
  topics: false,
  sections: sectionsSince2019([], []),
  tables: [DISCLOSURE, APPLICATIONS, reviewsTable(NOTICE_60)],
  relations: [
    ...relationsSince2019('2019', NOTICE_60, APPLICATIONS),
    ...TOTAL_AT_LEAST_NEW,
    ...STOCK_NOT_NEGATIVE,
  ],
  deadlines: DEADLINES_2019,
};
