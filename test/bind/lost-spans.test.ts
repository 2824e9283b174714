import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { readHtml } from '../../lib/extract/html/read-html';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Clean pages whose table 3 has a header of two rows below 申请人情况. */
const PAGES = [
  'clean-2019-state-lakes',
  'clean-2020-hetan-town',
  'clean-2021-beihu-city',
  'clean-2024-xishan-subdistrict',
];

const SPAN = / (?:col|row)span="?\d{1,2}"?/gu;

describe.each(PAGES)('%s', (slug) => {
  const html = readFileSync(new URL(`${slug}/source.html`, FIXTURES), 'utf8');
  const violations = (page: string): string[] => {
    const bytes = new TextEncoder().encode(page);
    return audit(readHtml(bytes, { uri: slug, kind: 'html', bytes: bytes.length }))
      .findings.filter((finding) => finding.severity === 'violation')
      .map((finding) => `${finding.rule} ${finding.cells.join(' ')}`);
  };

  it('has no violation whichever one of its spans was left out', () => {
    const spans = [...html.matchAll(SPAN)];
    expect(spans.length).toBeGreaterThan(5);
    const found = spans.flatMap(({ 0: span, index }) =>
      violations(html.slice(0, index) + html.slice(index + span.length)).map(
        (one) => `${index}${span}: ${one}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
