import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellMap, cellsOf, labelOf } from '../../lib/forms/cells';
import { formForYear, formOf, FORMS } from '../../lib/forms/registry';
import { RULE_IDS, type Form } from '../../lib/model/form';
import { z } from '../../lib/platform/zod';

const id = z.string().regex(/^[a-z][a-z_]*(?:\.[a-z_]+)*$/u);
const label = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, 'has white space around it');
const basis = z.strictObject({ law: label, article: label, stated: z.boolean() });
const term = z.strictObject({
  cell: id.or(z.string().regex(/^t[234]\.[a-z_.]+$/u)),
  sign: z.literal([1, -1]),
});
const row = z.strictObject({
  id: id.or(z.literal('')),
  label: z.string(),
  aliases: z.array(label).optional(),
  heading: z.boolean().optional(),
  kept: z.boolean().optional(),
  parent: id.optional(),
  unit: label.optional(),
});
const column = z.strictObject({
  id,
  label,
  groups: z.array(label),
  aliases: z.array(label).optional(),
  money: z.boolean().optional(),
  signed: z.boolean().optional(),
  unit: label.optional(),
});
const table = z.strictObject({
  id: z.enum(['statistics', 't2', 't3', 't4']),
  section: z.enum(['2', '3', '4']).nullable(),
  title: label,
  corner: label.optional(),
  basis,
  parts: z
    .array(
      z.strictObject({
        id: z.string(),
        title: label.optional(),
        stub: label.optional(),
        unit: z.string(),
        rows: z.array(row).min(1),
        columns: z.array(column).min(1),
      }),
    )
    .min(1),
});
const form = z.strictObject({
  id: z.enum(['2008', '2014-32', '2019-60', '2021-30']),
  name: label,
  document: label,
  years: z.tuple([z.number().int(), z.number().int().nullable()]),
  topics: z.boolean(),
  sections: z
    .array(
      z.strictObject({
        id: z.enum(['1', '2', '3', '4', '5', '6']),
        title: label,
        variants: z.array(label),
        asks: z.array(label),
        basis,
      }),
    )
    .length(6),
  tables: z.array(table),
  relations: z.array(
    z.strictObject({
      id: label,
      kind: z.enum(['balance', 'row-total', 'column-total', 'sum', 'bound']),
      rule: z.enum(RULE_IDS),
      highest: z.enum(['violation', 'review', 'notice']),
      table: z.enum(['statistics', 't2', 't3', 't4']),
      left: z.array(term).min(1),
      op: z.enum(['=', '<=', '>=']),
      right: z.array(term).min(1),
      basis,
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      levels: z.array(z.enum(['ministry', 'government', 'department', 'township', 'other'])).min(1),
      by: z.string().regex(/^\d{2}-\d{2}$/u),
      basis,
    }),
  ),
});

describe.each(FORMS.map((each) => [each.id, each] as const))('the form %s', (_, each: Form) => {
  it('is of the schema', () => {
    expect(form.safeParse(each).error?.issues ?? []).toEqual([]);
  });

  it('names every cell, relation, row and column once', () => {
    const cells = each.tables.flatMap(cellsOf).map((cell) => cell.id);
    expect(cells.length).toBe(new Set(cells).size);
    const relations = each.relations.map((relation) => relation.id);
    expect(relations.length).toBe(new Set(relations).size);
  });

  it('relates only cells it has, each once in a relation, and names parents it has', () => {
    const cells = cellMap(each);
    for (const relation of each.relations) {
      const terms = [...relation.left, ...relation.right].map((one) => one.cell);
      expect(terms.filter((cell) => !cells.has(cell))).toEqual([]);
      expect(new Set(terms).size).toBe(terms.length);
    }
    for (const part of each.tables.flatMap((one) => one.parts)) {
      const rows = new Set(part.rows.map((one) => one.id));
      expect(part.rows.filter((one) => one.parent !== undefined && !rows.has(one.parent))).toEqual([]);
    }
  });

  it('has words for every cell', () => {
    for (const cell of cellMap(each).keys()) expect(labelOf(each, cell)).toMatch(/\p{Script=Han}/u);
  });
});

describe('the registry', () => {
  it.each([
    [2007, null],
    [2008, '2008'],
    [2013, '2008'],
    [2014, '2014-32'],
    [2018, '2014-32'],
    [2019, '2019-60'],
    [2020, '2019-60'],
    [2021, '2021-30'],
    [2030, '2021-30'],
  ])('gives the form due for %i', (year, edition) => {
    expect(formForYear(year)?.id ?? null).toBe(edition);
  });

  it('counts the cells of each edition', () => {
    expect(FORMS.map((each) => each.tables.flatMap(cellsOf).length)).toEqual([0, 58, 198, 200]);
  });

  it('makes only what the law or the form itself says stated: the balance of table 3 and no other sum', () => {
    for (const each of FORMS) {
      for (const relation of each.relations) expect(relation.basis.stated).toBe(relation.kind === 'balance');
    }
  });
});

const TEMPLATES = join(import.meta.dirname, '../../../shared/statutes/templates.json');

interface TemplateRow {
  label: string;
  id?: string;
  rows?: TemplateRow[];
}
const rowsUnder = (rows: readonly TemplateRow[]): TemplateRow[] =>
  rows.flatMap((one) => [one, ...rowsUnder(one.rows ?? [])]);

describe.skipIf(!existsSync(TEMPLATES))('beside the statutes (skipped where ../shared is absent)', () => {
  it('has every row of every edition with its label, in order', () => {
    const templates = JSON.parse(readFileSync(TEMPLATES, 'utf8')) as {
      id: Form['id'];
      tables: { rows: TemplateRow[]; section: number | string }[];
    }[];
    for (const template of templates) {
      const told = template.tables.flatMap((one) => rowsUnder(one.rows)).map((one) => one.label);
      const have = formOf(template.id).tables.flatMap((one) =>
        one.parts.flatMap((part) => part.rows.map((each) => each.label)),
      );
      expect(have.map((text) => text || '（数据行，无行名）')).toEqual(told);
    }
  });
});
