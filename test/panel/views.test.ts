import { describe, expect, test } from 'vitest';
import { formOf } from '../../lib/forms/registry';
import { coverageOf } from '../../lib/panel/coverage';
import { changesOf, draftOf, sourcesOf } from '../../lib/panel/facts';
import { shortened, signed, targetLabel, whereUnder } from '../../lib/panel/labels';
import { outlineOf } from '../../lib/panel/outline';
import { partlyRead, verdictOf } from '../../lib/panel/verdict';
import { mixedAudit, quietAudit } from './sample-audits';
import { auditOf, check, told } from './samples';

const form = formOf('2021-30');

describe('the verdict', () => {
  test('counts findings and checks, and what has no answer is not checked', () => {
    const verdict = verdictOf(mixedAudit());
    expect(verdict).toMatchObject({ violations: 6, reviews: 2, notices: 1, unclear: 3, notApplicable: 2 });
    expect(verdict.checked).toBe(verdict.passed + 3);
  });

  test('a frame that could not be read makes the reading partial, mended spans do not', () => {
    expect(partlyRead(mixedAudit())).toBe(true);
    expect(partlyRead(auditOf('2021-30', { notes: [{ code: 'table-spans-mended' }] }))).toBe(false);
  });
});

describe('labels', () => {
  test('are shortened from the middle and keep their item number', () => {
    const label = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
    const short = shortened(label, 16);
    expect([...short]).toHaveLength(16);
    expect(short).toMatch(/^1\.申请人.*…/u);
    expect(shortened('（六）其他处理', 16)).toBe('（六）其他处理');
    expect([...shortened('（六）' + '甲'.repeat(50), 12)].slice(0, 3).join('')).toBe('（六）');
  });

  test('do not repeat the heading they stand under', () => {
    expect(
      whereUnder('三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请情况 · 总计'),
    ).toBe('总计');
    expect(whereUnder('六、其他需要报告的事项', '其他需要报告的事项')).toBe('');
    expect(whereUnder('一、总体情况', '三、别处 · 总计')).toBe('三、别处 · 总计');
  });

  test('name what a check looked at', () => {
    expect(targetLabel(form, 't3.new.natural')).toBe('一、本年新收政府信息公开申请数量 · 自然人');
    expect(targetLabel(form, '2021-T4.review')).toContain('总计');
    expect(targetLabel(form, '6')).toBe('其他需要报告的事项');
    expect(targetLabel(form, 't3.row')).toBe('收到和处理政府信息公开申请情况');
    expect(targetLabel(form, '（一）主动公开情况')).toBe('（一）主动公开情况');
    expect(targetLabel(form, 'duties')).toBeNull();
  });

  test('differences carry a real minus', () => {
    expect([signed(-11), signed(2)]).toEqual(['−11', '+2']);
  });
});

const FIVE = told('有 5 格未填。', '5 blank.');
const TWO = told('有 2 格未填。', '2 blank.');

describe('coverage', () => {
  test('gathers checks by rule and keeps different reasons apart', () => {
    const audit = auditOf('2021-30', {
      checks: [
        check('arithmetic/row-total', 't3.new', 'unclear', FIVE),
        check('arithmetic/row-total', 't3.carried_in', 'unclear', FIVE),
        check('arithmetic/row-total', 't3.granted', 'unclear', TWO),
        check('dates/period', 'period', 'passed'),
      ],
    });
    const [line, ...rest] = coverageOf(audit, form, 'unclear', (message) => String(message.data.en));
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ rule: 'arithmetic/row-total', count: 3 });
    expect(line!.reasons.map((reason) => reason.targets.length)).toEqual([2, 1]);
  });
});

describe('the outline', () => {
  test('puts a missing section at its place', () => {
    const base = mixedAudit();
    const audit = { ...base, sections: base.sections.filter((section) => section.id !== '3') };
    expect(outlineOf(audit, form).map((line) => [line.formTitle, line.missing])).toEqual([
      ['总体情况', false],
      ['主动公开政府信息情况', false],
      ['收到和处理政府信息公开申请情况', true],
      ['政府信息公开行政复议、行政诉讼情况', false],
      ['存在的主要问题及改进情况', false],
      ['其他需要报告的事项', true],
    ]);
  });

  test('misses nothing in a year that asked for topics, not headings', () => {
    const audit = { ...auditOf('2014-32', {}), sections: [] };
    expect(outlineOf(audit, formOf('2014-32'))).toEqual([]);
  });
});

describe('corrections', () => {
  const { report } = quietAudit();
  const draft = draftOf(report!);

  test('hold only what was changed', () => {
    expect(changesOf(report!, draft)).toEqual({});
    expect(changesOf(report!, { ...draft, agency: ' 乙局 ', year: '2022' })).toEqual({
      agency: '乙局',
      year: 2022,
    });
    expect(changesOf(report!, { ...draft, edition: '2019-60', level: 'township' })).toEqual({
      edition: '2019-60',
      level: 'township',
    });
  });

  test('an emptied date is unknown, an emptied agency stays as read', () => {
    expect(changesOf(report!, { ...draft, publishedOn: '' })).toEqual({ publishedOn: null });
    expect(changesOf(report!, { ...draft, agency: '' })).toEqual({});
  });

  test('what is no year or no date is refused', () => {
    for (const year of ['', '23', '2007', '20.5', '二〇二三', '1e4'])
      expect(changesOf(report!, { ...draft, year }), year).toBeNull();
    expect(changesOf(report!, { ...draft, publishedOn: '31.1.2024' })).toBeNull();
  });

  test('tell where each fact was read from', () => {
    expect(sourcesOf(report!, { edition: '2019-60', publishedOn: null })).toEqual({
      agency: 'title',
      level: 'inferred',
      year: 'title',
      edition: 'user',
      publishedOn: 'user',
    });
  });
});
