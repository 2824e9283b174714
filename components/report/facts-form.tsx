import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReportFacts } from '../../lib/model/audit';
import {
  changesOf,
  correctionsIn,
  draftOf,
  EDITIONS,
  LEVELS,
  sourcesOf,
  type FactsDraft,
} from '../../lib/panel/facts';
import { usePanel } from '../base/context';

/** What was read and from where, each correctable; a correction audits again and stays marked as the user's. */
export function FactsForm({ report }: { report: ReportFacts }) {
  const { panel, state, w } = usePanel();
  const [draft, setDraft] = useState(() => draftOf(report));
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const set = (key: keyof FactsDraft) => (event: Event) =>
    setDraft({ ...draft, [key]: (event.currentTarget as HTMLInputElement).value });
  const submit = (event: Event): void => {
    event.preventDefault();
    const changes = changesOf(report, draft);
    setWrong(changes === null);
    if (!changes) return;
    if (Object.keys(changes).length) panel.correct(changes);
    else panel.edit(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    panel.edit(false);
  };
  const corrected = Object.keys({ ...correctionsIn(report), ...state.corrections }).length > 0;
  return (
    <form class="facts-form" ref={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <Field name="agency" report={report}>
        {(id) => (
          <input
            id={id}
            class="field__control"
            lang="zh-CN"
            maxLength={100}
            value={draft.agency}
            onInput={set('agency')}
          />
        )}
      </Field>
      <div class="facts-form__pair">
        <Field name="level" report={report}>
          {(id) => (
            <select id={id} class="field__control" value={draft.level} onChange={set('level')}>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {w.facts.levels[level]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="year" report={report}>
          {(id) => (
            <input
              id={id}
              class="field__control"
              inputMode="numeric"
              maxLength={4}
              value={draft.year}
              onInput={set('year')}
            />
          )}
        </Field>
      </div>
      <div class="facts-form__pair">
        <Field name="edition" report={report}>
          {(id) => (
            <select id={id} class="field__control" value={draft.edition} onChange={set('edition')}>
              {EDITIONS.map((edition) => (
                <option key={edition} value={edition}>
                  {w.editions[edition]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="publishedOn" report={report}>
          {(id) => (
            <input
              id={id}
              class="field__control"
              type="date"
              title={w.facts.unknownDate}
              value={draft.publishedOn}
              onInput={set('publishedOn')}
            />
          )}
        </Field>
      </div>
      {wrong && (
        <p class="facts-form__wrong" role="alert">
          {w.facts.wrong}
        </p>
      )}
      <div class="facts-form__buttons">
        <button type="submit" class="button button--main">
          {w.facts.save}
        </button>
        <button type="button" class="button" onClick={() => panel.edit(false)}>
          {w.facts.cancel}
        </button>
        {corrected && (
          <button type="button" class="link" onClick={panel.takeBackCorrections}>
            {w.facts.reset}
          </button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  name: keyof FactsDraft;
  report: ReportFacts;
  children: (id: string) => ComponentChildren;
}

function Field({ name, report, children }: FieldProps) {
  const { state, w } = usePanel();
  const id = useId();
  const source = sourcesOf(report, state.corrections)[name];
  return (
    <div class="field">
      <div class="field__label">
        <label for={id}>{w.facts[name]}</label>
        <span class={source === 'user' ? 'facts__yours' : undefined}>
          {source === 'user'
            ? w.facts.yours
            : source
              ? w.facts.readFrom(w.facts.from[source])
              : w.facts.notRead}
        </span>
      </div>
      {children(id)}
    </div>
  );
}
