import { browser } from '../platform/browser';
import { z } from '../platform/zod';

/** Where the preferences stand in the extension's storage. */
const KEY = 'preferences';

const schema = z.object({
  lang: z.enum(['zh-CN', 'en']).nullable().optional().catch(undefined),
  theme: z.enum(['auto', 'light', 'dark']).optional().catch(undefined),
});

/** What a person set for our own pages; what is not set, or not understood, is absent. */
type KeptPreferences = z.infer<typeof schema>;

/** The preferences as saved; {} where there are none. */
export async function loadPreferences(): Promise<KeptPreferences> {
  return parsed((await browser.storage.local.get(KEY))[KEY]);
}

export function savePreferences(preferences: KeptPreferences): void {
  void browser.storage.local.set({ [KEY]: preferences });
}

/** Tells of preferences saved by any page of ours; returns its undo. */
export function onPreferences(listener: (preferences: KeptPreferences) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) listener(parsed(changes[KEY]!.newValue));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

function parsed(value: unknown): KeptPreferences {
  const result = schema.safeParse(value ?? {});
  return result.success ? result.data : {};
}
