import { useEffect, useRef, useState } from 'preact/hooks';
import type { Form } from '../../lib/model/form';
import { figureMap } from '../../lib/panel/figures';
import { groupFindings, type Card, type FindingGroup } from '../../lib/panel/groups';
import type { TabState } from '../../lib/panel/host';
import { verdictOf } from '../../lib/panel/verdict';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Shape } from '../base/shape';
import { FindingCard } from './card';
import type { CardContext } from './card-context';
import { onFindingKey } from './keys';
import './findings.css';

interface FindingsProps {
  tab: Extract<TabState, { kind: 'done' }>;
  form: Form | null;
}

/** A group shows so many cards at first; a report with 200 findings stays readable. */
const FIRST_CARDS = 30;

/** The findings in the report's own order, filtered. */
export function Findings({ tab, form }: FindingsProps) {
  const { panel, state } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const groups = groupFindings(tab.audit, form, state.filter);
  useEffect(() => bringIntoView(list.current, groups, state.wanted?.finding), [state.wanted?.count]);
  const context: CardContext = { form, figures: figureMap(tab.audit), canShow: tab.canShow };
  const { unclear } = verdictOf(tab.audit);
  const shown = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <div
      class="findings"
      ref={list}
      onKeyDown={(event) => onFindingKey(event, list.current, panel, tab.audit)}
    >
      {state.filter !== 'all' && <FilterLine shown={shown} />}
      {groups.map((group) => (
        <Group key={group.key} group={group} context={context} />
      ))}
      {groups.length === 0 && <NoFinding unclear={unclear} />}
      {unclear > 0 && <UnclearLine count={unclear} />}
      {groups.length > 0 && <KeysLine />}
    </div>
  );
}

function holds(card: Card, finding: string | undefined): boolean {
  return card.findings.some((one) => one.id === finding);
}

/** Brings the card of a finding asked for from elsewhere into view and gives it the keyboard. */
function bringIntoView(
  list: HTMLElement | null,
  groups: readonly FindingGroup[],
  finding: string | undefined,
): void {
  const card = groups.flatMap((group) => group.cards).find((one) => holds(one, finding));
  const shown = card && list?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(card.id)}"]`);
  shown?.scrollIntoView?.({ block: 'nearest' });
  shown?.querySelector<HTMLElement>('.card__head')?.focus({ preventScroll: true });
}

function FilterLine({ shown }: { shown: number }) {
  const { panel, state, w } = usePanel();
  if (state.filter === 'all') return null;
  return (
    <p class="findings__filter">
      <Shape of={state.filter} />
      <span role="status">{w.findings.filtered(w.severity[state.filter], shown)}</span>
      <button type="button" class="link" onClick={() => panel.filter('all')}>
        {w.findings.all}
      </button>
    </p>
  );
}

function Group({ group, context }: { group: FindingGroup; context: CardContext }) {
  const { state, w } = usePanel();
  const [all, setAll] = useState(false);
  const deep = group.cards.slice(FIRST_CARDS).some((card) => holds(card, state.wanted?.finding));
  const cards = all || deep ? group.cards : group.cards.slice(0, FIRST_CARDS);
  const left = group.cards.length - cards.length;
  return (
    <section class="group">
      <h2 class="group__title">
        <span class="group__heading" lang={group.heading ? 'zh-CN' : undefined}>
          {group.heading ?? w.findings.whole}
        </span>
        {group.missing && <span class="group__missing">{w.findings.missing}</span>}
        <span class="group__count">{w.findings.group(group.count)}</span>
      </h2>
      <ul class="group__cards">
        {cards.map((card) => (
          <li key={card.id}>
            <FindingCard card={card} heading={group.heading ?? ''} context={context} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button group__more" onClick={() => setAll(true)}>
          {w.findings.more(left)}
        </button>
      )}
    </section>
  );
}

function NoFinding({ unclear }: { unclear: number }) {
  const { panel, w } = usePanel();
  return (
    <div class="findings__empty">
      <p>{w.findings.empty}</p>
      <p>{unclear ? w.findings.emptyHint : w.findings.emptyAll}</p>
      {!unclear && (
        <p>
          <button type="button" class="link" onClick={() => panel.coverage('passed')}>
            {w.findings.seeChecks}
          </button>
        </p>
      )}
    </div>
  );
}

/** What was not checked is one step away from the findings, whatever the filter. */
function UnclearLine({ count }: { count: number }) {
  const { panel, w } = usePanel();
  return (
    <button type="button" class="findings__unclear" onClick={() => panel.coverage('unclear')}>
      <Shape of="unclear" />
      <span>{w.findings.unclearLeft(count)}</span>
      <Icon name="chevron" />
    </button>
  );
}

function KeysLine() {
  const { w } = usePanel();
  return <p class="findings__keys">{w.findings.keys}</p>;
}
