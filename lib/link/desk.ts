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

/** The name of a reading of a tab at the desk. */
export const jobOf = (tab: number, reading: number): string => `${tab}:${reading}`;

/** What is told of a reading under way. */
export function progressOf(name: string, page: number, of: number) {
  const [tab, reading] = name.split(':').map(Number);
  return { to: 'background' as const, type: 'progress' as const, tab, reading, page, of };
}
