// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
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

/** A file let go over an element. */
function drop(target: HTMLElement): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  const file = new File(['甲局2023年政府信息公开工作年度报告'], '甲局.txt');
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
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

  test('a report of a file leads back to the page and shows nothing in it', async () => {
    await start(GALLERY.pasted!());
    await click(button('回到网页'));
    expect(host.last('backToPage')).toEqual([]);
    await click(button('报表'));
    await click(one('[data-cell="t2.rules.made"]'));
    expect(all('.inspector .button').map((each) => each.textContent)).toEqual([]);
  });
});
