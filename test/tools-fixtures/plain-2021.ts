import { figures3, table3 } from './forms/table-3';
import { figures4, table4 } from './forms/table-4';
import { cells2, table2 } from './forms/table-2';
import type { Figures } from './figures';
import type { GridRow } from './grid';
import { trsPage } from './pages';
import { compose, printer, tablePiece, truths, type About, type Report } from './report';

/** What differs from a right report of the form of 2021, so that a fixture shows its one peculiarity and little else. */
export interface Peculiar {
  slug: string;
  place: string;
  organ: string;
  year: number;
  level?: About['level'];
  manner: string;
  title?: string;
  preamble?: string;
  period?: string;
  publishedOn?: string | null;
  /** Lines in the manner of compose(), by section; null leaves the section out. */
  overview?: string;
  problems?: string | null;
  heading4?: string;
  others?: string;
  /** Lines under everything: 落款, annexes. */
  end?: string;
  figures?: Figures;
  other?: 'single' | 'three';
  /** Another piece instead of a table, by its name. */
  pieces?: Record<string, string>;
  shape?: (rows: GridRow[]) => GridRow[];
  /** Writes table 3 another way. */
  layout3?: (rows: GridRow[]) => string;
  about?: Partial<About>;
  values?: Report['values'];
  page?: typeof trsPage;
}

/** Figures of a quiet year: 9 new, 1 carried in, 9 done, 1 carried out. */
export const quietFigures = (other: 'single' | 'three'): Figures => ({
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 1,
  't2.normative.repealed': 0,
  't2.normative.valid': 5,
  't2.licence.decisions': 327,
  't2.penalty.decisions': 18,
  't2.coercion.decisions': 2,
  't2.fee.amount': 0,
  ...figures3(other, {
    new: [8, 0, 0, 0, 1],
    carried_in: [1],
    granted: [4, 0, 0, 0, 1],
    'deny.process': [1],
    'unable.not_held': [2],
    [other === 'single' ? 'other' : 'other.rest']: [1],
    carried_out: [1],
  }),
  ...figures4([1], [0, 0, 0, 1]),
});

/** The report of a peculiar kind. */
export function plain2021(p: Peculiar): Report {
  const organ = p.place + p.organ;
  const title = p.title ?? `${organ}${p.year}年政府信息公开工作年度报告`;
  const publishedOn = p.publishedOn === undefined ? `${p.year + 1}-01-18` : p.publishedOn;
  const other = p.other ?? 'three';
  const figures = p.figures ?? quietFigures(other);
  const cell = printer(figures);
  const look = { table: 'border="1" cellspacing="0"', cell: 'align="center"' };
  const pieces = {
    t2: tablePiece('t2', table2('2021-30', cell), look),
    t3: p.layout3
      ? p.layout3(table3({ other, print: cell }))
      : tablePiece('t3', (p.shape ?? ((rows) => rows))(table3({ other, print: cell })), look),
    t4: tablePiece('t4', table4(cell), look),
    ...p.pieces,
  };
  const problems =
    p.problems === undefined
      ? '主要问题是答复说理不够充分。改进情况：印发了答复范例，组织了专题培训。'
      : p.problems;
  const text = `
${p.preamble ?? `根据《中华人民共和国政府信息公开条例》，${organ}编制本报告，统计期限为${p.period ?? `${p.year}年1月1日至${p.year}年12月31日`}。`}
# 一、总体情况
${p.overview ?? OVERVIEW}
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# ${p.heading4 ?? '四、政府信息公开行政复议、行政诉讼情况'}
@t4
${problems === null ? '' : `# 五、存在的主要问题及改进情况\n${problems}`}
# ${problems === null ? '五' : '六'}、其他需要报告的事项
${p.others ?? '本年度未收取信息处理费，没有其他需要报告的事项。'}
${p.end ?? ''}
`;
  const dress = {
    h1: (t: string) => `<p><strong>${t}</strong></p>\n`,
    p: (t: string) => `<p>　　${t}</p>\n`,
  };
  return {
    slug: p.slug,
    file: 'source.html',
    about: {
      title,
      agency: organ,
      level: p.level ?? 'department',
      year: p.year,
      template: '2021-30',
      publishedOn,
      figures: 'invented',
      manner: p.manner,
      ...(problems === null ? { sections: ['1', '2', '3', '4', '6'] } : {}),
      ...p.about,
    },
    source: (p.page ?? trsPage)({
      title,
      site: organ,
      date: publishedOn,
      body: compose(text, dress, pieces),
      years: [p.year - 1],
    }),
    values:
      p.values ??
      truths([...cells2('2021-30'), ...Object.keys(figures).filter((c) => !c.startsWith('t2.'))], figures),
  };
}

const OVERVIEW = `（一）主动公开。全年发布信息512条，制发行政规范性文件1件。
（二）依申请公开。新收申请9件，上年结转1件，办结9件，结转下年度1件。
（三）政府信息管理。对公开目录逐项核对，更新14处。
（四）政府信息公开平台建设。网站专栏由专人维护，公众号定期推送。
（五）监督保障。分管负责人每季度听取汇报，年内培训2次。`;
