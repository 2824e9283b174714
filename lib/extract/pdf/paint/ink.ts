/** How patterns and what is no colour are seen. */
const GREY = '#808080';

/** Light from here on (0 black, 1 white) is too faint to be read for long: no print sets its text in it, watermarks are. */
const FAINT = 0.6;

const PARTS = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu;

const partsOf = (colour: string): number[] => (PARTS.exec(colour) ?? []).slice(1).map((p) => parseInt(p, 16));

/** The colour (#rrggbb) in which a colour is seen on white paper that it covers this much (0 to 1). */
export function onPaper(colour: string | null, opacity: number): string {
  const parts = partsOf(colour ?? GREY);
  if (parts.length < 3) return GREY;
  const cover = Number.isFinite(opacity) ? Math.min(1, Math.max(0, opacity)) : 1;
  return `#${parts.map((p) => seen(p, cover)).join('')}`;
}

const seen = (part: number, cover: number): string =>
  Math.round(255 - (255 - part) * cover)
    .toString(16)
    .padStart(2, '0');

/** Whether a colour is hardly seen on white paper. */
export function isFaint(ink: string): boolean {
  const [red = 0, green = 0, blue = 0] = partsOf(ink);
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255 >= FAINT;
}
