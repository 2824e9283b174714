import { useRef } from 'preact/hooks';
import { scannedPages } from '../../lib/panel/scanned';
import { Icon, Mark, type IconName } from '../base/icon';
import { useViewer } from './context';

/** The line on top: what is shown, pages, zoom, search, print, another file. */
export function Toolbar({ print }: { print: () => void }) {
  const { viewer, state, w } = useViewer();
  const open = state.phase === 'open';
  return (
    <header class="toolbar" aria-label={w.toolbar}>
      <div class="toolbar__part">
        <Tool
          icon="text"
          name={w.side}
          pressed={state.side !== null}
          disabled={!open}
          onClick={() => viewer.side(state.side ? null : state.audit?.findings.length ? 'findings' : 'pages')}
        />
        <Mark />
        <h1 class="toolbar__name" title={state.name}>
          {state.name || w.title('')}
        </h1>
      </div>
      {open && (
        <div class="toolbar__part toolbar__part--middle">
          <PageField />
          <span class="toolbar__gap" />
          <Tool icon="minus" name={w.zoomOut} onClick={() => viewer.zoom('out')} />
          <button
            type="button"
            class="toolbar__zoom"
            title={w.fit}
            aria-label={`${w.zoom} ${Math.round(state.scale * 100)}%，${w.fit}`}
            onClick={() => viewer.zoom('fit')}
          >
            {Math.round(state.scale * 100)}%
          </button>
          <Tool icon="plus" name={w.zoomIn} onClick={() => viewer.zoom('in')} />
        </div>
      )}
      <div class="toolbar__part toolbar__part--end">
        <ToolbarState />
        <Tool
          icon="search"
          name={w.find}
          pressed={state.find !== null}
          disabled={!open}
          onClick={() => viewer.finding(state.find === null)}
        />
        <Tool icon="print" name={w.print} disabled={!open || state.printing !== null} onClick={print} />
        <FileButton words={w.open} />
      </div>
    </header>
  );
}

/** What is under way, or why nothing is marked on the pages. */
function ToolbarState() {
  const { state, w } = useViewer();
  const { printing, reading, audit, unaudited } = state;
  const says = printing
    ? w.printing(printing.page, printing.of)
    : unaudited !== null
      ? w.notAudited
      : audit
        ? !audit.isReport && (scannedPages(audit).length > 0 ? w.scanShort : w.notReportShort)
        : reading && w.reading(reading.page, reading.of);
  return says ? (
    <span class="toolbar__state" title={says}>
      {says}
    </span>
  ) : null;
}

interface ToolProps {
  icon: IconName;
  name: string;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
}

/** A button of one icon. */
export function Tool({ icon, name, onClick, pressed, disabled }: ToolProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function PageField() {
  const { viewer, state, w } = useViewer();
  return (
    <form
      class="toolbar__pages"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = Number(new FormData(event.currentTarget).get('page'));
        if (Number.isFinite(typed)) viewer.goTo(typed);
      }}
    >
      <input
        class="toolbar__page"
        name="page"
        inputMode="numeric"
        aria-label={w.page}
        value={state.page}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          event.currentTarget.value = String(state.page);
        }}
      />
      <span class="toolbar__of">{w.of(state.pages)}</span>
    </form>
  );
}

/** Opens a file of the machine: an icon, or a button with words. */
export function FileButton({ words, main = false }: { words: string; main?: boolean }) {
  const { take } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  return (
    <>
      {main ? (
        <button type="button" class="button button--main" onClick={choose}>
          {words}
        </button>
      ) : (
        <Tool icon="file" name={words} onClick={choose} />
      )}
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={words}
        accept=".pdf,application/pdf"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
