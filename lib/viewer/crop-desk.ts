import type { Mark } from '../model/finding';
import { cropOf, marksToCrop, type Crop } from './crop';
import type { DrawablePdf } from './open-to-draw';
import { WordPlaces } from './word-places';

/** With no picture asked for so long, a PDF is closed; milliseconds. */
const IDLE = 60_000;
/** Longest that one picture may take before it is given up and its PDF closed, milliseconds. */
const PATIENCE = 90_000;

/** A PDF opened for pictures of places in it, with what is known of its words. */
interface Opened {
  pdf: DrawablePdf;
  places: WordPlaces;
}

interface Kept {
  opened: Promise<Opened>;
  /** Pictures under way. */
  users: number;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Draws pictures of places in PDFs. The PDF drawn from last stays open for a while: the cards of one audit, opened one after the other,
 * do not open it again. One that nobody draws from is open at most.
 */
export class CropDesk {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly open: (bytes: Uint8Array) => Promise<DrawablePdf>,
    private readonly draw: typeof cropOf = cropOf,
  ) {}

  /** The picture of the marks in the file of that key; null where they are in no PDF. `bytes` is asked for only where the file is not open. Rejects with errors of pdf.js and of `bytes`. */
  async crop(
    key: string,
    marks: readonly Mark[],
    bytes: () => Promise<Uint8Array> | Uint8Array,
  ): Promise<Crop | null> {
    if (marksToCrop(marks).length === 0) return null;
    const one = this.kept.get(key) ?? { opened: this.opened(bytes), users: 0 };
    this.kept.set(key, one);
    clearTimeout(one.timer);
    one.users++;
    try {
      return await soon(one.opened.then(({ pdf, places }) => this.draw(pdf.document, places, marks)));
    } catch (error) {
      // What failed may succeed with the file opened anew.
      if (this.kept.get(key) === one) this.kept.delete(key);
      throw error;
    } finally {
      one.users--;
      this.settle(key, one);
    }
  }

  /** The file of that key is another now: the next picture opens it anew. */
  forget(key: string): void {
    const one = this.kept.get(key);
    this.kept.delete(key);
    if (one) this.settle(key, one);
  }

  private async opened(bytes: () => Promise<Uint8Array> | Uint8Array): Promise<Opened> {
    const pdf = await this.open(await bytes());
    return { pdf, places: new WordPlaces(pdf.document) };
  }

  /** Leaves a PDF nobody draws from open for a while where it is the last drawn from; closes it else. */
  private settle(key: string, one: Kept): void {
    if (one.users > 0) return;
    clearTimeout(one.timer);
    if (this.kept.get(key) !== one) return close(one);
    for (const [other, { users }] of this.kept) if (users === 0 && other !== key) this.forget(other);
    one.timer = setTimeout(() => this.forget(key), IDLE);
  }
}

function close({ opened }: Kept): void {
  // One that could not be opened has closed itself.
  opened.then(({ pdf }) => pdf.close()).catch(() => undefined);
}

/** What is made, unless it takes too long. */
function soon<T>(made: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('a picture of a place took too long')), PATIENCE);
  });
  return Promise.race([made, late]).finally(() => clearTimeout(timer));
}
