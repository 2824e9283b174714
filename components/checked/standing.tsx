import type { Standing, ToldFigure } from '../../lib/panel/told-figures';
import { Shape, type Part } from '../base/shape';

const SHAPES: Record<Exclude<Standing, 'not-looked-at'>, Part> = {
  differs: 'review',
  agrees: 'passed',
  'not-comparable': 'unclear',
};

/** What came of a figure of the text, as a shape: ■ or ▲ differs, = agrees, a dashed square could not be told, a ring was not looked at. */
export function StandingShape({ of, grave = false }: { of: Standing; grave?: boolean }) {
  if (of !== 'not-looked-at') return <Shape of={of === 'differs' && grave ? 'violation' : SHAPES[of]} />;
  return (
    <svg
      class="shape shape--unseen"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="6" cy="6" r="2.6" fill="none" stroke="currentColor" stroke-width="1.2" />
    </svg>
  );
}

/** Whether a violation was found on a figure. */
export const isGrave = ({ findings }: ToldFigure): boolean =>
  findings.some(({ finding }) => finding.severity === 'violation');
