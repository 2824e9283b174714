import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { StoppedError, Threads } from '../../lib/cli/threads';
import { handMade } from '../extract-pdf/damage';

const CLEAN = join(import.meta.dirname, '../fixtures/clean-2023-donglin-water/source.html');
let folder = '';
let stuck = '';

/** A page that saves its graphics state time and again and never restores it: pdf.js takes the square of their number. */
function endlessSaves(): Uint8Array {
  const data = 'q '.repeat(120_000);
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
    `<< /Length ${data.length} >>\nstream\n${data}\nendstream`,
  ]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-threads-'));
  stuck = join(folder, 'stuck.pdf');
  await writeFile(stuck, endlessSaves());
});

let threads = new Threads();
afterEach(() => threads.close());

const check = (path: string, bytes?: Uint8Array) => threads.run({ task: 'check', path, bytes });

describe('files are read on threads', () => {
  it('one thread reads one file after another, from the disk or from bytes', async () => {
    threads = new Threads();
    expect((await check(CLEAN)).isReport).toBe(true);
    const text = new TextEncoder().encode('关于召开会议的通知\n各单位：请按时参加。\n');
    expect(await check('-', text)).toMatchObject({ isReport: false, error: null, source: { kind: 'txt' } });
    expect((await check(CLEAN)).isReport).toBe(true);
  });

  it('a file that keeps its thread busy ends with an error that says so and what file it was; the next one is read', async () => {
    threads = new Threads(500);
    const stopped = await check(stuck).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(StoppedError);
    expect(stopped).toMatchObject({ code: 'too-slow', source: { kind: 'pdf', uri: stuck } });
    await threads.close();
    threads = new Threads();
    expect((await check(CLEAN)).isReport).toBe(true);
  });

  it('tables are listed there too, and what cannot be opened says why', async () => {
    threads = new Threads();
    const tables = (path: string) => threads.run({ task: 'tables', path, drawTo: null });
    expect((await tables(CLEAN)).tables.length).toBeGreaterThan(2);
    expect((await tables(join(folder, 'none.pdf'))).error).not.toBeNull();
  });
});
