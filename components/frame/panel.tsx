import { useEffect, useState } from 'preact/hooks';
import type { Panel } from '../../lib/panel/store';
import { PanelProvider, usePanel, usePanelState } from '../base/context';
import { IndexPage } from '../states/index-page';
import { Reading } from '../states/reading';
import { Gone, NothingOpen, NotReport, Failed } from '../states/states';
import { Access } from './access';
import { Announcer } from './announcer';
import { Header } from './header';
import { Report } from './report';
import './frame.css';

/** The whole side panel. */
export function PanelRoot({ panel }: { panel: Panel }) {
  const context = usePanelState(panel);
  const { lang, theme } = context.state;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = lang;
    root.dataset.theme = theme;
    document.title = context.w.productLong;
  }, [lang, theme]);
  return (
    <PanelProvider value={context}>
      <div
        class={over ? 'panel panel--over' : 'panel'}
        data-state={context.state.tab.kind}
        onKeyDown={(event) => onEscape(event, panel)}
        onDragOver={(event) => holdsFiles(event) && (event.preventDefault(), setOver(true))}
        // Between two parts of the panel the pointer leaves one for the other.
        onDragLeave={(event) => setOver(event.relatedTarget !== null && over)}
        onDrop={(event) => (setOver(false), onDrop(event, panel))}
      >
        <Header />
        <main class="panel__main">
          <Access />
          <Body />
        </main>
        <Announcer />
      </div>
    </PanelProvider>
  );
}

function onEscape(event: KeyboardEvent, panel: Panel): void {
  if (event.key === 'Escape' && !event.defaultPrevented) panel.clear();
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A file may be dropped anywhere; without this the browser would leave the panel for it. */
function onDrop(event: DragEvent, panel: Panel): void {
  if (event.defaultPrevented || !holdsFiles(event)) return;
  event.preventDefault();
  panel.readFiles(event.dataTransfer?.files);
}

function Body() {
  const { tab } = usePanel().state;
  switch (tab.kind) {
    case 'nothing':
      return <NothingOpen />;
    case 'not-report':
      return <NotReport tab={tab} />;
    case 'index':
      return <IndexPage reports={tab.reports} />;
    case 'reading':
      return <Reading page={tab.page} step={tab.step} progress={tab.progress} early={tab.early} />;
    case 'failed':
      return <Failed page={tab.page} code={tab.code} detail={tab.detail} pdf={tab.pdf} />;
    case 'gone':
      return <Gone />;
    case 'done':
      return <Report tab={tab} />;
  }
}
