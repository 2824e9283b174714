import type { Form, FormPart, FormTable, Relation } from '../model/form';
import { boundRelation, terms } from './cells';
import { DEADLINES_2019, implied, NOTICE_30, stated } from './law';
import { sectionsSince2019 } from './sections-since-2019';
import { applicationsTable, relationsSince2019, reviewsTable } from './tables-since-2019';

/** Report years from 2021. Source: 国办公开办函〔2021〕30号 and its annex (2021年修订). */

const decisions = { id: 'decisions', label: '本年处理决定数量', groups: [] };

const DISCLOSURE_PARTS: readonly FormPart[] = [
  {
    id: '20-1',
    title: '第二十条第（一）项',
    stub: '信息内容',
    unit: '件',
    columns: [
      { id: 'made', label: '本年制发件数', groups: [] },
      { id: 'repealed', label: '本年废止件数', groups: [] },
      { id: 'valid', label: '现行有效件数', groups: [] },
    ],
    rows: [
      { id: 'rules', label: '规章' },
      { id: 'normative', label: '行政规范性文件', aliases: ['规范性文件'] },
    ],
  },
  {
    id: '20-5',
    title: '第二十条第（五）项',
    stub: '信息内容',
    unit: '件',
    columns: [decisions],
    rows: [{ id: 'licence', label: '行政许可' }],
  },
  {
    id: '20-6',
    title: '第二十条第（六）项',
    stub: '信息内容',
    unit: '件',
    columns: [decisions],
    rows: [
      { id: 'penalty', label: '行政处罚' },
      { id: 'coercion', label: '行政强制' },
    ],
  },
  {
    id: '20-8',
    title: '第二十条第（八）项',
    stub: '信息内容',
    unit: '万元',
    columns: [
      {
        id: 'amount',
        label: '本年收费金额（单位：万元）',
        aliases: ['本年收费金额'],
        groups: [],
        money: true,
        unit: '万元',
      },
    ],
    rows: [{ id: 'fee', label: '行政事业性收费' }],
  },
];

const DISCLOSURE: FormTable = {
  id: 't2',
  section: '2',
  title: '主动公开政府信息情况',
  basis: stated(NOTICE_30, '附件 第二部分表'),
  parts: DISCLOSURE_PARTS,
};
const APPLICATIONS = applicationsTable(NOTICE_30, true);

const VALID_AT_LEAST_NEW: Relation[] = ['rules', 'normative'].map((row) =>
  boundRelation({
    id: `2021-T2-VALID.${row}`,
    rule: 'arithmetic/part-exceeds-whole',
    highest: 'review',
    table: 't2',
    part: [...terms(`t2.${row}.made`), { cell: `t2.${row}.repealed`, sign: -1 }],
    whole: terms(`t2.${row}.valid`),
    basis: implied(NOTICE_30, '表二列名（本年制发而未废止者当有效）'),
  }),
);

export const EDITION_2021_30: Form = {
  id: '2021-30',
  name: '政府信息公开工作年度报告格式（2021年修订）',
  document: NOTICE_30,
  years: [2021, null],
  topics: false,
  sections: sectionsSince2019(
    ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
    ['收取信息处理费情况'],
  ),
  tables: [DISCLOSURE, APPLICATIONS, reviewsTable(NOTICE_30)],
  relations: [...relationsSince2019('2021', NOTICE_30, APPLICATIONS), ...VALID_AT_LEAST_NEW],
  deadlines: DEADLINES_2019,
};
