import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportDocument, Table } from '../../lib/model/document';
import { fold } from '../../lib/text/fold';
import { figure3, FIGURES4, LABELS3, MANNERS, reportHtml, type Manner } from './printed-report';
import { read, tablesOf } from './read';

const CHROMIUM = '/usr/bin/chromium';
const OFFICE = '/usr/bin/soffice';
const folder = mkdtempSync(join(tmpdir(), 'gouji-printed-'));

function byChromium(manner: Manner): string {
  const html = join(folder, `${manner.name}.html`);
  const pdf = join(folder, `${manner.name}.pdf`);
  writeFileSync(html, reportHtml(manner));
  const print = [
    '--headless',
    '--no-sandbox',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    `file://${html}`,
  ];
  execFileSync(CHROMIUM, print, { stdio: 'ignore' });
  return pdf;
}

function byOffice(manner: Manner): string {
  const html = join(folder, `${manner.name}.html`);
  writeFileSync(html, reportHtml(manner));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = [
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    html,
  ];
  execFileSync(OFFICE, [profile, '--headless', ...convert], { stdio: 'ignore' });
  return join(folder, `${manner.name}.pdf`);
}

/** The seven figures beside each label of table 3, and the last row of table 4. */
function valuesOf(document: ReportDocument): { three: Record<string, string[]>; four: string[] } {
  const tables = tablesOf(document);
  const three = tables.filter((t) => t.cells.some((c) => fold(c.text).includes('本年新收政府信息')));
  expect(three).toHaveLength(1);
  const four = tables.find((t) => t.cells.some((c) => fold(c.text).includes('行政诉讼')))!;
  return {
    three: Object.fromEntries(
      LABELS3.map((labels) => {
        const label = labels.at(-1)![0];
        return [label, figuresBeside(three[0]!, label)];
      }),
    ),
    four: four.cells.filter((c) => c.row === four.rows - 1).map((c) => c.text),
  };
}

function figuresBeside(table: Table, label: string): string[] {
  const cell = table.cells.find((c) => fold(c.text) === fold(label));
  if (!cell) return [`no row ${label}`];
  return Array.from({ length: 7 }, (_, i) => {
    const column = table.columns - 7 + i;
    const at = table.cells.find(
      (c) =>
        c.row <= cell.row &&
        c.row + c.rowSpan > cell.row &&
        c.column <= column &&
        c.column + c.columnSpan > column,
    );
    return at?.text ?? 'no cell';
  });
}

const TRUTH = {
  three: Object.fromEntries(
    LABELS3.map((labels, row) => [labels.at(-1)![0], [0, 1, 2, 3, 4, 5, 6].map((c) => figure3(row, c))]),
  ),
  four: FIGURES4.map(String),
};

async function expectTruth(pdf: string): Promise<void> {
  const document = await read(new Uint8Array(readFileSync(pdf)));
  expect(document.notes).toEqual([]);
  expect(valuesOf(document)).toEqual(TRUTH);
}

const READ_IN_CHROMIUM = MANNERS.filter((m) => m.name !== 'rows-only');

describe.skipIf(!existsSync(CHROMIUM))('a report printed by Chromium (skipped where there is none)', () => {
  for (const manner of READ_IN_CHROMIUM)
    it(`is read the same: ${manner.name}`, () => expectTruth(byChromium(manner)), 60_000);

  it('is read the same wherever the page breaks', async () => {
    const plain = MANNERS[0]!;
    for (const lead of [1, 4, 7, 10]) await expectTruth(byChromium({ ...plain, name: `lead-${lead}`, lead }));
  }, 120_000);
});

describe.skipIf(!existsSync(OFFICE))('a report printed by LibreOffice (skipped where there is none)', () => {
  for (const name of ['thin', 'repeated', 'landscape']) {
    it(
      `is read the same: ${name}`,
      () => expectTruth(byOffice(MANNERS.find((m) => m.name === name)!)),
      120_000,
    );
  }
});
