import { flowOf, type Flow } from './flow';

/** The words of a page, whole or of a part; the whole is walked only when it is needed, and once. */
export class Page {
  private flow: Flow | null = null;
  private hidden: Page | null = null;

  constructor(
    private readonly root: Document,
    private readonly hiddenToo = false,
  ) {}

  /** The same page read with what it marks as hidden. */
  get withHidden(): Page {
    return (this.hidden ??= this.hiddenToo ? this : new Page(this.root, true));
  }

  of(part: Node): Flow {
    return flowOf(part, this.hiddenToo);
  }

  whole(): Flow {
    return (this.flow ??= this.of(this.root.documentElement));
  }
}
