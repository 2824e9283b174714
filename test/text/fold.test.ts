import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse, fold, foldWithOffsets } from '../../lib/text/fold';

describe('fold', () => {
  it.each([
    ['（一）予以公开', '(一)予以公开'],
    ['自 然 人', '自然人'],
    ['信息内容\n', '信息内容'],
    ['１．属于国家秘密', '1.属于国家秘密'],
    ['1、属于', '1,属于'],
    ['危及“三安全一稳定”', '危及"三安全一稳定"'],
    ["危及'三安全'", '危及"三安全"'],
    ['〔2014〕32号', '(2014)32号'],
    ['【附】', '(附)'],
    ['不是«条例»', '不是<条例>'],
    ['《条例》', '<条例>'],
    ['⽣产⻔户⺠⽤⼾', '生产门户民用户'],
    ['⿈河⻩河', '黄河黄河'],
    ['⼀、⼆', '一,二'],
    ['社会\u200b公益\ufeff组织', '社会公益组织'],
    ['ＡＢｃ', 'abc'],
    ['－—–−', '----'],
    ['㈠', '(一)'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('is done after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not mind white space and width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'政府信息公开（）《》、1２aＢ“”'), { maxLength: 30 }),
        (characters) => {
          expect(fold(characters.join(' \u00a0\n　'))).toBe(fold(characters.join('')));
        },
      ),
    );
  });
});

describe('foldWithOffsets', () => {
  it('leads back to the printed characters', () => {
    const { text, offsets } = foldWithOffsets('（ 一 ）㈡');
    expect(text).toBe('(一)(二)');
    expect(offsets).toEqual([0, 2, 4, 5, 5, 5, 6]);
  });

  it('has one offset a unit and one past the end, never going back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (printed) => {
        const { text, offsets } = foldWithOffsets(printed);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(printed.length);
        offsets.forEach((at, i) => expect(at).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0));
        for (let i = 0; i < text.length; i++)
          expect(fold(printed.slice(offsets[i], offsets[i]! + 2))).not.toBe('');
      }),
    );
  });
});

describe('collapse', () => {
  it('makes one space of any white space and drops what has no width', () => {
    expect(collapse('　自\u00a0 然\n人\u200b ')).toBe('自 然 人');
    expect(collapse('\u200b')).toBe('');
  });
});
