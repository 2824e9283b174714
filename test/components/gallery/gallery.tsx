import { mountPanel } from '../../../components/frame/mount';
import type { Theme } from '../../../lib/panel/host';
import type { View } from '../../../lib/panel/state';
import { FakeHost, fakeEngine } from '../../panel/fake-host';
import { GALLERY } from './states';

// ?state=mixed&view=tables&lang=en&theme=dark&open=all&cell=t4.review.total&edit=1
const wish = new URLSearchParams(location.search);
const host = new FakeHost(GALLERY[wish.get('state') ?? 'mixed']!(), {
  lang: wish.get('lang') === 'en' ? 'en' : 'zh-CN',
  theme: (wish.get('theme') as Theme | null) ?? 'auto',
});
const { panel } = mountPanel(document.querySelector<HTMLElement>('#panel')!, host, fakeEngine, 'zh-CN');
const { tab } = panel.get();
if (wish.has('view')) panel.view(wish.get('view') as View);
if (wish.has('cell')) panel.cell(wish.get('cell'));
if (wish.has('edit')) panel.edit(true);
if (wish.has('open') && tab.kind === 'done') {
  const ids = tab.audit.findings.map((finding) => finding.id);
  for (const id of wish.get('open') === 'all' ? ids : ids.slice(0, Number(wish.get('open')))) panel.open(id);
}
