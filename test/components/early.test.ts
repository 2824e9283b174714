// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { mixedAudit } from '../panel/sample-audits';
import { PAGE } from '../panel/samples';
import { all, freshPanels, has, one, shownText, start, tell } from './screen';

freshPanels();

const progress = { page: 7, of: 40 };

test('what is found already is listed under the pages read, with its severity in words', async () => {
  const { findings } = mixedAudit();
  await start({ kind: 'reading', page: PAGE, step: 'extract', progress, early: findings });
  expect(one('.early__line').textContent).toBe('正在读第 7 页，共 40 页 — 先列出已读表格中的问题');
  expect(all('.early__one')).toHaveLength(findings.length);
  expect(one('.early__one').textContent).toContain(findings[0]!.where);
  expect(all('.early__one').some((line) => line.textContent!.startsWith('不符'))).toBe(true);
  expect(one('.steps').textContent).toContain('第 7 页，共 40 页');
});

test('without a finding nothing is said of findings', async () => {
  await start({ kind: 'reading', page: PAGE, step: 'extract', progress, early: [] });
  expect(has('.early')).toBe(false);
  await tell({ kind: 'reading', page: PAGE, step: 'extract', progress });
  expect(has('.early')).toBe(false);
});

test('in English too', async () => {
  const { findings } = mixedAudit();
  await start({ kind: 'reading', page: PAGE, step: 'extract', progress, early: findings }, 'en');
  expect(shownText()).toContain('Reading page 7 of 40');
});
