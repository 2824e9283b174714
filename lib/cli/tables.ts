import { mkdir } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import type { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { listInputs } from './inputs';
import { openOutput, OutputError } from './output';
import { tableLine, type TableLine } from './tables-line';
import { StoppedError, Threads } from './threads';

const USAGE = 'usage: npm run -s tables -- [--draw DIRECTORY] FILE|DIRECTORY ...\n';

/** Exit statuses, as `check` has them. */
const STATUS = { read: 0, unreadable: 2, usage: 64 } as const;

/** Runs `tables`: one line of JSON a file, in order, what cannot be read with its error, which is said on `stderr` too. Returns the exit status. */
export async function tables(words: readonly string[], stdout: Writable, stderr: Writable): Promise<number> {
  const draws = words[0] === '--draw';
  const drawTo = draws ? (words[1] ?? null) : null;
  const paths = words.slice(draws ? 2 : 0);
  if (paths.length === 0 || paths.some((path) => path.startsWith('--'))) {
    stderr.write(USAGE);
    return STATUS.usage;
  }
  const threads = new Threads();
  try {
    if (drawTo !== null) await mkdir(drawTo, { recursive: true });
    return await readAll(paths, drawTo, threads, stdout, stderr);
  } catch (error) {
    // Whoever has read enough of a pipe may close it: that is no fault.
    if (error instanceof OutputError && error.gone) return STATUS.read;
    throw error;
  } finally {
    await threads.close();
  }
}

async function readAll(
  paths: readonly string[],
  drawTo: string | null,
  threads: Threads,
  stdout: Writable,
  stderr: Writable,
): Promise<number> {
  const out = await openOutput(null, stdout);
  let status: number = STATUS.read;
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      const line = await lineOf(threads, file, drawTo);
      if (line.error) {
        status = STATUS.unreadable;
        stderr.write(`${line.error.message}\n`);
      }
      await out.put(`${JSON.stringify({ ...line, file: nameIn(path, file) })}\n`);
    }
  }
  return status;
}

/** A file that is named is read whatever it is called; of a folder and its folders, those that are called PDF or HTML. */
async function filesOf(path: string): Promise<string[]> {
  const files = await listInputs([path]);
  return files.filter((file) => file === path || /\.(?:pdf|html?)$/iu.test(file));
}

/** The name of a file, with the folders between it and the one that was named. */
function nameIn(path: string, file: string): string {
  return file === path ? basename(file) : relative(path, file).split(sep).join('/');
}

/** The line of one file; its error names the file. */
async function lineOf(threads: Threads, file: string, drawTo: string | null): Promise<TableLine> {
  const line = await threads.run({ task: 'tables', path: file, drawTo }).catch((error: unknown) => {
    if (!(error instanceof StoppedError)) throw error;
    return tableLine(file, null, { code: error.code, message: error.message });
  });
  if (!line.error) return line;
  const message = `${file}: ${line.error.message.replace(`${file}: `, '')}`;
  return { ...line, error: { ...line.error, message } };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await tables(process.argv.slice(2), process.stdout, process.stderr);
}
