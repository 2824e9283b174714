import type { PageSteps } from './find-tables';
import type { Rect } from './paint/paint';

/** Colours of what each step found. */
const COLOURS = {
  word: '#999999',
  prose: '#e0d8c0',
  drawing: '#f0c0f0',
  level: '#d02020',
  upright: '#2020d0',
  region: '#20a020',
  cell: '#f08000',
};

const n = (value: number): string => String(Math.round(value * 10) / 10);

function box(r: Rect, paint: string): string {
  return `<rect x="${n(r.x0)}" y="${n(r.y0)}" width="${n(r.x1 - r.x0)}" height="${n(r.y1 - r.y0)}" ${paint}/>`;
}

function stroke(x0: number, y0: number, x1: number, y1: number, colour: string): string {
  return `<path d="M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}" stroke="${colour}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (c) => `&#${c.codePointAt(0)};`).replace(/\p{Cc}/gu, '\ufffd');
}

/** A picture (SVG) of what each step of the table finder saw on a page: areas, words, edges, regions, cells with their rows and columns. */
export function drawSteps(steps: PageSteps): string {
  const { paint, edges } = steps;
  const parts = [
    ...steps.prose.map((r) => box(r, `fill="${COLOURS.prose}"`)),
    ...steps.drawings.map((r) => box(r, `fill="${COLOURS.drawing}" fill-opacity=".4"`)),
    ...steps.words.map((w) => box(w, `fill="none" stroke="${COLOURS.word}" stroke-width=".3"`)),
    ...steps.words.map((w) => {
      const y = w.direction === 'right' ? w.base : w.y0 + w.size;
      return `<text x="${n(w.x0)}" y="${n(y)}" font-size="${n(w.size * 0.9)}">${escaped(w.text)}</text>`;
    }),
    ...edges.level.map((e) => stroke(e.from, e.at, e.to, e.at, COLOURS.level)),
    ...edges.upright.map((e) => stroke(e.at, e.from, e.at, e.to, COLOURS.upright)),
    ...steps.regions.flat().map((r) => box(r, `fill="none" stroke="${COLOURS.region}" stroke-width=".4"`)),
    ...steps.tables.flatMap((table) =>
      table.cells.flatMap((c) => [
        box(c, `fill="${COLOURS.cell}" fill-opacity=".08" stroke="${COLOURS.cell}" stroke-width=".5"`),
        `<text x="${n(c.x0 + 1)}" y="${n(c.y0 + 4)}" font-size="4" fill="${COLOURS.cell}">${c.row},${c.column}</text>`,
      ]),
    ),
  ];
  const size = `viewBox="0 0 ${n(paint.width)} ${n(paint.height)}" width="${n(paint.width)}" height="${n(paint.height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${parts.join('\n')}\n</svg>\n`;
}
