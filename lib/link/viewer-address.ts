import type { Box } from '../model/location';
import { z } from '../platform/zod';
import { locationSchema } from './document-schema';
import type { Mark } from '../model/finding';

/** What a viewer shows: a file by its address or by the key of a file given to the panel. Empty where it waits for one. */
export interface Shown {
  source: string;
  name: string;
  /** The tab whose audit belongs to it; null where the viewer reads the file itself. */
  tab: number | null;
}

/** Where in it: `finding` by its id, else a page and a box on it. */
export interface Place {
  page: number;
  box: Box | null;
  finding: string | null;
}

const LONGEST = 8192;

/** The address of the viewer page, below `base`; `figures`: with the figures of the text painted. */
export function viewerAddress(
  base: string,
  { source, name, tab }: Shown,
  place: Place | null,
  figures = false,
): string {
  const query = new URLSearchParams({ src: source });
  if (name) query.set('name', name);
  if (tab !== null) query.set('tab', String(tab));
  if (figures) query.set('figures', '1');
  return `${base}?${query}${place ? `#${placeHash(place)}` : ''}`;
}

function placeHash({ page, box, finding }: Place): string {
  const hash = new URLSearchParams({ page: String(page) });
  if (box) hash.set('box', box.map((side) => side.toFixed(2)).join(','));
  if (finding) hash.set('finding', finding);
  return hash.toString();
}

/** What a viewer's address asks for; null where its place is malformed or absent. */
export function readViewerAddress(address: string): {
  shown: Shown;
  place: Place | null;
  figures: boolean;
} {
  const url = new URL(address);
  const source = (url.searchParams.get('src') ?? '').slice(0, LONGEST);
  const tab = url.searchParams.get('tab') ?? '';
  return {
    shown: {
      source: /^(?:https?:|file:[0-9a-f]{64}$)/u.test(source) ? source : '',
      name: (url.searchParams.get('name') ?? '').slice(0, 400),
      tab: /^\d{1,12}$/u.test(tab) ? Number(tab) : null,
    },
    place: readPlace(new URLSearchParams(url.hash.slice(1))),
    figures: url.searchParams.get('figures') === '1',
  };
}

function readPlace(hash: URLSearchParams): Place | null {
  const page = Number(hash.get('page') ?? '');
  if (!Number.isSafeInteger(page) || page < 1) return null;
  const sides = (hash.get('box') ?? '').split(',').map(Number);
  const whole = sides.length === 4 && sides.every((side) => Number.isFinite(side));
  return {
    page,
    box: whole ? (sides as unknown as Box) : null,
    finding: hash.get('finding')?.slice(0, 200) || null,
  };
}

/** What the panel asks of open viewers; the one that shows the source answers with the number of its tab. */
export const toViewerSchema = z.object({
  to: z.literal('viewer'),
  type: z.enum(['show', 'clear']),
  source: z.string().max(LONGEST),
  marks: z
    .array(
      z.object({ role: z.enum(['total', 'term', 'place']), at: locationSchema }) satisfies z.ZodType<Mark>,
    )
    .max(2000),
  tag: z.string().max(40).optional(),
  finding: z.string().max(200).nullable(),
});
export type ToViewer = z.infer<typeof toViewerSchema>;

/** A finding chosen in a viewer, told to open panels. */
export const chosenSchema = z.object({
  to: z.literal('panel'),
  type: z.literal('chosen'),
  source: z.string().max(LONGEST),
  finding: z.string().max(200),
});
