import { mkdtemp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../lib/cli/check';
import { kindOf } from '../../lib/cli/kind-of';
import { contractSchema } from '../../lib/export/contract-schema';
import { Kept, objects, run } from './run';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CLEAN = join(FIXTURES, 'clean-2023-donglin-water/source.html');
const WRONG = join(FIXTURES, 'edge-2021-section-missing/source.html');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'a.txt'), '关于召开会议的通知\n各单位：请按时参加。\n');
  await writeFile(
    join(folder, 'b', 'figures.json'),
    JSON.stringify({ title: '2023年政府信息公开工作年度报告' }),
  );
  await writeFile(join(folder, 'c.html'), await readFile(CLEAN));
  await writeFile(join(folder, 'd.zip'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
  await writeFile(join(folder, 'e.pdf'), '%PDF-1.7\nnothing more');
  await writeFile(join(folder, 'f'), '');
});

describe('the command line', () => {
  it('gives one object of the published schema for every file of a folder, in order, and goes on after one that cannot be read', async () => {
    const { status, out, err } = await run(check, folder);
    const audits = objects(out);
    expect(audits.map((audit) => audit.source.uri.slice(folder.length + 1))).toEqual([
      'a.txt',
      'b/figures.json',
      'c.html',
      'd.zip',
      'e.pdf',
      'f',
    ]);
    for (const audit of audits) expect(() => contractSchema.parse(audit)).not.toThrow();
    expect(audits.map((audit) => audit.isReport)).toEqual([false, false, true, false, false, false]);
    expect(audits.map((audit) => audit.error?.code ?? null)).toEqual([
      null,
      null,
      null,
      'unsupported-format',
      'damaged',
      'text-empty',
    ]);
    expect(audits[0].why).not.toBe('');
    expect(status).toBe(2);
    expect(err).toContain('d.zip');
  });

  it('ends with 0 for a clean report, 1 for one with a violation, 2 for a missing file, 64 for wrong usage', async () => {
    expect((await run(check, CLEAN)).status).toBe(0);
    expect((await run(check, WRONG)).status).toBe(1);
    expect((await run(check, join(folder, 'none.html'))).status).toBe(2);
    expect((await run(check, '--format', 'pdf', CLEAN)).status).toBe(64);
    expect((await run(check, '--frmat', 'json', CLEAN)).status).toBe(64);
    expect((await run(check)).status).toBe(64);
    expect((await run(check, '--help')).err).toContain('unknown option --help');
    expect((await run(check, '--help')).status).toBe(64);
  });

  it('writes json as one object for one file and as a list for several', async () => {
    expect(JSON.parse((await run(check, '--format', 'json', WRONG)).out).schema).toBe('gouji.audit/1');
    expect(JSON.parse((await run(check, '--format=json', WRONG, CLEAN)).out)).toHaveLength(2);
  });

  it('tells in a sentence where results cannot be written, before anything is read', async () => {
    const { status, err } = await run(check, '--out', join(folder, 'none', 'x.json'), CLEAN);
    expect(status).toBe(64);
    expect(err).toContain(join(folder, 'none', 'x.json'));
    expect((await run(check, '--out', folder, CLEAN)).status).toBe(64);
  });

  it('stops without a fault when whoever reads its results has read enough', async () => {
    const errors = new Kept();
    let writes = 0;
    const closed = new Writable({
      write: (_chunk, _encoding, done) =>
        done(++writes > 1 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null),
    });
    expect(await check(['--format', 'ndjson', WRONG, CLEAN, CLEAN, CLEAN], closed, errors)).toBe(1);
    expect(writes).toBe(2);
    expect(errors.text).toBe('');
  });

  it('writes an empty list as json for a folder without files', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'gouji-'));
    expect(JSON.parse((await run(check, '--format', 'json', empty)).out)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'reads no device, which may never end (no devices as files on Windows)',
    async () => {
      const { status, err } = await run(check, '/dev/zero');
      expect(status).toBe(2);
      expect(err).toContain('no regular file');
    },
  );

  it('speaks Chinese unless asked otherwise, in text and Markdown', async () => {
    expect((await run(check, '--format', 'text', WRONG)).out).toMatch(/不符/u);
    expect((await run(check, '--format', 'text', '--lang', 'en', WRONG)).out).toMatch(/violation/u);
    expect((await run(check, '--format', 'markdown', WRONG)).out).toMatch(/^# /u);
  });

  it('writes to a file where asked and keeps the order with several jobs', async () => {
    const out = join(folder, 'f.ndjson');
    const { out: printed } = await run(check, '--out', out, '--jobs', '3', WRONG, CLEAN, WRONG);
    expect(printed).toBe('');
    const written = objects(await readFile(out, 'utf8'));
    expect(written.map((audit) => audit.source.uri)).toEqual([WRONG, CLEAN, WRONG]);
  });

  it('gives the same ids for the same report', async () => {
    const ids = async () =>
      objects((await run(check, WRONG)).out)[0].findings.map((finding: { id: string }) => finding.id);
    const first = await ids();
    expect(first.length).toBeGreaterThan(0);
    expect(new Set(first).size).toBe(first.length);
    expect(await ids()).toEqual(first);
  });
});

describe('what a file is', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['%PDF-1.4', 'pdf'],
    ['  <!DOCTYPE html><p>', 'html'],
    ['<table border=1><tr>', 'html'],
    ['一、总体情况', 'txt'],
    ['a < b and c > d', 'txt'],
    ['\u0089PNG', 'txt'],
  ])('%j is %s', (text, kind) => {
    expect(kindOf(bytes(text))).toBe(kind);
  });
  it('knows ZIP, OLE and pictures by their first bytes', () => {
    expect(kindOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('docx');
    expect(kindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('doc');
    expect(kindOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe('image');
  });
});
