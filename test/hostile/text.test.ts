import { describe, expect, it } from 'vitest';
import { bind } from '../../lib/bind/bind';
import { readText } from '../../lib/extract/txt/read-text';
import { judge } from '../../lib/rules/judge';

const TITLE = '清水县民政局2022年政府信息公开工作年度报告\n';

/** What the engine says of a text, from its characters to its findings. */
function outcomes(text: string) {
  const document = readText(TITLE + text, { uri: 'hostile', kind: 'txt' });
  const reading = bind(document);
  return { document, reading, outcomes: judge(reading) };
}

/** Arithmetic out of thin air: what is no figure of a form must not be held to its sums. */
function arithmetic(text: string): string[] {
  return outcomes(text)
    .outcomes.flatMap(({ findings }) => findings)
    .flatMap(({ rule, severity }) => (rule.startsWith('arithmetic/') ? [`${severity} ${rule}`] : []));
}

describe('texts that no office wrote', () => {
  it.each([
    ['bars alone', '|\n'.repeat(20_000)],
    ['one line of bars', '|'.repeat(200_000)],
    ['cells without end in one row', '甲\n甲 |\n'.repeat(10_000)],
    ['a blank cell after every cell', '1 |\n|\n'.repeat(10_000)],
    ['tabs alone', '\t'.repeat(200_000)],
    ['open brackets', '（'.repeat(200_000)],
    ['one number', '1'.repeat(200_000)],
    ['the same heading', '一、总体情况\n'.repeat(3000)],
    ['control and bidi characters', '\u202e开公息信\u202c\u2066\u200b\ufeff\u001b[31m\n规章\t0\t0\t0\n'],
  ])('%s: read, bound and judged without arithmetic', (_, text) => {
    expect(arithmetic(text)).toEqual([]);
  });

  it('a sum that fails in a readable table is told, so the silence above means something', () => {
    const row = (label: string, n: number): string => [label, n, 0, 0, 0, 0, 0, n].join('\t');
    const table = ['自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计'].concat([
      row('一、本年新收政府信息公开申请数量', 5),
      row('二、上年结转政府信息公开申请数量', 0),
      row('（一）予以公开', 3),
      row('（七）总计', 3),
      row('四、结转下年度继续办理', 0),
    ]);
    expect(arithmetic(`三、收到和处理政府信息公开申请情况\n${table.join('\n')}\n`)).not.toEqual([]);
  });

  it('no row of a table is wider than tables are', () => {
    const { document } = outcomes('甲\n甲 |\n'.repeat(1000));
    for (const block of document.blocks)
      if (block.kind === 'table') expect(block.columns).toBeLessThanOrEqual(64);
  });

  it('the state in the name of the regulation is no agency, and full-width years are years', () => {
    const text = readText(
      '云岭经济技术开发区管理委员会２０２２年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》编制。\n一、总体情况\n好。\n',
      { uri: 'wide', kind: 'txt' },
    );
    expect(bind(text).agency?.value).toBe('云岭经济技术开发区管理委员会');
    const none = readText('年度报告\n根据《中华人民共和国政府信息公开条例》编制。\n', {
      uri: 'none',
      kind: 'txt',
    });
    expect(bind(none).agency?.value).not.toBe('中华人民共和国政府');
  });
});
