import { describe, expect, test } from 'vitest';
import type { ShowOutcome } from '../../lib/panel/host';
import { createPanel } from '../../lib/panel/store';
import { FakeHost, fakeEngine } from './fake-host';
import { mixedAudit } from './sample-audits';
import { auditOf, done, PAGE } from './samples';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const audit = mixedAudit();

/** A promise to be kept later (Promise.withResolvers is younger than the oldest Node we run on). */
function later<T>() {
  const kept: { resolve?: (value: T) => void } = {};
  const promise = new Promise<T>((resolve) => (kept.resolve = resolve));
  return { promise, resolve: (value: T) => kept.resolve!(value) };
}

function opened(host = new FakeHost(done(audit))) {
  return { host, panel: createPanel(host, fakeEngine, 'zh-CN') };
}

describe('the panel’s store', () => {
  test('follows the host until stopped', () => {
    const { host, panel } = opened();
    const kinds: string[] = [];
    panel.subscribe((state) => kinds.push(state.tab.kind));
    host.tell({ kind: 'gone', page: PAGE });
    panel.stop();
    host.tell({ kind: 'nothing' });
    expect(kinds).toEqual(['gone']);
  });

  test('shows a finding in the page with its difference as a tag', async () => {
    const { host, panel } = opened();
    const finding = audit.findings.find((one) => one.rule === 'arithmetic/row-total')!;
    const shown = panel.showFinding(finding);
    expect(panel.get().showing).toEqual({ key: finding.id, outcome: 'busy' });
    await shown;
    expect(panel.get().showing).toEqual({ key: finding.id, outcome: 'shown' });
    expect(host.last('show')).toEqual([finding.marks, '相差 −11']);
  });

  test('only the last request’s answer counts', async () => {
    const { host, panel } = opened();
    const { promise, resolve } = later<ShowOutcome>();
    host.outcome = promise;
    const slow = panel.showFinding(audit.findings[0]!);
    host.outcome = 'moved';
    await panel.showFinding(audit.findings[1]!);
    resolve('lost');
    await slow;
    expect(panel.get().showing).toEqual({ key: audit.findings[1]!.id, outcome: 'moved' });
  });

  test('an answer after clearing is dropped', async () => {
    const { host, panel } = opened();
    const slow = panel.showFinding(audit.findings[0]!);
    panel.clear();
    await slow;
    expect(panel.get().showing).toBeNull();
    expect(host.last('clearMarks')).toEqual([]);
  });

  test('a page that does not answer has not lost the place', async () => {
    const { host, panel } = opened();
    host.outcome = Promise.reject(new Error('no page'));
    await panel.showPlace('x', audit.findings[0]!.marks[0]!.at);
    expect(panel.get().showing?.outcome).toBe('silent');
  });

  test('Escape in the page clears the panel’s mark too', async () => {
    const { host, panel } = opened();
    await panel.showFinding(audit.findings[0]!);
    host.clearedInPage();
    expect(panel.get().showing).toBeNull();
  });

  test('corrections add up and can be taken back', () => {
    const { host, panel } = opened();
    panel.correct({ year: 2022 });
    panel.correct({ agency: '乙局' });
    expect(host.last('correct')).toEqual([{ year: 2022, agency: '乙局' }]);
    panel.takeBackCorrections();
    expect(host.last('correct')).toEqual([{}]);
    expect(panel.get().corrections).toEqual({});
  });

  test('a panel opened anew keeps the corrections the report was read with', () => {
    const report = {
      ...auditOf('2021-30', {}).report!,
      year: { value: 2021, from: 'user' as const, sure: 1 },
    };
    const { host, panel } = opened(new FakeHost(done(auditOf('2021-30', { report }))));
    panel.correct({ level: 'township' });
    expect(host.last('correct')).toEqual([{ year: 2021, level: 'township' }]);
  });

  test('a text given to the panel forgets the corrections of the last one', () => {
    const { host, panel } = opened();
    panel.correct({ year: 2022 });
    panel.readText('甲局2023年政府信息公开工作年度报告');
    expect(panel.get().corrections).toEqual({});
    expect(host.last('readText')).toHaveLength(1);
  });

  test('exports the contract, the Markdown and the summary', async () => {
    const { host, panel } = opened();
    await panel.saveJson();
    const [name, type, text] = host.last('download') as [string, string, string];
    expect([name, type]).toEqual(['gouji-清河县人民政府-2023.json', 'application/json']);
    expect(JSON.parse(text)).toEqual({ schema: 'gouji.audit/1', findings: audit.findings.length });
    expect(panel.get().said?.what).toBe('saved');
    await panel.saveMarkdown();
    expect(host.last('download')?.[0]).toBe('gouji-清河县人民政府-2023.md');
    await panel.copySummary();
    expect(host.last('copy')).toEqual([`${audit.findings.length} zh-CN`]);
    expect(panel.get().said?.what).toBe('copied');
  });

  test('a file name holds nothing a file system refuses', async () => {
    const report = {
      ...auditOf('2021-30', {}).report!,
      agency: { value: '../甲/乙:局\n*', from: 'title' as const, sure: 1 },
      year: null,
    };
    const { host, panel } = opened(new FakeHost(done(auditOf('2021-30', { report }))));
    await panel.saveJson();
    expect(host.last('download')?.[0]).toBe('gouji-..甲乙局.json');
  });

  test('says when the browser refuses', async () => {
    const { host, panel } = opened();
    host.refuses = true;
    await panel.copySummary();
    expect(panel.get().said?.what).toBe('copy-failed');
    await panel.saveMarkdown();
    expect(panel.get().said?.what).toBe('save-failed');
  });

  test('without an audit nothing is exported', () => {
    const { host, panel } = opened(new FakeHost({ kind: 'nothing' }));
    void panel.saveJson();
    void panel.copySummary();
    expect(host.calls).toEqual([]);
  });

  test('copies a finding with its place, words and basis', async () => {
    const { host, panel } = opened();
    const finding = audit.findings.find((one) => one.rule === 'dates/published-late')!;
    await panel.copyFinding(finding);
    expect(host.last('copy')).toEqual([
      '公布日期\n公布于 2024-04-12，应在 2024-03-31 以前。\n原文：「2024-04-12」\n依据：政府信息公开条例 第四十九条',
    ]);
  });

  test('preferences are read at the start and kept when changed', async () => {
    const host = new FakeHost(done(audit), { lang: 'en', theme: 'dark' });
    const { panel } = opened(host);
    await settled();
    expect(panel.get()).toMatchObject({ lang: 'en', theme: 'dark' });
    panel.lang('zh-CN');
    expect(host.saved).toEqual({ lang: 'zh-CN', theme: 'dark' });
  });
});
