import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import type { ReportDocument } from '../../lib/model/document';
import { read, tablesOf } from './read';
import { grid, line, pdfOf, ucs2, word } from './samples';

const PROSE = '本年度各项工作按照条例的要求有序推进公开内容更加全面办理程序更加规范平台建设更稳固';

/** A page full of prose; `n` makes its words its own. */
const prose = (n: number): string =>
  Array.from({ length: 12 }, (_, i) => ucs2(50, 780 - 24 * i, `第${n}页第${i}行${PROSE}`, 9)).join('\n');

const TITLE = [
  ucs2(120, 780, '清河县水务局2023年政府信息公开工作年度报告', 16),
  ucs2(70, 740, '一、总体情况'),
  ucs2(70, 720, PROSE),
].join('\n');

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Table 4 from a height downwards; `figures` of its one row, the first five of them reviews. */
function tableFour(top: number, figures: readonly number[]): string {
  const xs = Array.from({ length: 16 }, (_, i) => 50 + 33 * i);
  const [y0, y1, y2, y3] = [top, top - 20, top - 40, top - 60, top - 80];
  const y4 = top - 80;
  const lines = [
    ...[y0!, y3!, y4].map((y) => line(xs[0]!, y, xs[15]!, y)),
    line(xs[0]!, y1!, xs[15]!, y1!),
    line(xs[5]!, y2!, xs[15]!, y2!),
    ...xs.map((x, i) => line(x, [0, 5, 15].includes(i) ? y0! : i === 10 || i < 5 ? y1! : y2!, x, y4)),
  ];
  const small = (x: number, y: number, text: string) => ucs2(x + 2, y - 14, text, 7);
  const words = [
    small(xs[0]!, y0!, '行政复议'),
    small(xs[5]!, y0!, '行政诉讼'),
    ...RESULTS.map((text, i) => small(xs[i]!, y1! - 10, text)),
    small(xs[5]!, y1!, '未经复议直接起诉'),
    small(xs[10]!, y1!, '复议后起诉'),
    ...[...RESULTS, ...RESULTS].map((text, i) => small(xs[5 + i]!, y2!, text)),
    ...figures.map((n, i) => word(xs[i]! + 12, y3! - 14, String(n), 7)),
  ];
  return [...lines, ...words].join('\n');
}

const FIGURES = [10, 1, 0, 0, 11, 3, 2, 0, 0, 5, 6, 0, 0, 4, 10];
const WRONG = FIGURES.with(4, 13);

const four = (figures: readonly number[]): string =>
  [ucs2(70, 780, '四、政府信息公开行政复议、行政诉讼情况'), tableFour(750, figures)].join('\n');

/** What is handed over, and which pages were read before, in order. */
async function followed(pdf: Uint8Array): Promise<{
  events: string[];
  soFar: ReportDocument[];
  whole: ReportDocument;
}> {
  const events: string[] = [];
  const soFar: ReportDocument[] = [];
  const whole = await read(pdf, {
    onPage: (page) => void events.push(`page ${page}`),
    onSoFar: (document) => {
      events.push('so far');
      soFar.push(document);
    },
  });
  return { events, soFar, whole };
}

describe('what is read before the last page', () => {
  const long = () => pdfOf([TITLE, four(WRONG), ...Array.from({ length: 6 }, (_, i) => prose(i))]);

  it('a wrong total of an early table is found while pages are to come, and stays a finding', async () => {
    const { events, soFar, whole } = await followed(long());
    expect(events.indexOf('so far')).toBeGreaterThan(0);
    expect(events.lastIndexOf('so far')).toBeLessThan(events.indexOf('page 8'));
    const early = audit(soFar[0]!);
    expect(early.findings.map(({ rule, actual, expected }) => [rule, actual, expected])).toEqual([
      ['arithmetic/row-total', 13, 11],
    ]);
    const last = audit(whole).findings;
    expect(last.map(({ id }) => id)).toContain(early.findings[0]!.id);
    expect(last.length, 'only the whole report tells what is missing').toBeGreaterThan(1);
  });

  it('the whole document is the same whether somebody asks for its beginning or not', async () => {
    const { whole, soFar } = await followed(long());
    expect(whole).toEqual(await read(long()));
    expect(whole.notes).toEqual([]);
    expect(soFar[0]!.notes).toEqual([{ code: 'pages-to-come', detail: '3/8' }]);
  });

  it('says nothing of what is missing, nor of a table without faults', async () => {
    const { soFar } = await followed(
      pdfOf([TITLE, four(FIGURES), ...Array.from({ length: 6 }, (_, i) => prose(i))]),
    );
    expect(soFar.length).toBeGreaterThan(0);
    for (const document of soFar) expect(audit(document)).toMatchObject({ isReport: true, findings: [] });
  });

  it('holds a table back until it cannot go on any more', async () => {
    const xs = [50, 250, 400, 545];
    const part = (n: number, top: number) => {
      const ys = Array.from({ length: 11 }, (_, i) => top - 60 * i);
      const cells = ys.slice(1).map((y, i) => word(60, y + 10, `Row ${n}-${i}`) + word(260, y + 10, `${i}`));
      return [grid(xs, ys), ...cells].join('\n');
    };
    const { soFar, whole } = await followed(
      pdfOf([
        TITLE,
        `${four(WRONG)}\n${ucs2(70, 600, PROSE)}`,
        ...[1, 2, 3].map((n) => part(n, 800)),
        ...Array.from({ length: 6 }, (_, i) => prose(i)),
      ]),
    );
    expect(tablesOf(whole).map(({ rows }) => rows)).toEqual([4, 30]);
    expect(soFar.map((document) => tablesOf(document).length)).toEqual([1, 2]);
    for (const document of soFar)
      for (const [i, table] of tablesOf(document).entries()) expect(table).toEqual(tablesOf(whole)[i]);
  });

  it('is handed over a few times at most, however many tables there are', async () => {
    const small = (n: number) =>
      [grid([50, 250, 545], [700, 660, 620]), word(60, 670, `Row ${n}`), word(260, 670, `${n}`)].join('\n');
    const { soFar, whole } = await followed(
      pdfOf([TITLE, ...Array.from({ length: 30 }, (_, i) => `${small(i)}\n${ucs2(50, 500, PROSE)}`)]),
    );
    expect(tablesOf(whole)).toHaveLength(30);
    expect(soFar.length).toBeGreaterThan(1);
    expect(soFar.length).toBeLessThanOrEqual(6);
  });

  it('hands nothing of a damaged file over', async () => {
    const bytes = long();
    const text = new TextDecoder('latin1').decode(bytes);
    const broken = text.replace(/startxref\s+\d+/u, 'startxref\n7');
    expect(broken).not.toBe(text);
    const { soFar, whole } = await followed(Uint8Array.from(broken, (c) => c.charCodeAt(0)));
    expect(whole.notes).toEqual([{ code: 'mended-file' }]);
    expect(soFar).toEqual([]);
  });
});
