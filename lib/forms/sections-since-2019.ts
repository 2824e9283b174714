import type { Basis, FormSection } from '../model/form';
import { REGULATION_2019, stated } from './law';

/** The six sections of 第五十条, as headed by 60号 and 30号. */

const article = (item: string) => stated(REGULATION_2019, `第五十条第（${item}）项`);

/** The sections with what each edition asks in 一 and 六. */
export function sectionsSince2019(
  aspects: readonly string[],
  last: readonly string[],
): readonly FormSection[] {
  return [
    section('1', '总体情况', ['概述', '总体工作情况'], article('一'), aspects),
    section('2', '主动公开政府信息情况', ['主动公开情况'], article('一')),
    section('3', '收到和处理政府信息公开申请情况', ['政府信息公开申请情况'], article('二')),
    section(
      '4',
      '政府信息公开行政复议、行政诉讼情况',
      [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
        '行政复议、行政诉讼情况',
        '政府信息公开行政复议行政诉讼情况',
      ],
      article('三'),
    ),
    section(
      '5',
      '存在的主要问题及改进情况',
      [
        '政府信息公开工作存在的主要问题及改进情况',
        '存在问题及改进情况',
        '存在的主要问题和改进情况',
        '主要问题及改进情况',
      ],
      article('四'),
      ['主要问题', '改进情况'],
    ),
    section('6', '其他需要报告的事项', ['其他需要报告事项'], article('五'), last),
  ];
}

function section(
  id: FormSection['id'],
  title: string,
  variants: readonly string[],
  basis: Basis,
  asks: readonly string[] = [],
): FormSection {
  return { id, title, variants, asks, basis };
}
