import type { SourceKind } from '../model/document';

/** How much of a file tells what it is, in bytes. */
const HEAD = 4096;

const MAGIC: [SourceKind, readonly number[]][] = [
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** What a file is, by its content and never by its name. Text that opens a tag is a page; ZIP and OLE files are named by their commonest kind. */
export function kindOf(bytes: Uint8Array): SourceKind {
  const head = bytes.subarray(0, HEAD);
  const text = new TextDecoder('latin1').decode(head);
  if (text.includes('%PDF-')) return 'pdf';
  const magic = MAGIC.find(([, signature]) => signature.every((byte, index) => head[index] === byte));
  if (magic) return magic[0] === 'docx' && /OFD\.xml/u.test(text) ? 'ofd' : magic[0];
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const plain = wide ? text.replace(/\0/gu, '') : text;
  return /<(?:!doctype\s+html|html|head|meta|title|body|table|div|p|span|section|article)[\s>]/iu.test(plain)
    ? 'html'
    : 'txt';
}
