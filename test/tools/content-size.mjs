// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most that the scripts run on every page may weigh together, in bytes after gzip. */
export const MOST_BYTES = 10 * 1024;

/**
 * Gzipped size of the scripts that the manifest puts into every matching page.
 * @param {string} folder the built extension
 * @returns {{ files: string[], bytes: number }}
 */
export function contentScriptSize(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  /** @type {string[]} */
  const files = [
    ...new Set(
      (manifest.content_scripts ?? []).flatMap((/** @type {{ js?: string[] }} */ one) => one.js ?? []),
    ),
  ];
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  return { files, bytes };
}
