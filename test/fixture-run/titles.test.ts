import { describe, expect, test } from 'vitest';
import { auditOf } from './engine';
import { faultsOf } from './expect';
import { bare } from '../tools-fixtures/mark';
import { plain2021 } from '../tools-fixtures/plain-2021';

const FORM = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const NOTICE = ['structure/section-title'];
const REVIEW = ['structure/section-title', 'structure/section-title:review'];

/** Headings as reports print them, with what they may give at most; no other wording of a title is ever a missing section. */
const HEADINGS: { printed: string; may: string[] }[] = [
  { printed: '一、 总体情况', may: [] },
  { printed: '一、概述', may: [] },
  { printed: '一、总体工作情况', may: [] },
  { printed: '一、基本情况', may: REVIEW },
  { printed: '一、2022年总体情况', may: NOTICE },
  { printed: '二、主动公开情况', may: [] },
  { printed: '二、主动公开政府信息的情况', may: NOTICE },
  { printed: '二、政府信息主动公开情况', may: NOTICE },
  { printed: '三、政府信息公开申请情况', may: [] },
  { printed: '三、收到和处理政府信息公开申请的情况', may: NOTICE },
  { printed: '三、依申请公开政府信息情况', may: REVIEW },
  { printed: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', may: [] },
  { printed: '四、政府信息公开行政复议行政诉讼情况', may: [] },
  { printed: '四、政府信息公开行政复议和行政诉讼情况', may: NOTICE },
  { printed: '四、行政复议和行政诉讼情况', may: NOTICE },
  { printed: '五、政府信息公开工作存在的主要问题及改进情况', may: [] },
  { printed: '五、存在的主要问题和改进情况', may: [] },
  { printed: '五、存在的问题及改进措施', may: REVIEW },
  { printed: '五、主要问题与改进', may: REVIEW },
  { printed: '五、存在的主要问题及改进情况：', may: [] },
  { printed: '六、其他需要报告事项', may: [] },
  { printed: '六、其他需要报告的事项。', may: [] },
  { printed: '六、其它需要报告的事项', may: NOTICE },
  { printed: '六、其他事项', may: REVIEW },
  { printed: '六.其他需要报告的事项', may: [] },
  { printed: '（六）其他需要报告的事项', may: ['structure/numbering', 'structure/numbering:review'] },
];
const NUMERALS = '一二三四五六';

describe('wordings of the statutory titles', () => {
  test.each(HEADINGS)('$printed', ({ printed, may }) => {
    const index = NUMERALS.indexOf(/[一二三四五六]/u.exec(printed)![0]);
    const report = plain2021({ slug: 'title', place: '永宁县', organ: '林业局', year: 2022, manner: '' });
    const html = bare(report.source);
    const changed = html.replace(`<strong>${FORM[index]}</strong>`, `<strong>${printed}</strong>`);
    expect(changed === html).toBe(printed === FORM[index]);
    const audit = auditOf(new TextEncoder().encode(changed), 'title.html');
    expect(audit.sections.map((s) => s.id).filter(Boolean)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(faultsOf(audit.findings, [], may, false)).toEqual([]);
  });
});
