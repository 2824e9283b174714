import { z } from '../platform/zod';
import { RULE_IDS } from '../model/form';

/** The published shape of an audit (schema gouji.audit/1), as fixed by the contract. */

const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
const quoted = { quote: z.string(), before: z.string().optional(), after: z.string().optional() };

const locationSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('dom'), frame: z.string(), path: z.string(), span: span.optional(), ...quoted }),
  z.object({
    in: z.literal('pdf'),
    page: z.number().int().positive(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
    ...quoted,
  }),
  z.object({ in: z.literal('txt'), line: z.number().int().positive(), span: span.optional(), ...quoted }),
]);

const EDITIONS = ['2008', '2014-32', '2019-60', '2021-30'] as const;
const LEVELS = ['ministry', 'government', 'department', 'township', 'other'] as const;
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const range = z.tuple([z.number(), z.number()]);

const valueSchema = z.object({
  value: z.number().nullable(),
  text: z.string(),
  reading: z.enum(['number', 'blank', 'dash', 'approximate', 'unreadable']),
  range: range.nullable(),
  at: locationSchema,
});

const findingSchema = z.object({
  id: z.string(),
  rule: z.enum(RULE_IDS),
  severity: z.enum(['violation', 'review', 'notice']),
  message: z.string(),
  where: z.string(),
  cells: z.array(z.string()),
  expected: z.union([z.number(), z.string()]).nullable(),
  actual: z.union([z.number(), z.string()]).nullable(),
  difference: z.number().nullable(),
  basis: z.object({ law: z.string(), article: z.string(), stated: z.boolean() }),
  explanations: z.array(
    z.object({
      cells: z.array(z.object({ cell: z.string(), from: z.number().nullable(), to: z.number() })),
      how: z.enum(['typo', 'transposition', 'shifted', 'swapped', 'omitted-total', 'copied', 'other']),
      rank: z.number().int().positive(),
    }),
  ),
  at: z.array(locationSchema),
});

const claimSchema = z.object({
  quote: z.string(),
  subject: z.string(),
  cells: z.array(z.string()),
  range,
  unit: z.string(),
  year: z.number().int().nullable(),
  scope: z.string(),
  modality: z.enum(['exact', 'about', 'at-least', 'less-than', 'part-of']),
  outcome: z.enum(['agrees', 'differs', 'not-comparable', 'not-looked-at']),
  why: z.string().optional(),
  at: locationSchema,
});

const count = z.number().int().nonnegative();

export const contractSchema = z.object({
  schema: z.literal('gouji.audit/1'),
  engine: z.object({ version: z.string(), rules: z.string() }),
  source: z.object({
    uri: z.string(),
    kind: z.enum(['html', 'pdf', 'docx', 'doc', 'xlsx', 'xls', 'ofd', 'txt', 'image']),
    sha256: z.string().optional(),
    bytes: count.optional(),
  }),
  isReport: z.boolean(),
  why: z.string().nullable(),
  report: z
    .object({
      title: z.string().nullable(),
      agency: z.string().nullable(),
      agencyLevel: z.enum(LEVELS),
      year: z.number().int().nullable(),
      template: z.enum(EDITIONS),
      templateDue: z.enum(EDITIONS).nullable(),
      templateConfidence: z.number().min(0).max(1),
      publishedOn: isoDate.nullable(),
      signedOn: isoDate.nullable(),
      corrected: z.array(z.string()),
    })
    .nullable(),
  sections: z.array(z.object({ id: z.string().nullable(), heading: z.string(), at: locationSchema })),
  values: z.record(z.string(), valueSchema),
  findings: z.array(findingSchema),
  claims: z.array(claimSchema),
  checks: z.object({
    passed: count,
    failed: count,
    unclear: count,
    notApplicable: count,
    list: z.array(
      z.object({
        rule: z.enum(RULE_IDS),
        target: z.string(),
        outcome: z.enum(['passed', 'failed', 'unclear', 'not-applicable']),
        why: z.string().nullable(),
      }),
    ),
  }),
  notes: z.array(
    z.object({ code: z.string(), at: locationSchema.optional(), detail: z.string().optional() }),
  ),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

/** One audit as others read it. */
export type ContractAudit = z.infer<typeof contractSchema>;
