import type { Corrections } from '../model/audit';
import type { Mark } from '../model/finding';
import { MOST_FIGURES } from '../model/painted';
import { z } from '../platform/zod';
import { failure, FAILURE_CODES, type Answer } from './answer';
import {
  LONGEST_ADDRESS,
  type FigureChosen,
  type FiguresSay,
  type FileSays,
  type FrameSays,
} from './by-hand';
import { documentSchema, locationSchema } from './document-schema';

/** Messages as they arrive in the background and in the panel; parsed here, at the door. */

const tab = z.int().min(0);
const address = z.string().max(LONGEST_ADDRESS);
const code = z.string().max(80);

const link = z.object({
  title: z.string().max(400),
  href: address.regex(/^https?:/u),
  year: z.int().min(1990).max(2100).nullable(),
});

const file: z.ZodType<FileSays> = z.object({
  title: z.string().max(400),
  href: address.regex(/^https?:/u),
  how: z.enum(['embedded', 'wrapped']),
});

const frameSays: z.ZodType<FrameSays> = z.object({
  to: z.literal('background'),
  type: z.literal('frame'),
  page: z.string().min(1).max(64),
  url: address,
  title: z.string().max(400),
  contentType: z.string().max(200),
  verdict: z.enum(['report', 'index', 'pdf', 'none']),
  reason: code,
  year: z.int().min(1990).max(2100).optional(),
  links: z.array(link).max(100),
  files: z.array(file).max(50).optional(),
  size: z.int().min(0),
});

/** What scripts in pages say. `cleared`: Escape was pressed; `changed`: the page is not what was read any more. */
export const fromPageSchema = z.union([
  frameSays,
  z.object({ to: z.literal('background'), type: z.enum(['cleared', 'changed']) }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

const mark: z.ZodType<Mark> = z.object({
  role: z.enum(['total', 'term', 'place']),
  cell: code.optional(),
  sign: z.union([z.literal(1), z.literal(-1)]).optional(),
  at: locationSchema,
});

const editions = z.enum(['2008', '2014-32', '2019-60', '2021-30']);
const corrections: z.ZodType<Corrections> = z.strictObject({
  agency: z.string().max(200).optional(),
  level: z.enum(['ministry', 'government', 'department', 'township', 'other']).optional(),
  year: z.int().min(1990).max(2100).optional(),
  edition: editions.optional(),
  publishedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .nullable()
    .optional(),
});

/** What the panel asks of the background, about one tab. */
export const fromPanelSchema = z.discriminatedUnion('type', [
  z.object({ to: z.literal('background'), type: z.literal('state'), tab }),
  z.object({ to: z.literal('background'), type: z.literal('read'), tab, force: z.boolean() }),
  z.object({ to: z.literal('background'), type: z.literal('look'), tab }),
  z.object({ to: z.literal('background'), type: z.literal('cancel'), tab }),
  z.object({ to: z.literal('background'), type: z.literal('correct'), tab, corrections }),
  z.object({
    to: z.literal('background'),
    type: z.literal('show'),
    tab,
    marks: z.array(mark).max(2000),
    tag: z.string().max(40).optional(),
  }),
  z.object({ to: z.literal('background'), type: z.literal('clear'), tab }),
  // A PDF of the page, alone or together with the page; without an address, the page again.
  z.object({
    to: z.literal('background'),
    type: z.literal('file'),
    tab,
    href: address.regex(/^https?:/u).nullable(),
    together: z.boolean(),
  }),
  // A picture of a place in the PDF of the tab.
  z.object({ to: z.literal('background'), type: z.literal('crop'), tab, marks: z.array(mark).max(2000) }),
  // What the viewer read of a file, to be audited as the document of its own tab.
  z.object({
    to: z.literal('background'),
    type: z.literal('adopt'),
    tab,
    name: z.string().max(400),
    source: z.string().max(8192),
    document: documentSchema,
  }),
  // The reader of PDFs tells how far it is.
  z.object({
    to: z.literal('background'),
    type: z.literal('progress'),
    tab,
    reading: z.int().min(0),
    page: z.int().min(0),
    of: z.int().min(0),
  }),
  // The reader of PDFs hands over what it has read while pages are to come.
  z.object({
    to: z.literal('background'),
    type: z.literal('so-far'),
    tab,
    reading: z.int().min(0),
    document: documentSchema,
  }),
]);
export type FromPanel = z.infer<typeof fromPanelSchema>;

/** What the background tells every open panel. */
export const toPanelSchema = z.object({ to: z.literal('panel'), type: z.enum(['changed', 'cleared']), tab });
export type ToPanel = z.infer<typeof toPanelSchema>;

/** What the background answers when it has put the detector into a page: the frames it ran in. */
export const lookedSchema = z.array(z.int().min(0)).max(5000);

/** What a frame answers when asked to show places: an outcome for each, in order. */
export const shownSchema = z.array(z.enum(['shown', 'moved', 'hidden', 'silent', 'lost'])).max(2000);

/** What a frame's reader answers when asked to paint figures of the text. */
export const figuresSaySchema: z.ZodType<FiguresSay> = z.object({
  own: z.array(z.int().min(0)).max(MOST_FIGURES),
  painted: z.array(z.int().min(0)).max(MOST_FIGURES),
});

/** The same reader on a click. */
export const figureChosenSchema: z.ZodType<FigureChosen> = z.object({
  chosen: z.int().min(0).max(MOST_FIGURES),
});

/** Who sent a message. */
interface Sender {
  /** Extension the message comes from. */
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/** Where a message comes from: a page of this extension, a script in a frame of a tab, or somewhere it must not be heard from. */
type Origin = { from: 'panel' } | { from: 'frame'; tab: number; frame: number } | { from: 'stranger' };

/** Tells our own pages from scripts in web pages. `own` is the extension's id, `base` the address its pages begin with. */
export function originOf(sender: Sender, own: string, base: string): Origin {
  if (sender.id !== own) return { from: 'stranger' };
  if (base !== '' && sender.url?.startsWith(base)) return { from: 'panel' };
  const { id } = sender.tab ?? {};
  if (id === undefined || sender.frameId === undefined) return { from: 'stranger' };
  return { from: 'frame', tab: id, frame: sender.frameId };
}

/** Whether a message is meant for the background at all; others pass by without an answer. */
export function isForBackground(message: unknown): boolean {
  return typeof message === 'object' && message !== null && (message as { to?: unknown }).to === 'background';
}

/** The answer parsed by a schema; a failure of its own, and one for what does not fit. Never throws. */
export function parseAnswer<T>(schema: z.ZodType<T>, answer: unknown): Answer<T> {
  const outer = answerSchema.safeParse(answer);
  if (!outer.success) return failure('bad-message', describe(outer.error));
  if (!outer.data.ok) return outer.data;
  const inner = schema.safeParse(outer.data.value);
  return inner.success ? { ok: true, value: inner.data } : failure('bad-message', describe(inner.error));
}

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.enum(FAILURE_CODES), detail: z.string().max(2000) }),
]);

/** The first few issues of a failed parse, with their paths. */
export function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ')
    .slice(0, 500);
}
