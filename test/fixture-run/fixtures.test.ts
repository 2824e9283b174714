import { describe, expect, test } from 'vitest';
import type { Audit } from '../../lib/model/audit';
import { applyEdits } from './edits';
import { auditOf } from './engine';
import { faultsOf, tellsNarrative } from './expect';
import { factFaults } from './facts';
import { bytesOf, FIXTURES, fixtureFile, type Fixture, type Wrong } from './fixtures';
import { valueFaults } from './values';

const uri = (f: Fixture) => `test/fixtures/${f.slug}/${f.report.file}`;
const audits = new Map<string, Audit>();
/** The audit of a fixture as committed, made once. */
function read(f: Fixture): Audit {
  const made = audits.get(f.slug) ?? auditOf(fixtureFile(f.slug, f.report.file), uri(f));
  audits.set(f.slug, made);
  return made;
}
const report = (title: string, faults: string[]) =>
  faults.length > 0 ? `\n${title}\n${faults.join('\n')}\n` : '';

// A report whose prose is full of figures: if nothing was looked at there, the engine has no narrative rules yet.
const narrative = tellsNarrative(read(FIXTURES.find((f) => f.slug === 'clean-2021-beihu-city')!));

describe.each(FIXTURES)('$slug', (fixture) => {
  test('agency, year, edition, dates and sections', () => {
    expect(report(fixture.slug, factFaults(read(fixture), fixture.about))).toBe('');
  });

  test('every cell', () => {
    expect(report(fixture.slug, valueFaults(read(fixture), fixture.values))).toBe('');
  });

  test('exactly the findings', () => {
    expect(report(fixture.slug, faultsOf(read(fixture).findings, fixture.must, fixture.may, narrative))).toBe(
      '',
    );
  });
});

describe.each(FIXTURES.filter((f) => f.wrong.length > 0))('$slug, made wrong', (fixture) => {
  test.each(fixture.wrong)('$name', (wrong) => {
    expect(report(`${fixture.slug}: ${wrong.name}`, wrongFaults(fixture, wrong))).toBe('');
  });
});

/** What the text tells may break too when a figure is changed: the narrative rules are held to only where the edit says so. */
function wrongFaults(fixture: Fixture, wrong: Wrong): string[] {
  const audit = auditOf(bytesOf(fixture, applyEdits(fixture.source, wrong.edits)), uri(fixture));
  const must = [...fixture.must.filter((e) => !wrong.loses?.includes(e.rule)), ...wrong.gives];
  const told = narrative && wrong.gives.some((e) => e.rule.startsWith('narrative/'));
  return faultsOf(audit.findings, must, [...fixture.may, ...(wrong.may ?? [])], told);
}
