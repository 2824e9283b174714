import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../lib/claims/read-claims';
import { readOne, readingOf } from './read-sentence';
import { score, type Sentence } from './score';

function load(folder: string): Sentence[] {
  const at = new URL(`${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, at), 'utf8')) as Sentence[]);
}

describe('the reader of claims', () => {
  it('reads the open sentences', () => {
    const { precision, recall, wrong, missed } = score(load('sentences'), readOne);
    const slips = [...wrong, ...missed].map(({ id, quote, differs }) => `${id} ${quote} ${differs.join()}`);
    expect(precision, slips.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(recall, slips.join('\n')).toBeGreaterThanOrEqual(0.985);
  });

  it('gives each claim the words that stand there', () => {
    for (const { text, edition, year, agency } of load('sentences')) {
      for (const { at, quote } of readClaims(readingOf(text, edition, year, agency))) {
        expect(at.quote.replace(/\s/gu, '')).toContain(quote.replace(/\s/gu, ''));
        if (at.in !== 'txt') throw new Error('a sentence is plain text');
        const solid = text.replace(/\s/gu, '').slice(at.span!.start, at.span!.end);
        expect(solid).toBe(at.quote.replace(/\s/gu, ''));
      }
    }
  });

  it('reads hostile text to its end', () => {
    const hostile = ['一'.repeat(50_000), '9'.repeat(50_000), '（'.repeat(20_000), '未收到'.repeat(10_000)];
    const more = [
      '申请案件'.repeat(10_000),
      '占1%，'.repeat(10_000),
      '其中1件、'.repeat(10_000),
      '2017年'.repeat(9_000),
    ];
    for (const text of [...hostile, ...more]) {
      expect(Array.isArray(readClaims(readingOf(text, '2021-30', 2023, '青禾县水利局')))).toBe(true);
    }
  });
});
