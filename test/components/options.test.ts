// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mountOptions } from '../../components/options/mount';
import type { Preferences } from '../../lib/panel/host';
import type { Granted, OptionsHost } from '../../lib/panel/options';
import { optionsEn } from '../../lib/words/en-options';
import { optionsZh } from '../../lib/words/zh-cn-options';

/** A browser that grants what it is told to. */
class FakeOptions implements OptionsHost {
  version = '9.8.7';
  rules = '2026.1';
  asked: string[] = [];
  grants = true;
  keeps = false;
  saved: Preferences | null = null;
  private listeners = new Set<() => void>();
  private heard = new Set<(preferences: Partial<Preferences>) => void>();

  constructor(
    public state: Granted,
    private preferences: Partial<Preferences> = {},
  ) {}

  loadPreferences = async () => this.preferences;
  savePreferences(preferences: Preferences): void {
    this.saved = preferences;
  }
  onPreferences(listener: (preferences: Partial<Preferences>) => void): () => void {
    this.heard.add(listener);
    return () => this.heard.delete(listener);
  }
  savedElsewhere(preferences: Preferences): void {
    for (const listener of this.heard) listener(preferences);
  }
  granted = async () => this.state;
  onGranted(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  async request(pattern: string): Promise<boolean> {
    this.asked.push(pattern);
    if (this.grants)
      this.change(pattern === '*://*.gov.cn/*' ? { gov: true } : { added: [...this.state.added, pattern] });
    return this.grants;
  }
  async remove(pattern: string): Promise<boolean> {
    if (!this.keeps) this.change({ added: this.state.added.filter((one) => one !== pattern) });
    return !this.keeps;
  }
  change(change: Partial<Granted>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

let root: HTMLElement;
let unmount = (): void => undefined;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  unmount();
  root.remove();
});

const settle = (): Promise<void> => act(async () => new Promise((done) => setTimeout(done, 0)));
async function start(host: FakeOptions): Promise<FakeOptions> {
  await act(async () => void (unmount = mountOptions(root, host, 'zh-CN')));
  await settle();
  return host;
}
const button = (words: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  )!;
async function click(words: string): Promise<void> {
  await act(async () => button(words).click());
  await settle();
}
async function add(typed: string): Promise<void> {
  const field = root.querySelector('input')!;
  await act(async () => {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settle();
}
const said = (): string => root.querySelector('[role=status]')!.textContent ?? '';
const listed = (): string[] =>
  [...root.querySelectorAll('.sites__name')].map((name) => name.textContent ?? '');

describe('sites', () => {
  test('exactly the typed site is asked for, listed, and can be taken away', async () => {
    const host = await start(new FakeOptions({ gov: true, added: [] }));
    await add('https://www.example.com/nb/2024.html');
    expect(host.asked).toEqual(['*://www.example.com/*']);
    expect(listed()).toEqual([optionsZh.sites.gov, 'www.example.com']);
    expect(said()).toContain('已添加 www.example.com');
    expect(root.querySelector('input')!.value).toBe('');
    await click('移除 www.example.com');
    expect(listed()).toEqual([optionsZh.sites.gov]);
    expect(said()).toContain('已移除');
  });

  test('a refusal is said, and what was typed stays', async () => {
    const host = new FakeOptions({ gov: true, added: [] });
    host.grants = false;
    await start(host);
    await add('example.com');
    expect(said()).toBe(optionsZh.said.refused);
    expect(root.querySelector('input')!.value).toBe('example.com');
  });

  test.each([
    ['*', optionsZh.said.wrong],
    ['www.mof.gov.cn', optionsZh.said.builtIn],
    ['a.example.com', optionsZh.said.known('a.example.com')],
  ])('%s is answered without asking the browser', async (typed, answer) => {
    const host = await start(new FakeOptions({ gov: true, added: ['*://a.example.com/*'] }));
    await add(typed);
    expect(host.asked).toEqual([]);
    expect(said()).toBe(answer);
  });

  test('gov.cn withheld is said, with a button that asks for it', async () => {
    const host = await start(new FakeOptions({ gov: false, added: [] }));
    expect(root.textContent).toContain(optionsZh.sites.govOff);
    await click('允许');
    expect(host.asked).toEqual(['*://*.gov.cn/*']);
    expect(root.textContent).toContain(optionsZh.sites.govOn);
    expect(button('允许')).toBeUndefined();
  });

  test('what the browser keeps stays in the list and is said; its own changes are followed', async () => {
    const host = await start(new FakeOptions({ gov: true, added: ['<all_urls>'] }));
    host.keeps = true;
    await click(`移除 ${optionsZh.sites.everywhere}`);
    expect(said()).toBe(optionsZh.said.kept);
    await act(async () => host.change({ added: ['*://b.example.com/*'] }));
    await settle();
    expect(listed()).toContain('b.example.com');
  });
});

test('language and theme are those of the panel, and follow it', async () => {
  const host = await start(new FakeOptions({ gov: true, added: [] }, { lang: 'en', theme: 'dark' }));
  expect(document.title).toBe(optionsEn.title);
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await click('中文');
  expect(host.saved).toEqual({ lang: 'zh-CN', theme: 'dark' });
  expect(document.title).toBe(optionsZh.title);
  await act(async () => host.savedElsewhere({ lang: 'en', theme: 'light' }));
  expect(document.documentElement.dataset['theme']).toBe('light');
  expect(root.textContent).toContain('9.8.7');
});
