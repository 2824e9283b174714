import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contained, editDistance, likeness } from '../../lib/text/likeness';

const label = fc.string({ unit: fc.constantFrom(...'申请中情况公开数量'), maxLength: 12 });

describe('editDistance', () => {
  it.each<[string, string, number]>([
    ['', '', 0],
    ['', '申请', 2],
    ['网络申请数', '网络中请数', 1],
    ['申请', '请申', 1],
    ['法律法规', '法律行政法规', 2],
    ['其他处理', '其它处理', 1],
    ['abc', 'xyz', 3],
  ])('%s, %s', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it('is a distance: 0 for the same, symmetric, at most the longer length', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('likeness', () => {
  it('goes from 0 to 1, and 1 is the same', () => {
    expect(likeness('总计', '总计')).toBe(1);
    expect(likeness('', '')).toBe(1);
    expect(likeness('', '总计')).toBe(0);
    fc.assert(
      fc.property(label, label, (a, b) => {
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is quick for texts that are no labels', () => {
    expect(likeness('甲'.repeat(1_000_000), `乙${'甲'.repeat(1_000_000)}`)).toBeGreaterThan(0.9);
  });
});

describe('contained', () => {
  it('tells how much of a label stands in a text, in order', () => {
    expect(contained('总体情况', '2020年总体工作情况')).toBe(1);
    expect(contained('总体情况', '况情体总')).toBe(0.25);
    expect(contained('', '甲')).toBe(0);
    expect(contained('甲', '')).toBe(0);
  });

  it('is 1 for any part, and never more', () => {
    fc.assert(
      fc.property(label, label, label, (a, b, c) => {
        if (b.length > 0) expect(contained(b, a + b + c)).toBe(1);
        if (a.length > 0) expect(contained(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is quick for long texts', () => {
    expect(contained('甲'.repeat(100_000), '乙'.repeat(100_000))).toBe(0);
  });
});
