import { collapse } from '../../text/fold';
import type { Attachment } from '../../model/document';
import { textOf } from './lines';
import { attribute } from './page-node';
import type { Part } from './part';
import type { Places } from './place';

/** Most attachments kept of one page. */
const MOST = 200;
const FILE = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf)(?:$|[?#&])/iu;
const FILE_AT_END = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf)\s*(?:[（(][^（()）]{0,20}[）)])?$/iu;

/** True where an address names a file that may hold a report. */
export function isFile(address: string): boolean {
  return FILE.test(address.slice(0, 4000));
}

/** Files linked, embedded or shown in a frame, each address once. `base` is what addresses are relative to. */
export function attachmentsOf(
  anchors: readonly Part[],
  frames: readonly Part[],
  base: string,
  places: Places,
): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const part of [...anchors, ...frames]) {
    if (found.size >= MOST) break;
    const attachment = attachmentOf(part, base, places);
    if (attachment && !found.has(attachment.href)) found.set(attachment.href, attachment);
  }
  return [...found.values()];
}

/** The file a frame shows, itself or through a viewer page; null where it shows a page. */
export function fileOfFrame(frame: Part, base: string): string | null {
  const address = attribute(frame.element, 'src');
  if (address === '') return null;
  const viewed = /[?&](?:file|url|src)=([^&#]+)/iu.exec(address)?.[1];
  if (viewed && isFile(decoded(viewed))) return absolute(decoded(viewed), base);
  return isFile(address) ? absolute(address, base) : null;
}

/** An absolute http, https or file address; null for anything else. */
export function absolute(address: string, base: string): string | null {
  try {
    const url = new URL(address, base);
    return /^(?:https?|file):$/u.test(url.protocol) ? url.href : null;
  } catch {
    // A document without an address of its own keeps the address as printed.
    return /^[a-z][a-z0-9+.-]*:/iu.test(address) ? null : address;
  }
}

function attachmentOf(part: Part, base: string, places: Places): Attachment | null {
  const { element, tag } = part;
  const href = tag === 'iframe' || tag === 'frame' ? fileOfFrame(part, base) : linked(part, base);
  if (href === null) return null;
  const text =
    tag === 'a'
      ? collapse(textOf(part).slice(0, 300)) || collapse(attribute(element, 'title'))
      : collapse(attribute(element, 'title'));
  return { text, href, at: places.whole(part, tag === 'a' ? text : '') };
}

function linked(part: Part, base: string): string | null {
  const address = attribute(part.element, part.tag === 'a' ? 'href' : part.tag === 'object' ? 'data' : 'src');
  if (address === '' || address.startsWith('#')) return null;
  const told = part.tag === 'a' && part.to - part.from <= 200 && FILE_AT_END.test(textOf(part));
  const typed =
    attribute(part.element, 'type') === 'application/pdf' || attribute(part.element, 'download') !== '';
  return isFile(address) || told || typed ? absolute(address, base) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
