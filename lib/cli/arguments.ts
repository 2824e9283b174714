import type { Lang } from '../words/say';

const FORMATS = ['text', 'json', 'ndjson', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** What a person asked of `check`. `inputs` are files, directories or "-" for standard input. */
export interface CheckArguments {
  format: Format | null;
  out: string | null;
  lang: Lang;
  jobs: number;
  inputs: string[];
}

/** Wrong usage: the command ends with status 64. */
export class UsageError extends Error {}

/** Most reports read at the same time. */
const MOST_JOBS = 16;

export const USAGE = `usage: npm run -s check -- [--format ${FORMATS.join('|')}] [--out PATH] [--lang zh-CN|en] [--jobs N] FILE|DIRECTORY|- ...`;

const OPTIONS: ReadonlySet<string> = new Set(['--format', '--out', '--lang', '--jobs']);

/** Reads the command line; throws UsageError with one sentence for what is not understood. */
export function readArguments(words: readonly string[]): CheckArguments {
  const read: CheckArguments = { format: null, out: null, lang: 'zh-CN', jobs: 1, inputs: [] };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (!word.startsWith('--') || word === '-') read.inputs.push(word);
    else if (word === '--') read.inputs.push(...rest.splice(0));
    else readOption(word, rest, read);
  }
  if (read.inputs.length === 0) throw new UsageError('no input named');
  return read;
}

function readOption(word: string, rest: string[], read: CheckArguments): void {
  const [name, inline] = word.split(/=(.*)/su, 2) as [string, string | undefined];
  if (!OPTIONS.has(name)) throw new UsageError(`unknown option ${name}`);
  const value = inline ?? rest.shift();
  if (value === undefined) throw new UsageError(`${name} needs a value`);
  if (name === '--format') read.format = oneOf(name, value, FORMATS);
  else if (name === '--out') read.out = value;
  else if (name === '--lang') read.lang = oneOf(name, value, ['zh-CN', 'en'] as const);
  else read.jobs = jobs(value);
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (!found) throw new UsageError(`${name} takes ${allowed.join(', ')}; not ${value}`);
  return found;
}

function jobs(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST_JOBS)
    throw new UsageError(`--jobs takes 1 to ${MOST_JOBS}; not ${value}`);
  return count;
}
