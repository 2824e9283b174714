import { describe, expect, test } from 'vitest';
import { applyEdits } from './edits';
import { FIXTURES, fixtureFile } from './fixtures';
import { filesOf } from '../tools-fixtures/files';
import { REPORTS } from '../tools-fixtures/registry';

/** Longest source, so that a person can still read it (60 KiB). */
const LONGEST = 60 * 1024;

// JSON is compared by what it says, so that formatting it is free.
const content = (name: string, bytes: Uint8Array): unknown =>
  name.endsWith('.json')
    ? JSON.parse(new TextDecoder().decode(bytes))
    : Buffer.from(bytes).toString('latin1');

describe('the fixtures themselves', () => {
  test('slugs are unique', () => {
    expect(new Set(REPORTS.map((r) => r.slug)).size).toBe(REPORTS.length);
  });

  test.each(FIXTURES)('$slug is what its writer writes', ({ report, slug }) => {
    for (const [name, bytes] of Object.entries(filesOf(report))) {
      const stale = `${slug}/${name} is stale: npx tsx test/tools-fixtures/build.ts`;
      expect(content(name, fixtureFile(slug, name)), stale).toEqual(content(name, bytes));
    }
    expect(fixtureFile(slug, report.file).length).toBeLessThan(LONGEST);
  });

  test.each(FIXTURES.filter((f) => f.wrong.length > 0))(
    'every edit of $slug applies',
    ({ wrong, source }) => {
      const names = wrong.map((w) => w.name);
      expect(names).toEqual([...new Set(names)]);
      for (const { edits } of wrong) expect(applyEdits(source, edits)).not.toBe(source.text);
    },
  );
});
