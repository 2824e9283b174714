import { formOf } from '../../lib/forms/registry';
import type { Check } from '../../lib/model/audit';
import type { Finding } from '../../lib/model/finding';
import { at, check, figuresOf, finding, mark, told } from './samples';

const NOTICE_30 = '国办公开办函〔2021〕30号';

/** Parts of the mixed report: its figures, findings and checks. */

export const FIGURES = figuresOf('2021-30', {
  't2.normative.made': '12',
  't2.normative.repealed': '3',
  't2.normative.valid': '146',
  't2.licence.decisions': '18204',
  't2.penalty.decisions': '2310',
  't2.coercion.decisions': '41',
  't2.fee.amount': '1654.74',
  't3.new.natural': '95',
  't3.new.business': '12',
  't3.new.total': '107',
  't3.carried_in.natural': '6',
  't3.carried_in.total': '6',
  't3.granted.natural': '41',
  't3.granted.business': '9',
  't3.granted.total': '50',
  't3.partial.natural': '7',
  't3.partial.total': '7',
  't3.deny.third_party.natural': '3',
  't3.deny.third_party.total': '3',
  't3.deny.administrative_query.natural': '5',
  't3.deny.administrative_query.total': '5',
  't3.unable.not_held.natural': '22',
  't3.unable.not_held.business': '3',
  't3.unable.not_held.total': '25',
  't3.unable.must_create.natural': '4',
  't3.unable.must_create.total': '4',
  't3.reject.petition.natural': '8',
  't3.reject.petition.total': '8',
  't3.other.no_correction.natural': '5',
  't3.other.no_correction.total': '5',
  't3.other.unpaid_fee.natural': '',
  't3.other.unpaid_fee.total': '',
  't3.total.natural': '95',
  't3.total.business': '12',
  't3.total.total': '107',
  't3.carried_out.natural': '5',
  't3.carried_out.total': '5',
  't4.review.upheld': '10',
  't4.review.corrected': '1',
  't4.review.total': '0',
  't4.direct.upheld': '2',
  't4.direct.pending': '1',
  't4.direct.total': '3',
  't4.after_review.upheld': '—',
  't4.after_review.corrected': '—',
  't4.after_review.other': '—',
  't4.after_review.pending': '—',
  't4.after_review.total': '—',
}).map((one) =>
  one.cell === 't3.granted.business'
    ? { ...one, sure: 0.6, doubt: 'readings-differ' as const, readings: ['9', '0'] }
    : one.cell === 't2.fee.amount'
      ? { ...one, text: '1654.74 万元', unit: '万元' }
      : one.cell === 't2.coercion.decisions'
        ? {
            ...one,
            text: '40余',
            kind: 'approximate' as const,
            value: null,
            range: { from: 40, to: 50, open: true },
          }
        : one,
);

export function mixedFindings(): Finding[] {
  const balance = (column: string, name: string, value: string, out: string): Finding =>
    finding({
      rule: 'arithmetic/balance',
      message: told(
        `${name}：第一项加第二项为 ${value}，第三项加第四项为 ${out}，应当相等。`,
        `${name}: items 1 and 2 make ${value}, items 3 and 4 make ${out}; they should be equal.`,
      ),
      where: `三、收到和处理政府信息公开申请情况 · ${name}`,
      section: '3',
      cells: ['new', 'carried_in', 'total', 'carried_out'].map((row) => `t3.${row}.${column}`),
      expected: Number(value),
      actual: Number(out),
      difference: Number(out) - Number(value),
      basis: { law: NOTICE_30, article: '表三 表头', stated: true },
      marks: [mark('term', `t3.new.${column}`, value), mark('total', `t3.total.${column}`, '95')],
    });
  const natural = balance('natural', '自然人', '101', '100');
  const cause = [
    {
      cells: [
        { cell: 't3.carried_out.natural', from: 5, to: 6 },
        { cell: 't3.carried_out.total', from: 5, to: 6 },
      ],
      how: 'typo' as const,
      rank: 1,
    },
  ];
  natural.explanations = cause;
  const whole = { ...balance('total', '总计', '113', '112'), explanations: cause };
  return [
    finding({
      rule: 'structure/topic-missing',
      severity: 'review',
      message: told(
        '「总体情况」中没有找到工作考核、社会评议和责任追究的内容，请看是否写在别处。',
        'Section 1 does not seem to treat 工作考核、社会评议、责任追究; please see whether another place does.',
      ),
      where: '一、总体情况 · 监督保障',
      section: '1',
      basis: { law: '政府信息公开条例', article: '第五十条第（四）项', stated: true },
      marks: [{ role: 'place', at: at('一、总体情况', '', '2023年，清河县') }],
    }),
    finding({
      rule: 'table/cell-approximate',
      message: told('写作「40余」，应为准确件数。', 'Printed “40余”; an exact count is due.'),
      where: '二、主动公开政府信息情况 · 行政强制 · 本年处理决定数量',
      section: '2',
      cells: ['t2.coercion.decisions'],
      actual: '40余',
      basis: { law: NOTICE_30, article: '附件 第二部分表', stated: true },
      marks: [mark('place', 't2.coercion.decisions', '40余')],
    }),
    natural,
    whole,
    finding({
      rule: 'arithmetic/column-total',
      severity: 'review',
      message: told(
        '（七）总计写作 12，各项相加为 12；其中一格读数有疑，请核对「（一）予以公开」。',
        'The total is printed 12; one part is read with doubt. Please check （一）予以公开.',
      ),
      where: '三、收到和处理政府信息公开申请情况 · （七）总计 · 商业企业',
      section: '3',
      cells: [
        ...formOf('2021-30')
          .relations.find((one) => one.id.endsWith('T3-SUM.natural'))!
          .left.map((term) => term.cell),
        't3.total.natural',
      ],
      marks: [mark('total', 't3.total.natural', '95'), mark('term', 't3.granted.natural', '41')],
      doubt: told('这一格两次读取结果不同（9、0）。', 'Two readings of this cell differ (9, 0).'),
      basis: { law: NOTICE_30, article: '表三结构（（七）总计为各项之和）', stated: false },
    }),
    finding(
      {
        rule: 'arithmetic/row-total',
        message: told(
          '总计写作 0，应为 11（10＋1＋0＋0）。',
          'The total is printed 0; it should be 11 (10 + 1 + 0 + 0).',
        ),
        where: '四、政府信息公开行政复议、行政诉讼情况 · 行政复议 · 总计',
        section: '4',
        cells: ['upheld', 'corrected', 'other', 'pending', 'total'].map((id) => `t4.review.${id}`),
        expected: 11,
        actual: 0,
        difference: -11,
        marks: [mark('total', 't4.review.total', '0'), mark('term', 't4.review.upheld', '10')],
        basis: { law: NOTICE_30, article: '表四结构（总计为各项结果之和）', stated: false },
      },
      {
        explanations: [
          { cells: [{ cell: 't4.review.total', from: 0, to: 11 }], how: 'omitted-total', rank: 1 },
        ],
      },
    ),
    finding({
      rule: 'table/label-deviation',
      severity: 'notice',
      message: told(
        '行名写作「3.危及三安全一稳定」，格式为「3.危及“三安全一稳定”」。',
        'The row is named 3.危及三安全一稳定; the form has 3.危及“三安全一稳定”.',
      ),
      where: '三、收到和处理政府信息公开申请情况 · 3.危及“三安全一稳定”',
      section: '3',
      expected: '3.危及“三安全一稳定”',
      actual: '3.危及三安全一稳定',
      marks: [{ role: 'place', at: at('3.危及三安全一稳定') }],
    }),
    finding({
      rule: 'structure/section-missing',
      message: told('没有「其他需要报告的事项」这一部分。', 'The section 其他需要报告的事项 is not there.'),
      where: '六、其他需要报告的事项',
      section: '6',
      basis: { law: '政府信息公开条例', article: '第五十条', stated: true },
    }),
    finding({
      rule: 'dates/published-late',
      severity: 'violation',
      message: told(
        '公布于 2024-04-12，应在 2024-03-31 以前。',
        'Published on 2024-04-12; due by 2024-03-31.',
      ),
      where: '公布日期',
      actual: '2024-04-12',
      expected: '2024-03-31',
      basis: { law: '政府信息公开条例', article: '第四十九条', stated: true },
      marks: [{ role: 'place', at: at('2024-04-12', '发布日期：', ' 来源：县政府办') }],
    }),
  ];
}

export function mixedChecks(): Check[] {
  const form = formOf('2021-30');
  const dash = told(
    '有格子写作「—」，无法判断它是不是 0。',
    'Some cells are printed “—”; whether they mean 0 cannot be told.',
  );
  const empty = told('报告没有写这一项。', 'The report does not tell it.');
  return [
    ...form.relations.map((one) =>
      one.id.endsWith('T4.after_review')
        ? check(one.rule, one.id, 'unclear', dash)
        : check(
            one.rule,
            one.id,
            one.id.endsWith('T3-ID.natural') || one.id.endsWith('T4.review') ? 'failed' : 'passed',
            one.id.endsWith('T4.review') ? empty : null,
          ),
    ),
    check('dates/period', 'period', 'unclear', empty),
    check(
      'table/unit-deviation',
      't3',
      'unclear',
      told('表上没有印单位。', 'No unit is printed on the table.'),
    ),
    check('structure/section-order', '1', 'passed'),
    check('structure/section-missing', '6', 'failed', empty),
    check(
      'table/table-as-image',
      't2',
      'not-applicable',
      told('没有图片形式的表格。', 'No table is a picture.'),
    ),
    check(
      'template/outdated-basis',
      'basis',
      'not-applicable',
      told('报告没有引用依据。', 'The report cites no basis.'),
    ),
  ];
}
