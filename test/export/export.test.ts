import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json';
import { audit } from '../../lib/audit/audit';
import { ENGINE_VERSION } from '../../lib/audit/version';
import { toContract } from '../../lib/export/contract';
import { contractSchema } from '../../lib/export/contract-schema';
import { toMarkdown } from '../../lib/export/markdown';
import { toText } from '../../lib/export/text';
import { readHtml, readMarkup } from '../../lib/extract/html/read-html';
import { SCHEMA_FILE, schemaText } from './write-schema';

const path = join(import.meta.dirname, '../fixtures/edge-2021-section-missing/source.html');
const wrong = audit(readHtml(readFileSync(path), { uri: 'report.html', kind: 'html' }));

describe('an exported audit', () => {
  it('is of the published schema, and the schema is not stale (npm run schema)', () => {
    expect(contractSchema.parse(toContract(wrong))).toEqual(JSON.parse(JSON.stringify(toContract(wrong))));
    expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(schemaText()));
  });

  it('names the version of the package', () => {
    expect(ENGINE_VERSION).toBe(packageJson.version);
  });

  it('counts its checks and gives every finding a place with its words', () => {
    const { checks, findings } = toContract(wrong);
    const { passed, failed, unclear, notApplicable, list } = checks;
    expect(passed + failed + unclear + notApplicable).toBe(list.length);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.message).not.toMatch(/\{|undefined|^[a-z-]+\//u);
      expect(finding.basis.law).not.toBe('');
    }
  });

  it('speaks both languages and no code shows through', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      for (const text of [toText(wrong, lang), toMarkdown(wrong, lang)]) {
        expect(text).not.toMatch(/\b(?:export|why|note|detect|structure|table|says)\/[a-z-]+/u);
        expect(text).not.toMatch(/undefined|\{\w+\}/u);
      }
    }
    expect(toText(wrong, 'en')).toContain('violation');
  });

  it('keeps the words of a hostile page as words', () => {
    const title =
      '临海市[水利局](javascript:alert(1))<img src=x onerror=alert(1)>2021年政府信息公开工作年度报告';
    const html = readFileSync(path, 'utf8').replace(
      /<title>[^<]*/u,
      `<title>${title.replaceAll('<', '&lt;')}`,
    );
    const text = toMarkdown(audit(readMarkup(html, { uri: 'x|`y`.html', kind: 'html' }), { force: true }));
    expect(text).not.toMatch(/(?<!\\)<img/u);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/u);
  });
});
