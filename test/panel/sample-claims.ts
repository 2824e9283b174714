import type { Claim, Told } from '../../lib/model/claim';
import { within } from '../../lib/model/location';
import type { Check } from '../../lib/model/audit';
import type { Finding, Mark } from '../../lib/model/finding';
import { exactly } from '../../lib/model/quantity';
import { at, check, finding, told as saying } from './samples';

/** A claim of an invented paragraph: the words that name it and its figure, which stand in the paragraph once. */
export interface ToldWords extends Partial<Omit<Claim, 'told'>> {
  words: string;
  figure: string;
  value: number;
  told?: Partial<Told>;
}

/** Claims as the reader of claims gives them for a paragraph, in the order given. */
export function claimsIn(block: number, text: string, list: readonly ToldWords[]): Claim[] {
  return list.map(({ words, figure, value, told: more, ...rest }) => {
    const start = text.indexOf(words + figure);
    if (start < 0) throw new Error(`${words}${figure} does not stand in ${text}`);
    const end = start + words.length + figure.length;
    return {
      quote: text.slice(start, end),
      subject: words,
      cells: [],
      range: exactly(value),
      unit: figure.replace(/^[\d.]+/u, ''),
      year: 2023,
      scope: '',
      modality: 'exact',
      outcome: 'not-looked-at',
      at: { ...within(at(text), text, start, end), path: `1/${block}` } as Claim['at'],
      ...rest,
      told: {
        kind: 'count',
        block,
        start: start + words.length,
        end,
        sentence: block,
        value,
        step: 1,
        weak: false,
        none: false,
        ...more,
      },
    };
  });
}

const FIRST =
  '全文共六个部分。全年受理政府信息公开申请107件，办结113件，其中予以公开50件、部分公开7件、作其他处理的56件。予以公开的占44.2%，比上年增长12.3%。';
const SECOND =
  '2022年办结政府信息公开申请88件；全市受理政府信息公开申请1295件。行政复议、行政诉讼各3件，门户网站发布信息3936条，其中动态类3500条、政务类400条、其他类30条。';

/** Figures of every kind: that agree, differ, add up or do not, and those nothing looked at. Indexes are those of the list. */
export function sampleClaims(): Claim[] {
  const results = (of: string): string[] => ['natural', 'business'].map((column) => `t3.${of}.${column}`);
  return [
    ...claimsIn(0, FIRST, [
      { words: '全文共', figure: '六个', value: 6 },
      {
        words: '全年受理政府信息公开申请',
        figure: '107件',
        value: 107,
        cells: ['t3.new.total'],
        outcome: 'agrees',
        told: { table: exactly(107) },
      },
      {
        words: '办结',
        figure: '113件',
        value: 113,
        cells: ['t3.total.total'],
        outcome: 'differs',
        told: {
          table: exactly(107),
          parts: { claims: [3, 4, 5], complete: 'said', beside: [], overlap: false },
        },
      },
      {
        words: '予以公开',
        figure: '50件',
        value: 50,
        cells: results('granted'),
        outcome: 'agrees',
        told: { table: exactly(50) },
      },
      { words: '部分公开', figure: '7件', value: 7 },
      { words: '作其他处理的', figure: '56件', value: 56 },
      {
        words: '予以公开的占',
        figure: '44.2%',
        value: 44.2,
        told: {
          kind: 'percent',
          share: { part: 3, whole: 2, others: [], of: '', rate: false, apart: true },
        },
      },
      {
        words: '比上年增长',
        figure: '12.3%',
        value: 12.3,
        told: { kind: 'percent', growth: { of: 1, by: 1, from: null } },
      },
    ]),
    ...claimsIn(2, SECOND, [
      {
        words: '2022年办结政府信息公开申请',
        figure: '88件',
        value: 88,
        year: 2022,
        cells: ['t3.total.total'],
        outcome: 'not-comparable',
        why: 'claim/other-year',
      },
      {
        words: '全市受理政府信息公开申请',
        figure: '1295件',
        value: 1295,
        scope: '全市',
        cells: ['t3.new.total'],
        outcome: 'not-comparable',
        why: 'claim/other-scope',
      },
      ...[
        { cells: ['t4.review.total'], outcome: 'differs' as const, told: { table: exactly(0) } },
        { cells: ['t4.direct.total'], outcome: 'agrees' as const, told: { table: exactly(3) } },
      ].map((one) => ({ words: '行政复议、行政诉讼各', figure: '3件', value: 3, ...one })),
      {
        words: '门户网站发布信息',
        figure: '3936条',
        value: 3936,
        told: { parts: { claims: [13, 14, 15], complete: 'near', beside: [], overlap: false } },
      },
      { words: '动态类', figure: '3500条', value: 3500 },
      { words: '政务类', figure: '400条', value: 400 },
      { words: '其他类', figure: '30条', value: 30 },
    ]),
  ];
}

/** What a rule calls a claim. */
const targetOf = ({ told, cells }: Claim): string =>
  [`${told!.block}:${told!.start}`, ...cells.slice(0, 1)].join(' ');

/** What the rules made of the sample claims. */
export function sampleVerdicts(claims: readonly Claim[]): Check[] {
  const of = (index: number): string => targetOf(claims[index]!);
  return [
    check('narrative/count-mismatch', 'parts 0', 'passed'),
    check('narrative/text-sum-mismatch', of(2), 'passed'),
    check('narrative/text-sum-mismatch', of(12), 'failed'),
    check('narrative/percent-mismatch', of(6), 'passed'),
    check('narrative/percent-mismatch', of(7), 'unclear'),
  ];
}

/** What they found. */
export function sampleToldFindings(claims: readonly Claim[]): Finding[] {
  const mark = (role: Mark['role'], index: number): Mark => ({ role, at: claims[index]!.at });
  return [
    finding({
      rule: 'narrative/text-table-mismatch',
      severity: 'review',
      section: '1',
      message: saying('正文写“办结113件”，表格中总计为 107。', 'The text says 113, the table 107.'),
      where: '一、总体情况 · 办结113件',
      cells: ['t3.total.total'],
      marks: [mark('place', 2)],
    }),
    finding({
      rule: 'narrative/text-table-mismatch',
      severity: 'violation',
      section: '3',
      message: saying('正文写行政复议3件，表格中为 0。', 'The text says 3 reviews, the table 0.'),
      where: '三、收到和处理政府信息公开申请情况 · 各3件',
      cells: ['t4.review.total'],
      marks: [mark('place', 10)],
    }),
    finding({
      rule: 'narrative/text-sum-mismatch',
      severity: 'review',
      section: '3',
      message: saying('所列各项之和为 3930，所列是否为全部？', 'The parts make 3930; are they all?'),
      where: '三、收到和处理政府信息公开申请情况 · 发布信息3936条',
      marks: [mark('total', 12), mark('term', 13), mark('term', 14), mark('term', 15)],
    }),
  ];
}
