import { isForDesk, progressOf, soFarOf } from '../../lib/link/desk';
import { browser } from '../../lib/platform/browser';
import { openDesk } from './desk';

/** With nothing asked of it for so long (milliseconds), the document goes and its memory with it. */
const IDLE = 180_000;

let timer: ReturnType<typeof setTimeout> | undefined;

const desk = openDesk(
  {
    progress: (job, page, of) => tell(progressOf(job, page, of)),
    soFar: (job, document) => tell(soFarOf(job, document)),
  },
  rest,
);

function tell(message: ReturnType<typeof progressOf> | ReturnType<typeof soFarOf>): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

function rest(): void {
  clearTimeout(timer);
  timer = setTimeout(() => (desk.idle() ? window.close() : rest()), IDLE);
}

browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) =>
  isForDesk(message) && sender.id === browser.runtime.id ? desk.answer(message) : undefined,
);
rest();
