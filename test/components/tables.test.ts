// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { mixedAudit } from '../panel/sample-audits';
import { done } from '../panel/samples';
import { all, button, click, freshPanels, host, one, press, start } from './screen';

freshPanels();

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
