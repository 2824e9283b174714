import { z } from '../platform/zod';

/** Messages between panels and the viewer of a PDF about the figures of the text that are painted there. */

const source = z.string().max(8192);

/** What a panel asks: to paint them, to take them away, or (null) only how it stands. The viewer of that source answers with its state. */
export const figuresAskSchema = z.object({
  to: z.literal('viewer'),
  type: z.literal('figures'),
  source,
  on: z.boolean().nullable(),
});
export type FiguresAsk = z.infer<typeof figuresAskSchema>;

/** Whether they are painted, how many there are, and how many of those looked for so far do not stand where they were read. */
export const figuresStateSchema = z.object({
  on: z.boolean(),
  of: z.int().min(0),
  missed: z.int().min(0),
});
export type FiguresState = z.infer<typeof figuresStateSchema>;

/** What a viewer tells panels of its own accord: that this has changed, or that a painted figure was chosen, by its number among those painted. */
export const figuresToldSchema = z.discriminatedUnion('type', [
  z.object({ to: z.literal('panel'), type: z.literal('figures'), source, state: figuresStateSchema }),
  z.object({ to: z.literal('panel'), type: z.literal('figure-chosen'), source, figure: z.int().min(0) }),
]);
export type FiguresTold = z.infer<typeof figuresToldSchema>;
