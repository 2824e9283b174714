import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Results cannot be written; `gone` where who reads them has read enough and closed the pipe. */
export class OutputError extends Error {
  constructor(
    message: string,
    readonly gone: boolean,
  ) {
    super(message);
  }
}

/** Where results go. Both reject with OutputError. */
export interface Output {
  put(text: string): Promise<void>;
  end(): Promise<void>;
}

/** The file of that path, emptied, or the stream that is there. Rejects with OutputError where the file cannot be written. */
export async function openOutput(path: string | null, stdout: Writable): Promise<Output> {
  if (path === null) return outputTo(stdout, async () => {});
  const handle = await open(path, 'w').catch((error: Error) => {
    throw new OutputError(`${path}: ${error.message}`, false);
  });
  const file = handle.createWriteStream();
  return outputTo(file, () => new Promise((done) => file.end(() => done())));
}

function outputTo(stream: Writable, end: Output['end']): Output {
  // Every failure reaches the write that met it; without a listener it would end the program first.
  stream.on('error', () => {});
  const put = (text: string) =>
    new Promise<void>((done, fail) => {
      stream.write(text, (error) => (error ? fail(outputError(error)) : done()));
    });
  return { put, end };
}

const outputError = (error: NodeJS.ErrnoException): OutputError =>
  new OutputError(error.message, error.code === 'EPIPE');
