import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file';
import { fileTables } from './file-tables';
import { sharedClock } from './shared-clock';
import type { Sign, Work } from './thread-work';

/** The thread's side of lib/cli/threads.ts: does one piece of work after another and says that it goes on. */
const say = (sign: Sign) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a line between threads, not a window
  parentPort?.postMessage(sign);

const { busy } = workerData as { busy: Int32Array };

parentPort?.on('message', async (work: Work) => {
  const clock = sharedClock(busy);
  const goesOn = (left?: number) => say({ sign: 'goes-on', left });
  const end =
    work.task === 'check'
      ? await checkFile(work.path, {
          bytes: work.bytes,
          clock,
          onStep: goesOn,
          onSource: (source) => say({ sign: 'goes-on', source }),
        })
      : await fileTables(work.path, work.drawTo, { clock, onPage: goesOn });
  say({ sign: 'ended', end });
});

say({ sign: 'ready' });
