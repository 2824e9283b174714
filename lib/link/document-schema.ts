import type { ReportDocument } from '../model/document';
import type { Location } from '../model/location';
import { z } from '../platform/zod';

/** Bounds of a document taken from a page. A page over them is answered with a failure, never cut in silence. */
const MOST_BLOCKS = 20_000;
const MOST_CELLS = 60_000;
const MOST_LINES = 100_000;
const LONGEST_TEXT = 200_000;
/** A place in a PDF quotes its whole paragraph. */
const LONGEST_QUOTE = LONGEST_TEXT;
const MOST_TOLD = 2000;

const count = z.int().min(0).max(1e9);
const text = z.string().max(LONGEST_TEXT);
const span = z.object({ start: count, end: count });
const quoted = {
  quote: z.string().max(LONGEST_QUOTE),
  before: z.string().max(200).optional(),
  after: z.string().max(200).optional(),
};
const finite = z.number();
const box = z.tuple([finite, finite, finite, finite]).readonly();

/** A place in a page, a PDF or a text. */
export const locationSchema: z.ZodType<Location> = z.discriminatedUnion('in', [
  z.object({
    in: z.literal('dom'),
    frame: z.string().max(8192),
    path: z.string().max(8192),
    span: span.optional(),
    ...quoted,
  }),
  z.object({ in: z.literal('pdf'), page: count, box, ...quoted }),
  z.object({ in: z.literal('txt'), line: count, span: span.optional(), ...quoted }),
]);

const told = z.object({
  text,
  from: z.enum(['meta', 'page', 'file', 'user']),
  at: locationSchema.optional(),
});
const looks = z.object({
  heading: z.number().optional(),
  bold: z.boolean().optional(),
  centred: z.boolean().optional(),
});
const cell = z.object({
  row: count,
  column: count,
  rowSpan: z.int().min(1).max(MOST_LINES),
  columnSpan: z.int().min(1).max(MOST_LINES),
  text,
  at: locationSchema,
  sure: z.number().min(0).max(1),
  readings: z.array(text).max(20).optional(),
  cut: z.enum(['ink', 'cell']).optional(),
});
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text, at: locationSchema, looks: looks.optional() }),
  z.object({
    kind: z.literal('table'),
    rows: z.int().min(0).max(MOST_LINES),
    columns: z.int().min(0).max(MOST_LINES),
    cells: z.array(cell).max(MOST_CELLS),
    at: locationSchema,
    by: z.enum(['markup', 'lines', 'words', 'text']),
    placed: z.literal(true).optional(),
    cutOff: z
      .array(z.object({ page: count, side: z.enum(['left', 'right', 'top', 'bottom']) }))
      .max(4000)
      .optional(),
  }),
  z.object({
    kind: z.literal('picture'),
    alt: text,
    at: locationSchema,
    width: z.number().optional(),
    height: z.number().optional(),
  }),
]);
const note = z.object({
  code: z.enum([
    'table-as-image',
    'frame-unreadable',
    'text-layer-damaged',
    'text-recognised',
    'page-without-text',
    'hidden-rows',
    'table-spans-mended',
    'table-cut-off',
    'late-content',
    'document-cut',
    'pages-to-come',
    'mended-file',
    'attachment-not-read',
  ]),
  at: locationSchema.optional(),
  detail: z.string().max(8192).optional(),
});
const source = z.object({
  uri: z.string().max(8192),
  kind: z.enum(['html', 'pdf', 'docx', 'doc', 'xlsx', 'xls', 'ofd', 'txt', 'image']),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  bytes: count.optional(),
});

/** A document as a frame's reader sends it. */
export const documentSchema: z.ZodType<ReportDocument> = z.object({
  source,
  titles: z.array(told).max(MOST_TOLD),
  published: z.array(told).max(MOST_TOLD),
  publishers: z.array(told).max(MOST_TOLD),
  blocks: z.array(block).max(MOST_BLOCKS),
  attachments: z.array(z.object({ text, href: z.string().max(8192), at: locationSchema })).max(MOST_TOLD),
  notes: z.array(note).max(MOST_TOLD),
});
