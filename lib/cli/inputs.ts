import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../model/document';

/** Largest input read, in bytes: far above any report, far below what would exhaust memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** An input could not be read; `code` is for programs, the message for people. */
export class InputError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The regular files named: directories are listed first, in order of names, before anything is read. "-" stays. */
export async function listInputs(inputs: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const input of inputs) {
    const info = input === '-' ? null : await stat(input).catch(() => null);
    if (info?.isDirectory()) files.push(...(await filesUnder(input)));
    else files.push(input);
  }
  return files;
}

async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => null);
  // Asked for as if it were a file, it tells why it cannot be read.
  if (!entries) return [directory];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return filesUnder(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return nested.flat();
}

/** The bytes of one input with its source; `read` where they were read already. Throws InputError naming the file. */
export async function readInput(
  path: string,
  read?: Uint8Array,
): Promise<{ bytes: Uint8Array; source: Omit<Source, 'kind'> }> {
  const bytes = read ?? (path === '-' ? await standardInput() : await fileBytes(path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, source: { uri: path, sha256, bytes: bytes.length } };
}

/** A named pipe that nobody writes to is opened at once, and told apart then, and not waited for. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function fileBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, AT_ONCE).catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT';
    throw new InputError(
      missing ? 'not-found' : 'unreadable',
      `${path}: ${missing ? 'no such file' : error.message}`,
    );
  });
  try {
    const info = await handle.stat();
    // A device may give bytes without end, and a pipe none for ever; what a program gives is taken from standard input.
    if (!info.isFile()) throw new InputError('unreadable', `${path}: no regular file`);
    const { size } = info;
    if (size > MOST_BYTES)
      throw new InputError('too-large', `${path}: ${size} bytes, more than ${MOST_BYTES}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** All of standard input. Throws InputError where it is too large. */
export async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new InputError('too-large', `standard input: more than ${MOST_BYTES} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
