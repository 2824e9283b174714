import { readClaims } from '../../lib/claims/read-claims';
import { readingOf } from '../claims/read-sentence';

/** Text of a length that looks like prose full of figures: sentences, and one run without any end. */
const TEXTS: Record<string, (length: number) => string> = {
  sentences: (length) =>
    '2023年收到政府信息公开申请1,295件，办结1289件，其中予以公开三百一十二件，占24.1%；另有33余万条信息由第12号公告公布。'
      .repeat(Math.ceil(length / 60))
      .slice(0, length),
  digits: (length) => '0123456789'.repeat(Math.ceil(length / 10)).slice(0, length),
  numerals: (length) => '一二三十百千万亿件、'.repeat(Math.ceil(length / 10)).slice(0, length),
  mixed: (length) => '公开1信2息3申请件（未收到、'.repeat(Math.ceil(length / 14)).slice(0, length),
  ...Object.fromEntries(
    [
      ['parts', '其中'],
      ['totals', '共'],
      ['zeros', '零'],
      ['commas', '，'],
      ['spaces', '\u3000'],
      ['months', '截至'],
      ['nothing', '未收到因此类'],
      ['unmarked', '全年共收到政府信息公开申请12件其中自然人8件'],
    ].map(([name, piece]) => [
      name!,
      (length: number) => piece!.repeat(Math.ceil(length / piece!.length)).slice(0, length),
    ]),
  ),
};
const LENGTHS = [10_000, 100_000, 1_000_000];
/** Ten times the text may take this many times as long: one for each character, and noise. */
const MOST = 20;

/** A short time holds more of the machine's doings than of the reader's: less than this counts as this (milliseconds). */
const LEAST = 50;
/** Each text is read so many times, and the fastest counts, unless once took longer than this (milliseconds). */
const TIMES = 3;
const LONG = 2000;

/** Milliseconds of processor time: of the clock's, other programs on the machine would take their share. */
function read(text: string): number {
  let best = Infinity;
  for (let i = 0; i < TIMES; i++) {
    const before = process.cpuUsage();
    readClaims(readingOf(text, '2021-30', 2023, '青禾县水利局'));
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    if (best > LONG) break;
  }
  return best;
}

/** Times the reader of claims on longer and longer texts; fails where the time grows faster than the text. */
export async function benchClaims(): Promise<void> {
  read(TEXTS.sentences!(10_000));
  let slow = false;
  for (const [name, make] of Object.entries(TEXTS)) {
    const times = LENGTHS.map((length) => Math.max(LEAST, read(make(length))));
    const ratios = times.slice(1).map((time, i) => time / times[i]!);
    slow ||= ratios.some((ratio) => ratio > MOST);
    const shown = times.map((time, i) => `${LENGTHS[i]! / 1000} KB ${time.toFixed(0)} ms`).join(', ');
    process.stdout.write(`${name}: ${shown}; ratios ${ratios.map((r) => r.toFixed(1)).join(', ')}\n`);
  }
  if (slow) process.exitCode = 1;
}
