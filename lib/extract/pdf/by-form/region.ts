import { hasHan, isValue, linesOf, type Piece } from './pieces';
import { lengthsOf } from './run-together';
import type { TableForm } from '../form/vocabulary';

/** Lines of other text that may stand between lines of a table: rows the form does not have. */
const MOST_FOREIGN = 3;

/** Lines with labels that make a region worth looking at, and most pieces looked at in one. */
const FEWEST_LINES = 2;
const MOST_PIECES = 1500;

/** A figure with its unit, or a unit alone. */
const MEASURE =
  /^[\d.,+\-余约]{0,20}(?:[十百千]?[万亿]余?)?(?:条|件|次|篇|个|人|人次|元|项|份|期|场|处|名|通|条\/件|件\/条|项\/件)?$/u;

/** Share of a text that must stand in a label in one run for it to be a label printed a little otherwise. */
const RUN = 0.5;

type Kind = 'label' | 'value' | 'foreign';

/** Stretches of text in which the labels of a table stand, from the first line with one to the last; text that is no part of it only at few lines between. */
export function regionsOf(pieces: readonly Piece[], form: TableForm): Piece[][] {
  const regions: Piece[][] = [];
  const kinds = new Map<string, Kind>();
  let now: Piece[][] = [];
  let foreign: Piece[][] = [];
  let labels = 0;
  const close = () => {
    if (labels >= FEWEST_LINES) regions.push(now.flat());
    now = [];
    foreign = [];
    labels = 0;
  };
  for (const line of linesOf(pieces)) {
    const kind = kindOf(line, form, kinds);
    if (kind === 'foreign') {
      foreign.push(line);
      if (foreign.length > MOST_FOREIGN) close();
      continue;
    }
    if (kind === 'value' && now.length === 0) continue;
    if (kind === 'label') labels++;
    if (now.length > 0) now.push(...foreign);
    foreign = [];
    now.push(line);
  }
  close();
  return regions.filter((region) => region.length <= MOST_PIECES);
}

function kindOf(line: readonly Piece[], form: TableForm, known: Map<string, Kind>): Kind {
  let label = false;
  let foreign = false;
  for (const { text } of line) {
    const kind = known.get(text) ?? kindOfText(text, form);
    known.set(text, kind);
    if (kind === 'foreign') foreign = true;
    if (kind === 'label') label = true;
  }
  // A line with figures apart from its words is a row, be it one the form does not have.
  if (foreign) return line.length > 1 && isValue(line.at(-1)!.text) ? 'value' : 'foreign';
  return label ? 'label' : 'value';
}

function kindOfText(text: string, form: TableForm): Kind {
  const { labels } = form;
  if (!hasHan(text)) return isValue(text) || text.length <= 3 ? 'value' : 'foreign';
  if (labels.includes(text)) return 'label';
  if (text.length === 1 || MEASURE.test(text)) return 'value';
  const run = Math.max(2, Math.ceil(RUN * text.length));
  for (let i = 0; i + run <= text.length; i++) if (labels.includes(text.slice(i, i + run))) return 'label';
  return lengthsOf(text, form) ? 'label' : 'foreign';
}
