import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contractSchema } from '../../lib/export/contract-schema';
import { z } from '../../lib/platform/zod';

/** Where the schema of an exported audit is published. */
export const SCHEMA_FILE = join(import.meta.dirname, '../../lib/export/audit.schema.json');

/** The JSON Schema of an exported audit, made from the schema the program itself uses. */
export function schemaText(): string {
  const schema = z.toJSONSchema(contractSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'gouji.audit/1', ...schema }, null, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const before = await readFile(SCHEMA_FILE, 'utf8').catch(() => '');
  if (before !== schemaText()) await writeFile(SCHEMA_FILE, schemaText());
}
