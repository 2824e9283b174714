import { useRef } from 'preact/hooks';
import type { View } from '../../lib/panel/state';
import { usePanel } from '../base/context';

interface TabsProps {
  views: readonly View[];
  selected: View;
  counts: Partial<Record<View, number>>;
}

/** Id of the tab and of the region it opens. */
export const tabId = (view: View): string => `tab-${view}`;
export const regionId = (view: View): string => `view-${view}`;

/** Tabs with a roving tabindex: arrows, Home and End move. */
export function Tabs({ views, selected, counts }: TabsProps) {
  const { panel, w } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number): void => {
    const view = views[(index + views.length) % views.length]!;
    panel.view(view);
    list.current?.querySelector<HTMLElement>(`#${tabId(view)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = views.indexOf(selected);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: views.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div class="tabs" role="tablist" aria-label={w.tabs.label} ref={list} onKeyDown={onKeyDown}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          class="tabs__one"
          id={tabId(view)}
          aria-selected={view === selected}
          aria-controls={view === selected ? regionId(view) : undefined}
          tabIndex={view === selected ? 0 : -1}
          onClick={() => panel.view(view)}
        >
          {w.tabs[view]}
          {counts[view] !== undefined && <span class="tabs__count">{counts[view]}</span>}
        </button>
      ))}
    </div>
  );
}
