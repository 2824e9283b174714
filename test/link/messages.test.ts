import { describe, expect, it } from 'vitest';
import { toDetector, toFigures, toReader } from '../../lib/link/by-hand';
import {
  fromPageSchema,
  fromPanelSchema,
  isForBackground,
  originOf,
  parseAnswer,
  shownSchema,
  toPanelSchema,
} from '../../lib/link/messages';

const FRAME = {
  to: 'background',
  type: 'frame',
  page: 'k3j9',
  url: 'https://www.example.gov.cn/a.html',
  title: '年度报告',
  contentType: 'text/html',
  verdict: 'report',
  reason: 'title',
  year: 2024,
  links: [],
  size: 1200,
};
const PLACE = { in: 'dom', frame: 'https://www.example.gov.cn/a.html', path: '1/0', quote: '35' };
const MARK = { role: 'total', cell: 't3.total.total', at: PLACE };

const ask = (corrections: unknown) =>
  fromPanelSchema.safeParse({ to: 'background', type: 'correct', tab: 1, corrections });
const show = (marks: unknown) => fromPanelSchema.safeParse({ to: 'background', type: 'show', tab: 1, marks });

/** Values a message may be when something else is wrong with its sender. */
const HOSTILE: unknown[] = [
  null,
  undefined,
  0,
  'frame',
  [],
  {},
  { to: 'background' },
  { to: 'background', type: '__proto__' },
  { to: 'background', type: ['frame'] },
  JSON.parse('{"to":"background","__proto__":{"type":"frame"}}'),
  new Map([['to', 'background']]),
];

describe('messages from pages', () => {
  it('a frame says what it holds', () => {
    expect(fromPageSchema.parse(FRAME)).toEqual(FRAME);
    expect(fromPageSchema.parse({ to: 'background', type: 'cleared' })).toEqual({
      to: 'background',
      type: 'cleared',
    });
  });

  it.each(HOSTILE.map((value) => [value]))('%j is refused', (value) => {
    expect(fromPageSchema.safeParse(value).success).toBe(false);
    expect(fromPanelSchema.safeParse(value).success).toBe(false);
  });

  it.each([
    ['a link that is a program', { links: [{ title: 'x', href: 'javascript:alert(1)', year: null }] }],
    ['an address without end', { url: `https://x.gov.cn/${'a'.repeat(5000)}` }],
    [
      'too many links',
      { links: Array.from({ length: 101 }, () => ({ title: 'x', href: 'https://x.cn/', year: null })) },
    ],
    ['a verdict of its own', { verdict: 'certainly' }],
    ['a negative size', { size: -1 }],
    ['a year that is no number', { year: '2024' }],
  ])('%s is refused', (_, wrong) => {
    expect(fromPageSchema.safeParse({ ...FRAME, ...wrong }).success).toBe(false);
  });

  it('what a page says besides is dropped', () => {
    expect(fromPageSchema.parse({ ...FRAME, tab: 7, audit: {} })).toEqual(FRAME);
  });
});

describe('messages from the panel', () => {
  it('corrections are checked one by one', () => {
    expect(ask({ year: 2024, level: 'department', publishedOn: null }).success).toBe(true);
    expect(ask({}).success).toBe(true);
    expect(ask({ year: 20240 }).success).toBe(false);
    expect(ask({ level: 'king' }).success).toBe(false);
    expect(ask({ edition: '2030' }).success).toBe(false);
    expect(ask({ publishedOn: 'yesterday' }).success).toBe(false);
    expect(ask({ rules: [] }).success).toBe(false);
  });

  it('marks are places with bounds', () => {
    expect(show([MARK]).success).toBe(true);
    expect(show([{ ...MARK, at: { ...PLACE, in: 'somewhere' } }]).success).toBe(false);
    expect(show([{ ...MARK, at: { ...PLACE, quote: 'x'.repeat(300_000) } }]).success).toBe(false);
    expect(show([{ ...MARK, at: { ...PLACE, span: { start: -1, end: 2 } } }]).success).toBe(false);
    expect(show(Array.from({ length: 2001 }, () => MARK)).success).toBe(false);
    expect(show('all').success).toBe(false);
  });

  it('only messages to the background are answered by it', () => {
    expect(isForBackground({ to: 'background', type: 'nonsense' })).toBe(true);
    expect(isForBackground({ to: 'panel', type: 'changed', tab: 1 })).toBe(false);
    expect(isForBackground('background')).toBe(false);
    expect(toPanelSchema.safeParse({ to: 'panel', type: 'changed', tab: '1' }).success).toBe(false);
  });
});

describe('who sent a message', () => {
  const own = 'abc';
  const base = 'chrome-extension://abc/';

  it.each([
    ['a page of the extension', { id: own, url: `${base}sidepanel.html` }, { from: 'panel' }],
    [
      'a frame',
      { id: own, url: 'https://x.gov.cn/', tab: { id: 3 }, frameId: 2 },
      { from: 'frame', tab: 3, frame: 2 },
    ],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, { from: 'stranger' }],
    [
      'a page that only looks like ours',
      { id: own, url: 'chrome-extension://abcd/x', frameId: 0 },
      { from: 'stranger' },
    ],
    ['no one', {}, { from: 'stranger' }],
  ])('%s', (_, sender, origin) => {
    expect(originOf(sender, own, base)).toEqual(origin);
  });
});

describe('messages to scripts in pages, checked by hand', () => {
  it('are told from those of others', () => {
    expect(toDetector({ to: 'detector', type: 'look' })).toEqual({ to: 'detector', type: 'look' });
    expect(toDetector({ to: 'reader', type: 'look' })).toBeNull();
    expect(toReader({ to: 'detector', type: 'look' })).toBeNull();
    expect(toReader({ to: 'reader', type: 'read' })).toEqual({ to: 'reader', type: 'read' });
    expect(toReader({ to: 'reader', type: 'show', marks: [MARK], tag: '−11' })).toMatchObject({
      marks: [MARK],
      tag: '−11',
    });
  });

  it.each(HOSTILE.map((value) => [value]))('%j is nothing to them', (value) => {
    expect(toDetector(value)).toBeNull();
    expect(toReader(value)).toBeNull();
  });

  it.each([
    ['of no known kind', { type: 'eat' }],
    ['without marks', { type: 'show' }],
    ['with a mark without a place', { type: 'show', marks: [{ role: 'total' }] }],
    [
      'with a place of a PDF',
      { type: 'show', marks: [{ role: 'total', at: { in: 'pdf', page: 1, box: [0, 0, 1, 1], quote: '' } }] },
    ],
    ['with a role of its own', { type: 'show', marks: [{ ...MARK, role: 'king' }] }],
    ['with a path that is no text', { type: 'show', marks: [{ ...MARK, at: { ...PLACE, path: 7 } }] }],
    [
      'with a broken span',
      { type: 'show', marks: [{ ...MARK, at: { ...PLACE, span: { start: 0.5, end: NaN } } }] },
    ],
    ['with too many marks', { type: 'show', marks: Array.from({ length: 2001 }, () => MARK) }],
  ])('a message to the reader %s is malformed', (_, wrong) => {
    expect(toReader({ to: 'reader', ...wrong })).toBe('malformed');
  });
});

describe('figures to be painted', () => {
  const FIGURE = { kind: 'agrees', at: PLACE };

  it('are taken as they are', () => {
    expect(toFigures({ figures: [FIGURE, { ...FIGURE, kind: 'undecided' }] })).toHaveLength(2);
  });

  it.each([
    ['no message', null],
    ['no list', { figures: 'all' }],
    ['an unknown kind', { figures: [{ ...FIGURE, kind: 'wrong' }] }],
    ['a broken place', { figures: [{ ...FIGURE, at: { ...PLACE, quote: 7 } }] }],
    ['a broken frame', { figures: [{ ...FIGURE, at: { ...PLACE, frame: {} } }] }],
    ['too many', { figures: Array.from({ length: 2001 }, () => FIGURE) }],
  ])('%s is nothing', (_, message) => {
    expect(toFigures(message)).toBeNull();
  });
});

describe('answers', () => {
  it('are parsed too', () => {
    expect(parseAnswer(shownSchema, { ok: true, value: ['shown', 'lost'] })).toEqual({
      ok: true,
      value: ['shown', 'lost'],
    });
    expect(parseAnswer(shownSchema, { ok: false, code: 'time-out', detail: 'frame 2' })).toMatchObject({
      ok: false,
      code: 'time-out',
    });
    for (const wrong of [
      undefined,
      null,
      { ok: true, value: ['found'] },
      { ok: false, code: 'boom', detail: '' },
      { ok: 1 },
      'ok',
    ]) {
      expect(parseAnswer(shownSchema, wrong)).toMatchObject({ ok: false, code: 'bad-message' });
    }
  });
});
