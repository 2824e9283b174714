import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { readText } from '../../lib/extract/txt/read-text';
import type { Claim } from '../../lib/model/claim';

const HEAD = '清水县民政局2022年政府信息公开工作年度报告\n一、总体情况\n';
const LENGTH = 200_000;
const long = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Figures told in a text, and what the narrative rules find in it. */
function told(text: string): { claims: Claim[]; findings: string[] } {
  const { claims, findings } = audit(readText(HEAD + text, { uri: 'hostile', kind: 'txt' }), { force: true });
  return {
    claims,
    findings: findings.flatMap(({ rule, severity }) =>
      rule.startsWith('narrative/') ? [`${severity} ${rule}`] : [],
    ),
  };
}

describe('prose that no office wrote', () => {
  it.each([
    ['其中', '其中'],
    ['共', '共'],
    ['commas', '，'],
    ['enumerations', '、'],
    ['full-width spaces', '　'],
    ['截至', '截至'],
    ['未收到因此类', '未收到因此类'],
    ['characters of no numeral', '公开工作'],
  ])('%s without end tells no figure', (_, piece) => {
    expect(told(long(piece))).toEqual({ claims: [], findings: [] });
  });

  it.each([
    ['digits', '0123456789'],
    ['zeros', '零'],
    ['numerals', '一二三十百千万亿'],
    ['shares', '占50%'],
    ['percents of nothing', '%'],
    ['points', '1.'],
    ['years', '2022年'],
    ['lists', '一是二是'],
    ['brackets', '（1（2'],
  ])('%s without end are read to the end, and none is held to a table', (_, piece) => {
    expect(told(long(piece)).findings.filter((one) => one.includes('text-table-mismatch'))).toEqual([]);
  });

  it('figures without a full stop between them are all read', () => {
    const { claims } = told('全年共收到政府信息公开申请12件其中自然人8件'.repeat(2000));
    expect(claims.filter(({ range }) => range.from === 12).length).toBeGreaterThan(1500);
    expect(claims.filter(({ range }) => range.from === 8).length).toBeGreaterThan(1500);
  });
});
