import type { Mark } from '../../lib/model/finding';
import type { CropPicture } from '../../lib/panel/host';

/** Pictures kept at most; a card that is opened again shows the one from before. */
const MOST = 40;

/** Pictures of places, made when they are first asked for, one after the other. */
export class CropShelf {
  private readonly kept = new Map<string, Promise<CropPicture | null>>();
  private turn: Promise<unknown> = Promise.resolve();

  /** The picture of the marks in a file; `make` draws it where it is not kept. */
  of(
    source: string,
    marks: readonly Mark[],
    make: () => Promise<CropPicture | null>,
  ): Promise<CropPicture | null> {
    const key = JSON.stringify([
      source,
      marks.map(({ role, at }) => [role, at.in === 'pdf' && [at.page, at.box]]),
    ]);
    const before = this.kept.get(key);
    if (before) return before;
    const made = this.turn.then(make, make);
    this.turn = made.catch(() => undefined);
    this.kept.set(key, made);
    // What failed may succeed the next time.
    made.then(
      (crop) => crop ?? this.kept.delete(key),
      () => this.kept.delete(key),
    );
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
    return made;
  }
}
