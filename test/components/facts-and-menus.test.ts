// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { mixedAudit } from '../panel/sample-audits';
import { done } from '../panel/samples';
import {
  all,
  button,
  click,
  freshPanels,
  has,
  host,
  one,
  press,
  shownText,
  start,
  submit,
  tell,
  type,
} from './screen';

freshPanels();

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
    await type(year, '23');
    await submit();
    expect(one('[role=alert]').textContent).toContain('四位数');
    await type(year, '2022');
    await submit();
    expect(host.last('correct')).toEqual([{ year: 2022 }]);
    const corrected = mixedAudit();
    corrected.report!.year = { value: 2022, from: 'user', sure: 1 };
    await tell(done(corrected));
    expect(one('.facts__yours').textContent).toBe('你改的');
  });
});

describe('menus', () => {
  test('export, then language and theme', async () => {
    await start(done(mixedAudit()));
    await click(button('导出'));
    await click(button('审核结果（JSON）'));
    expect(host.last('download')![1]).toBe('application/json');
    expect(has('.popover__sheet')).toBe(false);
    await click(button('设置'));
    await click(button('English'));
    expect(document.documentElement.lang).toBe('en');
    expect(shownText()).toContain('violations');
    await click(button('Dark'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await press(one('.popover__sheet button'), 'Escape');
    expect(has('.popover__sheet')).toBe(false);
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

describe('coverage', () => {
  beforeEach(async () => {
    await start(done(mixedAudit()));
    await click(button('核对范围'));
  });

  test('what was not checked is open first, one group at a time', async () => {
    expect(all('.fold__head[aria-expanded=true]').map((head) => head.textContent)).toEqual(['未能核对3']);
    await click(button('不适用'));
    expect(all('.fold__head[aria-expanded=true]').map((head) => head.textContent)).toEqual(['不适用2']);
    await click(button('不适用'));
    expect(has('.fold__body')).toBe(false);
  });

  test('how it was read: what was left out, where, and the files of the page', async () => {
    await click(button('看是哪些'));
    expect(shownText()).toContain('https://stat.example.gov.cn/embed');
    await click(button('附件：统计表.xls'));
    expect(host.last('openReport')).toEqual(['https://www.example.gov.cn/a.xls']);
  });
});
