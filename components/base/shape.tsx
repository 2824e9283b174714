import type { Severity } from '../../lib/model/form';

export type Part = Severity | 'passed' | 'unclear';

/** ■ violation, ▲ review, ● notice, = agrees, a dashed square for what was not checked: told apart without colour. */
export function Shape({ of }: { of: Part }) {
  return (
    <svg
      class={`shape shape--${of}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {drawn(of)}
    </svg>
  );
}

function drawn(of: Part) {
  switch (of) {
    case 'violation':
      return <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" />;
    case 'review':
      return <path d="M6 1.2 11.4 10.8H.6z" fill="currentColor" />;
    case 'notice':
      return <circle cx="6" cy="6" r="4" fill="currentColor" />;
    case 'passed':
      return <path d="M2 4.2h8M2 7.8h8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />;
    case 'unclear':
      return (
        <rect
          x="2"
          y="2"
          width="8"
          height="8"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
          stroke-dasharray="2 1.6"
        />
      );
  }
}
