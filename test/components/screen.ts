import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { mountPanel } from '../../components/frame/mount';
import type { SiteAccess } from '../../lib/panel/access';
import type { TabState } from '../../lib/panel/host';
import { FakeHost, fakeEngine } from '../panel/fake-host';

/** A panel in happy-dom with the ways a user has of working it. */

let root: HTMLElement;
let unmount = (): void => undefined;
/** Host of the panel started last. */
export let host: FakeHost;

/** Width of the panel in px; from 960 on it has two columns. */
export function widen(width: number): void {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: { width: number }): void } };
  happyDOM.setViewport({ width });
}

/** Gives each test of a file an empty, narrow panel. */
export function freshPanels(): void {
  beforeEach(() => {
    widen(380);
    root = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    unmount();
    root.remove();
  });
}

/** Starts a panel on a state, in place of the one before. `access`: what the browser withholds. */
export async function start(state: TabState, language = 'zh-CN', access?: SiteAccess): Promise<void> {
  unmount();
  host = new FakeHost(state);
  if (access) host.access = access;
  await act(async () => {
    ({ unmount } = mountPanel(root, host, fakeEngine, language));
  });
}

/** Tells the panel a new state. */
export const tell = (state: TabState): Promise<void> => act(async () => host.tell(state));
export const shownText = (): string => root.textContent ?? '';
export const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
export const has = (selector: string): boolean => root.querySelector(selector) !== null;

/** The first match; throws with what is shown where there is none. */
export function one(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in ${root.textContent}`);
  return found;
}

/** The button with these words or this name. */
export function button(words: string): HTMLElement {
  const says = (each: HTMLElement): boolean =>
    each.textContent!.includes(words) || Boolean(each.getAttribute('aria-label')?.includes(words));
  const found = all('button').find(says);
  if (!found) throw new Error(`no button says ${words}`);
  return found;
}

/** A click with all that follows at once. */
export const click = (element: HTMLElement): Promise<void> =>
  act(async () => {
    element.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

export const press = (element: HTMLElement, key: string): Promise<void> =>
  act(
    async () =>
      void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );

/** Types into a field. */
export const type = (field: HTMLElement, text: string): Promise<void> =>
  act(async () => {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

export const submit = (): Promise<void> =>
  act(async () => void one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

/** The card that says these words. */
export const card = (words: string): HTMLElement =>
  all('.card').find((each) => each.textContent!.includes(words))!;
export const openCard = (words: string): Promise<void> =>
  click(card(words).querySelector<HTMLElement>('.card__head')!);
