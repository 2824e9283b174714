import type { Form, FormSection } from '../../model/form';
import type { BlockRange, ReadHeading, ReadSection } from '../../model/reading';
import { labelForms, likenessOf } from '../labels/label';

/** A first-level heading fills a statutory section from this likeness on. */
const FILLS = 0.6;
/** Characteristic words of each section: a heading that holds them fills it even where it is worded quite otherwise. */
const WORDS: Record<string, RegExp> = {
  '1': /总体情况|工作情况概述|^概述|总体工作|基本情况/u,
  '2': /主动公开/u,
  '3': /(?:收到|处理|依申请).{0,10}(?:申请|公开)|申请情况/u,
  '4': /复议|诉讼/u,
  '5': /(?:问题|不足|困难).{0,14}(?:改进|措施|打算|对策)?/u,
  '6': /其他.{0,6}(?:事项|情况)|需要(?:报告|说明)/u,
};

/** The first-level sections of a report, each with the statutory section it fills (each section once, the best heading wins). */
export function readSections(headings: readonly ReadHeading[], form: Form, body: BlockRange): ReadSection[] {
  const tops = headings.filter((heading) => heading.level === 1);
  const ids = form.topics ? tops.map(() => ({ id: null, likeness: 0 })) : assign(tops, form.sections);
  return tops.map((heading, index) => ({
    id: ids[index]!.id,
    heading,
    // A title printed within its table shares the table's block.
    range: { from: heading.block, to: Math.max(tops[index + 1]?.block ?? body.to, heading.block + 1) },
    likeness: ids[index]!.likeness,
  }));
}

/** Whether a title holds the words of a section, however it is put. */
export function worded(section: string, title: string): boolean {
  return WORDS[section]!.test(title.replace(/\s/gu, ''));
}

type Filled = { id: FormSection['id'] | null; likeness: number };

/** Best pairs first, each heading and each section once: a section out of order is still that section. */
function assign(tops: readonly ReadHeading[], sections: readonly FormSection[]): Filled[] {
  const pairs = tops.flatMap((heading, index) =>
    sections.map((section, place) => {
      const like = likenessOf(labelForms(section.title, section.variants), heading.title);
      const byWords = like < FILLS && worded(section.id, heading.title);
      return { index, section, like, score: (byWords ? FILLS : like) + (place === index ? 0.02 : 0) };
    }),
  );
  pairs.sort((a, b) => b.score - a.score);
  const filled: Filled[] = tops.map(() => ({ id: null, likeness: 0 }));
  const taken = new Set<string>();
  for (const { index, section, like, score } of pairs) {
    if (score < FILLS || filled[index]!.id !== null || taken.has(section.id)) continue;
    taken.add(section.id);
    filled[index] = { id: section.id, likeness: like };
  }
  return filled;
}
