import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openOutput, OutputError } from './output';
import { tableLine, type TableLine } from './tables-line';
import { StoppedError, Threads } from './threads';

async function filesOf(path: string): Promise<string[]> {
  const about = await stat(path);
  if (!about.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && /\.(?:pdf|html?)$/iu.test(e.name))
    .map((e) => join(path, e.name))
    .toSorted();
}

async function readFileTables(threads: Threads, file: string, drawTo: string | null): Promise<TableLine> {
  try {
    return await threads.run({ task: 'tables', path: file, drawTo });
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    return tableLine(file, null, { code: error.code, message: error.message });
  }
}

async function main(args: string[], threads: Threads): Promise<number> {
  const draws = args[0] === '--draw';
  const drawTo = draws ? (args[1] ?? null) : null;
  const paths = args.slice(draws ? 2 : 0);
  if (paths.length === 0 || paths.some((p) => p.startsWith('--'))) {
    process.stderr.write('usage: npm run -s tables -- [--draw DIRECTORY] FILE|DIRECTORY ...\n');
    return 64;
  }
  if (drawTo !== null) await mkdir(drawTo, { recursive: true });
  const out = await openOutput(null, process.stdout);
  let failed = false;
  for (const path of paths) {
    let files: string[];
    try {
      files = await filesOf(path);
    } catch {
      files = [path];
    }
    for (const file of files) {
      const line = await readFileTables(threads, file, drawTo);
      if (line.error) failed = true;
      await out.put(`${JSON.stringify(line)}\n`);
    }
  }
  return failed ? 2 : 0;
}

const threads = new Threads();
try {
  process.exitCode = await main(process.argv.slice(2), threads);
} catch (error) {
  // Whoever has read enough of a pipe may close it: that is no fault.
  if (!(error instanceof OutputError && error.gone)) throw error;
} finally {
  await threads.close();
}
