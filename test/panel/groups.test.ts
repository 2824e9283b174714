import { describe, expect, test } from 'vitest';
import { formOf } from '../../lib/forms/registry';
import { groupFindings } from '../../lib/panel/groups';
import { crowdedAudit, mixedAudit, statisticsAudit } from './sample-audits';
import { auditOf, finding, told } from './samples';

const form = formOf('2021-30');
const message = told('话', 'words');

describe('groups of findings', () => {
  test('follow the report’s order, the whole report first, a missing section at its place', () => {
    const groups = groupFindings(mixedAudit(), form, 'all');
    expect(groups.map((group) => [group.heading, group.missing])).toEqual([
      [null, false],
      ['一、总体情况', false],
      ['二、主动公开政府信息情况', false],
      ['三、收到和处理政府信息公开申请情况', false],
      ['四、政府信息公开行政复议、行政诉讼情况', false],
      ['其他需要报告的事项', true],
    ]);
  });

  test('a section missing from the middle stands between its neighbours', () => {
    const base = auditOf('2021-30', {
      findings: ['1', '2', '3'].map((section) =>
        finding({ rule: 'structure/section-missing', message, section }),
      ),
    });
    const audit = { ...base, sections: base.sections.filter((section) => section.id !== '2') };
    expect(groupFindings(audit, form, 'all').map((group) => group.key)).toEqual(['1', '2', '3']);
  });

  test('a report whose sections stand in another order is followed', () => {
    const base = auditOf('2021-30', {
      findings: ['3', '4'].map((section) => finding({ rule: 'structure/section-order', message, section })),
    });
    const audit = { ...base, sections: base.sections.toReversed() };
    expect(groupFindings(audit, form, 'all').map((group) => group.key)).toEqual(['4', '3']);
  });

  test('violations stand first within a section', () => {
    const third = groupFindings(mixedAudit(), form, 'all').find((group) => group.key === '3')!;
    expect(third.cards.map((card) => card.lead.severity)).toEqual(['violation', 'review', 'notice']);
  });

  test('findings of one cause share a card and are all counted', () => {
    const third = groupFindings(mixedAudit(), form, 'all').find((group) => group.key === '3')!;
    expect(third.cards[0]!.findings.map((one) => one.where.split(' · ')[1])).toEqual(['自然人', '总计']);
    expect(third.count).toBe(4);
  });

  test('the filter leaves only its severity', () => {
    const groups = groupFindings(mixedAudit(), form, 'review');
    expect(groups.flatMap((group) => group.cards.map((card) => card.lead.severity))).toEqual([
      'review',
      'review',
    ]);
  });

  test('a table outside of the sections is a group of its own', () => {
    const [group] = groupFindings(statisticsAudit(), formOf('2014-32'), 'all');
    expect(group!.heading).toBe('政府信息公开情况统计表');
  });

  test('two hundred findings are all there', () => {
    const groups = groupFindings(crowdedAudit(), form, 'all');
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(200);
  });
});
