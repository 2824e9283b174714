import type { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Audit } from '../model/audit';
import type { Lang } from '../words/say';
import { toContract } from '../export/contract';
import { toMarkdown } from '../export/markdown';
import { toText } from '../export/text';
import { readArguments, USAGE, UsageError, type CheckArguments, type Format } from './arguments';
import { InputError, listInputs, standardInput } from './inputs';
import { openOutput, OutputError, type Output } from './output';
import { StoppedError, Threads } from './threads';

/** Exit statuses of the contract. */
const STATUS = { clean: 0, violations: 1, unreadable: 2, usage: 64 } as const;

/** Runs `check`: one audit an input, in input order, written as each is done. Returns the exit status. */
export async function check(words: readonly string[], stdout: Writable, stderr: Writable): Promise<number> {
  let asked: CheckArguments;
  try {
    asked = readArguments(words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`${error.message}\n${USAGE}\n`);
    return STATUS.usage;
  }
  try {
    return await checkAll(asked, stdout, stderr);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    stderr.write(`${error.message}\n`);
    return STATUS.usage;
  }
}

async function checkAll(asked: CheckArguments, stdout: Writable, stderr: Writable): Promise<number> {
  const terminal = 'isTTY' in stdout && stdout.isTTY === true;
  const format = asked.format ?? (terminal && asked.out === null ? 'text' : 'ndjson');
  const files = await listInputs(asked.inputs);
  const out = await openOutput(asked.out, stdout);
  const write = writer(format, asked.lang, out, files.length);
  let status: number = STATUS.clean;
  const threads = new Threads();
  try {
    for await (const audit of inOrder(files, asked.jobs, threads)) {
      if (audit.error) stderr.write(`${audit.error.message}\n`);
      status = Math.max(status, statusOf(audit));
      await write.one(audit);
    }
    await write.end();
    await out.end();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    // Whoever has read enough of a pipe may close it: that is no fault.
    if (error.gone) return status;
    stderr.write(`${error.message}\n`);
    return STATUS.unreadable;
  } finally {
    await threads.close();
  }
  return status;
}

function statusOf(audit: Audit): number {
  if (audit.error) return STATUS.unreadable;
  return audit.findings.some((finding) => finding.severity === 'violation')
    ? STATUS.violations
    : STATUS.clean;
}

/** Audits at most `jobs` files at a time and gives them in order; a finished one is let go before the next is asked for. */
async function* inOrder(files: readonly string[], jobs: number, threads: Threads): AsyncGenerator<Audit> {
  const running: Promise<Audit>[] = [];
  for (const file of files) {
    running.push(checkOn(threads, file));
    if (running.length >= jobs) yield await running.shift()!;
  }
  for (const audit of running) yield await audit;
}

/** Audits one file on a thread; what ended the thread is the audit's error. */
async function checkOn(threads: Threads, path: string): Promise<Audit> {
  try {
    const bytes = path === '-' ? await standardInput() : undefined;
    return await threads.run({ task: 'check', path, bytes });
  } catch (error) {
    if (!(error instanceof StoppedError || error instanceof InputError)) throw error;
    const source = error instanceof StoppedError ? error.source : null;
    // The engine is loaded here only where a thread could not give its word.
    const { failedAudit } = await import('../audit/audit');
    return failedAudit(source ?? { uri: path, kind: 'txt' }, error.code, `${path}: ${error.message}`);
  }
}

interface Writer {
  one(audit: Audit): Promise<void>;
  end(): Promise<void>;
}

function writer(format: Format, lang: Lang, { put }: Output, count: number): Writer {
  let written = 0;
  const between = (text: string) => (written++ === 0 ? '' : text);
  const many = count !== 1;
  switch (format) {
    case 'ndjson':
      return { one: (audit) => put(`${JSON.stringify(toContract(audit, lang))}\n`), end: async () => {} };
    case 'json':
      return {
        one: (audit) =>
          put(`${between(',\n') || (many ? '[\n' : '')}${JSON.stringify(toContract(audit, lang), null, 2)}`),
        end: () => put(many ? `${written === 0 ? '[' : '\n'}]\n` : '\n'),
      };
    case 'markdown':
      return {
        one: (audit) => put(`${between('\n---\n\n')}${toMarkdown(audit, lang)}`),
        end: async () => {},
      };
    case 'text':
      return { one: (audit) => put(`${between('\n')}${toText(audit, lang)}`), end: async () => {} };
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await check(process.argv.slice(2), process.stdout, process.stderr);
}
