// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mountPanel } from '../../components/frame/mount';
import type { TabState } from '../../lib/panel/host';
import { FakeHost, fakeEngine } from '../panel/fake-host';
import { crowdedAudit, mixedAudit, quietAudit } from '../panel/sample-audits';
import { auditOf, done, finding, mark, PAGE, told } from '../panel/samples';
import { GALLERY } from './gallery/states';

let root: HTMLElement;
let host: FakeHost;
let unmount = (): void => undefined;

/** Width of the panel in px; from 960 on it has two columns. */
function widen(width: number): void {
  (window as unknown as { happyDOM: { setViewport(size: { width: number }): void } }).happyDOM.setViewport({
    width,
  });
}

beforeEach(() => {
  widen(380);
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  unmount();
  root.remove();
});

async function start(state: TabState, language = 'zh-CN') {
  host = new FakeHost(state);
  await act(async () => {
    unmount = mountPanel(root, host, fakeEngine, language).unmount;
  });
}
const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in ${root.textContent}`);
  return found;
};
const button = (words: string): HTMLElement => {
  const found = all('button').find(
    (each) => each.textContent!.includes(words) || each.getAttribute('aria-label')?.includes(words),
  );
  if (!found) throw new Error(`no button says ${words}`);
  return found;
};
const click = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
const press = (element: HTMLElement, key: string) =>
  act(
    async () =>
      void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
const card = (words: string): HTMLElement => all('.card').find((each) => each.textContent!.includes(words))!;
const openCard = (words: string) => click(card(words).querySelector<HTMLElement>('.card__head')!);

describe('states', () => {
  for (const [name, state] of Object.entries(GALLERY)) {
    test(`${name}: says which state it is and has one heading of its own`, async () => {
      await start(state());
      expect(one('[data-state]').dataset.state).toBe(state().kind);
      expect(all('h1')).toHaveLength(1);
      expect(one('main').textContent!.length).toBeGreaterThan(20);
    });
  }

  test('a page that is no report: why, try anyway, paste', async () => {
    await start(GALLERY['not-report']!());
    expect(root.textContent).toContain('像是关于年报的新闻');
    await click(button('仍按年报试读'));
    expect(host.last('auditAgain')).toEqual([{ force: true }]);
    await click(button('粘贴文字'));
    const text = one('textarea') as HTMLTextAreaElement;
    expect((button('核对这段文字') as HTMLButtonElement).disabled).toBe(true);
    await act(async () => {
      text.value = '甲局2023年政府信息公开工作年度报告';
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(button('核对这段文字'));
    expect(host.last('readText')).toEqual(['甲局2023年政府信息公开工作年度报告']);
  });

  test('an index lists its reports by year, newest first', async () => {
    await start(GALLERY.index!());
    expect(all('.linked__year').map((year) => year.textContent)).toEqual(['2023', '2022', '2021', '其他']);
    await click(button('清河县财政局2022年'));
    expect(host.last('openReport')).toEqual(['https://www.example.gov.cn/2022/2']);
  });

  test('reading tells the step and can be stopped', async () => {
    await start(GALLERY.reading!());
    expect(one('[aria-current=step]').textContent).toContain('对照法定格式');
    expect(one('[role=status]').textContent).toContain('对照法定格式');
    await click(button('停止'));
    expect(host.last('cancel')).toEqual([]);
  });

  test('a failure says why and what to do; an unknown code has words too', async () => {
    await start(GALLERY.failed!());
    expect(root.textContent).toContain('浏览器没有允许读取这个网站');
    await click(button('复制错误详情'));
    expect(host.last('copy')![0]).toContain('no-access');
    await act(async () => host.tell({ kind: 'failed', page: PAGE, code: 'constructor', detail: '' }));
    expect(root.textContent).toContain('读取中出了意外');
  });

  test('a changed page offers to be read again', async () => {
    await start(GALLERY.changed!());
    await click(one('.banner button'));
    expect(host.last('auditAgain')).toEqual([{ force: false }]);
  });

  test('a report with no finding is not called correct', async () => {
    await start(done(quietAudit()));
    expect(one('.verdict').textContent).toContain('已核对 46 项，未见不符');
    expect(one('.verdict').textContent).toContain('不等于相符');
    await click(button('未能核对，看原因'));
    expect(root.textContent).toContain('无法判断它是不是 0');
  });

  test('of two hundred findings each group shows thirty first', async () => {
    await start(done(crowdedAudit()));
    const group = one('.group');
    expect(group.querySelectorAll('.card')).toHaveLength(30);
    await click(group.querySelector<HTMLElement>('.group__more')!);
    expect(group.querySelectorAll('.card').length).toBeGreaterThan(30);
  });
});

describe('findings', () => {
  beforeEach(() => start(done(mixedAudit())));

  test('the counts filter the list and say so', async () => {
    await click(one('.count--review'));
    expect(one('.count--review').getAttribute('aria-pressed')).toBe('true');
    expect(all('.card')).toHaveLength(2);
    await click(button('看全部'));
    expect(all('.card')).toHaveLength(8);
  });

  test('severity is told in words, not by colour alone', () => {
    expect(card('总计写作 0').querySelector('.visually-hidden')!.textContent).toContain('不符');
    expect(card('总计写作 0').querySelector('svg.shape--violation')).not.toBeNull();
  });

  test('an open card shows the row, the sum and the basis', async () => {
    await openCard('总计写作 0');
    const open = card('总计写作 0');
    expect(open.querySelector('.card__head')!.getAttribute('aria-expanded')).toBe('true');
    expect([...open.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '10',
      '1',
      '0',
      '0',
      '0',
    ]);
    expect(open.querySelectorAll('.replica__cell--total')).toHaveLength(1);
    expect(open.querySelector('.sum')!.textContent).toBe('合计11写作0相差−11');
    expect(open.querySelector('.basis')!.textContent).toContain('国办公开办函〔2021〕30号');
    expect(open.querySelector('.basis')!.textContent).toContain('由表格结构推定');
    expect(open.textContent).toContain('总计疑未填');
  });

  test('shows the place in the page and tells what came of it', async () => {
    await openCard('总计写作 0');
    host.outcome = 'lost';
    await click(card('总计写作 0').querySelector<HTMLElement>('.button--main')!);
    expect(card('总计写作 0').textContent).toContain('没有标出');
    expect(one('[role=status]').textContent).toContain('没有标出');
    await press(one('.card__head'), 'Escape');
    expect(host.last('clearMarks')).toEqual([]);
  });

  test('leads to its cells in the table, and from there back', async () => {
    await openCard('总计写作 0');
    await click(button('在报表中查看'));
    expect(one('[role=tab][aria-selected=true]').textContent).toContain('报表');
    expect(one('[data-cell="t4.review.total"]').getAttribute('aria-selected')).toBe('true');
    await click(one('.inspector__finding'));
    expect(one('[role=tab][aria-selected=true]').textContent).toContain('发现');
    expect(card('总计写作 0').querySelector('.card__body')).not.toBeNull();
    expect(document.activeElement).toBe(card('总计写作 0').querySelector('.card__head'));
  });

  test('a wide panel keeps the findings beside the tables', async () => {
    unmount();
    widen(1200);
    await start(done(mixedAudit()));
    expect(all('[role=tab]').map((tab) => tab.textContent)).toEqual(['报表', '章节', '核对范围3']);
    await click(button('表四'));
    await click(one('[data-cell="t4.review.total"]'));
    await click(one('.inspector__finding'));
    expect(document.activeElement).toBe(card('总计写作 0').querySelector('.card__head'));
    expect(one('[role=grid]').getAttribute('aria-label')).toContain('行政复议');
  });

  test('J and K move, S shows in the page', async () => {
    const heads = all('.card__head');
    heads[0]!.focus();
    await press(heads[0]!, 'j');
    expect(document.activeElement).toBe(heads[1]);
    await press(heads[1]!, 'k');
    expect(document.activeElement).toBe(heads[0]);
    await press(heads[0]!, 's');
    expect(host.last('show')).not.toBeNull();
  });

  test('words of the page stay text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const evil = finding({
      rule: 'structure/placeholder',
      message: told(hostile, hostile),
      where: hostile,
      marks: [{ ...mark('place', '', hostile), cell: undefined }],
    });
    const audit = auditOf('2021-30', { findings: [evil] });
    audit.report!.agency!.value = hostile;
    await act(async () => host.tell(done(audit)));
    await openCard(hostile);
    expect(root.querySelector('img')).toBeNull();
    expect(one('.quotes__mark').textContent).toBe(hostile);
    expect(one('.facts__agency').textContent).toBe(hostile);
  });
});

describe('tables', () => {
  beforeEach(async () => {
    await start(done(mixedAudit()));
    await click(button('报表'));
  });

  test('open at the table that is most at odds', () => {
    expect(one('.segments__one[aria-pressed=true]').textContent).toContain('表二');
  });

  test('a blank, a dash and a 0 stay three things, also when spoken', async () => {
    await click(button('表三'));
    const blank = one('[data-cell="t3.other.unpaid_fee.natural"]');
    expect([blank.textContent, blank.className.includes('figure--blank')]).toEqual(['', true]);
    expect(blank.getAttribute('aria-label')).toContain('空白');
    await click(button('表四'));
    expect(one('[data-cell="t4.after_review.total"]').textContent).toBe('—');
    expect(one('[data-cell="t4.direct.other"]').textContent).toBe('0');
  });

  test('arrows move the one tab stop', async () => {
    await click(button('表四'));
    await click(one('[data-cell="t4.review.upheld"]'));
    await press(one('[data-cell="t4.review.upheld"]'), 'ArrowRight');
    expect(all('[role=gridcell][tabindex="0"]').map((cell) => cell.dataset.cell)).toEqual([
      't4.review.corrected',
    ]);
    await press(one('[data-cell="t4.review.corrected"]'), 'End');
    expect(one('[role=gridcell][tabindex="0"]').dataset.cell).toBe('t4.after_review.total');
    await press(one('[data-cell="t4.after_review.total"]'), 'ArrowDown');
    expect(one('[role=gridcell][tabindex="0"]').dataset.cell).toBe('t4.after_review.total');
  });

  test('a chosen cell lights the cells it is added up with and names its relations', async () => {
    await click(button('表四'));
    await click(one('[data-cell="t4.review.upheld"]'));
    expect(all('.grid__cell--related').map((cell) => cell.dataset.cell)).toEqual([
      't4.review.corrected',
      't4.review.other',
      't4.review.pending',
      't4.review.total',
    ]);
    expect(one('.inspector').textContent).toContain('行总计');
    await click(button('在页面中查看'));
    expect(host.last('show')![0]).toHaveLength(1);
  });

  test('a renamed row says how the report names it', async () => {
    await click(button('表三'));
    const renamed = all('.grid__head--renamed');
    expect(renamed.map((head) => head.title)).toEqual(['报告写作：3.危及三安全一稳定']);
  });
});

describe('facts', () => {
  beforeEach(() => start(done(mixedAudit())));

  test('tell whose report it is and where each was read from', async () => {
    expect(one('.facts').textContent).toContain('清河县人民政府');
    await click(button('更正机关'));
    expect(one('.facts-form').textContent).toContain('取自标题');
    expect(one('.facts-form').textContent).toContain('取自推断');
  });

  test('a correction audits again and is marked as the user’s', async () => {
    await click(button('更正机关'));
    const year = all('.facts-form input')[1] as HTMLInputElement;
    await act(async () => {
      year.value = '23';
      year.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(
      async () => void one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    );
    expect(one('[role=alert]').textContent).toContain('四位数');
    await act(async () => {
      year.value = '2022';
      year.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(
      async () => void one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    );
    expect(host.last('correct')).toEqual([{ year: 2022 }]);
    const corrected = mixedAudit();
    corrected.report!.year = { value: 2022, from: 'user', sure: 1 };
    await act(async () => host.tell(done(corrected)));
    expect(one('.facts__yours').textContent).toBe('你改的');
  });
});

describe('menus', () => {
  test('export, then language and theme', async () => {
    await start(done(mixedAudit()));
    await click(button('导出'));
    await click(button('审核结果（JSON）'));
    expect(host.last('download')![1]).toBe('application/json');
    expect(root.querySelector('.popover__sheet')).toBeNull();
    await click(button('设置'));
    await click(button('English'));
    expect(document.documentElement.lang).toBe('en');
    expect(root.textContent).toContain('violations');
    await click(button('Dark'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await press(one('.popover__sheet button'), 'Escape');
    expect(root.querySelector('.popover__sheet')).toBeNull();
    expect(host.last('clearMarks')).toBeNull();
  });

  test('no Chinese sentence of the panel is left in English', async () => {
    await start(done(mixedAudit()), 'en-GB');
    const left = all('main *').filter(
      (each) =>
        !each.closest('[lang="zh-CN"]') &&
        each.children.length === 0 &&
        /\p{Script=Han}/u.test(each.textContent!),
    );
    const ours = left.filter((each) => !each.classList.contains('card__fact'));
    expect(ours.map((each) => each.outerHTML)).toEqual([]);
  });
});
