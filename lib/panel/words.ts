import { enPanel } from '../words/en-panel';
import { zhCnPanel, type PanelWords } from '../words/zh-cn-panel';
import type { Lang } from './host';

const WORDS: Record<Lang, PanelWords> = { 'zh-CN': zhCnPanel, en: enPanel };

/** The panel's words in a language. */
export function panelWords(lang: Lang): PanelWords {
  return WORDS[lang];
}

/** Chinese for every Chinese browser, English for all others. */
export function langOf(browserLanguage: string): Lang {
  return /^zh\b/iu.test(browserLanguage) ? 'zh-CN' : 'en';
}
