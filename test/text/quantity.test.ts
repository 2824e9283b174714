import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../lib/text/quantity';

describe('readQuantity: numbers as printed', () => {
  it.each<[string, number, string?, string?]>([
    ['0', 0],
    ['27', 27],
    ['27件', 27, '件'],
    ['1654.74 万元', 1654.74, '万元'],
    ['251000元', 251000, '元'],
    ['＋4', 4],
    ['+2', 2],
    ['-4', -4],
    ['－4', -4],
    ['−4', -4],
    ['‑4', -4],
    ['-0', 0],
    ['1,234', 1234],
    ['1，234，567', 1234567],
    ['12,345.6', 12345.6],
    ['２７', 27],
    ['２，７５０', 2750],
    ['1 0 4', 104],
    ['\u200b8\ufeff', 8],
    ['　3　', 3],
    ['007', 7],
    ['0.00', 0],
    ['.5', 0.5],
    ['99.6%', 99.6, '%'],
    ['22（其中修订16件）', 22, undefined, '其中修订16件'],
    ['22件(其中修订16件)', 22, '件', '其中修订16件'],
    ['22件，其中修订16件', 22, '件', '其中修订16件'],
    ['1.8（万元）', 1.8, '万元'],
    ['18通', 18, '通'],
    ['215人次', 215, '人次'],
    ['12①', 12, undefined, '①'],
    ['12²', 12, undefined, '²'],
    ['十二', 12],
    ['三千一百一十九件', 3119, '件'],
    ['零', 0],
  ])('%s', (text, value, unit, remark) => {
    expect(readQuantity(text)).toEqual({
      kind: 'number',
      value,
      range: { from: value, to: value },
      ...(unit ? { unit } : {}),
      ...(remark ? { remark } : {}),
    });
  });
});

describe('readQuantity: approximate figures with their range', () => {
  it.each<[string, number, number]>([
    ['33余万', 330_000, 340_000],
    ['33万余', 330_000, 340_000],
    ['33.7万', 336_500, 337_500],
    ['33.70万', 336_950, 337_050],
    ['3万多条', 30_000, 40_000],
    ['640余', 640, 650],
    ['600余件', 600, 700],
    ['7余', 7, 8],
    ['约300', 200, 400],
    ['近300', 200, 300],
    ['1.2亿', 115_000_000, 125_000_000],
    ['逾500', 500, 600],
    ['20左右', 10, 30],
  ])('%s', (text, from, to) => {
    expect(readQuantity(text)).toMatchObject({
      kind: 'approximate',
      value: null,
      range: { from, to, open: true },
    });
  });
});

describe('readQuantity: what holds no number', () => {
  it.each(['', ' ', '　', '\u00a0', '\n', '\u200b\u200b'])('%j is blank', (text) => {
    expect(readQuantity(text)).toEqual({ kind: 'blank', value: null, range: null });
  });

  it.each(['/', '／', '—', '——', '-', '－', '–', '----', '─', '‐', '\\', '~', '无', ' 无 ', '— —'])(
    '%j is a dash',
    (text) => {
      expect(readQuantity(text)).toEqual({ kind: 'dash', value: null, range: null });
    },
  );

  it.each([
    '2O',
    'l2',
    '3a',
    '1.2.3',
    '12,34',
    '不详',
    '见附件',
    '3-5',
    '3/5',
    '①',
    '½',
    '3½',
    'Ⅳ',
    '2021年1月',
    '1e5',
    '0x10',
    '9'.repeat(16),
    '约',
    '+',
    '万',
    '5件6',
    '（）3',
  ])('%j is unreadable', (text) => {
    expect(readQuantity(text)).toEqual({ kind: 'unreadable', value: null, range: null });
  });

  it('does not read long texts', () => {
    expect(readQuantity(`1${'件'.repeat(500)}`).kind).toBe('unreadable');
  });
});

const wide = (text: string): string =>
  text.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

describe('readQuantity: properties', () => {
  it('reads every count back however it is printed', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (n) => {
        const plain = String(n);
        for (const text of [
          plain,
          wide(plain),
          n.toLocaleString('en'),
          `${plain}件`,
          ` ${plain.split('').join(' ')} `,
          `+${plain}`,
        ]) {
          expect(readQuantity(text)).toMatchObject({ kind: 'number', value: n, range: { from: n, to: n } });
        }
      }),
    );
  });

  it('reads money with its decimals', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(readQuantity(`${text}万元`)).toMatchObject({
          kind: 'number',
          value: Number(text),
          unit: '万元',
        });
      }),
    );
  });

  it('a rounded figure holds the number it was rounded from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 9_999_999 }), (n) => {
        const { range } = readQuantity(`${(n / 10_000).toFixed(1)}万`);
        expect(range!.from).toBeLessThanOrEqual(n);
        expect(range!.to).toBeGreaterThanOrEqual(n);
      }),
    );
  });

  it('never throws, and a value always lies in its range', () => {
    const piece = fc.constantFrom(
      ...'0123456789０９.,，+-－—/余万亿件元（）()约近%①½ \n无一二十百OaΩ𠮷'.match(/./gsu)!,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = readQuantity(pieces.join(''));
        if (read.kind === 'number') expect(read.range).toEqual({ from: read.value, to: read.value });
        else expect(read.value).toBeNull();
        if (read.kind === 'approximate') expect(read.range!.from).toBeLessThan(read.range!.to);
        if (read.kind === 'blank' || read.kind === 'dash' || read.kind === 'unreadable')
          expect(read.range).toBeNull();
      }),
    );
  });
});
