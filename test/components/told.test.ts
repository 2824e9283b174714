// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/model/claim';
import { toldAudit } from '../panel/sample-audits';
import { claimsIn } from '../panel/sample-claims';
import { auditOf, done, PAGE } from '../panel/samples';
import { all, button, click, freshPanels, has, host, one, press, start, tell } from './screen';

freshPanels();

const line = (words: string): HTMLElement => all('.told').find((each) => each.textContent!.includes(words))!;
const inLine = (words: string, selector: string): HTMLElement =>
  line(words).querySelector<HTMLElement>(selector)!;

async function open(state = done(toldAudit())): Promise<void> {
  await start(state);
  await click(button('核对范围'));
  await click(button('文中数字'));
}

describe('the figures of the text', () => {
  beforeEach(() => open());

  test('are listed in reading order under their sections, each with what came of it in words', () => {
    expect(all('.told-list__heading').map((heading) => heading.textContent)).toEqual([
      '一、总体情况',
      '三、收到和处理政府信息公开申请情况',
    ]);
    expect(
      all('.told mark')
        .map((mark) => mark.textContent)
        .join(' '),
    ).toBe('六个 107件 113件 50件 7件 56件 44.2% 12.3% 88件 1295件 3件 3936条 3500条 400条 30条');
    expect(line('107件').textContent).toContain('与表格或文中其他数相符');
    expect(line('1295件').textContent).toContain('口径是「全市」，与本报告表格不同，不比较');
    expect(line('88件').textContent).toContain('说的是 2022 年，不与本年表格比较');
  });

  test('name the cell with its figure; the sum with its terms; the percentage with what it is of', () => {
    expect(inLine('107件', '.told__cell').textContent).toBe(
      '表三 一、本年新收政府信息公开申请数量 · 总计107',
    );
    expect(line('3936条').textContent).toContain('3500 + 400 + 30 = 3930');
    expect(inLine('占44.2%', '.told__sum').textContent).toContain('50件113件');
  });

  test('a click on the words shows them in the page, a click on the cell shows the cell', async () => {
    await click(inLine('107件', '.told__words'));
    expect(host.last('show')![0]).toMatchObject([{ at: { quote: '全年受理政府信息公开申请107件' } }]);
    expect(inLine('107件', '.told__words').getAttribute('aria-current')).toBe('true');
    await click(inLine('107件', '.told__cell'));
    expect(host.last('show')![0]).toMatchObject([{ role: 'place', cell: 't3.new.total' }]);
    expect(inLine('107件', '.told__cell').getAttribute('aria-current')).toBe('true');
  });

  test('a place that is gone is said to be gone, at its line', async () => {
    host.outcome = 'lost';
    await click(inLine('107件', '.told__words'));
    expect(inLine('107件', '.told__outcome').textContent).toContain('页面上已没有这些字');
  });

  test('a sum is shown in the page with the whole and its parts', async () => {
    await click(inLine('3936条', '.told__sum .icon-button'));
    const marks = host.last('show')![0] as { role: string }[];
    expect(marks.map(({ role }) => role)).toEqual(['total', 'term', 'term', 'term']);
  });

  test('several cells are shown together, and one by one', async () => {
    await click(inLine('予以公开50件', '.told__cell'));
    expect(host.last('show')![0]).toHaveLength(2);
    expect(inLine('予以公开50件', 'details').textContent).toContain('商业企业9');
  });

  test('are filtered by what came of them; counts add up', async () => {
    const counts = all('.told-filter__count').map((count) => Number(count.textContent));
    expect(counts[0]).toBe(15);
    expect(counts.slice(1).reduce((sum, count) => sum + count)).toBe(15);
    await click(button('无从比较'));
    expect(all('.told mark').map((mark) => mark.textContent)).toEqual(['12.3%', '88件', '1295件']);
    expect(button('无从比较').getAttribute('aria-pressed')).toBe('true');
  });

  test('a figure named by another is brought into view, whatever was filtered', async () => {
    await click(button('相符6'));
    await click(button('看「办结113件」'));
    expect(document.activeElement?.textContent).toContain('办结113件');
    expect(button('全部15').getAttribute('aria-pressed')).toBe('true');
  });

  test('lead to the tables and back', async () => {
    await click(button('在报表中查看 表三 一、本年新收政府信息公开申请数量 总计'));
    expect(one('[role=gridcell][tabindex="0"]').dataset.cell).toBe('t3.new.total');
    expect(one('.told-here').textContent).toContain('全年受理政府信息公开申请107件');
    await click(one('.told-here .icon-button'));
    expect(document.activeElement?.textContent).toContain('全年受理政府信息公开申请107件');
  });

  test('arrows move from figure to figure', async () => {
    inLine('107件', '.told__words').focus();
    await press(inLine('107件', '.told__words'), 'ArrowDown');
    expect(document.activeElement?.textContent).toContain('113件');
    await press(document.activeElement as HTMLElement, 'ArrowUp');
    expect(document.activeElement?.textContent).toContain('107件');
  });

  test('a list of a kind that a new reading has none of shows all', async () => {
    await click(button('无从比较'));
    await tell(done(auditOf('2021-30', { claims: toldAudit().claims.slice(0, 2) })));
    expect(all('.told mark').map((mark) => mark.textContent)).toEqual(['六个', '107件']);
  });

  test('opening the list later brings nothing into view unasked', async () => {
    await click(button('看「办结113件」'));
    await click(button('文中数字'));
    one('.fold__head').focus();
    await click(button('文中数字'));
    expect(document.activeElement?.className).toContain('fold__head');
  });

  test('lead to their findings', async () => {
    await click(inLine('办结113件', '.told__finding'));
    expect(one('[role=tab][aria-selected=true]').textContent).toContain('发现');
    expect(has('.card__head[aria-expanded=true]')).toBe(true);
  });
});

describe('without a page', () => {
  test('the words are text, a cell leads to the tables, and nothing is to be painted', async () => {
    await open(done(toldAudit(), { canShow: false, page: { ...PAGE, origin: 'text' } }));
    expect(has('.told__words--button')).toBe(false);
    expect(has('.paint__switch')).toBe(false);
    await click(inLine('107件', '.told__cell'));
    expect(one('[role=tab][aria-selected=true]').textContent).toContain('报表');
  });
});

describe('in a PDF', () => {
  const [claim] = claimsIn(0, '公开3件。', [{ words: '公开', figure: '3件', value: 3 }]);
  const at: Claim['at'] = { in: 'pdf', page: 1, box: [0, 0, 10, 10], quote: '公开3件' };
  const inPdf = () => done(auditOf('2021-30', { claims: [{ ...claim!, at }] }));
  const isOn = (): string | null => one('.paint__switch').getAttribute('aria-checked');

  test('the words lead to their place', async () => {
    await open(inPdf());
    await click(one('.told__words'));
    expect(host.last('show')![0]).toMatchObject([{ at: { in: 'pdf' } }]);
  });

  test('where no viewer shows it the switch stays off and says what is needed', async () => {
    await open(inPdf());
    host.painted = { painted: 0, of: 1, closed: 1 };
    await click(one('.paint__switch'));
    expect([isOn(), one('.paint__note').textContent]).toEqual([
      'false',
      '1 个在 PDF 里，在查看器中打开才能标出',
    ]);
    await click(button('在查看器中打开并标出'));
    expect(host.last('paintInViewer')).toEqual([]);
  });

  test('the switch follows the one of the viewer, and a figure chosen there is brought up here', async () => {
    await open(inPdf());
    await act(async () => host.paintedElsewhere({ painted: 1, of: 1 }));
    expect([isOn(), one('.paint__note').textContent]).toEqual(['true', '已标出 1 个']);
    expect(all('.paint__sample--boxed')).toHaveLength(3);
    await click(button('报表'));
    await act(async () => host.figureClicked(0));
    expect(document.activeElement?.textContent).toContain('公开3件');
    await act(async () => host.paintedElsewhere(null));
    expect([isOn(), host.last('unpaint')]).toEqual(['false', [false]]);
  });

  test('only a person takes away what the viewer paints', async () => {
    await open(inPdf());
    await click(one('.paint__switch'));
    await tell({ kind: 'reading', page: PAGE, step: 'extract' });
    expect(host.last('unpaint')).toEqual([false]);
    await open(inPdf());
    await click(one('.paint__switch'));
    await click(one('.paint__switch'));
    expect(host.last('unpaint')).toEqual([true]);
  });
});

describe('all figures painted in the page', () => {
  beforeEach(() => open());
  const isOn = (): string | null => one('.paint__switch').getAttribute('aria-checked');

  test('the switch paints them with a legend and takes them away', async () => {
    await click(one('.paint__switch'));
    expect(host.last('paint')![0]).toHaveLength(15);
    expect([isOn(), one('.paint__note').textContent]).toEqual(['true', '已标出 15 个']);
    expect(all('.paint__kind').map((kind) => kind.textContent)).toEqual([
      '12相符',
      '12不一致',
      '12未核对、无从比较',
    ]);
    await click(one('.paint__switch'));
    expect([isOn(), has('.paint__legend'), host.last('unpaint')]).toEqual(['false', false, [true]]);
  });

  test('one that is clicked in the page is brought into view in the list', async () => {
    await click(one('.paint__switch'));
    await click(button('报表'));
    await act(() => host.figureClicked(2));
    expect(document.activeElement?.textContent).toContain('办结113件');
    expect(one('.paint__switch').getAttribute('aria-checked')).toBe('true');
  });

  test('what was not found is told', async () => {
    host.painted = { painted: 12, of: 15 };
    await click(one('.paint__switch'));
    expect(one('.paint__note').textContent).toBe('已标出 12 个；3 个在网页上没有找到或没有显示');
  });

  test('a page that does not answer leaves the switch off and says so', async () => {
    host.painted = 'silent';
    await click(one('.paint__switch'));
    expect([isOn(), one('.paint__note').textContent]).toEqual([
      'false',
      '网页没有回应，没有标出。可重新读取后再试。',
    ]);
  });

  test('they go with Escape in the page, a new reading and another page', async () => {
    for (const leave of [
      () => act(() => host.clearedInPage()),
      () => tell({ kind: 'reading', page: PAGE, step: 'extract' }),
      () =>
        tell({
          kind: 'done',
          page: { ...PAGE, url: 'https://b.gov.cn/' },
          audit: toldAudit(),
          changed: false,
          canShow: true,
        }),
    ]) {
      await open();
      await click(one('.paint__switch'));
      host.calls = [];
      await leave();
      expect(host.last('unpaint')).toEqual([false]);
    }
  });

  test('Escape in the panel takes first the place shown, then the figures', async () => {
    await click(one('.paint__switch'));
    await click(inLine('107件', '.told__words'));
    await press(one('.panel'), 'Escape');
    expect([isOn(), host.last('clearMarks')]).toEqual(['true', []]);
    await press(one('.panel'), 'Escape');
    expect(isOn()).toBe('false');
  });
});

describe('the tables', () => {
  test('show which cells the text tells too, also when spoken', async () => {
    await start(done(toldAudit()));
    await click(button('报表'));
    await click(button('表三'));
    expect(all('.grid .grid__cell--told').map((cell) => cell.dataset.cell)).toEqual([
      't3.new.total',
      't3.granted.natural',
      't3.granted.business',
      't3.total.total',
    ]);
    expect(one('[data-cell="t3.total.total"]').getAttribute('aria-label')).toContain('正文说到 2 处');
    expect(one('.legend').textContent).toContain('正文也说到');
    await click(one('[data-cell="t3.total.total"]'));
    await click(all('.told-here .told__words')[1]!);
    expect(host.last('show')![0]).toMatchObject([{ at: { quote: '2022年办结政府信息公开申请88件' } }]);
  });
});
