import type { Form } from '../../lib/model/form';
import type { TabState } from '../../lib/panel/host';
import { outlineOf, type OutlineLine } from '../../lib/panel/outline';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Shape } from '../base/shape';
import './outline.css';

interface OutlineProps {
  tab: Extract<TabState, { kind: 'done' }>;
  form: Form | null;
}

/** The sections as read, with what each fills in the form; a click goes to the place. */
export function Outline({ tab, form }: OutlineProps) {
  const { w } = usePanel();
  const lines = outlineOf(tab.audit, form);
  if (!lines.length) return <p class="outline__empty">{w.outline.empty}</p>;
  return (
    <ol class="outline">
      {lines.map((line) => (
        <Line key={line.key} line={line} canShow={tab.canShow} topics={form?.topics ?? true} />
      ))}
    </ol>
  );
}

interface LineProps {
  line: OutlineLine;
  canShow: boolean;
  /** True where the form asks for topics and for no headings. */
  topics: boolean;
}

function Line({ line, canShow, topics }: LineProps) {
  const { panel, state, w } = usePanel();
  const key = `outline ${line.key}`;
  const showing = state.showing?.key === key ? state.showing.outcome : null;
  const worst = (['violation', 'review', 'notice'] as const).find((severity) =>
    line.findings.some((finding) => finding.severity === severity),
  );
  const renamed = line.formTitle !== null && !line.missing && !line.heading.includes(line.formTitle);
  return (
    <li class={line.missing ? 'outline__line outline__line--missing' : 'outline__line'}>
      <div class="outline__text">
        <p lang="zh-CN" class="outline__heading">
          {line.heading}
        </p>
        <p class="outline__facts">
          {line.missing && <span class="outline__missing">{w.outline.missing}</span>}
          {renamed && <span lang="zh-CN">{w.outline.as(line.formTitle!)}</span>}
          {line.formTitle === null && !topics && <span>{w.outline.further}</span>}
          {worst && (
            <button type="button" class="outline__findings" onClick={() => panel.open(line.findings[0]!.id)}>
              <Shape of={worst} />
              {w.outline.findings(line.findings.length)}
            </button>
          )}
          {showing && showing !== 'busy' && <span>{w.card.outcome[showing]}</span>}
        </p>
      </div>
      {canShow && line.at && (
        <button
          type="button"
          class="icon-button"
          aria-label={w.spoken(w.card.show, line.heading)}
          title={w.card.show}
          onClick={() => void panel.showPlace(key, line.at!)}
        >
          <Icon name="locate" />
        </button>
      )}
    </li>
  );
}
