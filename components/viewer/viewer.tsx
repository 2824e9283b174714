import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../lib/model/finding';
import { failureWords } from '../../lib/panel/failure-words';
import type { Lang, Theme } from '../../lib/panel/host';
import { panelWords } from '../../lib/panel/words';
import { enViewer, zhViewer } from '../../lib/viewer/words';
import type { Viewer } from '../../lib/viewer/viewer';
import { useViewer, ViewerProvider, type ViewerContext } from './context';
import { FindBar } from './find-bar';
import type { ViewerHost } from './host';
import { FileButton, Toolbar } from './toolbar';
import { Side } from './side';
import { zoomOnWheel } from './wheel';
import './viewer.css';
import './pages.css';
import './side.css';

/** How long a passing note stays, milliseconds. */
const NOTED = 4000;

interface ViewerRootProps {
  viewer: Viewer;
  host: ViewerHost;
  lang: Lang;
  theme: Theme;
  say(message: Message, lang: Lang): string;
}

/** The whole viewer page. */
export function ViewerRoot({ viewer, host, lang, theme, say }: ViewerRootProps) {
  const [state, setState] = useState(viewer.state);
  const [over, setOver] = useState(false);
  const [note, setNote] = useState('');
  const pages = useRef<HTMLDivElement>(null);
  const printed = useRef<HTMLDivElement>(null);
  const w = lang === 'en' ? enViewer : zhViewer;
  useEffect(() => {
    const undo = viewer.subscribe(() => setState(viewer.state));
    host.start(viewer, pages.current!);
    return undo;
  }, [viewer]);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = lang;
    root.dataset['theme'] = theme;
    document.title = w.title(state.name);
  }, [lang, theme, state.name]);
  const context: ViewerContext = {
    viewer,
    state,
    w,
    panel: panelWords(lang),
    lang,
    say: (message) => say(message, lang),
    take: (files) => {
      const file = firstPdf(files);
      if (!file) return;
      setNote(files!.length > 1 ? w.firstOnly : '');
      void host.take(file);
    },
    again: () => host.again(),
    closeFind: () => {
      viewer.finding(false);
      focusOn(pages.current);
    },
  };
  const print = (): void => void viewer.print(printed.current!);
  useEffect(() => {
    // On the document: keys count wherever the focus is, or where there is none.
    const hear = (event: KeyboardEvent): void => onKey(event, viewer, print, context.closeFind);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [viewer]);
  useEffect(() => {
    // Keys move the pages at once, without a click on them.
    if (state.phase === 'open' && document.activeElement === document.body) focusOn(pages.current);
  }, [state.phase]);
  useEffect(() => zoomOnWheel(pages.current!, (to) => viewer.zoom(to)), [viewer]);
  useEffect(() => {
    const timer = setTimeout(setNote, NOTED, '');
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <ViewerProvider value={context}>
      <div
        class={over ? 'viewer viewer--over' : 'viewer'}
        data-phase={state.phase}
        onDragOver={(event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        // Between two parts of the viewer the pointer leaves one for the other.
        onDragLeave={(event) => setOver(event.relatedTarget !== null && over)}
        onDrop={(event) => {
          setOver(false);
          onDrop(event, context.take);
        }}
      >
        <Toolbar print={print} />
        {state.find && <FindBar />}
        <div class="viewer__middle">
          {state.phase === 'open' && state.side && <Side />}
          <main class="viewer__main">
            {state.phase !== 'open' && <Waiting />}
            <div
              class="viewer__pages"
              ref={pages}
              tabIndex={state.phase === 'open' ? 0 : -1}
              hidden={state.phase === 'empty' || state.phase === 'failed'}
            />
          </main>
        </div>
        <div class="visually-hidden" role="status">
          {spoken(context)}
        </div>
        <div class="passing" role="status">
          {note && <span class="passing__line">{note}</span>}
        </div>
      </div>
      <div class="printed" ref={printed} data-hint={w.printHint} aria-hidden="true" />
    </ViewerProvider>
  );
}

/** Puts the focus on an element that did not ask for it: keys count there, and no frame is drawn around it. */
function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  element.dataset['unasked'] = '';
  element.addEventListener('blur', () => delete element.dataset['unasked'], { once: true });
  element.focus({ preventScroll: true });
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

function onDrop(event: DragEvent, take: ViewerContext['take']): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  take(event.dataTransfer?.files);
}

/** Of several files the first that is called a PDF, else the first. */
function firstPdf(files: ArrayLike<File> | null | undefined): File | undefined {
  const all = Array.from(files ?? []);
  return all.find(({ name, type }) => type === 'application/pdf' || /\.pdf$/iu.test(name)) ?? all[0];
}

/** The keys people know from other viewers, with the key of commands held. */
function commandOf(key: string, viewer: Viewer, print: () => void): (() => void) | undefined {
  const commands: Record<string, () => void> = {
    f: () => {
      viewer.finding(true);
      document.querySelector<HTMLInputElement>('.find__field')?.select();
    },
    p: print,
    '+': () => viewer.zoom('in'),
    '=': () => viewer.zoom('in'),
    '-': () => viewer.zoom('out'),
    '0': () => viewer.zoom('fit'),
  };
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}

function onKey(event: KeyboardEvent, viewer: Viewer, print: () => void, closeFind: () => void): void {
  if (event.key === 'Escape') {
    if (viewer.state.find) closeFind();
    else viewer.clear();
    return;
  }
  if (
    viewer.state.find &&
    (event.key === 'F3' || ((event.ctrlKey || event.metaKey) && /^g$/iu.test(event.key)))
  ) {
    event.preventDefault();
    viewer.findNext(event.shiftKey ? -1 : 1);
    return;
  }
  const command =
    (event.ctrlKey || event.metaKey) && viewer.state.phase === 'open'
      ? commandOf(event.key, viewer, print)
      : undefined;
  if (!command) return;
  event.preventDefault();
  command();
}

function spoken({ state, w, panel }: ViewerContext): string {
  if (state.printing) return w.printing(state.printing.page, state.printing.of);
  if (state.phase === 'failed') return w.failed;
  if (!state.audit) return state.early.length > 0 ? panel.pdf.early.count(state.early.length) : '';
  return state.audit.isReport ? w.findings(state.audit.findings.length) : panel.announce.notReport;
}

/** Nothing to show yet: why, and how to give a file. */
function Waiting() {
  const { state, w, panel, again } = useViewer();
  if (state.phase === 'opening') return <p class="waiting waiting--quiet">{w.opening}</p>;
  if (state.phase === 'empty') {
    return (
      <section class="waiting">
        <h2 class="waiting__title">{w.empty.title}</h2>
        <p>{w.empty.text}</p>
        <FileButton words={w.empty.choose} main />
      </section>
    );
  }
  const code = state.failure?.code ?? '';
  const [why, remedy] = failureWords(code, panel.states.failed, w.failures);
  return (
    <section class="waiting">
      <h2 class="waiting__title">{w.failed}</h2>
      <p class="waiting__name">{state.name}</p>
      <p>{why}</p>
      <p class="waiting__quiet">{remedy}</p>
      <div class="waiting__buttons">
        {state.failure?.again && (
          <button type="button" class="button" onClick={again}>
            {w.again}
          </button>
        )}
        <FileButton words={w.empty.choose} main />
      </div>
      {state.failure?.detail && <pre class="waiting__detail">{`${code}\n${state.failure.detail}`}</pre>}
    </section>
  );
}
