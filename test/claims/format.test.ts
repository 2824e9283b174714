import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellMap } from '../../lib/forms/cells';
import { FORMS, formForYear, formOf } from '../../lib/forms/registry';
import { exactly } from '../../lib/model/quantity';
import { departures, score, type ReadClaim, type Sentence, type ToldClaim } from './score';

const here = new URL('.', import.meta.url);
/** Fewest sentences in both folders together. */
const MINIMUM = 1700;
const MODALITIES = ['exact', 'about', 'at-least', 'less-than', 'part-of'];

function load(folder: 'sentences' | 'reserve'): { file: string; sentences: Sentence[] }[] {
  const at = new URL(`${folder}/`, here);
  return readdirSync(at)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, sentences: JSON.parse(readFileSync(new URL(file, at), 'utf8')) as Sentence[] }));
}

const open = load('sentences');
const reserve = load('reserve');
const openSentences = open.flatMap((one) => one.sentences);
const reserveSentences = reserve.flatMap((one) => one.sentences);
const all = [...openSentences, ...reserveSentences];
const traps = (sentences: readonly Sentence[]) =>
  sentences.filter((one) => one.trap).length / sentences.length;

function faults(sentence: Sentence): string[] {
  const cells = cellMap(formOf(sentence.edition));
  const found: string[] = [];
  if (formForYear(sentence.year)?.id !== sentence.edition) found.push('the edition is not that of the year');
  if (sentence.trap !== (sentence.why !== undefined && sentence.why.trim() !== ''))
    found.push('a trap and only a trap says why');
  for (const claim of sentence.claims) {
    const say = (fault: string) => found.push(`${claim.quote}: ${fault}`);
    if (claim.quote === '' || sentence.text.split(claim.quote).length !== 2)
      say('does not stand in the text once');
    if (claim.range.length !== 2 || !claim.range.every(Number.isFinite)) say('range is no pair of numbers');
    if (claim.range[0] > claim.range[1]) say('range is upside down');
    if (claim.modality === 'exact' && claim.range[0] !== claim.range[1]) say('exact, but a range');
    if (!MODALITIES.includes(claim.modality)) say('unknown modality');
    for (const cell of [claim.cells, ...(claim.also?.cells ?? [])].flat())
      if (!cells.has(cell)) say(`no cell ${cell} in ${sentence.edition}`);
    if (claim.scope !== '' && claim.scope.length > 20) say('scope is too long');
  }
  return found;
}

describe('sentences with their claims', () => {
  it.each(
    [...open, ...reserve].map(({ file, sentences }, index) => [
      `${index < open.length ? 'open' : 'reserve'} ${file}`,
      sentences,
    ]),
  )('are well formed: %s', (_name, sentences) => {
    const found = (sentences as Sentence[]).flatMap((one) =>
      faults(one).map((fault) => `${one.id} ${fault}`),
    );
    expect(found).toEqual([]);
  });

  it('have an id and a text of their own', () => {
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.text)).size).toBe(all.length);
  });

  it('are many, of all editions, a third of them traps and a third set aside', () => {
    expect(all.length).toBeGreaterThanOrEqual(MINIMUM);
    for (const part of [openSentences, reserveSentences]) {
      expect(traps(part)).toBeGreaterThanOrEqual(1 / 3);
      expect(new Set(part.map((one) => one.edition)).size).toBe(FORMS.length);
    }
    for (const set of ['edition', 'second', 'fourth']) {
      const [read, aside] = [open, reserve].map((part) => part.filter((one) => one.file.startsWith(set)));
      const count = (part: typeof open): number => part.reduce((sum, one) => sum + one.sentences.length, 0);
      expect(count(read!)).toBeGreaterThan(0);
      const share = count(aside!) / (count(read!) + count(aside!));
      expect(share, set).toBeGreaterThan(0.28);
      expect(share, set).toBeLessThan(0.39);
    }
  });

  it('leave few claims to the reader', () => {
    const claims = all.flatMap((one) => one.claims);
    expect(claims.filter((claim) => claim.optional).length / claims.length).toBeLessThan(0.08);
  });
});

const asRead = ({ quote, range, unit, cells, scope }: ToldClaim): ReadClaim => ({
  quote,
  range: { from: range[0], to: range[1] },
  unit,
  cells,
  scope,
});
const told = (change: Partial<ToldClaim> = {}): ToldClaim => ({
  quote: '受理申请12件',
  range: [12, 12],
  unit: '件',
  cells: ['t3.new.total'],
  scope: '',
  modality: 'exact',
  ...change,
});
const sentence = (claims: ToldClaim[]): Sentence => ({
  id: 'x-1',
  text: '全年受理申请12件，办结12件。',
  edition: '2021-30',
  year: 2023,
  agency: '青禾县水利局',
  claims,
  trap: false,
});

describe('the score', () => {
  it('is full for a reader that tells what the files tell, and empty for one that tells nothing', () => {
    const claims = new Map(all.map((one) => [one.id, one.claims.map(asRead)]));
    expect(score(all, ({ id }) => claims.get(id)!)).toMatchObject({
      precision: 1,
      recall: 1,
      wrong: [],
      missed: [],
    });
    expect(score(all, () => [])).toMatchObject({ right: 0, recall: 0, precision: 1 });
  });

  it('names what differs', () => {
    const { text } = sentence([]);
    const differs = (change: Partial<ReadClaim>) =>
      departures(text, told(), { ...asRead(told()), ...change });
    expect(differs({})).toEqual([]);
    expect(differs({ quote: '12件', start: 4, end: 7 })).toEqual([]);
    expect(differs({ quote: '办结12件' })).toEqual(['span']);
    expect(differs({ range: exactly(11) })).toEqual(['range']);
    expect(differs({ unit: '条' })).toEqual(['unit']);
    expect(differs({ cells: [] })).toEqual(['cells']);
    expect(differs({ scope: '全县' })).toEqual(['scope']);
  });

  it('counts a figure once, however often it is read', () => {
    const twice = score([sentence([told()])], () => [asRead(told()), asRead(told())]);
    expect(twice).toMatchObject({ right: 1, read: 2, told: 1, precision: 0.5, recall: 1 });
    expect(twice.wrong).toHaveLength(1);
  });

  it('counts what is optional neither way', () => {
    const sentences = [sentence([told({ optional: true })])];
    expect(score(sentences, () => [])).toMatchObject({ told: 0, read: 0, recall: 1, missed: [] });
    expect(score(sentences, () => [asRead(told())])).toMatchObject({ told: 0, read: 0, right: 0, wrong: [] });
    const otherwise = [{ ...asRead(told()), unit: '条' }];
    expect(score(sentences, () => otherwise)).toMatchObject({ read: 0, wrong: [] });
    const beside = [sentence([told(), told({ quote: '办结12件', optional: true })])];
    expect(score(beside, () => otherwise)).toMatchObject({ read: 1, told: 1, right: 0, precision: 0 });
  });

  it('takes vague figures that share one, and exact ones only when they are the same', () => {
    const about = told({ range: [200, 400], modality: 'about' });
    const read = (from: number, to: number) => ({ ...asRead(about), range: { from, to } });
    const { text } = sentence([]);
    expect(departures(text, about, read(300, 300))).toEqual([]);
    expect(departures(text, about, read(500, 600))).toEqual(['range']);
    expect(departures(text, told(), { ...asRead(told()), range: { from: 10, to: 20 } })).toEqual(['range']);
  });
});
