import type { Mark } from '../model/finding';

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

/** Roles from the weakest to the strongest: later ones are painted over earlier ones. */
export const ROLES: readonly Role[] = ['term', 'place', 'total'];
