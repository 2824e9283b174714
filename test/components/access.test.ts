// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { TabState } from '../../lib/panel/host';
import type { Missing, SiteAccess } from '../../lib/panel/access';
import { all, click, freshPanels, start } from './screen';

const PAGE = { url: 'https://www.example.com/nb.html', title: '年报', origin: 'tab' as const };
const NOT_REPORT: TabState = { kind: 'not-report', page: PAGE, why: null };
const SITE: Missing = { what: 'site', host: 'www.example.com', pattern: '*://www.example.com/*' };

/** A browser that withholds what it is told to. */
class FakeAccess implements SiteAccess {
  asked: Missing[] = [];
  grants = true;
  private listeners = new Set<(missing: Missing | null) => void>();
  constructor(private missing: Missing | null) {}
  subscribe(listener: (missing: Missing | null) => void): () => void {
    this.listeners.add(listener);
    listener(this.missing);
    return () => this.listeners.delete(listener);
  }
  async allow(missing: Missing): Promise<boolean> {
    this.asked.push(missing);
    if (this.grants) this.tell(null);
    return this.grants;
  }
  tell(missing: Missing | null): void {
    this.missing = missing;
    for (const listener of this.listeners) listener(missing);
  }
}

freshPanels();
const begin = (state: TabState, access: SiteAccess) => start(state, 'zh-CN', access);
const strip = (): HTMLElement | undefined => all('.access')[0];
const press = (): Promise<void> => click(strip()!.querySelector('button')!);

test('a site outside the list is offered; once allowed the offer goes', async () => {
  const access = new FakeAccess(SITE);
  await begin(NOT_REPORT, access);
  expect(strip()!.textContent).toContain('只在你点按钮时才读 www.example.com');
  await press();
  expect(access.asked).toEqual([SITE]);
  expect(strip()).toBeUndefined();
});

test('a refusal is said, for this site only', async () => {
  const access = new FakeAccess(SITE);
  access.grants = false;
  await begin(NOT_REPORT, access);
  await press();
  expect(strip()!.textContent).toContain('浏览器没有允许');
  await act(async () => access.tell({ what: 'site', host: 'b.example.com', pattern: '*://b.example.com/*' }));
  expect(strip()!.textContent).not.toContain('浏览器没有允许');
});

test('gov.cn withheld is said whatever the tab holds; a site only where a page is', async () => {
  const access = new FakeAccess(SITE);
  await begin({ kind: 'nothing' }, access);
  expect(strip()).toBeUndefined();
  await act(async () => access.tell({ what: 'gov' }));
  expect(strip()!.textContent).toContain('没有允许勾稽读取 gov.cn');
});
