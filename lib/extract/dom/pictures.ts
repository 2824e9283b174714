import { collapse } from '../../text/fold';
import type { Picture } from '../../model/document';
import { attribute, isElement, type PageElement, type PageView } from './page-node';
import type { Part } from './part';
import type { Places } from './place';

/** Elements that draw instead of print. */
export const PICTURES: ReadonlySet<string> = new Set(['img', 'svg', 'canvas', 'object', 'embed', 'picture']);

/** Least width and height in CSS pixels of a picture that may hold text or a table. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 60;
/** Data addresses shorter than this hold a dot or an icon. */
const LEAST_DATA = 2000;
const ICON =
  /(?:icon|logo|btn|button|share|weixin|wechat|weibo|qrcode|qr_|ewm|arrow|blank|spacer|pixel|avatar|sprite|loading|line\.|dot\.)/iu;

/** The picture a part shows; null for icons, dots and files that are no picture. */
export function pictureOf(part: Part, view: PageView, places: Places): Picture | null {
  const { element } = part;
  const source = sourceOf(part);
  if (part.tag === 'object' || part.tag === 'embed') {
    const type = attribute(element, 'type');
    if (!type.startsWith('image/') && !/\.(?:png|jpe?g|gif|bmp|webp|svg)(?:[?#]|$)/iu.test(source))
      return null;
  }
  if (/^data:/iu.test(source) && source.length < LEAST_DATA) return null;
  const box = view.box?.(element) ?? null;
  if (box && (box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT)) return null;
  if (!box && looksSmall(part, source)) return null;
  const alt = collapse(
    attribute(element, 'alt') || attribute(element, 'aria-label') || attribute(element, 'title'),
  );
  return {
    kind: 'picture',
    alt,
    at: places.whole(part, alt),
    ...(box ? { width: Math.round(box.width), height: Math.round(box.height) } : {}),
  };
}

/** The address of a picture that a script loads when it comes into view; "" where there is none. */
export function lazySource(element: PageElement): string {
  return attribute(element, 'data-src') || attribute(element, 'data-original');
}

function sourceOf(part: Part): string {
  const { element } = part;
  const own = lazySource(element) || attribute(element, 'src') || attribute(element, 'data');
  if (own !== '') return own;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && /^(?:img|source)$/iu.test(node.localName)) {
      const value = attribute(node, 'src') || attribute(node, 'srcset');
      if (value !== '') return value;
    }
  }
  return '';
}

/** Pictures of unknown size are kept unless their name or frame says that they are icons. */
function looksSmall(part: Part, source: string): boolean {
  const { element, tag } = part;
  if (tag === 'img' || tag === 'picture')
    return source === '' || (!/^data:/iu.test(source) && ICON.test(lastSegments(source)));
  if (tag === 'svg') return !/^\s*\S+\s+\S+\s+[2-9]\d\d/u.test(attribute(element, 'viewBox'));
  return false;
}

function lastSegments(address: string): string {
  return address.split(/[?#]/u)[0]!.split('/').slice(-2).join('/');
}
