import type { ReportDocument } from '../model/document';
import type { Mark } from '../model/finding';
import { z } from '../platform/zod';
import { locationSchema } from './document-schema';

/** Messages between the background and the place where PDFs are read. */

const href = z
  .string()
  .max(8192)
  .regex(/^https?:/u);
/** A file given to the viewer or the panel has a key in place of an address. */
const source = z
  .string()
  .max(8192)
  .regex(/^(?:https?:|file:[0-9a-f]{64}$)/u);
const job = z.string().regex(/^\d{1,12}:\d{1,12}$/u);
const mark: z.ZodType<Mark> = z.object({ role: z.enum(['total', 'term', 'place']), at: locationSchema });

export const deskAskSchema = z.discriminatedUnion('type', [
  z.object({ to: z.literal('desk'), type: z.literal('read'), job, href }),
  z.object({ to: z.literal('desk'), type: z.literal('end'), job }),
  z.object({ to: z.literal('desk'), type: z.literal('crop'), source, marks: z.array(mark).max(2000) }),
]);
export type DeskAsk = z.infer<typeof deskAskSchema>;

/** A picture of a place, as it is answered. */
export const cropSchema = z
  .object({
    page: z.int().min(1),
    picture: z
      .string()
      .max(8_000_000)
      .regex(/^data:image\/png;base64,/u),
    width: z.number(),
    height: z.number(),
  })
  .nullable();

/** Whether a message is for the reader of PDFs. */
export function isForDesk(message: unknown): boolean {
  return typeof message === 'object' && message !== null && (message as { to?: unknown }).to === 'desk';
}

/** Whether two names are of readings of one tab. */
export const sameTab = (a: string, b: string): boolean => a.split(':')[0] === b.split(':')[0];

/** The name of a reading of a tab at the desk. */
export const jobOf = (tab: number, reading: number): string => `${tab}:${reading}`;

/** What is told of a reading under way: how far it is. */
export function progressOf(name: string, page: number, of: number) {
  return { to: 'background' as const, type: 'progress' as const, ...numbersOf(name), page, of };
}

/** What is told of a reading under way: the pages read so far, as soon as a further table in them is whole. */
export function soFarOf(name: string, document: ReportDocument) {
  return { to: 'background' as const, type: 'so-far' as const, ...numbersOf(name), document };
}

function numbersOf(name: string): { tab: number; reading: number } {
  const [tab = 0, reading = 0] = name.split(':').map(Number);
  return { tab, reading };
}
