import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Attachment, Note } from '../../lib/model/document';
import type { Audit } from '../../lib/model/audit';
import type { Form } from '../../lib/model/form';
import { coverageOf, type CoverageLine, type CoverageReason } from '../../lib/panel/coverage';
import type { TabState } from '../../lib/panel/host';
import type { CoverageGroup } from '../../lib/panel/state';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { ShowButton } from '../base/show-button';
import { Shape } from '../base/shape';
import { toldFigures } from '../../lib/panel/told-figures';
import { Told } from './told';
import './coverage.css';

interface CoverageProps {
  tab: Extract<TabState, { kind: 'done' }>;
  form: Form | null;
}

/** What was checked, what was not and why, and how the report was read. */
export function Coverage({ tab, form }: CoverageProps) {
  const { panel, w } = usePanel();
  const { audit } = tab;
  const lines = (outcome: 'unclear' | 'not-applicable' | 'passed') =>
    coverageOf(audit, form, outcome, panel.say);
  const unclear = lines('unclear');
  const none = lines('not-applicable');
  const passed = lines('passed');
  return (
    <div class="coverage">
      <Fold group="unclear" title={w.coverage.unclear} hint={w.coverage.unclearHint} count={total(unclear)}>
        <Lines lines={unclear} />
      </Fold>
      <Fold
        group="notes"
        title={w.coverage.notes}
        hint={w.coverage.notesHint}
        count={audit.notes.length + audit.attachments.length}
      >
        <Notes audit={audit} canShow={tab.canShow} />
      </Fold>
      {audit.claims.length > 0 && (
        <Fold group="claims" title={w.coverage.claims} hint={w.told.hint} count={toldFigures(audit).length}>
          <Told audit={audit} form={form} canShow={tab.canShow} />
        </Fold>
      )}
      <Fold group="passed" title={w.coverage.passed} hint={w.coverage.passedHint} count={total(passed)}>
        <Lines lines={passed} />
      </Fold>
      <Fold
        group="not-applicable"
        title={w.coverage['not-applicable']}
        hint={w.coverage.notApplicableHint}
        count={total(none)}
      >
        <Lines lines={none} />
      </Fold>
      <p class="coverage__limits">{w.coverage.limits}</p>
    </div>
  );
}

const total = (lines: CoverageLine[]): number => lines.reduce((sum, line) => sum + line.count, 0);

interface FoldProps {
  group: CoverageGroup;
  title: string;
  hint: string;
  count: number;
  children: ComponentChildren;
}

function Fold({ group, title, hint, count, children }: FoldProps) {
  const { panel, state, w } = usePanel();
  const id = useId();
  const open = state.coverage === group;
  return (
    <section class="fold">
      <h2>
        <button
          type="button"
          class="fold__head"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => panel.fold(group)}
        >
          {(group === 'unclear' || group === 'passed') && <Shape of={group} />}
          <span class="fold__title">{title}</span>
          <span class="fold__count">{count}</span>
          <Icon name="chevron" />
        </button>
      </h2>
      {open && (
        <div class="fold__body" id={id}>
          <p class="fold__hint">{hint}</p>
          {count ? children : <p>{w.coverage.none}</p>}
        </div>
      )}
    </section>
  );
}

/** So many linked files are listed. */
const MAX_ATTACHMENTS = 20;
/** So many places are named; the rest is counted. */
const MAX_TARGETS = 8;

function Lines({ lines }: { lines: CoverageLine[] }) {
  const { w } = usePanel();
  return (
    <ul class="checks">
      {lines.map((line) => (
        <li key={line.rule} class="checks__line">
          <h3 class="checks__rule">
            {w.rules[line.rule]}
            {line.count > 1 && <span class="checks__count">{w.coverage.times(line.count)}</span>}
          </h3>
          {line.reasons.map((reason, index) => (
            <Reason key={index} reason={reason} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { reason: CoverageReason }) {
  const { why, targets } = reason;
  return (
    <div class="checks__reason">
      {why && <p class="checks__why">{why}</p>}
      {targets.length > 0 && (
        <p class="checks__targets" lang="zh-CN" title={targets.join('；')}>
          {targets.slice(0, MAX_TARGETS).join('；')}
          {targets.length > MAX_TARGETS && '；…'}
        </p>
      )}
    </div>
  );
}

function Notes({ audit, canShow }: { audit: Audit; canShow: boolean }) {
  const { w } = usePanel();
  return (
    <>
      <ul class="checks">
        {audit.notes.map((note, index) => (
          <NoteLine key={index} note={note} index={index} canShow={canShow} />
        ))}
      </ul>
      {audit.attachments.length > 0 && (
        <>
          <h3 class="checks__targets">{w.coverage.attachments}</h3>
          <ul>
            {audit.attachments.slice(0, MAX_ATTACHMENTS).map((attachment) => (
              <AttachmentLine key={attachment.href} attachment={attachment} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function NoteLine({ note, index, canShow }: { note: Note; index: number; canShow: boolean }) {
  const { panel, w } = usePanel();
  const words = w.coverage.noteCodes[note.code];
  const { at } = note;
  return (
    <li class="checks__line checks__line--note">
      <div>
        <p>{words}</p>
        {(note.detail || at?.quote) && (
          <p class="checks__targets" lang="zh-CN">
            {[note.detail, at?.quote].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      {canShow && at && <ShowButton name={words} onClick={() => void panel.showPlace(`note ${index}`, at)} />}
    </li>
  );
}

/** A file that may hold the report or its tables; the tab opens it, and it is audited there. */
function AttachmentLine({ attachment }: { attachment: Attachment }) {
  const { panel, w } = usePanel();
  const name = attachment.text || attachment.href;
  return (
    <li>
      <button
        type="button"
        class="link checks__attachment"
        lang="zh-CN"
        title={attachment.href}
        aria-label={w.coverage.openAttachment(name)}
        onClick={() => panel.openReport(attachment.href)}
      >
        {name}
      </button>
    </li>
  );
}
