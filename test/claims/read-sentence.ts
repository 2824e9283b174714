import { formForYear, formOf } from '../../lib/forms/registry';
import { readClaims } from '../../lib/claims/read-claims';
import type { Paragraph } from '../../lib/model/document';
import type { Reading } from '../../lib/model/reading';
import { levelOf } from '../../lib/bind/identity/agency';
import type { ReadClaim, Sentence } from './score';

/** Reads one sentence as a report that holds nothing else. */
export function readOne({
  text,
  edition,
  year,
  agency,
}: Omit<Sentence, 'claims' | 'trap' | 'why'>): ReadClaim[] {
  return readClaims(readingOf(text, edition, year, agency)).map((claim) => ({
    ...claim,
    ...(claim.told ? spanOf(text, claim.told.start, claim.told.end, claim.quote) : {}),
  }));
}

/** The words of a claim end where its figure ends. */
function spanOf(text: string, start: number, end: number, quote: string): { start: number; end: number } {
  const from = text.lastIndexOf(quote, end - quote.length);
  return { start: from >= 0 && from <= start ? from : start, end };
}

/** A report of one paragraph and no tables. */
export function readingOf(text: string, edition: Sentence['edition'], year: number, agency: string): Reading {
  const at = { in: 'txt', line: 1, quote: text } as const;
  const block: Paragraph = { kind: 'paragraph', text, at };
  const level = levelOf(agency);
  return {
    document: {
      source: { uri: 'sentence', kind: 'txt' },
      titles: [],
      published: [],
      publishers: [],
      blocks: [block],
      attachments: [],
      notes: [],
    },
    form: formOf(edition),
    formSure: 1,
    due: formForYear(year),
    title: null,
    agency: { value: agency, from: 'title', sure: 1 },
    level: { value: level.level, from: 'inferred', sure: level.sure },
    year: { value: year, from: 'title', sure: 1 },
    yearsTold: [],
    publishedOn: null,
    signedOn: null,
    filledOn: null,
    period: null,
    body: { from: 0, to: 1 },
    headings: [],
    sections: [],
    tables: [],
    figures: new Map(),
    claims: [],
    notes: [],
  };
}
