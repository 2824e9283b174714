import type { Message } from '../model/finding';
import { EN_CLAIMS } from './en-claims';
import { EN_CHECKS } from './en-checks';
import { EN_EXPORT } from './en-export';
import { EN_RULES } from './en-rules';
import { EN_SAYS } from './en-rule-says';
import { ruleNamesEn } from './en-rule-names';
import { fill, type Words } from './wording';
import { ZH_CN_CLAIMS } from './zh-cn-claims';
import { ZH_CN_CHECKS } from './zh-cn-checks';
import { ZH_CN_EXPORT } from './zh-cn-export';
import { ZH_CN_RULES } from './zh-cn-rules';
import { ZH_CN_SAYS } from './zh-cn-rule-says';
import { ruleNamesZh } from './zh-cn-rule-names';

/** A language the product speaks. */
export type Lang = 'zh-CN' | 'en';

/** Every sentence by code, in both languages. What the panel itself shows has tables of its own. */
export const WORDS: Readonly<Record<Lang, Words>> = {
  'zh-CN': {
    ...ZH_CN_RULES,
    ...ZH_CN_CHECKS,
    ...ZH_CN_CLAIMS,
    ...ZH_CN_EXPORT,
    ...ZH_CN_SAYS,
    ...titled(ruleNamesZh),
  },
  en: { ...EN_RULES, ...EN_CHECKS, ...EN_CLAIMS, ...EN_EXPORT, ...EN_SAYS, ...titled(ruleNamesEn) },
};

const SEPARATOR: Record<Lang, string> = { 'zh-CN': '、', en: ', ' };

/** The sentence of a message; a code without words comes back as itself. */
export function say({ code, data }: Message, lang: Lang): string {
  const words = WORDS[lang];
  const wording = Object.hasOwn(words, code) ? words[code] : undefined;
  return wording === undefined ? code : fill(wording, data, SEPARATOR[lang]);
}

/** Names of rules under the code of their title. */
function titled(names: Readonly<Record<string, string>>): Words {
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [`rule/${id}`, name]));
}
