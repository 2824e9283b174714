import { useRef } from 'preact/hooks';
import type { Theme } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { FileInput } from '../base/file-input';
import { Icon, Mark, type IconName } from '../base/icon';
import { Popover } from '../base/popover';
import { Segments } from '../base/segments';

/** The line on top: what this is, read again, export, settings. */
export function Header() {
  const { panel, state, w } = usePanel();
  const { kind } = state.tab;
  return (
    <header class="header">
      <h1 class="header__brand" title={w.productLong}>
        <Mark />
        {w.product}
      </h1>
      <div class="header__tools">
        {kind !== 'nothing' && kind !== 'gone' && (
          <button
            type="button"
            class="icon-button"
            aria-label={w.menu.reread}
            title={w.menu.reread}
            disabled={kind === 'reading'}
            onClick={() => panel.auditAgain()}
          >
            <Icon name="refresh" />
          </button>
        )}
        {kind === 'done' && (
          <Popover icon="export" name={w.menu.export}>
            {(close) => <ExportMenu close={close} />}
          </Popover>
        )}
        <Popover icon="settings" name={w.menu.more}>
          {(close) => <SettingsMenu close={close} />}
        </Popover>
      </div>
    </header>
  );
}

function ExportMenu({ close }: { close: () => void }) {
  const { panel, w } = usePanel();
  const items: [IconName, string, string, () => unknown][] = [
    ['code', w.menu.json, w.menu.jsonHint, panel.saveJson],
    ['file', w.menu.markdown, w.menu.markdownHint, panel.saveMarkdown],
    ['copy', w.menu.summary, w.menu.summaryHint, panel.copySummary],
  ];
  return (
    <>
      {items.map(([icon, label, hint, run]) => (
        <button
          key={label}
          type="button"
          class="menu__item"
          onClick={() => {
            run();
            close();
          }}
        >
          <Icon name={icon} />
          <span>
            {label}
            <span class="menu__hint">{hint}</span>
          </span>
        </button>
      ))}
    </>
  );
}

function SettingsMenu({ close }: { close: () => void }) {
  const { panel, state, w } = usePanel();
  const file = useRef<HTMLInputElement>(null);
  const themes: Theme[] = ['auto', 'light', 'dark'];
  return (
    <>
      <p class="menu__title">{w.menu.language}</p>
      <Segments
        name={w.menu.language}
        value={state.lang}
        choices={[
          { value: 'zh-CN', label: w.menu.languages['zh-CN'], lang: 'zh-CN' },
          { value: 'en', label: w.menu.languages.en, lang: 'en' },
        ]}
        onChoose={panel.lang}
      />
      <p class="menu__title">{w.menu.theme}</p>
      <Segments
        name={w.menu.theme}
        value={state.theme}
        choices={themes.map((value) => ({ value, label: w.menu.themes[value] }))}
        onChoose={panel.theme}
      />
      <button type="button" class="menu__item" onClick={() => file.current?.click()}>
        <Icon name="file" />
        {w.menu.readFile}
      </button>
      <FileInput input={file} onTaken={close} />
      <button
        type="button"
        class="menu__item"
        onClick={() => {
          panel.openOptions();
          close();
        }}
      >
        <Icon name="options" />
        {w.menu.options}
      </button>
    </>
  );
}
