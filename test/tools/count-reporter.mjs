// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes what a vitest run came to, with the reason of each skip, to the file named by GOUJI_COUNTS: `{passed, failed, skipped, skips}`.
 */
export default class CountReporter {
  /**
   * @param {readonly any[]} modules
   * @param {readonly unknown[]} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0, skips: /** @type {string[]} */ ([]) };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) count(test, counts);
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    }
    const file = process.env['GOUJI_COUNTS'];
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }
}

/**
 * @param {any} test
 * @param {{ passed: number, failed: number, skipped: number, skips: string[] }} counts
 */
function count(test, counts) {
  const result = test.result();
  if (result.state === 'passed') counts.passed += 1;
  else if (result.state === 'skipped') {
    counts.skipped += 1;
    counts.skips.push(result.note ? `${test.fullName}: ${result.note}` : test.fullName);
  } else counts.failed += 1;
}
