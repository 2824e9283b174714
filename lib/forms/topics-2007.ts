import type { FormSection } from '../model/form';
import { REGULATION_2007, stated } from './law';

/** The six items of 第三十二条 (2007): topics to be covered, not headings. The sixth is never demanded. */
const topic = (id: FormSection['id'], item: string, title: string, asks: string[]): FormSection => ({
  id,
  title,
  variants: [],
  asks,
  basis: stated(REGULATION_2007, `第三十二条第（${item}）项`),
});

export const TOPICS_2007: readonly FormSection[] = [
  topic('1', '一', '行政机关主动公开政府信息的情况', ['主动公开']),
  topic('2', '二', '行政机关依申请公开政府信息和不予公开政府信息的情况', ['依申请公开', '不予公开']),
  topic('3', '三', '政府信息公开的收费及减免情况', ['收费', '减免']),
  topic('4', '四', '因政府信息公开申请行政复议、提起行政诉讼的情况', ['行政复议', '行政诉讼']),
  topic('5', '五', '政府信息公开工作存在的主要问题及改进情况', ['主要问题', '改进情况']),
  topic('6', '六', '其他需要报告的事项', []),
];
