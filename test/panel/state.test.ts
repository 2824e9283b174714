import { describe, expect, test } from 'vitest';
import { initialState, reduce, type PanelEvent, type PanelState } from '../../lib/panel/state';
import { mixedAudit, quietAudit } from './sample-audits';
import { done, PAGE } from './samples';

const after = (events: PanelEvent[], from: PanelState = initialState('zh-CN')): PanelState =>
  events.reduce(reduce, from);
const audit = mixedAudit();
const [first, second] = audit.findings;
const shown = after([{ type: 'tab', tab: done(audit) }]);

const chosen = (lang: 'en' | null): PanelEvent => ({
  type: 'preferences',
  preferences: { lang, theme: 'dark' },
  browserLang: 'zh-CN',
});

describe('the panel’s state', () => {
  test('starts with nothing open', () => {
    expect(initialState('en')).toMatchObject({
      tab: { kind: 'nothing' },
      view: 'findings',
      filter: 'all',
      lang: 'en',
    });
  });

  test('another page starts afresh', () => {
    const busy = after(
      [
        { type: 'toggle', findings: [first!.id] },
        { type: 'view', view: 'tables' },
        { type: 'corrected', corrections: { year: 2022 } },
      ],
      shown,
    );
    const other = { ...PAGE, url: 'https://www.example.gov.cn/other.html' };
    const next = reduce(busy, { type: 'tab', tab: { kind: 'reading', page: other, step: 'extract' } });
    expect(next).toMatchObject({ view: 'findings', open: [], corrections: {}, cell: null });
  });

  test('the same page read again keeps what is still there', () => {
    const busy = after(
      [
        { type: 'filter', filter: 'notice' },
        { type: 'toggle', findings: [first!.id] },
        { type: 'toggle', findings: [second!.id] },
        { type: 'showing', key: first!.id, outcome: 'shown' },
      ],
      shown,
    );
    const again = {
      ...audit,
      findings: audit.findings.filter((one) => one.id !== second!.id && one.severity !== 'notice'),
    };
    const reading = reduce(busy, { type: 'tab', tab: { kind: 'reading', page: PAGE, step: 'judge' } });
    const next = reduce(reading, { type: 'tab', tab: done(again) });
    expect(next.open).toEqual([first!.id]);
    expect(next.filter).toBe('all');
    expect(next.showing).toBeNull();
  });

  test('marks stay shown when only the page’s change is told', () => {
    const marked = after([{ type: 'showing', key: 'x', outcome: 'shown' }], shown);
    const changed = reduce(marked, { type: 'tab', tab: done(audit, { changed: true }) });
    expect(changed.showing).toEqual({ key: 'x', outcome: 'shown' });
  });

  test('choosing the filter that is on takes it off', () => {
    const on = after([{ type: 'filter', filter: 'violation' }], shown);
    expect(on.filter).toBe('violation');
    expect(reduce(on, { type: 'filter', filter: 'violation' }).filter).toBe('all');
  });

  test('a filter chosen from another view leads to the findings and stays on', () => {
    const there = after(
      [
        { type: 'filter', filter: 'review' },
        { type: 'view', view: 'tables' },
        { type: 'filter', filter: 'review' },
      ],
      shown,
    );
    expect(there).toMatchObject({ view: 'findings', filter: 'review' });
  });

  test('opening a finding that the filter hides shows all', () => {
    const notice = audit.findings.find((one) => one.severity === 'notice')!;
    const next = after(
      [
        { type: 'filter', filter: 'violation' },
        { type: 'open', finding: notice.id },
      ],
      shown,
    );
    expect(next).toMatchObject({ filter: 'all', view: 'findings', open: [notice.id] });
  });

  test('a card of several findings closes whichever of them opened it', () => {
    const ids = [first!.id, second!.id];
    const open = after([{ type: 'open', finding: second!.id }], shown);
    expect(open.wanted).toEqual({ finding: second!.id, count: 1 });
    expect(reduce(open, { type: 'toggle', findings: ids }).open).toEqual([]);
    expect(reduce(shown, { type: 'toggle', findings: ids }).open).toEqual([first!.id]);
  });

  test('opening a finding that is not there changes nothing', () => {
    expect(reduce(shown, { type: 'open', finding: 'gone' })).toBe(shown);
  });

  test('the cells of a finding are lit in the tables until cleared', () => {
    const lit = after([{ type: 'cells-of', finding: first!.id, cell: 't4.review.total' }], shown);
    expect(lit).toMatchObject({ view: 'tables', cell: 't4.review.total', lit: first!.id });
    expect(reduce(lit, { type: 'cleared', all: false })).toMatchObject({
      view: 'tables',
      cell: null,
      lit: null,
    });
    expect(reduce(shown, { type: 'cleared', all: true })).toBe(shown);
  });

  test('a file or text given to the panel takes back what was corrected before', () => {
    const corrected = after([{ type: 'corrected', corrections: { agency: '乙局' } }], shown);
    expect(reduce(corrected, { type: 'fresh' }).corrections).toEqual({});
  });

  test('the language of the browser counts only where the user chose none', () => {
    expect(reduce(shown, chosen('en')).lang).toBe('en');
    expect(reduce(shown, chosen(null))).toMatchObject({ lang: 'zh-CN', theme: 'dark' });
  });

  test('a quiet report keeps the filter off', () => {
    const filtered = after([{ type: 'filter', filter: 'violation' }], shown);
    expect(reduce(filtered, { type: 'tab', tab: done(quietAudit()) }).filter).toBe('all');
  });
});
