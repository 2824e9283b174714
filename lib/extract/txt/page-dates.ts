import type { Block, Told } from '../../model/document';
import { findDates } from '../../text/date';

/** Opening blocks in which the line of a page about its own publication may stand. */
const OPENING = 12;
/** Longest such line, in UTF-16 units. */
const LONGEST = 120;

const LABEL =
  /(?:发布|公开|发文|成文|生成|信息提供)(?:日期|时间)|(?<!\p{Script=Han})(?:日期|时间)\s{0,3}[:：]/u;

/** Publication dates in the lines of the page that were copied along with the report: 发布日期：2026-01-28 来源：…, before the first heading. */
export function pageDatesOf(blocks: readonly Block[]): Told[] {
  const dates: Told[] = [];
  for (const block of blocks.slice(0, OPENING)) {
    if (block.kind !== 'paragraph' || /^[一二三四五六]、/u.test(block.text)) break;
    if (block.text.length > LONGEST || /[。；]/u.test(block.text)) continue;
    const label = LABEL.exec(block.text);
    if (!label) continue;
    const from = label.index;
    const date = findDates(block.text).find(({ start }) => start >= from);
    // A label and its date, and nothing told in between.
    if (date && date.start - from - label[0].length <= 6)
      dates.push({ text: block.text.slice(from, date.end), from: 'page', at: block.at });
  }
  return dates;
}
