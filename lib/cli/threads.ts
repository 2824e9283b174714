import type { Worker } from 'node:worker_threads';
import type { Source } from '../model/document';
import { startThread } from '../platform/node-thread';
import type { Ends, Sign, Work } from './thread-work';

/** Longest time in which a thread says nothing (milliseconds): a page of a PDF, a step of an audit. Real ones take a hundredth of it. */
const LONGEST_SILENCE = 7000;
/** Where the machine gave the thread less than this share of that time, it is busy with other things: the file is waited for again, so many times. */
const LEAST_SHARE = 0.15;
/** A thread that has no time left for pages without text ends the reading itself after the page it is at; it is ended so long (milliseconds) after. */
const SPARE = 2000;
const MOST_WAITS = 3;
/** Longest start of a thread, whatever else the machine does. */
const LONGEST_START = 60_000;

/** Work that was ended before it was done. `source` is what was known of the file by then. */
export class StoppedError extends Error {
  constructor(
    readonly code: 'too-slow' | 'too-large' | 'failed',
    message: string,
    readonly source: Source | null,
  ) {
    super(message);
  }
}

/**
 * Threads that read files: a file that keeps one busy beyond all measure, or takes all its memory, ends that thread alone. A thread is
 * used again for the next file, so that many files pay for few starts.
 */
export class Threads {
  private readonly idle: Thread[] = [];
  private readonly all = new Set<Thread>();
  /** How many are at work: they share the processor's time. */
  private readonly busy = new Int32Array(new SharedArrayBuffer(4));

  constructor(private readonly silence: number = LONGEST_SILENCE) {}

  /** Does one piece of work on a free thread. Rejects with StoppedError. */
  async run<T extends Work['task']>(work: Work & { task: T }): Promise<Ends[T]> {
    const thread = this.idle.pop();
    return this.runOn(thread?.isFree ? thread : this.start(), work) as Promise<Ends[T]>;
  }

  private async runOn(thread: Thread, work: Work): Promise<Ends[keyof Ends]> {
    Atomics.add(this.busy, 0, 1);
    try {
      const end = await thread.run(work, this.silence);
      this.idle.push(thread);
      return end;
    } catch (error) {
      this.all.delete(thread);
      await thread.end();
      throw error;
    } finally {
      Atomics.sub(this.busy, 0, 1);
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all([...this.all].map((thread) => thread.end()));
    this.all.clear();
    this.idle.length = 0;
  }

  private start(): Thread {
    const thread = new Thread(this.busy);
    this.all.add(thread);
    return thread;
  }
}

/** What is under way on a thread. */
interface Run {
  done: (end: Ends[keyof Ends]) => void;
  fail: (error: StoppedError) => void;
  silence: number;
  source: Source | null;
}

class Thread {
  private readonly worker: Worker;
  private ready = false;
  private now: Run | null = null;
  private timer: NodeJS.Timeout | undefined;
  private dead = false;

  /** `busy`: how many threads are at work. */
  constructor(private readonly busy: Int32Array) {
    this.worker = startThread(new URL('./thread.ts', import.meta.url), { busy });
    this.worker.on('message', (sign: Sign) => this.hear(sign));
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'failed', error.message),
    );
    this.worker.on('exit', (status) => {
      this.dead = true;
      this.stop('failed', `its reader ended with status ${status}`);
    });
  }

  /** Whether it may be given work. */
  get isFree(): boolean {
    return !this.dead && this.now === null;
  }

  run(work: Work, silence: number): Promise<Ends[keyof Ends]> {
    return new Promise((done, fail) => {
      this.now = { done, fail, silence, source: null };
      this.wait(this.ready ? silence : LONGEST_START);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a line between threads, not a window
      this.worker.postMessage(work);
    });
  }

  async end(): Promise<void> {
    this.now = null;
    clearTimeout(this.timer);
    await this.worker.terminate();
  }

  private hear(sign: Sign): void {
    if (sign.sign === 'ready') this.ready = true;
    if (!this.now) return;
    if (sign.sign === 'goes-on' && sign.source) this.now.source = sign.source;
    if (sign.sign !== 'ended') {
      const left = sign.sign === 'goes-on' ? sign.left : undefined;
      return this.wait(Math.min(this.now.silence, left === undefined ? Infinity : Math.max(0, left) + SPARE));
    }
    clearTimeout(this.timer);
    const { done } = this.now;
    this.now = null;
    done(sign.end);
  }

  private wait(most: number, waits = 1): void {
    clearTimeout(this.timer);
    const before = process.cpuUsage();
    this.timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(before);
      const own = (user + system) / 1000 / Math.max(1, Atomics.load(this.busy, 0));
      const worked = own >= most * LEAST_SHARE;
      if (worked || waits >= MOST_WAITS) this.stop('too-slow', `no progress within ${most * waits} ms`);
      else this.wait(most, waits + 1);
    }, most);
  }

  private stop(code: StoppedError['code'], message: string): void {
    clearTimeout(this.timer);
    const run = this.now;
    this.now = null;
    run?.fail(new StoppedError(code, message, run.source));
  }
}
