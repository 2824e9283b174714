import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import type { Cell, ReportDocument, Table } from '../../lib/model/document';
import { printedPdf } from './printed';

/** How surely cells stand where words alone tell their columns. */
const BY_WORDS = 0.9;

/** As a PDF without ruling lines is read: its tables stand by their words; `change` gets table 3. */
const printed = (change: (table: Table) => Table): ReportDocument =>
  printedPdf(
    (table) => ({ ...table, by: 'words', cells: table.cells.map((cell) => ({ ...cell, sure: BY_WORDS })) }),
    change,
  );

const isFigure = ({ text }: Cell): boolean => /^\d+$/u.test(text.trim());
const violations = (document: ReportDocument) =>
  audit(document).findings.filter(({ severity }) => severity === 'violation');
const sureness = (document: ReportDocument) =>
  audit(document)
    .figures.filter(({ cell }) => cell.startsWith('t3.'))
    .map(({ sure }) => sure);

/** One more in the first figure of a row: a wrong sum. */
const wrongFigure = (table: Table): Table => {
  const first = table.cells.find(isFigure)!;
  const wrong = { ...first, text: String(Number(first.text) + 5) };
  return { ...table, cells: table.cells.map((cell) => (cell === first ? wrong : cell)) };
};

const withoutRow = (table: Table): Table => {
  const gone = table.rows - 3;
  return { ...table, cells: table.cells.filter(({ row, rowSpan }) => row !== gone || rowSpan > 1) };
};

describe('a table of which no line is drawn', () => {
  it('is sure where it fills the form, and what does not add up in it is a violation', () => {
    expect(violations(printed((table) => table))).toEqual([]);
    expect(violations(printed(wrongFigure)).map(({ rule }) => rule)).toContain('arithmetic/row-total');
  });

  it('is asked about where a row of the form is not found in it', () => {
    const document = printed((table) => withoutRow(wrongFigure(table)));
    expect(sureness(document).every((sure) => sure < 0.75)).toBe(true);
    expect(violations(document)).toEqual([]);
    expect(audit(document).findings.filter(({ severity }) => severity === 'review')).not.toEqual([]);
  });

  it('is sure where the form told the place of each of its words, whatever rows it has', () => {
    const document = printed((table) => ({ ...withoutRow(wrongFigure(table)), placed: true }));
    expect(sureness(document).every((sure) => sure >= 0.75)).toBe(true);
    expect(violations(document).map(({ rule }) => rule)).toContain('arithmetic/row-total');
  });

  it('is asked about in rows with blanks, and nowhere else', () => {
    const blank = (table: Table): Table => {
      const [first, second] = table.cells.filter(isFigure);
      const cells = table.cells.map((c) =>
        c === second ? { ...c, text: '' } : c === first ? { ...c, text: '-2' } : c,
      );
      return { ...table, cells };
    };
    const { figures, findings } = audit(printed(blank));
    const doubted = figures.filter(({ cell, sure }) => cell.startsWith('t3.') && sure < 0.75);
    expect(new Set(doubted.map(({ cell }) => cell.split('.')[1])).size).toBe(1);
    expect(doubted).toHaveLength(7);
    expect(findings.filter(({ severity }) => severity === 'violation')).toEqual([]);
    const sure = audit(printed((table) => ({ ...blank(table), placed: true })));
    expect(sure.findings.map(({ severity }) => severity)).toContain('violation');
  });
});
