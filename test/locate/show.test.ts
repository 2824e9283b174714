// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { clear, show } from '../../lib/locate/show';
import { HOST } from '../../lib/locate/flow';
import { elementAt } from '../../lib/locate/resolve';
import type { Mark } from '../../lib/model/finding';
import type { DomLocation } from '../../lib/model/location';

const PAGE = `<div id="nav">首页</div>
  <p id="p1">2024年，新收政府信息公开申请 12 件，结转上年 1 件，答复12件。</p>
  <table><tbody>
    <tr><td>结果维持</td><td>结果纠正</td><td>总计</td></tr>
    <tr><td>10</td><td>1</td><td>0</td></tr>
    <tr><td>3</td><td></td><td>0</td></tr>
  </tbody></table>`;

function load(html: string): void {
  document.body.innerHTML = html;
}

function pathOf(element: Element): string {
  const steps: number[] = [];
  for (let step = element; step !== document.documentElement; step = step.parentElement!) {
    steps.unshift([...step.parentElement!.children].indexOf(step));
  }
  return steps.join('/');
}

function cell(row: number, column: number): Element {
  return document.querySelectorAll('tr')[row]!.children[column]!;
}

function placeOf(element: Element, more: Partial<DomLocation> = {}): DomLocation {
  return {
    in: 'dom',
    frame: 'https://x.gov.cn/',
    path: pathOf(element),
    quote: element.textContent ?? '',
    ...more,
  };
}

const mark = (place: DomLocation, role: Mark['role'] = 'place'): Mark => ({ role, at: place });
const host = (): Element | null => document.querySelector(HOST);

const layout = Element.prototype.checkVisibility;
afterEach(() => {
  clear(document);
  Element.prototype.checkVisibility = layout;
});

describe('a place that stands where it was read', () => {
  it('is shown, and the page itself stays as it was', () => {
    load(PAGE);
    const before = document.body.outerHTML;
    const total = mark(placeOf(cell(1, 2), { before: '101', after: '3' }), 'total');
    const results = show([total, mark(placeOf(cell(1, 0)), 'term')], document, { tag: '−11' });
    expect(results).toEqual(['shown', 'shown']);
    expect(document.body.outerHTML).toBe(before);
    expect(host()?.parentElement).toBe(document.documentElement);
    clear(document);
    expect(host()).toBeNull();
    expect(document.body.outerHTML).toBe(before);
  });

  it('is shown by its span within a paragraph, white space not counted', () => {
    load(PAGE);
    const paragraph = document.querySelector('#p1')!;
    const start = paragraph.textContent!.replace(/\s/gu, '').indexOf('12件');
    const place = placeOf(paragraph, {
      quote: '12 件',
      before: '信息公开申请',
      after: '，结转',
      span: { start, end: start + 3 },
    });
    expect(show([mark(place)], document)).toEqual(['shown']);
  });

  it('is shown when it is blank', () => {
    load(PAGE);
    expect(show([mark(placeOf(cell(2, 1), { quote: '' }))], document)).toEqual(['shown']);
  });

  it('is found by folded words: width and brackets do not matter', () => {
    load('<p>（一）予以公开：１２</p>');
    expect(
      show([mark(placeOf(document.querySelector('p')!, { quote: '(一)予以公开:12' }))], document),
    ).toEqual(['shown']);
  });

  it('is found inside an open shadow root by its path', () => {
    load('<div id="h"></div>');
    const shadow = document.querySelector('#h')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>政府信息公开工作年度报告</p>';
    const path = `${pathOf(document.querySelector('#h')!)}/s/0`;
    expect(elementAt(document, path)?.localName).toBe('p');
    const place: DomLocation = { in: 'dom', frame: '', path, quote: '政府信息公开工作年度报告' };
    expect(show([mark(place)], document)).toEqual(['shown']);
  });
});

describe('a place that moved', () => {
  it('is found by its words and neighbours after something was put before it', () => {
    load(PAGE);
    const place = placeOf(cell(1, 0), { before: '总计', after: '10' });
    document.body.insertAdjacentHTML('afterbegin', '<div>公告</div><table><tr><td>10</td></tr></table>');
    expect(show([mark(place)], document)).toEqual(['moved']);
  });

  it('a blank is found between its neighbours', () => {
    load(PAGE);
    const place = placeOf(cell(2, 1), { quote: '', before: '103', after: '0' });
    load(PAGE.replace('<tbody>', '<tbody><tr><td>其他</td><td></td><td>其他</td></tr>'));
    expect(show([mark({ ...place, before: '9103' })], document)).toEqual(['lost']);
    expect(show([mark(place)], document)).toEqual(['moved']);
  });

  it('a long sentence that stands only once is found without neighbours', () => {
    load('<p>本机关全年未发生因政府信息公开引起的行政诉讼。</p>');
    const place = placeOf(document.querySelector('p')!);
    load('<p>另外的话</p><div><span>本机关全年未发生因政府信息公开引起的行政诉讼。</span></div>');
    expect(show([mark(place)], document)).toEqual(['moved']);
  });
});

describe('a place that stands but is not displayed', () => {
  it.each([
    ['marked hidden', (body: HTMLElement) => body.querySelector('table')!.setAttribute('hidden', '')],
    ['in a folded part', (body: HTMLElement) => fold(body.querySelector('table')!)],
    ['in a part without a box', (body: HTMLElement) => (body.querySelector('table')!.style.display = 'none')],
    ['made invisible', (body: HTMLElement) => (body.querySelector('table')!.style.visibility = 'hidden')],
  ])('is hidden, not lost: %s', (_, hide) => {
    load(PAGE);
    const places = [
      mark(placeOf(cell(1, 2), { before: '101', after: '3' }), 'total'),
      mark(
        placeOf(document.querySelector('#p1')!, {
          quote: '结转上年 1 件',
          before: '12件，',
          after: '，答复',
        }),
      ),
    ];
    hide(document.body);
    pretendLayout();
    expect(show(places, document)).toEqual(['hidden', 'shown']);
    expect(show([places[0]!], document)).toEqual(['hidden']);
    expect(host()).toBeNull();
  });

  it('a figure that changed while hidden is lost', () => {
    load(PAGE);
    const place = placeOf(cell(1, 0), { before: '总计', after: '1' });
    cell(1, 0).textContent = '11';
    document.querySelector('table')!.setAttribute('hidden', '');
    pretendLayout();
    expect(show([mark(place)], document)).toEqual(['lost']);
  });
});

/** Closes a part of the page; its content stays at its path. */
function fold(element: HTMLElement): void {
  element.dataset['folded'] = '';
}

/** What a browser's layout would answer; the DOM of these tests has none. */
function pretendLayout(): void {
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    const away = '[hidden], [data-folded], [style*="display: none"], [style*="visibility: hidden"]';
    return this.closest(away) === null;
  };
}

describe('a place that is gone', () => {
  it('is lost when the figure changed, and nothing is painted', () => {
    load(PAGE);
    const place = placeOf(cell(1, 0), { before: '总计', after: '1' });
    cell(1, 0).textContent = '11';
    expect(show([mark(place)], document)).toEqual(['lost']);
    expect(host()).toBeNull();
  });

  it('is lost when the same figure stands at its address among other neighbours', () => {
    load('<table><tr><td>甲</td><td>0</td></tr><tr><td>乙</td><td>0</td></tr></table>');
    const place = placeOf(cell(1, 1), { before: '乙', after: '' });
    document.querySelectorAll('tr')[1]!.remove();
    document.querySelector('tbody')!.insertAdjacentHTML('beforeend', '<tr><td>丙</td><td>0</td></tr>');
    expect(show([mark(place)], document)).toEqual(['lost']);
  });

  it('is lost when its words stand in several places that look the same', () => {
    load('<p>x</p><div>全部按期办结</div><div>全部按期办结</div>');
    expect(show([mark(placeOf(document.querySelector('p')!, { quote: '全部按期办结' }))], document)).toEqual([
      'lost',
    ]);
  });

  it('another occurrence in the same paragraph is not taken for it', () => {
    load('<p>申请12件，结转3件。</p>');
    const paragraph = document.querySelector('p')!;
    const place = placeOf(paragraph, {
      quote: '12',
      before: '申请',
      after: '件，结转',
      span: { start: 2, end: 4 },
    });
    paragraph.textContent = '申请13件，结转12件。';
    expect(show([mark(place)], document)).toEqual(['lost']);
  });

  it.each(['../..', '0/x', '9'.repeat(50), 's', '-1', '1/2/3/4/5'])(
    'a broken path %s is no error',
    (path) => {
      load(PAGE);
      expect(show([mark({ in: 'dom', frame: '', path, quote: '没有这句话' })], document)).toEqual(['lost']);
    },
  );

  it('a place of a PDF is not on a page', () => {
    load(PAGE);
    expect(
      show([{ role: 'place', at: { in: 'pdf', page: 1, box: [0, 0, 1, 1], quote: '10' } }], document),
    ).toEqual(['lost']);
  });
});

describe('what is painted', () => {
  it('Escape clears it and says so', () => {
    load(PAGE);
    let told = 0;
    show([mark(placeOf(cell(0, 0)))], document, { onCleared: () => told++ });
    expect(host()).not.toBeNull();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(told).toBe(0);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(told).toBe(1);
    expect(host()).toBeNull();
    expect(clear(document)).toBe(false);
  });

  it('a second showing takes the first away', () => {
    load(PAGE);
    show([mark(placeOf(cell(0, 0)))], document);
    show([mark(placeOf(cell(0, 1)))], document);
    expect(document.querySelectorAll(HOST)).toHaveLength(1);
  });
});
