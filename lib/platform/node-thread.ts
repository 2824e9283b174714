import { Worker } from 'node:worker_threads';

/** Largest heap of a thread (MiB): a file that needs more ends its thread and not the program. */
const LARGEST_HEAP = 3072;

/** Starts a thread on a TypeScript file of this project, as the program itself is started without a build; it finds `data` in its worker data. */
export function startThread(file: URL, data: Record<string, unknown> = {}): Worker {
  return new Worker(new URL('./thread-start.mjs', import.meta.url), {
    // None of the program's own: a loader named there would be set up a second time.
    execArgv: [],
    workerData: { ...data, file: file.href },
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP },
  });
}
