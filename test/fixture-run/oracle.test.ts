import { describe, expect, test } from 'vitest';
import { auditOf } from './engine';
import { faultsOf, type Expected } from './expect';
import { valueFaults } from './values';
import { APPLICANTS, figures3, rows3 } from '../tools-fixtures/forms/table-3';
import { figures4 } from '../tools-fixtures/forms/table-4';
import type { Figures } from '../tools-fixtures/figures';
import { bare } from '../tools-fixtures/mark';
import { plain2021, quietFigures } from '../tools-fixtures/plain-2021';

/** Reports tried; each with some cells changed by chance. */
const REPORTS = 60;
const MOST = 25;

/** A generator of its own (mulberry32), so that a failing number can be tried again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Relation {
  rule: string;
  /** The cell that names the finding. */
  key: string;
  left: string[];
  right: string[];
}

const ITEMS = rows3('three').filter((r) => !['new', 'carried_in', 'total', 'carried_out'].includes(r));
const PARTS = APPLICANTS.filter((c) => c !== 'total');

/** What the form's own words and structure ask of tables 3 and 4, written down here once more. */
const RELATIONS: Relation[] = [
  ...APPLICANTS.flatMap((c): Relation[] => [
    {
      rule: 'arithmetic/balance',
      key: `t3.new.${c}`,
      left: [`t3.new.${c}`, `t3.carried_in.${c}`],
      right: [`t3.total.${c}`, `t3.carried_out.${c}`],
    },
    {
      rule: 'arithmetic/column-total',
      key: `t3.total.${c}`,
      left: ITEMS.map((r) => `t3.${r}.${c}`),
      right: [`t3.total.${c}`],
    },
  ]),
  ...rows3('three').map((r): Relation => ({
    rule: 'arithmetic/row-total',
    key: `t3.${r}.total`,
    left: PARTS.map((c) => `t3.${r}.${c}`),
    right: [`t3.${r}.total`],
  })),
  ...['review', 'direct', 'after_review'].map((g): Relation => ({
    rule: 'arithmetic/row-total',
    key: `t4.${g}.total`,
    left: ['upheld', 'corrected', 'other', 'pending'].map((c) => `t4.${g}.${c}`),
    right: [`t4.${g}.total`],
  })),
];

/** Whether no figures from 0 up in the blank places make both sides equal. */
function fails({ left, right }: Relation, values: Record<string, number | null | string>): boolean {
  const side = (cells: string[]) => ({
    sum: cells.reduce((sum, c) => sum + (typeof values[c] === 'number' ? (values[c] as number) : 0), 0),
    open: cells.some((c) => typeof values[c] !== 'number'),
  });
  const [l, r] = [side(left), side(right)];
  if (l.open && r.open) return false;
  if (l.open) return l.sum > r.sum;
  return r.open ? r.sum > l.sum : l.sum !== r.sum;
}

/** Tables 3 and 4 that add up, most cells 0. */
function adding(below: (n: number) => number): Figures {
  const six = () => PARTS.map(() => (below(3) === 0 ? below(MOST) : 0));
  const given: Record<string, number[]> = {};
  for (const r of ITEMS) if (below(3) > 0) given[r] = six();
  const out = six();
  const total = PARTS.map((_, i) => ITEMS.reduce((sum, r) => sum + (given[r]?.[i] ?? 0), 0) + out[i]!);
  const carriedIn = total.map((n) => below(n + 1));
  const four = () => [below(MOST), below(3), below(3), below(5)];
  return {
    ...figures3('three', {
      ...given,
      carried_out: out,
      carried_in: carriedIn,
      new: total.map((n, i) => n - carriedIn[i]!),
    }),
    ...figures4(four(), four(), four()),
  };
}

/** The figures with a few cells changed and zeros printed in one of the ways offices print them. */
function printedByChance(below: (n: number) => number): Figures {
  const right = adding(below);
  const zero = [0, 0, null, '/', '—'][below(5)]!;
  const figures: Figures = Object.fromEntries(Object.entries(right).map(([c, n]) => [c, n === 0 ? zero : n]));
  const cells = Object.keys(figures);
  for (let i = below(4); i > 0; i--)
    figures[cells[below(cells.length)]!] = [below(MOST), below(MOST), 0, null, '—'][below(5)]!;
  return figures;
}

describe('arithmetic of tables 3 and 4 against an oracle of its own', () => {
  test.each(Array.from({ length: REPORTS }, (_, i) => i + 1))('report %i', (seed) => {
    const quiet = quietFigures('three');
    const two = Object.fromEntries(Object.entries(quiet).filter(([c]) => c.startsWith('t2.')));
    const figures = { ...two, ...printedByChance(chance(seed)) };
    const report = plain2021({
      slug: 'chance',
      place: '永宁县',
      organ: '林业局',
      year: 2022,
      manner: '',
      figures,
      overview:
        '（一）主动公开。信息发布512条。\n（二）依申请公开。渠道畅通。\n（三）政府信息管理。目录已更新。\n（四）平台建设。网站专栏由专人维护。\n（五）监督保障。培训2次。',
    });
    const audit = auditOf(new TextEncoder().encode(bare(report.source)), 'chance.html');
    const must = RELATIONS.filter((r) => fails(r, report.values)).map((r): Expected => ({
      rule: r.rule,
      severity: 'violation',
      cells: [r.key],
    }));
    expect(valueFaults(audit, report.values)).toEqual([]);
    expect(faultsOf(audit.findings, must, ['table/cell-blank'], false)).toEqual([]);
  });
});
