import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import type { FrameRecord } from './frame-record';
import type { TabRecord } from './tab-record';
import { z } from '../platform/zod';
import { locationSchema } from './document-schema';

/** The state of a tab as it is kept in session storage and sent to the panel. */

/** Findings told before the last page of a PDF is read, at most. */
export const MOST_EARLY = 200;

const text = z.string().max(100_000);
const message = z.object({ code: z.string().max(200), data: z.record(z.string(), z.unknown()) });
const mark = z.looseObject({ role: z.enum(['total', 'term', 'place']), at: locationSchema });

const finding = z.looseObject({
  id: text,
  rule: text,
  severity: z.enum(['violation', 'review', 'notice']),
  message,
  where: text,
  cells: z.array(text),
  basis: z.looseObject({ law: text, article: text, stated: z.boolean() }),
  marks: z.array(mark),
  explanations: z.array(z.looseObject({ cells: z.array(z.unknown()), rank: z.number() })),
});

/**
 * An audit as the panel takes it: our own background made it, so what the panel reads by name is checked and the rest let through.
 * Bounds on sizes are those of the document it was made of.
 */
export const auditSchema = z.looseObject({
  engine: z.object({ version: text, rules: text }),
  source: z.looseObject({ uri: text, kind: text }),
  isReport: z.boolean(),
  why: message.nullable(),
  report: z.looseObject({ edition: text }).nullable(),
  sections: z.array(z.looseObject({ heading: text, at: locationSchema })),
  figures: z.array(z.looseObject({ cell: text, text, at: locationSchema })),
  tables: z.array(z.looseObject({ table: text, rows: z.array(z.unknown()), columns: z.array(z.unknown()) })),
  findings: z.array(finding),
  claims: z.array(z.looseObject({ quote: text, at: locationSchema })),
  checks: z.array(z.looseObject({ rule: text, target: text, outcome: text, why: message.nullable() })),
  attachments: z.array(z.looseObject({ href: text })),
  notes: z.array(z.looseObject({ code: text })),
  error: z.object({ code: text, message: text }).nullable(),
}) as unknown as z.ZodType<Audit>;

const frame: z.ZodType<FrameRecord> = z.object({
  id: z.int().min(0),
  heard: z.number(),
  page: text,
  url: text,
  title: text,
  contentType: text,
  verdict: z.enum(['report', 'index', 'pdf', 'none']),
  reason: text,
  year: z.int().optional(),
  links: z.array(z.object({ title: text, href: text, year: z.int().nullable() })),
  files: z
    .array(z.object({ title: text, href: text, how: z.enum(['embedded', 'wrapped']) }))
    .max(100)
    .optional(),
  size: z.number(),
});

/** The record of a tab. */
export const recordSchema = z.object({
  tab: z.int().min(0),
  url: text,
  title: text,
  reading: z.int().min(0),
  phase: z.enum(['idle', 'reading', 'done', 'failed']),
  step: z.enum(['recognise', 'extract', 'bind', 'judge']),
  frames: z.array(frame).max(100),
  read: z.array(z.object({ id: z.int().min(0), url: text })),
  tried: z.array(z.int().min(0)),
  offered: z.array(text),
  rereads: z.int().min(0),
  begun: z.number(),
  corrections: z.looseObject({}),
  forced: z.boolean(),
  changed: z.boolean(),
  failure: z.object({ code: text, detail: text }).nullable(),
  result: z.object({ isReport: z.boolean(), violations: z.number(), reviews: z.number() }).nullable(),
  loading: z.number(),
  focus: z.object({ href: text, together: z.boolean() }).nullable(),
  pdf: text.nullable(),
  joined: z.boolean(),
  unread: z.object({ href: text, code: text, detail: text }).nullable(),
  progress: z.object({ page: z.number(), of: z.number() }).nullable(),
}) as unknown as z.ZodType<TabRecord>;

/** What the panel is answered when it asks for a tab: its record, its audit where one is there, and what was found while it is still read. */
export const viewSchema: z.ZodType<TabView> = z.object({
  record: recordSchema,
  audit: auditSchema.nullable(),
  early: z.array(finding).max(MOST_EARLY) as unknown as z.ZodType<Finding[]>,
});

export interface TabView {
  record: TabRecord;
  audit: Audit | null;
  early: Finding[];
}
