import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isWhole } from '../../lib/extract/pdf/file/integrity';
import { streamsUnpack } from '../../lib/extract/pdf/file/streams';
import { handMade } from './damage';
import { read, tablesOf } from './read';
import { grid, rows } from './samples';

const CONTENT = `${grid([50, 150, 250], [720, 700, 680])}\n${rows([55, 155], 705, 20, [
  ['Item', 'Made'],
  ['Rules', '1'],
])}`;

/** A page whose content is packed; `harm` changes the packed bytes. */
function packed(harm: (bytes: Buffer) => void): Uint8Array {
  const bytes = deflateSync(Buffer.from(CONTENT, 'latin1'));
  const { length } = bytes;
  harm(bytes);
  const font = '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font ${font} >> >>`,
    `<< /Filter /FlateDecode /Length ${length} >>\nstream\n${bytes.toString('latin1')}\nendstream`,
  ]);
}

it('tells a whole file from one whose packed content is broken, though both have their table of objects', async () => {
  const whole = packed(() => undefined);
  const broken = packed((bytes) => bytes.fill(0x55, bytes.length - 30, bytes.length - 6));
  expect([isWhole(whole), isWhole(broken)]).toEqual([true, true]);
  expect([await streamsUnpack(whole), await streamsUnpack(broken)]).toEqual([true, false]);
});

it('marks the reading of a broken file, and no cell of it is sure', async () => {
  const whole = await read(packed(() => undefined));
  expect(whole.notes).toEqual([]);
  expect(tablesOf(whole)[0]!.cells.every((c) => c.sure === 1)).toBe(true);
  const broken = await read(packed((bytes) => bytes.fill(0x55, bytes.length - 6, bytes.length)));
  expect(broken.notes).toEqual([{ code: 'mended-file', detail: 'streams' }]);
  expect(tablesOf(broken)[0]!.cells.every((c) => c.sure < 0.75)).toBe(true);
});

it('does not take a file without its table of objects for whole', () => {
  const whole = packed(() => undefined);
  expect(isWhole(whole.slice(0, whole.length - 40))).toBe(false);
  const moved = new Uint8Array(
    Buffer.from(Buffer.from(whole).toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n   \n'), 'latin1'),
  );
  expect(isWhole(moved)).toBe(false);
});
