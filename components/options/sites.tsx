import { useEffect, useId, useState } from 'preact/hooks';
import type { Granted, OptionsHost } from '../../lib/panel/options';
import { GOV, nameOfPattern, siteOf } from '../../lib/panel/sites';
import type { OptionsWords } from '../../lib/words/zh-cn-options';

interface SitesProps {
  host: OptionsHost;
  w: OptionsWords;
}

/** gov.cn, the sites a person added, and a field to add one. */
export function Sites({ host, w }: SitesProps) {
  const granted = useGranted(host);
  const [said, say] = useState('');
  const allowGov = async (): Promise<void> => {
    const allowed = await host.request(GOV).catch(() => false);
    say(allowed ? w.said.govGranted : w.said.refused);
  };
  const remove = async (pattern: string): Promise<void> => {
    const gone = await host.remove(pattern);
    say(gone ? w.said.removed(nameOfPattern(pattern) || w.sites.everywhere) : w.said.kept);
  };
  if (!granted) return null;
  return (
    <>
      <ul class="sites" aria-label={w.sites.list}>
        <li class="sites__one">
          <span class="sites__name">{w.sites.gov}</span>
          <span class="sites__state">{granted.gov ? w.sites.govOn : w.sites.govOff}</span>
          {!granted.gov && (
            <button type="button" class="button button--small button--main" onClick={() => void allowGov()}>
              {w.sites.allow}
            </button>
          )}
        </li>
        {granted.added.map((pattern) => (
          <Added key={pattern} pattern={pattern} w={w} onRemove={() => void remove(pattern)} />
        ))}
      </ul>
      {granted.added.length === 0 && <p class="options__quiet">{w.sites.none}</p>}
      <AddSite host={host} w={w} granted={granted} say={say} />
      <p class="options__said" role="status">
        {said}
      </p>
    </>
  );
}

function useGranted(host: OptionsHost): Granted | null {
  const [granted, setGranted] = useState<Granted | null>(null);
  useEffect(() => {
    const look = (): void => void host.granted().then(setGranted, () => undefined);
    look();
    return host.onGranted(look);
  }, [host]);
  return granted;
}

function Added({ pattern, w, onRemove }: { pattern: string; w: OptionsWords; onRemove: () => void }) {
  const name = nameOfPattern(pattern) || w.sites.everywhere;
  return (
    <li class="sites__one">
      <span class="sites__name">{name}</span>
      <button
        type="button"
        class="button button--small"
        aria-label={w.sites.removeOf(name)}
        onClick={onRemove}
      >
        {w.sites.remove}
      </button>
    </li>
  );
}

interface AddSiteProps extends SitesProps {
  granted: Granted;
  say: (words: string) => void;
}

/** Asks the browser for exactly the site that was typed. */
function AddSite({ host, w, granted, say }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const add = async (): Promise<void> => {
    const site = siteOf(typed);
    if (site === null) return say(w.said.wrong);
    if (site === 'built-in') return say(w.said.builtIn);
    if (granted.added.includes(site.pattern)) return say(w.said.known(site.host));
    // Asked before anything is waited for: the browser asks the person only in a click.
    const allowed = await host.request(site.pattern).catch(() => false);
    say(allowed ? w.said.granted(site.host) : w.said.refused);
    if (allowed) setTyped('');
  };
  return (
    <form
      class="sites__add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{w.sites.label}</label>
      <input
        id={id}
        class="field__control"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button button--main" disabled={typed.trim() === ''}>
        {w.sites.add}
      </button>
      <p class="options__quiet" id={`${id}-hint`}>
        {w.sites.hint}
      </p>
    </form>
  );
}
