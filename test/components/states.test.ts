// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { TabState } from '../../lib/panel/host';
import { crowdedAudit, quietAudit } from '../panel/sample-audits';
import { done, PAGE } from '../panel/samples';
import { GALLERY } from './gallery/states';
import { all, button, click, freshPanels, host, one, shownText, start, tell, type } from './screen';

freshPanels();

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
    expect(shownText()).toContain('像是关于年报的新闻');
    await click(button('仍按年报试读'));
    expect(host.last('auditAgain')).toEqual([{ force: true }]);
    await click(button('粘贴文字'));
    const text = one('textarea') as HTMLTextAreaElement;
    expect((button('核对这段文字') as HTMLButtonElement).disabled).toBe(true);
    await type(text, '甲局2023年政府信息公开工作年度报告');
    await click(button('核对这段文字'));
    expect(host.last('readText')).toEqual(['甲局2023年政府信息公开工作年度报告']);
  });

  test('a PDF of scanned pages is called what it is, not something else than a report', async () => {
    const page = { ...PAGE, title: 'scan.pdf', origin: 'file' as const };
    const why = { code: 'detect/no-signs', data: {} };
    await start({ kind: 'not-report', page, why, scanned: ['1–3', '5'] });
    expect(one('h2').textContent).toBe('这份 PDF 没有文字可核对');
    expect(shownText()).toContain('第 1–3、5 页没有文字层');
    await tell({ kind: 'not-report', page, why });
    expect(one('h2').textContent).toBe('这份文件不像年度报告');
  });

  test('a PDF of the page that was not read: why, and another try', async () => {
    const unread = { href: 'https://www.a.gov.cn/2023.pdf', code: 'fetch-missing' };
    await start({ ...done(quietAudit()), unread } as TabState);
    expect(one('.banner').textContent).toContain('网页里的 PDF 没有读到（2023.pdf）。这个地址上没有文件');
    await click(one('.banner button'));
    expect(host.last('auditFile')).toEqual([null, false]);
  });

  test('another try is offered only where it may pass', async () => {
    const file = { ...PAGE, origin: 'file' as const };
    const offered = async (page: typeof PAGE, code: string) => {
      await tell({ kind: 'failed', page, code, detail: '' });
      return all('button').some((each) => each.textContent === '再试一次');
    };
    await start(GALLERY.failed!());
    expect(await offered(PAGE, 'fetch')).toBe(true);
    expect(await offered(file, 'file-type')).toBe(false);
    expect(await offered(file, 'time-out')).toBe(true);
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
    expect(shownText()).toContain('浏览器没有允许读取这个网站');
    await click(button('复制错误详情'));
    expect(host.last('copy')![0]).toContain('no-access');
    await tell({ kind: 'failed', page: PAGE, code: 'constructor', detail: '' });
    expect(shownText()).toContain('读取中出了意外');
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
    expect(shownText()).toContain('无法判断它是不是 0');
  });

  test('of two hundred findings each group shows thirty first', async () => {
    await start(done(crowdedAudit()));
    const group = one('.group');
    expect(group.querySelectorAll('.card')).toHaveLength(30);
    await click(group.querySelector<HTMLElement>('.group__more')!);
    expect(group.querySelectorAll('.card').length).toBeGreaterThan(30);
  });
});

/** Files let go over an element. */
function drop(target: HTMLElement, names = ['甲局.txt']): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  const files = names.map((name) => new File(['甲局2023年政府信息公开工作年度报告'], name));
  Object.assign(event, { dataTransfer: { types: ['Files'], files } });
  return act(async () => void target.dispatchEvent(event));
}

describe('a file', () => {
  test('may be dropped on the zone, once', async () => {
    await start(GALLERY.nothing!());
    await drop(one('.drop'));
    expect(host.calls.filter(([name]) => name === 'readFile')).toEqual([['readFile', '甲局.txt']]);
  });

  test('may be dropped anywhere on a report', async () => {
    await start(done(quietAudit()));
    await drop(one('.facts'));
    expect(host.last('readFile')).toEqual(['甲局.txt']);
  });

  test('of several the first is read, and it is said', async () => {
    await start(GALLERY.nothing!());
    await drop(one('.drop'), ['甲.txt', '乙.txt']);
    expect(host.calls.filter(([name]) => name === 'readFile')).toEqual([['readFile', '甲.txt']]);
    expect(one('.passing').textContent).toContain('一次读一份');
  });

  test('a report of a file leads back to the page and shows nothing in it', async () => {
    await start(GALLERY.pasted!());
    await click(button('回到网页'));
    expect(host.last('backToPage')).toEqual([]);
    await click(button('报表'));
    await click(one('[data-cell="t2.rules.made"]'));
    expect(all('.inspector .button').map((each) => each.textContent)).toEqual([]);
  });
});
