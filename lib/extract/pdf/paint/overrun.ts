import { midY, type PagePaint, type Rect } from './paint';

/** So far (points) beyond the edge of the area that shows is no slip of the one who set it. */
const BEYOND = 2;

/** Narrower areas (points) are no page's nor a table's. */
const NARROWEST = 100;

/** Most places kept of one page. */
const MOST = 5000;

/** Notes where a line or a glyph runs over the left or right edge of the area that shows: more may stand beyond. */
export function noteOverrun(out: PagePaint, box: Rect, area: Rect, words: boolean): void {
  if (area.x1 - area.x0 < NARROWEST || midY(box) < area.y0 || midY(box) > area.y1) return;
  const place = { from: box.y0, to: box.y1, words };
  if (out.overruns.length >= MOST) return;
  if (box.x1 > area.x1 + BEYOND) out.overruns.push({ side: 'right', at: area.x1, ...place });
  if (box.x0 < area.x0 - BEYOND) out.overruns.push({ side: 'left', at: area.x0, ...place });
}
