import type { Audit } from '../model/audit';
import type { ReportDocument } from '../model/document';
import { documentSchema } from './document-schema';
import { auditSchema, recordSchema } from './state-schema';
import { newTab, type TabRecord } from './tab-record';
import { z } from '../platform/zod';

/** Storage for plain values, as the browser's session storage is. */
export interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What is kept of a tab beside its record. */
type Part = 'document' | 'audit';

/** UTF-16 units kept of all documents and audits together. The browser ends session storage at 10 MB; Chinese text takes up to three bytes a unit. */
const BUDGET = 3_000_000;

const shelfSchema = z.array(z.object({ key: z.string(), size: z.number() })).max(1000);
type Shelf = z.infer<typeof shelfSchema>;

/**
 * Keeps the state of tabs over the background's sudden ends. Values are parsed when they come back; what does not parse, or was
 * put out to make room, is simply not there and is read again. Documents and audits used last are kept longest.
 */
export class SessionStore {
  /** Changes to the shelf are made one after the other. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly area: Area) {}

  async record(tab: number): Promise<TabRecord> {
    const key = recordKey(tab);
    const parsed = recordSchema.safeParse((await this.area.get([key]))[key]);
    return parsed.success ? parsed.data : newTab(tab);
  }

  async keepRecord(record: TabRecord): Promise<void> {
    await this.area.set({ [recordKey(record.tab)]: record });
  }

  document(tab: number): Promise<ReportDocument | null> {
    return this.load(partKey(tab, 'document'), documentSchema);
  }

  audit(tab: number): Promise<Audit | null> {
    return this.load(partKey(tab, 'audit'), auditSchema);
  }

  keep(tab: number, part: Part, value: ReportDocument | Audit): Promise<void> {
    return this.inTurn(() => this.put(partKey(tab, part), JSON.stringify(value)));
  }

  /** Forgets everything of a tab, or only its document and audit. */
  forget(tab: number, all: boolean): Promise<void> {
    const parts = [partKey(tab, 'document'), partKey(tab, 'audit')];
    return this.inTurn(async () => {
      await this.area.remove(all ? [recordKey(tab), ...parts] : parts);
      await this.keepShelf((await this.shelf()).filter((one) => !parts.includes(one.key)));
    });
  }

  private async load<T>(key: string, schema: z.ZodType<T>): Promise<T | null> {
    const text = (await this.area.get([key]))[key];
    if (typeof text !== 'string') return null;
    const parsed = schema.safeParse(parseJson(text));
    return parsed.success ? parsed.data : null;
  }

  private async put(key: string, text: string): Promise<void> {
    const shelf = (await this.shelf()).filter((one) => one.key !== key);
    const out: string[] = [key];
    let total = shelf.reduce((sum, one) => sum + one.size, text.length);
    // Documents can be read again from the page, so they go before any audit.
    for (const part of ['document', 'audit'] as const) {
      for (const one of shelf.filter(({ key: other }) => other.startsWith(part))) {
        if (total <= BUDGET) break;
        out.push(one.key);
        total -= one.size;
      }
    }
    const rest = shelf.filter((one) => !out.includes(one.key));
    await this.area.remove(out);
    // A browser whose own limit is lower keeps less; what is not kept is read again.
    const kept = total <= BUDGET && (await this.area.set({ [key]: text }).then(yes, no));
    await this.keepShelf(kept ? [...rest, { key, size: text.length }] : rest);
  }

  private async shelf(): Promise<Shelf> {
    const parsed = shelfSchema.safeParse((await this.area.get(['shelf']))['shelf']);
    return parsed.success ? parsed.data : [];
  }

  private keepShelf(shelf: Shelf): Promise<void> {
    return this.area.set({ shelf: shelf.slice(-1000) });
  }

  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const done = this.turn.then(job, job);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;
const recordKey = (tab: number): string => `tab:${tab}`;
const partKey = (tab: number, part: Part): string => `${part}:${tab}`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
