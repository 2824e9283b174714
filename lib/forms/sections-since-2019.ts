import type { FormSection } from '../model/form';
import { REGULATION_2019, stated } from './law';

/** The six sections of 第五十条, as headed by 60号 and 30号. */

const article = (item: string) => stated(REGULATION_2019, `第五十条第（${item}）项`);

/** Duty of 各级人民政府 alone: told in 总体情况 or elsewhere. */
export const GOVERNMENT_DUTIES: readonly string[] = ['工作考核', '社会评议', '责任追究'];

/** The sections with what each edition asks in 一 and 六. */
export function sectionsSince2019(
  aspects: readonly string[],
  last: readonly string[],
): readonly FormSection[] {
  return [
    {
      id: '1',
      title: '总体情况',
      variants: ['概述', '总体工作情况', '基本情况', '总体概况', '工作总体情况'],
      asks: aspects,
      basis: article('一'),
    },
    {
      id: '2',
      title: '主动公开政府信息情况',
      variants: ['主动公开情况', '主动公开政府信息的情况', '政府信息主动公开情况'],
      asks: [],
      basis: article('一'),
    },
    {
      id: '3',
      title: '收到和处理政府信息公开申请情况',
      variants: [
        '政府信息公开申请情况',
        '收到和处理政府信息公开申请的情况',
        '依申请公开政府信息情况',
        '依申请公开情况',
      ],
      asks: [],
      basis: article('二'),
    },
    {
      id: '4',
      title: '政府信息公开行政复议、行政诉讼情况',
      variants: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
        '行政复议、行政诉讼情况',
        '政府信息公开行政复议行政诉讼情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议、行政诉讼的情况',
      ],
      asks: [],
      basis: article('三'),
    },
    {
      id: '5',
      title: '存在的主要问题及改进情况',
      variants: [
        '政府信息公开工作存在的主要问题及改进情况',
        '存在问题及改进情况',
        '存在的问题及改进情况',
        '存在的主要问题和改进情况',
        '存在的主要问题及改进措施',
        '主要问题及改进情况',
        '政府信息公开工作存在的主要问题及改进措施',
      ],
      asks: ['主要问题', '改进情况'],
      basis: article('四'),
    },
    {
      id: '6',
      title: '其他需要报告的事项',
      variants: ['其他需要报告事项', '其他需要报告的情况', '需要报告的其他事项'],
      asks: last,
      basis: article('五'),
    },
  ];
}
