import { useId } from 'preact/hooks';
import type { Card } from '../../lib/panel/groups';
import { whereUnder } from '../../lib/panel/labels';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Shape } from '../base/shape';
import { CardBody } from './card-body';
import type { CardContext } from './card-context';

interface FindingCardProps {
  card: Card;
  /** Heading already printed above the card. */
  heading: string;
  context: CardContext;
}

/** A finding: one line of fact when closed, its proof and basis when open. */
export function FindingCard({ card, heading, context }: FindingCardProps) {
  const { panel, state, w } = usePanel();
  const { lead, findings } = card;
  const id = useId();
  const ids = findings.map((one) => one.id);
  const open = ids.some((one) => state.open.includes(one));
  const where = whereUnder(heading, lead.where);
  return (
    <article class={`card card--${lead.severity}`} data-finding={lead.id}>
      <h3>
        <button
          type="button"
          class="card__head"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => panel.toggle(ids)}
        >
          <Shape of={lead.severity} />
          <span class="card__text">
            <span class="visually-hidden">{w.severity[lead.severity]} </span>
            {where && (
              <span class="card__where" lang="zh-CN" title={where}>
                {where}
              </span>
            )}
            <span class="card__fact">{panel.say(lead.message)}</span>
            {findings.length > 1 && <span class="card__causes">{w.findings.causes(findings.length)}</span>}
          </span>
          <Icon name="chevron" />
        </button>
      </h3>
      {open && (
        <div class="card__body" id={id}>
          <CardBody card={card} context={context} />
        </div>
      )}
    </article>
  );
}
