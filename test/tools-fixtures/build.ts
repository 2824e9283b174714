/** Writes sources, about.json and values.json of the fixtures: `npx tsx test/tools-fixtures/build.ts`. Findings are written by hand, never here. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REPORTS } from './registry';
import { filesOf } from './files';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
for (const report of REPORTS) {
  mkdirSync(`${root}${report.slug}`, { recursive: true });
  for (const [name, bytes] of Object.entries(filesOf(report)))
    writeFileSync(`${root}${report.slug}/${name}`, bytes);
}
console.log(`${REPORTS.length} reports written`);
