import type { PanelWords } from '../words/zh-cn-panel';

/** Why something failed, and what a person can do. */
type FailureWords = readonly [why: string, remedy: string];

/** The words of a failure by its code; `own` says some of them otherwise. A code without words is something unexpected. */
export function failureWords(
  code: string,
  { codes, other }: PanelWords['states']['failed'],
  own: Readonly<Record<string, FailureWords>> = {},
): FailureWords {
  const words = { ...codes, ...own };
  return (Object.hasOwn(words, code) && words[code]) || other;
}
