import type { Finding } from '../../lib/model/finding';
import { pointedCells } from '../../lib/panel/figures';
import type { Card } from '../../lib/panel/groups';
import type { ShowOutcome } from '../../lib/panel/host';
import { cellLabel, signed } from '../../lib/panel/labels';
import { replicaOf } from '../../lib/panel/replica';
import type { PanelWords } from '../../lib/words/zh-cn-panel';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import type { CardContext } from './card-context';
import { CropView, isInPdf } from './crop';
import { Quotes } from './quotes';
import { ReplicaView } from './replica';

interface CardBodyProps {
  card: Card;
  context: CardContext;
}

/** The open card: the line as the report prints it, what may have happened, the basis, what can be done. */
export function CardBody({ card, context }: CardBodyProps) {
  const { lead, findings } = card;
  const replica = context.form ? replicaOf(context.form, lead, context.figures) : null;
  return (
    <>
      {replica ? <ReplicaView replica={replica} severity={lead.severity} /> : <Compared finding={lead} />}
      {context.canShow && isInPdf(lead) && <CropView finding={lead} />}
      {!replica && <Quotes marks={lead.marks} />}
      {findings.length > 1 && <OtherLines findings={findings.slice(1)} />}
      <Perhaps card={card} context={context} />
      <BasisLine finding={lead} />
      <Actions finding={lead} context={context} />
    </>
  );
}

/** Written and expected beside each other, where the finding names both. 应为 only where arithmetic or the form says so for certain. */
function Compared({ finding }: { finding: Finding }) {
  const { w } = usePanel();
  const { actual, expected, difference } = finding;
  const should = finding.severity === 'violation' && finding.rule.startsWith('arithmetic/');
  const lines = [
    [w.card.written, actual],
    [should ? w.card.should : otherWord(finding, w), expected],
    [w.card.difference, difference === null || difference === undefined ? null : signed(difference)],
  ] as const;
  const told = lines.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (told.length < 2) return null;
  return (
    <dl class="compared">
      {told.map(([name, value]) => (
        <div key={name} class="compared__line">
          <dt>{name}</dt>
          <dd lang="zh-CN">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands beside the words printed is named for what it is. */
function otherWord(finding: Finding, w: PanelWords): string {
  if (finding.rule.startsWith('narrative/')) return w.card.elsewhere;
  if (/^(?:structure|table)\//u.test(finding.rule)) return w.card.form;
  return w.card.against;
}

function OtherLines({ findings }: { findings: Finding[] }) {
  const { panel, w } = usePanel();
  return (
    <ul class="causes">
      {findings.map((finding) => (
        <li key={finding.id} class="causes__line">
          <span class="causes__text">
            <span class="card__where" lang="zh-CN">
              {finding.where}
            </span>
            <span>{panel.say(finding.message)}</span>
          </span>
          <button
            type="button"
            class="icon-button icon-button--small"
            aria-label={w.spoken(w.card.show, finding.where)}
            title={w.card.show}
            onClick={() => void panel.showFinding(finding)}
          >
            <Icon name="locate" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A guess is told as one: what may have happened, and why the finding is weaker than its rule allows. */
function Perhaps({ card, context }: CardBodyProps) {
  const { panel, w } = usePanel();
  const { lead: finding, findings } = card;
  const count = findings.length;
  const best = finding.explanations.find((one) => one.rank === 1);
  const change = (cell: string, from: number | null, to: number): string =>
    w.card.change(
      context.form ? cellLabel(context.form, cell) : cell,
      from === null ? w.figure.blank : String(from),
      to,
    );
  if (!best && !finding.doubt) return null;
  return (
    <div class="perhaps">
      {best && (
        <p>
          <span class="perhaps__word">{w.card.guess}</span>
          {[
            w.card.how[best.how],
            w.card.explanation(
              best.cells.map((one) => change(one.cell, one.from, one.to)),
              count,
            ),
          ]
            .filter(Boolean)
            .join(w.lang === 'en' ? '. ' : '。')}
        </p>
      )}
      {finding.doubt && (
        <p>
          <span class="perhaps__word">{finding.severity === 'review' ? w.card.doubt : w.card.weaker}</span>
          {panel.say(finding.doubt)}
        </p>
      )}
    </div>
  );
}

function BasisLine({ finding }: { finding: Finding }) {
  const { w } = usePanel();
  const { law, article, stated } = finding.basis;
  return (
    <p class="basis">
      <span class="basis__word">{w.card.basis}</span>
      <span lang="zh-CN">{[law, article].filter(Boolean).join(' · ')}</span>
      <span class="basis__how">
        {stated ? w.card.stated : w.card.implied}
        <code class="basis__rule" title={w.rules[finding.rule]}>
          {finding.rule}
        </code>
      </span>
    </p>
  );
}

/** Marks can be cleared; a page that did not answer can be read again. */
function AfterShowing({ outcome }: { outcome: ShowOutcome }) {
  const { panel, w } = usePanel();
  if (outcome === 'lost') return null;
  const silent = outcome === 'silent';
  return (
    <button type="button" class="link" onClick={silent ? () => panel.auditAgain() : panel.clear}>
      {silent ? w.card.again : w.card.clear}
    </button>
  );
}

function Actions({ finding, context }: { finding: Finding; context: CardContext }) {
  const { panel, state, w } = usePanel();
  const showing = state.showing?.key === finding.id ? state.showing.outcome : null;
  const cell = [...pointedCells(finding), ...finding.cells].find((id) => context.figures.has(id));
  const shows = context.canShow && finding.marks.length > 0;
  const alone = !shows && !cell;
  return (
    <div class="actions">
      {shows && (
        <button
          type="button"
          class="button button--small button--main"
          disabled={showing === 'busy'}
          onClick={() => void panel.showFinding(finding)}
        >
          <Icon name="locate" />
          {showing === 'busy' ? w.card.showing : isInPdf(finding) ? w.pdf.show : w.card.show}
        </button>
      )}
      {cell && (
        <button type="button" class="button button--small" onClick={() => panel.cellsOf(finding, cell)}>
          <Icon name="table" />
          {w.card.inTable}
        </button>
      )}
      <button
        type="button"
        class={`button button--small${alone ? '' : ' button--icon'}`}
        aria-label={w.card.copy}
        title={w.card.copy}
        onClick={() => void panel.copyFinding(finding)}
      >
        <Icon name="copy" />
        {alone && w.card.copy}
      </button>
      {showing && showing !== 'busy' && (
        <p class={`actions__outcome actions__outcome--${showing}`}>
          {showing === 'shown' && isInPdf(finding) ? w.pdf.shown : w.card.outcome[showing]}
          <AfterShowing outcome={showing} />
        </p>
      )}
    </div>
  );
}
