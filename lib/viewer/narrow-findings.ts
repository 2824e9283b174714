import type { Finding, Mark } from '../model/finding';
import type { WordPlaces } from './word-places';
import { pageOf } from './boxes';

/** Findings whose places are made as narrow as their words, page by page: a place in the text comes with the box of its paragraph. */
export class NarrowFindings {
  private readonly done = new Map<string, Mark[] | null>();

  constructor(
    private readonly all: readonly Finding[],
    private readonly places: Pick<WordPlaces, 'narrowed'>,
  ) {}

  /** The findings with the places known by now. */
  get findings(): Finding[] {
    return this.all.map((finding) => {
      const marks = this.done.get(finding.id);
      return marks ? { ...finding, marks } : finding;
    });
  }

  /** Looks for the words of the findings on a page; true where a place has changed. */
  async on(page: number): Promise<boolean> {
    let changed = false;
    for (const { id, marks } of this.all.filter((one) => pageOf(one) === page && !this.done.has(one.id))) {
      // Asked once: a page may be drawn again before the answer is there.
      this.done.set(id, null);
      const narrow = await this.places.narrowed(marks);
      if (narrow.length === marks.length && narrow.every((one, index) => one === marks[index])) continue;
      this.done.set(id, narrow);
      changed = true;
    }
    return changed;
  }
}
