import { Writable } from 'node:stream';

/** A command of the command line, as its file exports it. */
export type Command = (words: readonly string[], out: Writable, err: Writable) => Promise<number>;

/** Keeps what is written to it. */
export class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs a command with these words: its exit status and what it wrote. */
export async function run(command: Command, ...words: string[]) {
  const [out, err] = [new Kept(), new Kept()];
  const status = await command(words, out, err);
  return { status, out: out.text, err: err.text };
}

/** One JSON object a line. */
export const objects = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
