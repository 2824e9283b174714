import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { joinFrames } from '../../lib/extract/dom/join-frames';
import { readHtml } from '../../lib/extract/html/read-html';
import type { ReportDocument } from '../../lib/model/document';
import { reportBody } from '../e2e/pages/report';
import { FIGURES, four, PROSE, prose, TITLE, WRONG } from './long-report';
import { read, tablesOf } from './read';
import { grid, pdfOf, ucs2, word } from './samples';

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
    expect(soFar[0]!.notes).toEqual([{ code: 'pages-to-come', detail: '4/8' }]);
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

  it('with a page as one report: tables of the PDF are judged early, those of the page may stand in it again', async () => {
    const title = '清河县水务局2023年政府信息公开工作年度报告';
    const pageOf = (body: string) =>
      readHtml(
        new TextEncoder().encode(`<meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`),
        {
          uri: 'https://a.gov.cn/',
          kind: 'html',
        },
      );
    const early = (page: ReportDocument, { soFar }: { soFar: ReportDocument[] }) =>
      audit(joinFrames([page, soFar[0]!])).findings.map(({ rule }) => rule);
    const words = pageOf(`<p>一、总体情况</p><p>${PROSE}</p>`);
    const tables = pageOf(reportBody({ 't4.review.total': '0' }));
    expect(audit(tables).findings.map(({ rule }) => rule)).toContain('arithmetic/row-total');
    const others = Array.from({ length: 6 }, (_, i) => prose(i));
    expect(early(words, await followed(long()))).toEqual(['arithmetic/row-total']);
    expect(early(tables, await followed(long())), 'the table stands in both').toEqual([]);
    const [xs, ys] = [
      [50, 250, 545],
      [700, 660, 620],
    ];
    const own = `${ucs2(50, 780, PROSE)}\n${grid(xs!, ys!)}\n${word(60, 670, 'Row')}\n${word(260, 670, '7')}`;
    expect(early(tables, await followed(pdfOf([own, ...others]))), 'it may be to come').toEqual([]);
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
