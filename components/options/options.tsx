import { useEffect, useState } from 'preact/hooks';
import type { Lang, Preferences, Theme } from '../../lib/panel/host';
import { optionsWords, type OptionsHost } from '../../lib/panel/options';
import { panelWords } from '../../lib/panel/words';
import { Mark } from '../base/icon';
import { Segments } from '../base/segments';
import { Sites } from './sites';
import './options.css';

interface OptionsProps {
  host: OptionsHost;
  browserLang: Lang;
}

/** The options page: language and theme, sites, what is read, version. */
export function Options({ host, browserLang }: OptionsProps) {
  const [preferences, prefer] = usePreferences(host);
  const lang = preferences.lang ?? browserLang;
  const w = optionsWords(lang);
  useEffect(() => {
    document.documentElement.lang = w.lang;
    document.documentElement.dataset['theme'] = preferences.theme;
    document.title = w.title;
  }, [lang, preferences.theme]);
  return (
    <main class="options">
      <header class="options__head">
        <Mark />
        <h1>{w.title}</h1>
      </header>
      <section class="options__part" aria-labelledby="looks">
        <h2 id="looks">{w.looks.title}</h2>
        <Looks lang={lang} theme={preferences.theme} prefer={prefer} />
      </section>
      <section class="options__part" aria-labelledby="sites">
        <h2 id="sites">{w.sites.title}</h2>
        <Sites host={host} w={w} />
      </section>
      <section class="options__part" aria-labelledby="privacy">
        <h2 id="privacy">{w.privacy.title}</h2>
        <ul class="options__points">
          {w.privacy.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <section class="options__part" aria-labelledby="about">
        <h2 id="about">{w.about.title}</h2>
        <dl class="options__about">
          <dt>{w.about.version}</dt>
          <dd>{host.version}</dd>
          <dt>{w.about.rules}</dt>
          <dd>{w.about.source(host.rules)}</dd>
        </dl>
      </section>
    </main>
  );
}

/** The preferences the panel keeps too; a change in either is followed by both. */
function usePreferences(host: OptionsHost): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState<Preferences>({ lang: null, theme: 'auto' });
  useEffect(() => {
    const take = (kept: Partial<Preferences>): void =>
      setPreferences({ lang: kept.lang ?? null, theme: kept.theme ?? 'auto' });
    void host.loadPreferences().then(take, () => undefined);
    return host.onPreferences(take);
  }, [host]);
  const prefer = (change: Partial<Preferences>): void => {
    const next = { ...preferences, ...change };
    setPreferences(next);
    host.savePreferences(next);
  };
  return [preferences, prefer];
}

interface LooksProps {
  lang: Lang;
  theme: Theme;
  prefer: (change: Partial<Preferences>) => void;
}

function Looks({ lang, theme, prefer }: LooksProps) {
  const { menu } = panelWords(lang);
  const themes: Theme[] = ['auto', 'light', 'dark'];
  return (
    <div class="options__looks">
      <span>{menu.language}</span>
      <Segments
        name={menu.language}
        value={lang}
        choices={[
          { value: 'zh-CN', label: menu.languages['zh-CN'], lang: 'zh-CN' },
          { value: 'en', label: menu.languages.en, lang: 'en' },
        ]}
        onChoose={(value) => prefer({ lang: value })}
      />
      <span>{menu.theme}</span>
      <Segments
        name={menu.theme}
        value={theme}
        choices={themes.map((value) => ({ value, label: menu.themes[value] }))}
        onChoose={(value) => prefer({ theme: value })}
      />
    </div>
  );
}
