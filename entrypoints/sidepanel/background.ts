import { failure, within, type Answer } from '../../lib/link/answer';
import { cropSchema } from '../../lib/link/desk';
import { lookedSchema, parseAnswer, shownSchema } from '../../lib/link/messages';
import { worstOf } from '../../lib/link/route-marks';
import { viewSchema, type TabView } from '../../lib/link/state-schema';
import type { Mark } from '../../lib/model/finding';
import type { CropPicture, ShowOutcome } from '../../lib/panel/host';
import { browser } from '../../lib/platform/browser';

/** Longest that the background may take to say what it knows, or to show a place; milliseconds. */
const ANSWERS = 12_000;

/** Asks the background about the panel's tab. */
export class Background {
  /** `tab`: its id, undefined while none is known. */
  constructor(private readonly tab: () => number | undefined) {}

  /** Sends a question or an order; the answer as it came. */
  async ask(message: Record<string, unknown>): Promise<unknown> {
    const tab = this.tab();
    if (tab === undefined) return failure('page-not-ready');
    try {
      return await browser.runtime.sendMessage({ to: 'background', tab, ...message });
    } catch (error) {
      return failure('unexpected', String(error));
    }
  }

  /** What it keeps of the tab. One that is just being ended may lose the question: it is asked once more. */
  async state(): Promise<Answer<TabView>> {
    const question = async () => parseAnswer(viewSchema, await this.ask({ type: 'state' }));
    const first = await within(question(), ANSWERS, 'state');
    return first.ok || first.code !== 'time-out' ? first : within(question(), ANSWERS, 'state');
  }

  /** Lets a detector into a page that has none yet. */
  async look() {
    return parseAnswer(lookedSchema, await this.ask({ type: 'look' }));
  }

  /** Shows marks in the page; the worst of their outcomes. */
  async show(marks: readonly Mark[], tag: string | undefined): Promise<ShowOutcome> {
    const question = this.ask({ type: 'show', marks, ...(tag === undefined ? {} : { tag }) });
    const answer = await within(
      question.then((answered) => parseAnswer(shownSchema, answered)),
      ANSWERS,
      'show',
    );
    return answer.ok ? worstOf(answer.value) : 'silent';
  }

  /** A picture of marks in the PDF of the tab; null where there is none to be had. */
  async crop(marks: readonly Mark[]): Promise<CropPicture | null> {
    const answer = parseAnswer(cropSchema, await this.ask({ type: 'crop', marks }));
    return answer.ok ? answer.value : null;
  }
}
