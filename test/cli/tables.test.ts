import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../lib/cli/check';
import { tables } from '../../lib/cli/tables';
import { objects, run, type Command } from './run';

const CLEAN = join(import.meta.dirname, '../fixtures/clean-2023-donglin-water/source.html');

/** As `run`, with what was written read line by line. */
async function runLines(command: Command, ...words: string[]) {
  const { status, out, err } = await run(command, ...words);
  return { status, lines: objects(out), err };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-tables-'));
  await mkdir(join(folder, 'b', 'deep'), { recursive: true });
  await copyFile(CLEAN, join(folder, 'a.html'));
  await copyFile(CLEAN, join(folder, 'b', 'deep', 'a.htm'));
  await writeFile(join(folder, 'b', 'notes.txt'), 'no tables\n');
});

describe('the tables of files', () => {
  it('of a folder and the folders in it, each named from there', async () => {
    const { status, lines, err } = await runLines(tables, folder);
    expect([status, err]).toEqual([0, '']);
    expect(lines.map(({ file }) => file)).toEqual(['a.html', 'b/deep/a.htm']);
    expect(lines[1].tables).toEqual(lines[0].tables);
    expect(lines[0].tables.length).toBeGreaterThan(2);
  });

  it('a file that is not there is an error that names it, in the line and for people, and the next is read', async () => {
    const none = join(folder, 'none.pdf');
    const { status, lines, err } = await runLines(tables, none, CLEAN);
    expect(status).toBe(2);
    expect(lines[0]).toEqual({
      file: 'none.pdf',
      tables: [],
      error: { code: 'not-found', message: `${none}: no such file` },
    });
    expect(err).toBe(`${none}: no such file\n`);
    expect(lines[1]).toMatchObject({ file: 'source.html', error: null });
  });

  it('wrong usage says how it is used', async () => {
    expect(await runLines(tables)).toMatchObject({ status: 64, err: expect.stringContaining('usage: ') });
    expect((await runLines(tables, '--what', CLEAN)).status).toBe(64);
  });

  it.skipIf(process.platform === 'win32')(
    'a named pipe that nobody writes to is not waited for (there are none on Windows)',
    async () => {
      const pipe = join(folder, 'pipe.pdf');
      execFileSync('mkfifo', [pipe]);
      for (const command of [tables, check]) {
        const { status, err } = await runLines(command, pipe);
        expect([status, err]).toEqual([2, `${pipe}: no regular file\n`]);
      }
      expect((await runLines(tables, folder)).lines, 'nor listed').toHaveLength(2);
    },
  );
});
