import { describe, expect, it } from 'vitest';
import { freeFor, Pace } from '../../lib/extract/pdf/file/pace';
import { FIGURES, four, prose, TITLE } from './long-report';
import { read, tablesOf } from './read';
import { pdfOf } from './samples';

/** A clock that is moved by hand. */
function handClock() {
  let now = 1000;
  return { clock: () => now, pass: (milliseconds: number) => void (now += milliseconds) };
}

describe('the time a file may take', () => {
  it('is used up by pages that give no text, however quick each of them is', () => {
    const { clock, pass } = handClock();
    const pace = new Pace(clock, 1000);
    for (let page = 1; page <= 9; page++) {
      pass(100);
      pace.page(0);
    }
    expect([pace.left, pace.taken]).toEqual([100, 900]);
    pass(150);
    expect(pace.left).toBe(-50);
  });

  it('is earned again by text, up to what every file has', () => {
    const { clock, pass } = handClock();
    const pace = new Pace(clock, 1000);
    pass(500);
    pace.page(1000);
    expect(pace.left).toBe(750);
    pace.page(100_000);
    expect(pace.left).toBe(1000);
  });

  it('is watched while a page is read: once over, it is over', async () => {
    const { clock, pass } = handClock();
    const pace = new Pace(clock, 30);
    await new Promise<void>((over) => {
      pace.watch(over);
      pass(40);
    });
    pace.page(1000);
    expect(pace.left).toBe(0);
  });
});

/** Reads with pages that take so long each, by their number. */
async function timed(pages: readonly string[], takes: (page: number) => number) {
  const { clock, pass } = handClock();
  const pace = new Pace(clock);
  const seen: number[] = [];
  pass(takes(1));
  const onPage = (page: number): void => {
    seen.push(page);
    pass(takes(page + 1));
  };
  return { seen, pace, document: await read(pdfOf(pages), { pace, onPage }) };
}

/** Saves the graphics state and never restores it: pdf.js takes the square of their number. */
const SAVES = 'q '.repeat(50);

describe('a reading', () => {
  const report = [TITLE, four(FIGURES), prose(1)];

  it('ends with an error that says why, where no page gave any text', async () => {
    const pages = Array.from({ length: 20 }, () => SAVES);
    await expect(timed(pages, () => 850)).rejects.toMatchObject({
      code: 'too-slow',
      message: 'its pages gave too little text for the time they took (6800 ms)',
    });
  });

  it('keeps what it has where later pages only take time, and says that it was cut', async () => {
    const pages = [...report, ...Array.from({ length: 20 }, () => SAVES)];
    const { document, seen } = await timed(pages, (page) => (page > 3 ? 850 : 30));
    expect(tablesOf(document)).toHaveLength(1);
    expect(document.notes).toEqual([{ code: 'document-cut', detail: '11/23' }]);
    expect(seen.at(-1)).toBe(10);
  });

  it('of a long report takes as long as it takes', async () => {
    const pages = [...report, ...Array.from({ length: 60 }, (_, i) => prose(i))];
    const { document, pace } = await timed(pages, () => 120);
    expect(pace.taken).toBeGreaterThan(7500);
    expect(document.notes).toEqual([]);
    expect(JSON.stringify(document.blocks)).toContain('第59页第11行');
  });

  it('has more time where a larger file must be handed over', () => {
    const mega = 1024 * 1024;
    expect(freeFor(60 * mega) - freeFor(mega)).toBeGreaterThan(2000);
    expect(freeFor(60 * mega)).toBeLessThan(10_000);
  });

  it('that is ended while pdf.js is at a page keeps the pages before it', async () => {
    const pages = [...report, ...Array.from({ length: 400 }, () => SAVES)];
    const { clock, pass } = handClock();
    const pace = new Pace(clock);
    const document = await read(pdfOf(pages), {
      pace,
      onPage: (page) => {
        if (page === 5) pass(6050);
      },
    });
    expect(document.notes).toMatchObject([{ code: 'document-cut' }]);
    expect(tablesOf(document)).toHaveLength(1);
  });
});
