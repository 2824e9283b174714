import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { faultsInBothThemes } from './axe';
import { startBench, type Bench } from './harness';
import { printedReport } from './pages/printed';
import { ADDRESS } from './pages/site';

describe.each(['zh-CN', 'en-US'])('in %s', (language) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(language);
  });
  afterAll(() => bench?.close());

  test('the panel speaks the language of the browser', async () => {
    const panel = await bench.panelBeside(await bench.open(ADDRESS.report));
    await settled(panel);
    expect(await panel.$eval('html', (root) => root.lang)).toBe(language === 'zh-CN' ? 'zh-CN' : 'en');
  });

  test.each(['report', 'clean', 'news', 'index'] as const)(
    'axe finds nothing on the panel of %s',
    async (name) => {
      const panel = await bench.panelBeside(await bench.open(ADDRESS[name]));
      await settled(panel);
      await panel.$$eval('.card__head[aria-expanded="false"]', (heads) =>
        heads.forEach((head) => (head as HTMLElement).click()),
      );
      expect(await faultsInBothThemes(panel)).toEqual([]);
    },
  );

  test('axe finds nothing on the viewer of a PDF, nor on the panel beside it', async () => {
    bench.put('files.qinghe.gov.cn/axe.pdf', {
      body: await printedReport(bench.browser),
      type: 'application/pdf',
    });
    const page = await bench.openPdf('files.qinghe.gov.cn/axe.pdf');
    const panel = await bench.panelBeside(page);
    await settled(panel);
    await panel.$eval('.card--violation .card__head', (head) => (head as HTMLElement).click());
    await panel.waitForSelector('.crop__picture');
    expect(await faultsInBothThemes(panel)).toEqual([]);
    await panel.$eval('.card--violation .button--main', (show) => (show as HTMLElement).click());
    const viewer = (await (
      await bench.browser.waitForTarget((one) => one.url().includes('/viewer.html'))
    ).page())!;
    await viewer.waitForSelector('.box--selected.box--total');
    await viewer.waitForSelector('.page__text span');
    expect(await faultsInBothThemes(viewer)).toEqual([]);
    await viewer.$$eval('.side .segments__one', (choices) => (choices.at(-1) as HTMLElement).click());
    expect(await faultsInBothThemes(viewer)).toEqual([]);
    await viewer.close();
    await page.close();
  });

  test('axe finds nothing on any view of an audit', async () => {
    const panel = await bench.panelBeside(await bench.open(ADDRESS.report));
    await settled(panel);
    const tabs = await panel.$$('[role="tab"]');
    expect(tabs.length).toBeGreaterThanOrEqual(3);
    for (const tab of tabs) {
      await tab.evaluate((element) => (element as HTMLElement).click());
      expect(await faultsInBothThemes(panel)).toEqual([]);
    }
  });
});
