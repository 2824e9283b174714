import { readFileSync, writeFileSync } from 'node:fs';
import { CATALOGUE_PATH, catalogueText } from './catalogue-text';

/** Writes the catalogue of rules; with --check says whether it is stale and ends with 1 where it is. */

const text = catalogueText();
if (!process.argv.includes('--check')) {
  writeFileSync(CATALOGUE_PATH, text);
} else if (readFileSync(CATALOGUE_PATH, 'utf8') !== text) {
  process.stderr.write(`${CATALOGUE_PATH} is stale: run npm run catalogue\n`);
  process.exitCode = 1;
}
