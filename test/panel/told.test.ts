import { describe, expect, test } from 'vitest';
import { formOf } from '../../lib/forms/registry';
import type { Claim } from '../../lib/model/claim';
import { exactly } from '../../lib/model/quantity';
import { figureMap } from '../../lib/panel/figures';
import { cellsLabel, rangeText, toldCells } from '../../lib/panel/told-cells';
import {
  countStandings,
  figureMarks,
  figuresByClaim,
  toldByCell,
  toldFigures,
  toldSections,
} from '../../lib/panel/told-figures';
import { claimsIn } from './sample-claims';
import { toldAudit } from './sample-audits';
import { auditOf, check, figuresOf } from './samples';

const audit = toldAudit();
const figures = toldFigures(audit);
const form = formOf('2021-30');
const figureOf = (words: string) => figures.find((one) => one.claims[0]!.quote.includes(words))!;

describe('the figures of the text', () => {
  test('stand in reading order under their sections; those of one place are one', () => {
    expect(toldSections(audit, figures).map(({ heading, figures: own }) => [heading, own.length])).toEqual([
      ['一、总体情况', 8],
      ['三、收到和处理政府信息公开申请情况', 7],
    ]);
    expect(figureOf('各3件').claims).toHaveLength(2);
    expect(figuresByClaim(figures).get(11)).toBe(figureOf('各3件'));
    expect(figures.map(({ index }) => index)).toEqual(
      figures.map(({ index }) => index).toSorted((a, b) => a - b),
    );
  });

  test.each([
    ['全文共六个', 'agrees'],
    ['107件', 'agrees'],
    // Its parts add up to it, and the table says otherwise.
    ['办结113件', 'differs'],
    ['予以公开50件', 'agrees'],
    ['部分公开7件', 'agrees'],
    ['占44.2%', 'agrees'],
    ['增长12.3%', 'not-comparable'],
    ['2022年', 'not-comparable'],
    ['全市', 'not-comparable'],
    ['各3件', 'differs'],
    ['3936条', 'differs'],
    // Nothing vouches for a part of a sum that does not come out.
    ['动态类3500条', 'differs'],
  ])('%s: %s', (words, standing) => {
    expect(figureOf(words).standing).toBe(standing);
  });

  test('what nothing looked at is only that which no rule has a verdict on', () => {
    const bare = auditOf('2021-30', { claims: audit.claims });
    expect(countStandings(toldFigures(bare))).toEqual({
      differs: 2,
      agrees: 2,
      'not-comparable': 2,
      'not-looked-at': 9,
    });
    expect(countStandings(figures)['not-looked-at']).toBe(0);
  });

  test('a part that agrees with the table is not at fault where the sum does not come out', () => {
    const claims = audit.claims.map((claim, index) =>
      index === 13 ? { ...claim, cells: ['t2.penalty.decisions'], outcome: 'agrees' as const } : claim,
    );
    const dynamic = toldFigures({ ...audit, claims }).find(({ index }) => index === 13)!;
    expect(dynamic.standing).toBe('agrees');
    expect(dynamic.links).toContainEqual({ kind: 'part', verdict: 'failed', whole: 12, met: false });
  });

  test('links name the sum, its parts, and what a percentage was calculated from', () => {
    expect(figureOf('3936条').links).toEqual([
      { kind: 'whole', verdict: 'failed', parts: [13, 14, 15], sum: exactly(3930), met: false },
    ]);
    expect(figureOf('占44.2%').links).toEqual([
      { kind: 'percent', verdict: 'passed', of: [3, 2], met: true, growth: false },
    ]);
    expect(figureOf('部分公开7件').links).toEqual([{ kind: 'part', verdict: 'passed', whole: 2, met: true }]);
  });

  test('a percentage that passed by other figures vouches for itself, not for those it names', () => {
    const [whole, part, percent] = claimsIn(0, '收到100件，办结90件，办结率95.0%。', [
      { words: '收到', figure: '100件', value: 100 },
      { words: '办结', figure: '90件', value: 90 },
      {
        words: '办结率',
        figure: '95.0%',
        value: 95,
        told: {
          kind: 'percent',
          share: { part: 1, whole: 0, others: [], of: '', rate: true, apart: false },
        },
      },
    ]) as [Claim, Claim, Claim];
    const target = `0:${percent.told!.start}`;
    const found = toldFigures(
      auditOf('2021-30', {
        claims: [whole, part, percent],
        checks: [check('narrative/percent-mismatch', target, 'passed')],
      }),
    );
    expect(found.map(({ standing }) => standing)).toEqual(['not-looked-at', 'not-looked-at', 'agrees']);
  });

  test('findings are those on the words of the figure, and on its own cells', () => {
    const rules = (words: string) =>
      figureOf(words).findings.map(({ finding, role }) => [finding.rule, role]);
    expect(rules('办结113件')).toEqual([['narrative/text-table-mismatch', 'place']]);
    expect(rules('动态类')).toEqual([['narrative/text-sum-mismatch', 'term']]);
    expect(rules('予以公开50件')).toEqual([]);
    expect(figureOf('各3件').findings).toHaveLength(1);
  });

  test('a figure told again in the same words has the finding of the first', () => {
    const [claim] = claimsIn(3, '如上，办结113件。', [
      { words: '办结', figure: '113件', value: 113, cells: ['t3.total.total'], outcome: 'differs' },
    ]);
    const again = toldFigures({ ...audit, claims: [...audit.claims, claim!] }).at(-1)!;
    expect(again.findings.map(({ finding }) => finding)).toEqual([
      figureOf('办结113件').findings[0]!.finding,
    ]);
  });

  test('a finding on a whole passage is not one on each figure in it', () => {
    const claims = claimsIn(0, `本年收取处理费300元。${'其余从略。'.repeat(20)}`, [
      { words: '本年收取处理费', figure: '300元', value: 300 },
    ]);
    const passage = { ...claims[0]!.at, quote: `本年收取处理费300元。${'其余从略。'.repeat(20)}` };
    const findings = [
      {
        ...audit.findings[0]!,
        rule: 'narrative/contradiction' as const,
        marks: [{ role: 'place' as const, at: passage }],
      },
    ];
    expect(toldFigures(auditOf('2021-30', { claims, findings }))[0]!.standing).toBe('not-looked-at');
  });
});

describe('the words of a figure', () => {
  test('end with it; those that name too little come with the clause before', () => {
    expect(figureOf('107件').words).toEqual({
      before: '',
      lead: '全年受理政府信息公开申请',
      figure: '107件',
      after: '',
    });
    expect(figureOf('办结113件').words).toMatchObject({
      before: '府信息公开申请107件，',
      lead: '办结',
      figure: '113件',
    });
    expect(figureOf('全文共').words.after).toBe('部分');
  });

  test('what is told without a figure is all of it', () => {
    const text = '本年度未收到政府信息公开申请。';
    const [claim] = claimsIn(0, text, [{ words: '', figure: '未收到政府信息公开申请', value: 0 }]);
    const [one] = toldFigures(auditOf('2021-30', { claims: [claim!] }));
    expect(one!.words).toMatchObject({ before: '', lead: '', figure: '未收到政府信息公开申请' });
  });

  test('a claim of another maker, of which nothing further is known, is shown as it is', () => {
    const { told: _, ...claim } = audit.claims[1]!;
    const [one] = toldFigures(auditOf('2021-30', { claims: [claim] }));
    expect(one).toMatchObject({ standing: 'agrees', words: { lead: '', figure: claim.quote } });
    expect(toldSections(audit, [one!])[0]!.heading).toBeNull();
  });
});

describe('the cells a figure was compared with', () => {
  const read = figureMap(audit);
  const cellsOf = (words: string) => toldCells(figureOf(words).claims, form, read);

  test('are named by their row and column, with what is printed', () => {
    expect(cellsOf('107件')).toMatchObject([
      {
        table: 't3',
        label: { row: '一、本年新收政府信息公开申请数量', column: '总计' },
        cells: [{ id: 't3.new.total', view: { text: '107' } }],
      },
    ]);
    expect(cellsOf('2022年')[0]).toMatchObject({ outcome: 'not-comparable', why: 'claim/other-year' });
  });

  test('several are named by what they have in common', () => {
    const total = (rows: string[]) =>
      cellsLabel(
        form,
        rows.map((row) => `t3.${row}.total`),
      );
    expect(total(['unable.not_held', 'unable.must_create', 'unable.unclear'])).toEqual({
      row: '（四）无法提供',
      column: '总计',
    });
    expect(total(['granted', 'partial']).row).toMatch(/^（一）.+＋（二）/u);
    expect(total(['new', 'carried_in', 'granted']).row).toBe('一、本年新收政府信息公开申请数量…');
    expect(cellsLabel(form, ['t4.direct.total', 't4.after_review.total'])).toMatchObject({
      column: '行政诉讼 · 总计',
    });
    expect(cellsLabel(form, ['t3.deny.secret.total']).row).toBe('（三）不予公开 1.属于国家秘密');
    expect(cellsLabel(form, ['no.such.cell'])).toEqual({ row: 'no.such.cell', column: '' });
  });

  test('a figure told once for several says what it comes to', () => {
    const [claim] = claimsIn(0, '法规科、信息中心各1名。', [
      { words: '法规科、信息中心各', figure: '1名', value: 2, cells: ['t3.new.total'], outcome: 'differs' },
    ]);
    expect(toldCells([claim!], form, read)[0]!.together).toBe(2);
    expect(cellsOf('107件')[0]!.together).toBeNull();
  });

  test('lead back to the figures that tell them', () => {
    const told = toldByCell(audit);
    expect(told.get('t3.total.total')!.map(({ claims }) => claims[0]!.quote)).toEqual([
      '办结113件',
      '2022年办结政府信息公开申请88件',
    ]);
    expect(told.get('t3.granted.total')).toBeUndefined();
  });

  test('ranges are told as they are', () => {
    const open = { from: 275, to: 1e15 };
    expect([rangeText(exactly(3)), rangeText({ from: 1, to: 2 }), rangeText(open, (n) => `≥${n}`)]).toEqual([
      '3',
      '1—2',
      '≥275',
    ]);
  });
});

describe('what is painted', () => {
  test('is the figure alone, at its place, by kind', () => {
    const { marks, beyond, elsewhere } = figureMarks(audit);
    expect([marks.length, beyond, elsewhere]).toEqual([15, 0, 0]);
    expect(marks[2]).toMatchObject({
      kind: 'differs',
      at: { quote: '113件', before: '息公开申请107件，办结', after: '，其中予以公开50件、部' },
    });
    const { span } = marks[2]!.at as { span: { start: number; end: number } };
    expect(span.end - span.start).toBe(4);
    expect(marks.map(({ kind }) => kind)).toContain('undecided');
  });

  test('is bounded, and what is in no page is counted', () => {
    const text = '公开3件。'.repeat(1);
    const [one] = claimsIn(0, text, [{ words: '公开', figure: '3件', value: 3 }]);
    const many = Array.from({ length: 2100 }, (_, index) => ({
      ...one!,
      at: { ...one!.at, path: `1/${index}` } as Claim['at'],
    }));
    const inFile: Claim = { ...one!, at: { in: 'txt', line: 1, quote: '公开3件' } };
    const { marks, beyond, elsewhere } = figureMarks(auditOf('2021-30', { claims: [...many, inFile] }));
    expect([marks.length, beyond, elsewhere]).toEqual([2000, 100, 1]);
  });

  test('a text of ten thousand figures is listed whole', () => {
    const text = '公开3件，其中甲1件、乙2件。';
    const claims = Array.from({ length: 5000 }, (_, block) =>
      claimsIn(block, text, [
        { words: '公开', figure: '3件', value: 3 },
        { words: '甲', figure: '1件', value: 1 },
      ]),
    ).flat();
    const found = toldFigures(auditOf('2021-30', { claims, figures: figuresOf('2021-30', {}) }));
    expect(found).toHaveLength(10_000);
  });
});
