import { flowOf, type Flow } from './flow';

/** The words of a page, whole or of a part; each is walked only when it is needed, and once. */
export class Page {
  private flow: Flow | null = null;
  private hidden: Page | null = null;
  private last: { part: Node; flow: Flow } | null = null;

  constructor(
    private readonly root: Document,
    private readonly hiddenToo = false,
  ) {}

  /** The same page read with what it marks as hidden. */
  get withHidden(): Page {
    return (this.hidden ??= this.hiddenToo ? this : new Page(this.root, true));
  }

  /** Places come in reading order, many of one paragraph after each other: its words are kept until the next. */
  of(part: Node): Flow {
    if (this.last?.part !== part) this.last = { part, flow: flowOf(part, this.hiddenToo) };
    return this.last.flow;
  }

  whole(): Flow {
    return (this.flow ??= flowOf(this.root.documentElement, this.hiddenToo));
  }
}
