import { failure, within, type Answer } from '../../lib/link/answer';
import type { ReaderAsk } from '../../lib/link/by-hand';
import { documentSchema } from '../../lib/link/document-schema';
import { parseAnswer, shownSchema } from '../../lib/link/messages';
import type { Outcome } from '../../lib/link/route-marks';
import type { FrameDocument } from '../../lib/link/read-tab';
import type { Mark } from '../../lib/model/finding';
import { browser } from '../../lib/platform/browser';

/** Longest that one frame may take to be read, and to show places; milliseconds. */
const READING = 30_000;
const SHOWING = 5_000;

const READER = '/reader.js';
const DETECTOR = '/content-scripts/report.js';

/** Puts the reader into every frame the extension may enter and reads each; the page's own frame comes first. */
export async function readFrames(tab: number): Promise<Answer<FrameDocument[]>> {
  const frames = await inject(tab, READER);
  if (!frames.ok) return frames;
  const answers = await Promise.all(frames.value.map((frame) => readFrame(tab, frame)));
  const documents = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const first = answers[0];
  return documents.length === 0 && first && !first.ok ? first : { ok: true, value: documents };
}

/** Puts the detector into a page outside the sites it runs on by itself. */
export async function lookOnClick(tab: number): Promise<Answer<number[]>> {
  return inject(tab, DETECTOR);
}

/** Runs a script of ours in all frames of a tab; the numbers of the frames it ran in, ascending. */
async function inject(tab: number, file: string): Promise<Answer<number[]>> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      files: [file],
      injectImmediately: true,
    });
    return { ok: true, value: results.map(({ frameId }) => frameId).toSorted((a, b) => a - b) };
  } catch (error) {
    return failure('no-access', error);
  }
}

async function readFrame(tab: number, frame: number): Promise<Answer<FrameDocument>> {
  const answer = await ask(tab, frame, { to: 'reader', type: 'read' }, READING);
  const parsed = parseAnswer(documentSchema, answer);
  return parsed.ok ? { ok: true, value: { frame, document: parsed.value } } : parsed;
}

/** Shows marks in one frame; a reader that is gone (the extension was updated) is put in again. */
export async function showIn(
  tab: number,
  frame: number,
  marks: Mark[],
  tag: string | undefined,
): Promise<Answer<Outcome[]>> {
  const message: ReaderAsk = { to: 'reader', type: 'show', marks, ...(tag === undefined ? {} : { tag }) };
  const first = await ask(tab, frame, message, SHOWING);
  if (first.ok || first.code !== 'page-not-ready') return parseAnswer(shownSchema, first);
  const again = await inject(tab, READER);
  return again.ok ? parseAnswer(shownSchema, await ask(tab, frame, message, SHOWING)) : again;
}

/** Takes the marks of one frame away. */
export async function clearIn(tab: number, frame: number): Promise<void> {
  await ask(tab, frame, { to: 'reader', type: 'clear' }, SHOWING);
}

/** Asks the detectors of all frames of a tab to look again; tabs without one do not mind. */
export async function lookAgain(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { to: 'detector', type: 'look' }).catch(() => undefined);
}

/** The reader's answer as it came; a frame without a reader is not ready. */
function ask(tab: number, frame: number, message: ReaderAsk, longest: number): Promise<Answer<unknown>> {
  const sent = browser.tabs
    .sendMessage(tab, message, { frameId: frame })
    .then((answer: unknown) =>
      answer === undefined ? failure('page-not-ready') : (answer as Answer<unknown>),
    )
    .catch((error: unknown) => failure('page-not-ready', error));
  return within(sent, longest, `frame ${frame}`);
}
