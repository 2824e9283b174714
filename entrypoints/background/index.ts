import { audit } from '../../lib/audit/audit';
import { detectDocument, sectionsIn } from '../../lib/detect/document';
import { speaksOfReport } from '../../lib/detect/file-words';
import { joinFrames } from '../../lib/extract/dom/join-frames';
import { failure, type Answer } from '../../lib/link/answer';
import type { Badge } from '../../lib/link/badge';
import {
  describe,
  fromPageSchema,
  fromPanelSchema,
  isForBackground,
  originOf,
  type FromPage,
  type FromPanel,
  type ToPanel,
} from '../../lib/link/messages';
import { SessionStore } from '../../lib/link/session-store';
import { TabKeeper } from '../../lib/link/tab-keeper';
import { isPdfAddress } from '../../lib/panel/files';
import { browser, type Runtime } from '../../lib/platform/browser';
import { defineBackground } from '../../lib/platform/wxt';
import { openPanelOnClick } from './open-panel';
import { clearIn, lookAgain, lookOnClick, readFrames, showIn } from './pages';
import { cropPdf, endPdf, onOwnReading, readPdf } from './pdf';
import { isPdfAt } from './silent-pdf';
import { followGrantedSites } from './sites';

export default defineBackground({
  type: 'module',
  main() {
    const keeper = new TabKeeper({
      store: new SessionStore(browser.storage.session),
      now: Date.now,
      readFrames,
      readPdf,
      endPdf,
      speaksOfReport,
      isReport: (document) => detectDocument(document).verdict === 'report',
      sectionsIn,
      join: joinFrames,
      audit,
      showIn,
      clearIn,
      lookAgain,
      isPdfAt,
      setBadge,
      tell,
    });
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
      isForBackground(message) ? receive(keeper, message, sender) : undefined,
    );
    browser.tabs.onUpdated.addListener((tab, change, { url = '', title }) => {
      if (change.status === 'loading') void keeper.loads(tab, url || undefined);
      if (change.status === 'complete' && url !== '') void keeper.settled(tab);
      // Firefox runs no script of an extension in its viewer of PDFs.
      if (import.meta.env.FIREFOX && change.status === 'complete')
        void keeper.looksSilent(tab, url, title ?? '', isPdfAddress(url));
    });
    browser.tabs.onRemoved.addListener((tab) => void keeper.closed(tab));
    openPanelOnClick((tab) => void lookOnClick(tab));
    followGrantedSites((tab) => void lookOnClick(tab));
    onOwnReading((told) => void underWay(keeper, told));
  },
});

/** Answers a message; what is unknown, malformed or not allowed is answered too. */
async function receive(
  keeper: TabKeeper,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Answer<unknown>> {
  const origin = originOf(sender, browser.runtime.id, browser.runtime.getURL(''));
  try {
    if (origin.from === 'panel') {
      const parsed = fromPanelSchema.safeParse(message);
      return parsed.success
        ? await fromPanel(keeper, parsed.data, sender)
        : failure('bad-message', describe(parsed.error));
    }
    if (origin.from === 'stranger') return failure('not-allowed');
    const parsed = fromPageSchema.safeParse(message);
    if (!parsed.success) return failure('bad-message', describe(parsed.error));
    await fromPage(keeper, parsed.data, origin.tab, origin.frame);
    return { ok: true, value: null };
  } catch (error) {
    return failure('unexpected', error);
  }
}

function fromPage(keeper: TabKeeper, message: FromPage, tab: number, frame: number): Promise<void> {
  switch (message.type) {
    case 'frame':
      return keeper.frameSpoke(tab, frame, message);
    case 'changed':
      return keeper.changed(tab);
    case 'cleared':
      tell({ to: 'panel', type: 'cleared', tab });
      return keeper.clear(tab);
  }
}

async function fromPanel(
  keeper: TabKeeper,
  message: FromPanel,
  page: Runtime.MessageSender,
): Promise<Answer<unknown>> {
  const done = { ok: true, value: null } as const;
  switch (message.type) {
    case 'state':
      return { ok: true, value: await keeper.view(message.tab) };
    case 'read':
      await keeper.read(message.tab, message.force);
      return done;
    case 'look':
      return lookOnClick(message.tab);
    case 'cancel':
      await keeper.cancel(message.tab);
      return done;
    case 'correct':
      await keeper.correct(message.tab, message.corrections);
      return done;
    case 'show':
      return keeper.show(message.tab, message.marks, message.tag);
    case 'clear':
      await keeper.clear(message.tab);
      return done;
    case 'file': {
      const { href, together } = message;
      await keeper.choose(message.tab, href === null ? null : { href, together });
      return done;
    }
    case 'crop': {
      const { record } = await keeper.view(message.tab);
      return record.pdf === null ? { ok: true, value: null } : cropPdf(record.pdf, message.marks);
    }
    case 'adopt': {
      const { tab, name, source, document } = message;
      await keeper.adopt(tab, { url: page.url ?? '', title: name }, source, document);
      return done;
    }
    case 'progress':
    case 'so-far':
      await underWay(keeper, message);
      return done;
  }
}

/** What the reader of PDFs tells of a reading. */
function underWay(
  keeper: TabKeeper,
  told: Extract<FromPanel, { type: 'progress' | 'so-far' }>,
): Promise<void> {
  return told.type === 'progress'
    ? keeper.progressed(told.tab, told.reading, told.page, told.of)
    : keeper.soFar(told.tab, told.reading, told.document);
}

async function setBadge(tab: number, badge: Badge): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: badge.text });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: badge.background });
  await browser.action.setBadgeTextColor?.({ tabId: tab, color: badge.colour });
}

/** Tells open panels; without one nobody hears it. */
function tell(message: ToPanel): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}
