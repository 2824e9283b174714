import { parentPort } from 'node:worker_threads';
import { checkFile } from './check-file';
import { fileTables } from './file-tables';
import type { Sign, Work } from './thread-work';

/** The thread's side of lib/cli/threads.ts: does one piece of work after another and says that it goes on. */
const say = (sign: Sign) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a line between threads, not a window
  parentPort?.postMessage(sign);

parentPort?.on('message', async (work: Work) => {
  const goesOn = () => say({ sign: 'goes-on' });
  const end =
    work.task === 'check'
      ? await checkFile(work.path, {
          bytes: work.bytes,
          onStep: goesOn,
          onSource: (source) => say({ sign: 'goes-on', source }),
        })
      : await fileTables(work.path, work.drawTo, goesOn);
  say({ sign: 'ended', end });
});

say({ sign: 'ready' });
