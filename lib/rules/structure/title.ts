import type { FormSection, SectionId } from '../../model/form';
import { fold } from '../../text/fold';

/** What the title of a statutory section must speak of, each group by one of its words. */
const CONTENT: Record<SectionId, readonly RegExp[]> = {
  '1': [/总体|概述|概况|基本|综述/u],
  '2': [/公开/u, /主动/u],
  '3': [/申请/u],
  '4': [/复议/u, /诉讼/u],
  '5': [/问题|不足|困难/u, /改进|措施|整改|打算|计划|完善/u],
  '6': [/其他|其它/u, /事项|情况|报告|说明/u],
};

/** A title without punctuation, 的 and 和: small words that say nothing. */
export function plainTitle(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]|的|和|及|与/gu, '');
}

/** `same` for the statutory title and its accepted variants, `content` where all its content words are there, else `other`. */
export function titleFit(section: FormSection, printed: string): 'same' | 'content' | 'other' {
  const plain = plainTitle(printed);
  if ([section.title, ...section.variants].some((title) => plainTitle(title) === plain)) return 'same';
  return CONTENT[section.id].every((words) => words.test(plain)) ? 'content' : 'other';
}
