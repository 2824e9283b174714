/** How sheets are put on the pages of a file: one each; one each on a page that is turned when shown, or that lies on its side; or two beside each other. */
export type Imposed = 'turned' | 'sideways' | 'two-up';

/** A page of a file: its box in points, its operators, and how far it is turned when shown. */
export interface Page {
  width: number;
  height: number;
  content: string;
  rotate: 0 | 90;
}

/** Puts upright sheets of this size on pages. */
export function impose(
  sheets: readonly string[],
  width: number,
  height: number,
  imposed: Imposed | undefined,
): Page[] {
  if (!imposed) return sheets.map((content) => ({ width, height, content, rotate: 0 }));
  if (imposed === 'two-up') return twoUp(sheets, width, height);
  return sheets.map((sheet) => ({
    width: height,
    height: width,
    content: `q 0 1 -1 0 ${height} 0 cm\n${sheet}\nQ`,
    rotate: imposed === 'turned' ? 90 : 0,
  }));
}

/** Two sheets made smaller beside each other on a page as large as one, lying. */
function twoUp(sheets: readonly string[], width: number, height: number): Page[] {
  const scale = Math.min(height / 2 / width, width / height);
  const at = (x: number, sheet: string | undefined) =>
    sheet === undefined ? '' : `q ${scale.toFixed(4)} 0 0 ${scale.toFixed(4)} ${x} 0 cm\n${sheet}\nQ\n`;
  return Array.from({ length: Math.ceil(sheets.length / 2) }, (_, i) => ({
    width: height,
    height: width,
    content: at(0, sheets[2 * i]) + at(height / 2, sheets[2 * i + 1]),
    rotate: 0,
  }));
}
