import { optionsEn } from '../words/en-options';
import { optionsZh, type OptionsWords } from '../words/zh-cn-options';
import type { Lang, Preferences } from './host';

const WORDS: Record<Lang, OptionsWords> = { 'zh-CN': optionsZh, en: optionsEn };

/** The words of the options page in a language. */
export function optionsWords(lang: Lang): OptionsWords {
  return WORDS[lang];
}

/** What a browser lets the extension read: gov.cn or not, and the patterns of further sites. */
export interface Granted {
  gov: boolean;
  added: readonly string[];
}

/** What the options page needs of the browser. */
export interface OptionsHost {
  version: string;
  rules: string;
  loadPreferences(): Promise<Partial<Preferences>>;
  savePreferences(preferences: Preferences): void;
  /** Tells when another page of ours saved other preferences; returns its undo. */
  onPreferences(listener: (preferences: Partial<Preferences>) => void): () => void;
  granted(): Promise<Granted>;
  /** Tells when what is granted changes, here or in the browser's own settings; returns its undo. */
  onGranted(listener: () => void): () => void;
  /** Asks the person for a site. To be called in a click, before anything is waited for. */
  request(pattern: string): Promise<boolean>;
  /** Gives a site back; false where the browser keeps it. */
  remove(pattern: string): Promise<boolean>;
}
