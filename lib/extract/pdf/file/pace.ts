/** Time in milliseconds, from any beginning. */
export type Clock = () => number;

/** Time a file may take beyond what its text is worth (milliseconds): opening it, its fonts, pages of pictures and drawings. */
const FREE = 6000;

/** Bytes of a file that are worth a further millisecond: only handing them over takes time. */
const BYTES = 20_000;

/** The free time of a file of so many bytes, where the clock also counts what others on the machine do. */
export const freeFor = (bytes: number): number => FREE + bytes / BYTES;

/** What a glyph that was gained is worth (milliseconds): about five times what a page of a report takes for each of its own. */
const WORTH = 0.25;

/** A clock of processor time stands still while others are at work: it is looked at so often at most (milliseconds). */
const LEAST_WAIT = 50;

/**
 * Keeps a file from taking more and more time without giving text: each page is paid by the text it gave, and what it took beyond that
 * is taken from a store that is the same for every file. A long report pays for itself, however long it is.
 */
export class Pace {
  private store: number;
  private from: number;
  private readonly begun: number;
  private ended = false;

  constructor(
    private readonly clock: Clock,
    private readonly free = FREE,
  ) {
    this.store = free;
    this.begun = this.from = clock();
  }

  /** Time that is left now (milliseconds); from 0 down there is none. */
  get left(): number {
    return this.ended ? 0 : this.store - (this.clock() - this.from);
  }

  /** Time since the beginning (milliseconds). */
  get taken(): number {
    return this.clock() - this.begun;
  }

  /** Calls back as soon as no time is left; answers how to end the watch. */
  watch(onOver: () => void): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const { left } = this;
      this.ended ||= left <= 0;
      if (this.ended) onOver();
      else timer = setTimeout(look, Math.max(LEAST_WAIT, left));
    };
    look();
    return () => clearTimeout(timer);
  }

  /** A page was read that gave so many glyphs. */
  page(glyphs: number): void {
    const now = this.clock();
    this.store = Math.min(this.free, this.store - (now - this.from) + WORTH * glyphs);
    this.from = now;
  }
}
