import type { Audit } from '../model/audit';
import type { Finding, Mark } from '../model/finding';
import type { Location } from '../model/location';
import { boxesOf, pageOf, type PageBox, type Selection } from './boxes';
import { FigurePainting } from './figure-painting';
import { FindInPdf } from './find-in-pdf';
import { NarrowFindings } from './narrow-findings';
import type { DrawablePdf } from './open-to-draw';
import { PageStack } from './page-stack';
import { drawForPrint } from './print';
import { FRESH, type Target, type ViewerAround, type ViewerState } from './viewer-state';
import { WordPlaces } from './word-places';

/** The viewer without its JSX: what it shows and all that can be done to it. */
export class Viewer {
  state: ViewerState = {
    phase: 'empty',
    name: '',
    failure: null,
    scale: 1,
    printing: null,
    ...FRESH,
  };
  private readonly listeners = new Set<() => void>();
  private pdf: DrawablePdf | null = null;
  private stack: PageStack | null = null;
  private finder: FindInPdf | null = null;
  private places: WordPlaces | null = null;
  private narrow: NarrowFindings | null = null;
  private painting: FigurePainting | null = null;
  /** Moves with every showing; places found for an older one are dropped. */
  private turn = 0;
  private chosen = 1;
  private marks: readonly Mark[] = [];
  private tag: string | null = null;
  private target: Target | null = null;

  constructor(private readonly around: ViewerAround) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Says that a file is being opened; what was open before is let go. */
  opening(name: string): void {
    this.close();
    this.put({ phase: 'opening', name, failure: null });
  }

  failed(code: string, detail: string, again: boolean): void {
    this.put({ phase: 'failed', failure: { code, detail, again } });
  }

  /** Shows a PDF in an element and goes to a place in it. */
  async show(pdf: DrawablePdf, root: HTMLElement, target: Target | null): Promise<void> {
    this.pdf = pdf;
    this.target = target;
    const first = await pdf.document.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    const words = this.around.words();
    this.places = new WordPlaces(pdf.document);
    this.stack = new PageStack(
      root,
      pdf.document.numPages,
      { width, height },
      {
        document: pdf.document,
        pageName: words.pageName,
        nameOf: (box) => this.nameOf(box),
        failedWords: () => this.around.words().pageFailed,
        onChosen: (finding) => this.choose(finding, true),
        onFigure: (index) => void this.chooseFigure(index),
        onText: (page) => this.drawn(page),
        onView: (page, scale) => this.put({ page, scale }),
      },
    );
    this.finder = new FindInPdf(pdf.document, this.stack, (find) => this.put({ find }));
    this.put({ phase: 'open', pages: pdf.document.numPages, scale: this.stack.scale, page: 1 });
    await this.goToTarget();
  }

  /** The audit of what is shown; null while there is none. */
  async audited(audit: Audit | null): Promise<void> {
    const isNew = this.state.audit === null && audit !== null;
    this.put({ audit, early: [], unaudited: null, reading: audit ? null : this.state.reading });
    this.paintFigures(this.state.figures.on);
    await this.listFindings(isNew);
    if (isNew && this.target?.finding) await this.goToTarget();
  }

  /** What is shown could not be audited; the code says why. */
  notAudited(code: string): void {
    this.put({ unaudited: code, reading: null });
  }

  /** What is wrong in the tables that are read; the audit takes its place. */
  async readSoFar(early: readonly Finding[]): Promise<void> {
    if (this.state.phase !== 'open' || this.state.audit) return;
    this.put({ early });
    await this.listFindings(true);
  }

  /** Findings of the audit, or of what is read so far. */
  get findings(): readonly Finding[] {
    return this.state.audit?.findings ?? this.state.early;
  }

  /** Puts the findings on their pages; `open`: in the list beside them too, where there is room for it. */
  private async listFindings(open: boolean): Promise<void> {
    const { findings } = this;
    const wide = globalThis.innerWidth >= 900;
    if (open && findings.length > 0 && wide && this.state.side === null) this.put({ side: 'findings' });
    this.narrow = this.places && new NarrowFindings(findings, this.places);
    for (const page of this.stack?.nearPages() ?? []) void this.narrowOn(page);
    await this.drawBoxes();
  }

  reading(page: number, of: number): void {
    this.put({ reading: { page, of }, unaudited: null });
  }

  /** Goes to a finding; `told` tells others of the choice. */
  choose(finding: string, told: boolean): void {
    const one = this.findings.find(({ id }) => id === finding);
    if (!one) return;
    void this.showMarks(one.marks, this.around.words().tag(one), finding, !told);
    if (told) this.around.onChosen(finding);
  }

  /** Shows marks with a tag and goes to the first of them. */
  async showMarks(
    marks: readonly Mark[],
    tag: string | null,
    finding: string | null,
    go = true,
  ): Promise<void> {
    const turn = ++this.turn;
    this.put({ selected: finding, figure: null });
    const narrow = (await this.places?.narrowed(marks)) ?? [...marks];
    if (turn !== this.turn) return;
    this.marks = narrow;
    this.tag = tag;
    await this.drawBoxes();
    const lead = narrow.find(({ role }) => role !== 'term') ?? narrow[0];
    if (go && lead?.at.in === 'pdf') this.stack?.goToBox(lead.at.page);
  }

  /** Takes what is shown away; where nothing is, the figures of the text. */
  clear(): void {
    if (this.marks.length === 0 && this.state.selected === null) return this.paintFigures(false);
    this.turn++;
    this.marks = [];
    this.tag = null;
    this.put({ selected: null, figure: null });
    void this.drawBoxes();
  }

  /** Paints all figures of the text on the pages, or takes them away. */
  paintFigures(on: boolean): void {
    this.painting?.end();
    this.painting = null;
    const { audit } = this.state;
    const figures = audit ? this.around.figuresOf(audit) : [];
    this.put({ figures: { on, of: figures.length, missed: 0 } });
    if (!on || !this.places || !this.stack) return;
    this.painting = new FigurePainting(figures, this.places, this.stack, (missed) =>
      this.put({ figures: { on: true, of: figures.length, missed } }),
    );
  }

  /** Goes to a figure of the text; `at` is its place with the words that name it. */
  async showFigure(index: number, at: Location): Promise<void> {
    const shown = this.showMarks([{ role: 'place', at }], null, null);
    this.put({ figure: { index, count: this.state.figure?.count ?? 0 } });
    await shown;
  }

  /** A figure was chosen on its page: it is brought up in the list beside, if no panel shows it. */
  private async chooseFigure(index: number): Promise<void> {
    this.put({ figure: { index, count: this.chosen++ } });
    const elsewhere = await this.around.onFigure(index);
    if (!elsewhere && this.state.side !== 'figures') this.put({ side: 'figures' });
  }

  goTo(page: number): void {
    this.stack?.goTo(Math.max(1, Math.min(this.state.pages, Math.round(page))));
  }

  zoom(to: number | 'fit' | 'in' | 'out'): void {
    this.stack?.setScale(to);
  }

  side(side: ViewerState['side']): void {
    this.put({ side });
  }

  /** Opens the search, or ends it. */
  finding(open: boolean): void {
    if (open) this.finder?.open();
    else this.finder?.close();
  }

  find(text: string): void {
    void this.finder?.find(text);
  }

  findNext(step: 1 | -1): void {
    void this.finder?.next(step);
  }

  /** A small picture of a page, as wide as asked, CSS pixels. */
  async thumbnail(page: number, width: number, canvas: HTMLCanvasElement): Promise<void> {
    const shown = await this.pdf?.document.getPage(page);
    if (!shown) return;
    const whole = shown.getViewport({ scale: 1 });
    // Drawn larger than shown: thin lines of tables would be all there is to see.
    const sharp = 2;
    const viewport = shown.getViewport({ scale: (width / whole.width) * sharp });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await shown.render({ canvas, viewport }).promise;
  }

  /** Draws all pages for print, prints them and lets them go. */
  async print(into: HTMLElement): Promise<void> {
    const { pdf } = this;
    if (!pdf || this.state.printing) return;
    const clear = await drawForPrint(pdf.document, into, {
      onPage: (page, of) => {
        if (pdf !== this.pdf) return false;
        this.put({ printing: { page, of } });
        return true;
      },
      failedWords: () => this.around.words().pageFailed,
    });
    this.put({ printing: null });
    if (!clear) return;
    await this.around.print();
    clear();
  }

  /** Findings of a page, for the list of pages. */
  findingsOn(page: number): Finding[] {
    return this.findings.filter((one) => pageOf(one) === page);
  }

  private async goToTarget(): Promise<void> {
    const { target } = this;
    if (!target) return;
    const finding = this.state.audit?.findings.find(({ id }) => id === target.finding);
    if (finding) {
      this.target = null;
      await this.showMarks(finding.marks, this.around.words().tag(finding), finding.id);
    } else if (target.box) {
      const at = { in: 'pdf' as const, page: target.page, box: target.box, quote: '' };
      await this.showMarks([{ role: 'total', at }], null, target.finding);
    } else this.stack?.goTo(target.page);
  }

  private drawn(page: number): void {
    this.finder?.paint(page);
    void this.painting?.drawn(page);
    void this.narrowOn(page);
  }

  /** Findings whose box holds a whole paragraph are drawn around their words, as soon as their page is. */
  private async narrowOn(page: number): Promise<void> {
    const { narrow } = this;
    if (narrow && (await narrow.on(page)) && narrow === this.narrow) await this.drawBoxes();
  }

  private async drawBoxes(): Promise<void> {
    const { selected } = this.state;
    const shows = selected !== null || this.marks.length > 0;
    const selection: Selection | null = shows
      ? { finding: selected, marks: this.marks, tag: this.tag }
      : null;
    await this.stack?.setBoxes(boxesOf(this.narrow?.findings ?? [], selection));
  }

  private nameOf(box: PageBox): string {
    const finding = this.findings.find(({ id }) => id === box.finding);
    return finding ? this.around.words().boxName(box, finding) : '';
  }

  private close(): void {
    this.finder?.close();
    this.painting?.end();
    this.stack?.end();
    void this.pdf?.close();
    this.pdf = null;
    this.stack = null;
    this.finder = null;
    this.places = null;
    this.narrow = null;
    this.painting = null;
    this.turn++;
    this.marks = [];
    this.tag = null;
    this.target = null;
    this.put({ ...FRESH });
  }

  private put(change: Partial<ViewerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
