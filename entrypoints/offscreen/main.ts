import { isForDesk, progressOf } from '../../lib/link/desk';
import { browser } from '../../lib/platform/browser';
import { openDesk } from './desk';

/** With nothing asked of it for so long (milliseconds), the document goes and its memory with it. */
const IDLE = 180_000;

let timer: ReturnType<typeof setTimeout> | undefined;

const desk = openDesk((job, page, of) => {
  browser.runtime.sendMessage(progressOf(job, page, of)).catch(() => undefined);
}, rest);

function rest(): void {
  clearTimeout(timer);
  timer = setTimeout(() => (desk.idle() ? window.close() : rest()), IDLE);
}

browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) =>
  isForDesk(message) && sender.id === browser.runtime.id ? desk.answer(message) : undefined,
);
rest();
