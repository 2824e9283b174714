import type { Audit, Corrections } from '../../lib/model/audit';
import type { ReportDocument } from '../../lib/model/document';
import type { Answer } from '../../lib/link/answer';
import type { Badge } from '../../lib/link/badge';
import type { FrameSays } from '../../lib/link/by-hand';
import type { ToPanel } from '../../lib/link/messages';
import { SessionStore, type Area } from '../../lib/link/session-store';
import type { FrameDocument } from '../../lib/link/read-tab';
import { TabKeeper } from '../../lib/link/tab-keeper';

export const URL_A = 'https://www.a.gov.cn/report.html';

/** Session storage in memory, with the browser's habit of copying what it keeps. */
export class MemoryArea implements Area {
  values = new Map<string, unknown>();

  async get(keys: string[]): Promise<Record<string, unknown>> {
    return Object.fromEntries(
      keys.flatMap((key) => (this.values.has(key) ? [[key, structuredClone(this.values.get(key))]] : [])),
    );
  }

  async set(values: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(values)) this.values.set(key, structuredClone(value));
  }

  async remove(keys: string[]): Promise<void> {
    for (const key of keys) this.values.delete(key);
  }
}

export function says(over: Partial<FrameSays> = {}): FrameSays {
  return {
    to: 'background',
    type: 'frame',
    page: 'p1',
    url: URL_A,
    title: 'A',
    contentType: 'text/html',
    verdict: 'report',
    reason: 'title',
    links: [],
    size: 1000,
    ...over,
  };
}

export function documentOf(uri: string, ...paragraphs: string[]): ReportDocument {
  const at = (quote: string) => ({ in: 'dom' as const, frame: uri, path: '1/0', quote });
  return {
    source: { uri, kind: 'html' },
    titles: [],
    published: [],
    publishers: [],
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, at: at(text.slice(0, 20)) })),
    attachments: [],
    notes: [],
  };
}

/** An audit with a violation for each paragraph that begins with "wrong". */
export function auditOf(document: ReportDocument, corrections: Corrections = {}): Audit {
  const findings = document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && block.text.startsWith('wrong')
      ? [
          {
            id: String(index),
            rule: 'arithmetic/balance' as const,
            severity: 'violation' as const,
            message: { code: 'x', data: {} },
            where: block.text,
            cells: [],
            basis: { law: 'x', article: 'y', stated: true },
            marks: [{ role: 'total' as const, at: block.at }],
            explanations: [],
          },
        ]
      : [],
  );
  const year = corrections.year ? { value: corrections.year, from: 'user' as const, sure: 1 } : null;
  return {
    engine: { version: '0', rules: '0' },
    source: document.source,
    isReport: true,
    why: null,
    report: {
      title: null,
      agency: null,
      level: { value: 'other', from: 'inferred', sure: 0 },
      year,
      edition: '2021-30',
      editionSure: 1,
      due: null,
      publishedOn: null,
      signedOn: null,
    },
    sections: [],
    figures: [],
    tables: [],
    findings,
    claims: [],
    checks: [],
    attachments: [],
    notes: [],
    error: null,
  };
}

/** A browser and engine for the keeper, with what was asked of them. */
export class World {
  area = new MemoryArea();
  now = 1_000_000;
  frames: FrameDocument[] = [{ frame: 0, document: documentOf(URL_A, 'right') }];
  reads = 0;
  audits = 0;
  badges = new Map<number, Badge>();
  told: ToPanel[] = [];
  shown: { frame: number; quotes: string[] }[] = [];
  cleared: number[] = [];
  looked: number[] = [];
  /** Replaces the reading of frames. */
  reading: (() => Promise<Answer<FrameDocument[]>>) | null = null;

  /** PDFs by their addresses; others cannot be fetched. */
  pdfs = new Map<string, ReportDocument>();
  pdfsAsked: string[] = [];
  pdfsEnded: number[] = [];
  /** Addresses asked for what stands there. */
  typesAsked: string[] = [];
  /** Called while a PDF is read, before its document is answered. */
  whileReading: ((tab: number, reading: number) => Promise<void>) | null = null;

  /** Holds the next readings back until the function it gives is called; then they bring the frames. */
  hold(): () => void {
    let release: (() => void) | undefined;
    const promise = new Promise<void>((resolve) => (release = resolve));
    this.reading = () => promise.then(() => ({ ok: true, value: this.frames }));
    return () => release?.();
  }

  /** A keeper in a new life of the background: only what is stored is left. */
  wake(): TabKeeper {
    return new TabKeeper({
      store: new SessionStore(this.area),
      now: () => this.now,
      readFrames: async () => {
        this.reads += 1;
        return this.reading ? this.reading() : { ok: true, value: this.frames };
      },
      readPdf: async (tab, reading, href) => {
        this.pdfsAsked.push(href);
        await this.whileReading?.(tab, reading);
        const document = this.pdfs.get(href);
        return document ? { ok: true, value: document } : { ok: false, code: 'fetch', detail: '404' };
      },
      endPdf: (tab) => void this.pdfsEnded.push(tab),
      speaksOfReport: (words) => words.includes('report'),
      isReport: ({ blocks }) =>
        blocks.some((block) => block.kind === 'paragraph' && block.text.includes('report')),
      sectionsIn: ({ blocks }) =>
        blocks.filter((block) => block.kind === 'paragraph' && block.text.includes('section')).length,
      join: ([first, ...rest]) => ({ ...first!, blocks: [first!, ...rest].flatMap(({ blocks }) => blocks) }),
      audit: (document, { corrections }) => {
        this.audits += 1;
        return auditOf(document, corrections);
      },
      showIn: async (_, frame, marks) => {
        this.shown.push({ frame, quotes: marks.map(({ at }) => at.quote) });
        return { ok: true, value: marks.map(() => 'shown' as const) };
      },
      clearIn: async (_, frame) => void this.cleared.push(frame),
      isPdfAt: async (url) => {
        this.typesAsked.push(url);
        return this.pdfs.has(url);
      },
      lookAgain: async (tab) => void this.looked.push(tab),
      setBadge: async (tab, badge) => void this.badges.set(tab, badge),
      tell: (message) => void this.told.push(message),
    });
  }
}
