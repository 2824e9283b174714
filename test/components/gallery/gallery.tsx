import { mountPanel } from '../../../components/frame/mount';
import type { Theme } from '../../../lib/panel/host';
import type { PanelEngine } from '../../../lib/panel/store';
import type { CoverageGroup, View } from '../../../lib/panel/state';
import { say } from '../../../lib/words/say';
import { done } from '../../panel/samples';
import { FakeHost, fakeEngine } from '../../panel/fake-host';
import { GALLERY } from './states';

// ?audit=PATH shows an audit written as JSON. Samples carry their own words, the engine's go through say.
const engine: PanelEngine = {
  ...fakeEngine,
  say: (message, lang) => (message.code === 'sample' ? fakeEngine : { say }).say(message, lang),
};

// ?state=mixed&view=tables&lang=en&theme=dark&open=all&cell=t4.review.total&fold=claims&paint=1&edit=1
const wish = new URLSearchParams(location.search);
const given = wish.get('audit');
const state = given ? done(await (await fetch(given)).json()) : GALLERY[wish.get('state') ?? 'mixed']!();
const host = new FakeHost(state, {
  lang: wish.get('lang') === 'en' ? 'en' : 'zh-CN',
  theme: (wish.get('theme') as Theme | null) ?? 'auto',
});
const { panel } = mountPanel(document.querySelector<HTMLElement>('#panel')!, host, engine, 'zh-CN');
const { tab } = panel.get();
if (wish.has('view')) panel.view(wish.get('view') as View);
if (wish.has('cell')) panel.cell(wish.get('cell'));
if (wish.has('fold')) panel.coverage(wish.get('fold') as CoverageGroup);
if (wish.has('paint')) void panel.paint(true);
if (wish.has('edit')) panel.edit(true);
if (wish.has('open') && tab.kind === 'done') {
  const ids = tab.audit.findings.map((finding) => finding.id);
  for (const id of wish.get('open') === 'all' ? ids : ids.slice(0, Number(wish.get('open')))) panel.open(id);
}
