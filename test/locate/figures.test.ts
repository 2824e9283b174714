// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clearFigures, paintFigures } from '../../lib/locate/figures';
import { HOST } from '../../lib/locate/flow';
import { clear, show } from '../../lib/locate/show';
import type { DomLocation } from '../../lib/model/location';
import type { FigureMark } from '../../lib/model/painted';

const TEXT = '全年受理政府信息公开申请12件，办结12件，结转3件。';

/** A highlight registry such as browsers have; the DOM of these tests has none. */
class FakeHighlight {
  priority = 0;
  readonly ranges: Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}

function withHighlights(): Map<string, FakeHighlight> {
  const highlights = new Map<string, FakeHighlight>();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights, escape: String });
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true, configurable: true });
  return highlights;
}

const wordsOf = (highlight: FakeHighlight | undefined): string[] =>
  (highlight?.ranges ?? []).map((range) => range.toString());

/** A figure of the first paragraph by where it begins. */
function figure(quote: string, start: number, kind: FigureMark['kind'] = 'agrees'): FigureMark {
  const at: DomLocation = {
    in: 'dom',
    frame: '',
    path: '1/0',
    quote,
    before: TEXT.slice(Math.max(0, start - 12), start),
    after: TEXT.slice(start + quote.length, start + quote.length + 12),
    span: { start, end: start + quote.length },
  };
  return { kind, at };
}

const FIGURES = [figure('12件', 12), figure('12件', 18, 'differs'), figure('3件', 24, 'undecided')];

function load(html = `<p>${TEXT}</p>`): void {
  document.body.innerHTML = html;
}

const layout = Element.prototype.checkVisibility;
afterEach(() => {
  clearFigures(document);
  clear(document);
  vi.unstubAllGlobals();
  Element.prototype.checkVisibility = layout;
});

describe('figures of the text', () => {
  test('are painted by kind where they stand, and the page stays as it was', () => {
    const highlights = withHighlights();
    load();
    const before = document.documentElement.outerHTML;
    expect(paintFigures(FIGURES, document)).toEqual([0, 1, 2]);
    expect([...highlights.keys()]).toEqual([
      'gouji-figure-agrees',
      'gouji-figure-differs',
      'gouji-figure-undecided',
    ]);
    expect(wordsOf(highlights.get('gouji-figure-agrees'))).toEqual(['12件']);
    expect(highlights.get('gouji-figure-differs')!.ranges[0]!.startOffset).toBe(18);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(clearFigures(document)).toBe(true);
    expect([...highlights.keys()]).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test('stay while a finding is shown and cleared, and lie under it', () => {
    const highlights = withHighlights();
    load();
    paintFigures(FIGURES, document);
    show([{ role: 'place', at: FIGURES[0]!.at }], document);
    expect(highlights.get('gouji-place')!.priority).toBeGreaterThan(
      highlights.get('gouji-figure-agrees')!.priority,
    );
    clear(document);
    expect(highlights.has('gouji-place')).toBe(false);
    expect(wordsOf(highlights.get('gouji-figure-undecided'))).toEqual(['3件']);
    clearFigures(document);
    expect(highlights.size).toBe(0);
  });

  test('that moved are found by their words; those that changed are not painted', () => {
    const highlights = withHighlights();
    load(`<div>公告</div><section><p>${TEXT}</p></section>`);
    expect(paintFigures(FIGURES, document)).toEqual([0, 1, 2]);
    load(`<p>${TEXT.replace('结转3件', '结转4件')}</p>`);
    expect(paintFigures(FIGURES, document)).toEqual([0, 1]);
    expect(wordsOf(highlights.get('gouji-figure-differs'))).toEqual(['12件']);
  });

  test('that are not displayed are not painted', () => {
    withHighlights();
    load();
    Element.prototype.checkVisibility = () => false;
    expect(paintFigures(FIGURES, document)).toEqual([]);
  });

  test('painted anew replace those before', () => {
    const highlights = withHighlights();
    load();
    paintFigures(FIGURES, document);
    paintFigures(FIGURES.slice(2), document);
    expect([...highlights.keys()]).toEqual(['gouji-figure-undecided']);
  });

  test('go with Escape, which is told', () => {
    const highlights = withHighlights();
    load();
    let cleared = 0;
    paintFigures(FIGURES, document, { onCleared: () => cleared++ });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect([cleared, highlights.size]).toEqual([1, 0]);
  });

  test('tell of a click on them, and of no other', () => {
    withHighlights();
    load();
    const chosen: number[] = [];
    // The DOM of these tests has no layout: each figure stands as far to the right as it does in the text.
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function rects(this: Range) {
      return [
        new DOMRect(this.startOffset * 10, 0, this.toString().length * 10, 20),
      ] as unknown as DOMRectList;
    });
    paintFigures(FIGURES, document, { onChosen: (index) => chosen.push(index) });
    const click = (x: number, y: number, button = 0): boolean =>
      document
        .querySelector('p')!
        .dispatchEvent(
          new MouseEvent('click', { clientX: x, clientY: y, button, bubbles: true, composed: true }),
        );
    click(185, 10);
    click(125, 10);
    click(165, 10);
    click(185, 40);
    click(185, 10, 2);
    expect(chosen).toEqual([1, 0]);
    clearFigures(document);
    click(185, 10);
    expect(chosen).toEqual([1, 0]);
    vi.restoreAllMocks();
  });

  test('are underlined by boxes where the page lets nothing be highlighted', () => {
    load();
    expect(paintFigures(FIGURES, document)).toEqual([0, 1, 2]);
    expect(document.querySelectorAll(HOST)).toHaveLength(1);
    clearFigures(document);
    expect(document.querySelector(HOST)).toBeNull();
  });

  test('in a shadow tree are underlined by boxes, the others highlighted', () => {
    const highlights = withHighlights();
    load('<div id="h"></div>');
    document.querySelector('#h')!.attachShadow({ mode: 'open' }).innerHTML = `<p>${TEXT}</p>`;
    const inside = FIGURES.map((one) => ({ ...one, at: { ...one.at, path: '1/0/s/0' } as DomLocation }));
    expect(paintFigures(inside, document)).toEqual([0, 1, 2]);
    expect(highlights.size).toBe(0);
    expect(document.querySelector(HOST)).not.toBeNull();
  });

  test('of other sources are none of the page', () => {
    load();
    expect(paintFigures([{ kind: 'agrees', at: { in: 'txt', line: 1, quote: '12件' } }], document)).toEqual(
      [],
    );
    expect(clearFigures(document)).toBe(false);
  });

  test('two thousand in one paragraph are all found, each at its own place', () => {
    const highlights = withHighlights();
    const text = Array.from({ length: 2000 }, (_, n) => `第${n}类公开7件，`).join('');
    load(`<p>${text}</p>`);
    let from = 0;
    const many = Array.from({ length: 2000 }, (): FigureMark => {
      const start = text.indexOf('7件，', from);
      from = start + 1;
      const around = {
        before: text.slice(Math.max(0, start - 12), start),
        after: text.slice(start + 2, start + 14),
      };
      const at: DomLocation = {
        in: 'dom',
        frame: '',
        path: '1/0',
        quote: '7件',
        ...around,
        span: { start, end: start + 2 },
      };
      return { kind: 'undecided', at };
    });
    expect(paintFigures(many, document)).toHaveLength(2000);
    const { ranges } = highlights.get('gouji-figure-undecided')!;
    expect(new Set(ranges.map((range) => range.startOffset)).size).toBe(2000);
  });
});
