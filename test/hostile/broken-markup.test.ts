import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { readHtml } from '../../lib/extract/html/read-html';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const source = (slug: string) => readFileSync(join(FIXTURES, slug, 'source.html'), 'utf8');
const read = (html: string) => readHtml(new TextEncoder().encode(html), { uri: 'broken.html', kind: 'html' });
const findings = (html: string) => audit(read(html), { force: true }).findings;
const of = (html: string, rule: string) => findings(html).filter((finding) => finding.rule === rule);

/** The text without one piece, which must be there. */
function without(html: string, piece: string, after = ''): string {
  const at = html.indexOf(piece, html.indexOf(after));
  expect(at).toBeGreaterThanOrEqual(0);
  return html.slice(0, at) + html.slice(at + piece.length);
}

const CLEAN = source('clean-2023-baihe-housing');
const violations = (html: string) => findings(html).filter(({ severity }) => severity === 'violation');

describe('a page that breaks off', () => {
  it.each(['clean-2023-baihe-housing', 'clean-2018-luoyan-statistics', 'clean-2024-ninehills-culture'])(
    '%s, wherever it does: what is missing is asked for, and no figure is held against it',
    (slug) => {
      const html = source(slug);
      for (let at = Math.floor(html.length * 0.3); at < html.length - 20; at += 397) {
        const broken = html.slice(0, at);
        expect(read(broken).notes.map(({ code }) => code)).toContain('document-cut');
        expect(violations(broken).map(({ rule, where }) => `${at}: ${rule} ${where}`)).toEqual([]);
      }
    },
  );

  it('the same rows missing from a whole page are violations', () => {
    const row = /<tr>(?:(?!<\/tr>).)*属于行政执法案卷(?:(?!<\/tr>).)*<\/tr>/su.exec(CLEAN)![0];
    expect(of(without(CLEAN, row), 'table/row-missing')).toMatchObject([{ severity: 'violation' }]);
  });

  it('whole pages and fragments carry no such note', () => {
    const table = '<table><tr><td>规章</td><td>0</td></tr><tr><td>1</td><td>2</td></tr></table>';
    for (const html of [CLEAN, table, `<p>好</p>${table}<p>1 < 2`])
      expect(read(html).notes.map(({ code }) => code)).not.toContain('document-cut');
    expect(read(`<table><tr><td>规章`).notes.map(({ code }) => code)).toContain('document-cut');
  });
});

describe('cells that fall out of their row', () => {
  it('a label outside of its table is asked about, and its figures are not taken as absent', () => {
    const broken = without(CLEAN, '<td>', '<td>8.属于行政查询事项');
    const found = findings(broken).filter(({ severity }) => severity === 'violation');
    expect(found).toEqual([]);
    expect(of(broken, 'table/row-missing')).toMatchObject([{ severity: 'review' }]);
  });

  it('the last figure of a row outside of it leaves its sums open', () => {
    const row = /（一）予以公开<\/td>(?:<td>[^<]*<\/td>)*<\/tr>/u.exec(CLEAN)![0];
    const broken = CLEAN.replace(row, row.replace(/<td>([^<]*)<\/td><\/tr>$/u, '$1</td></tr>'));
    expect(broken).not.toBe(CLEAN);
    expect(violations(broken)).toEqual([]);
  });

  it('a table of blank cells is no empty section', () => {
    const blank = CLEAN.replace(/<table.*?<\/table>/gsu, (table) =>
      table.replace(/(<t[dh][^>]*>).*?(<\/t[dh]>)/gsu, '$1$2'),
    );
    expect(of(blank, 'structure/section-empty')).toEqual([]);
    expect(of(blank, 'table/table-missing')).toHaveLength(3);
  });
});

describe('a link without its end', () => {
  it.each(['#', '/zwgk/nb/'])('to %s does not turn the report after it into a list of links', (address) => {
    const open = CLEAN.replace(
      /(<h1|<div class="title"|<p)/u,
      `<div class="tools"><a href="${address}">打印</div>$1`,
    );
    expect(open).not.toBe(CLEAN);
    expect(violations(open)).toEqual([]);
    const tables = (html: string) => read(html).blocks.filter(({ kind }) => kind === 'table').length;
    expect(tables(open)).toBe(tables(CLEAN));
  });
});
