// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { mixedAudit } from '../panel/sample-audits';
import { auditOf, done, finding, mark, told } from '../panel/samples';
import {
  all,
  button,
  card,
  click,
  freshPanels,
  has,
  host,
  one,
  openCard,
  press,
  start,
  tell,
  widen,
} from './screen';

freshPanels();

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

  test('a page that does not answer can be read again; words not displayed are said to stand there', async () => {
    await openCard('总计写作 0');
    const show = (): HTMLElement => card('总计写作 0').querySelector<HTMLElement>('.button--main')!;
    host.outcome = 'hidden';
    await click(show());
    expect(card('总计写作 0').textContent).toContain('没有显示出来');
    host.outcome = 'silent';
    await click(show());
    expect(card('总计写作 0').textContent).toContain('页面没有回应');
    await click(card('总计写作 0').querySelector<HTMLElement>('.actions__outcome .link')!);
    expect(host.last('auditAgain')).toEqual([{ force: false }]);
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
    await tell(done(audit));
    await openCard(hostile);
    expect(has('img')).toBe(false);
    expect(one('.quotes__mark').textContent).toBe(hostile);
    expect(one('.facts__agency').textContent).toBe(hostile);
  });
});
