import type { Mark } from '../model/finding';
import type { FigureKindPainted } from '../model/painted';

export type Role = Mark['role'];

/** How a role is drawn. Total and terms differ in lightness, hue and line, so that neither colour blindness nor a dark page hides the difference. */
interface Look {
  /** Line of the overlay, CSS colour. */
  line: string;
  /** Width in CSS pixels and style of that line. */
  width: number;
  style: 'solid' | 'dashed';
  fill: string;
  /** Background of highlighted text; the text on it is black. */
  paper: string;
}

/** Vermilion and blue of a palette made for colour blindness; the paper of each keeps black text above 7:1. */
export const LOOKS: Record<Role, Look> = {
  total: { line: '#d55e00', width: 3, style: 'solid', fill: 'rgba(255, 150, 50, 0.28)', paper: '#ffb454' },
  term: { line: '#0072b2', width: 2, style: 'dashed', fill: 'rgba(86, 180, 233, 0.20)', paper: '#bfe3fa' },
  place: { line: '#8a5a00', width: 2, style: 'solid', fill: 'rgba(240, 200, 60, 0.22)', paper: '#f6dd7a' },
};

/** What paints highlighted text in a role. */
export function paperOf(role: Role): string {
  const { paper, line, style, width } = LOOKS[role];
  return `background-color: ${paper}; color: #000; text-decoration: underline ${style} ${line} ${width}px;`;
}

/**
 * How the figures of the text are told apart in the page: by the line under them first, by colour second. `css` paints text;
 * `border` is the line where a box must be drawn instead. The words keep their own colour; the greys hold on light and dark pages.
 */
export const FIGURE_LOOKS: Record<FigureKindPainted, { css: string; border: string }> = {
  agrees: {
    css: 'background-color: rgba(86, 180, 233, 0.20); text-decoration: underline solid #1f86c7 2px;',
    border: '2px solid #1f86c7',
  },
  differs: {
    css: 'background-color: rgba(255, 150, 50, 0.32); text-decoration: underline wavy #d55e00 2px;',
    border: '4px double #d55e00',
  },
  undecided: {
    css: 'background-color: rgba(128, 128, 128, 0.12); text-decoration: underline dotted #808080 2px;',
    border: '2px dotted #808080',
  },
};

/** Roles from the weakest to the strongest: later ones are painted over earlier ones. */
export const ROLES: readonly Role[] = ['term', 'place', 'total'];
