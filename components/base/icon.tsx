/** Drawn on a 16 px square, one stroke width. */
const PATHS = {
  refresh: 'M13 4v3.2H9.8M12.7 7.1A5 5 0 1 0 13 9.6',
  export: 'M8 2.5v7.2M5.2 7 8 9.8 10.8 7M3 11v2.5h10V11',
  settings: 'M2.5 5h6.2M11.8 5h1.7M2.5 11h1.7M7.3 11h6.2M10.2 3.5v3M5.8 9.5v3',
  pen: 'M10.8 3 13 5.2 5.6 12.6 2.8 13.2l.6-2.8L10.8 3ZM9.4 4.4l2.2 2.2',
  chevron: 'M5.5 3.5 10 8l-4.5 4.5',
  locate: 'M8 3.5A4.5 4.5 0 1 0 8 12.5 4.5 4.5 0 0 0 8 3.5ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.7h11M6.3 6.3V13',
  copy: 'M5.5 5.5V2.8h7.7v7.7h-2.7M2.8 5.5h7.7v7.7H2.8z',
  close: 'm4 4 8 8M12 4l-8 8',
  file: 'M4 1.8h5L12.2 5v9.2H4zM9 1.8V5h3.2',
  text: 'M3 4h10M3 8h10M3 12h6',
  back: 'M7 4 3 8l4 4M3.3 8H13',
  options: 'M6.5 3H3v10h10V9.5M9 3h4v4M13 3 7.5 8.5',
  code: 'M5.5 4 2 8l3.5 4M10.5 4 14 8l-3.5 4',
  warn: 'M8 2.5 14.2 13H1.8L8 2.5ZM8 6.5v3M8 11.2v.3',
  minus: 'M3.5 8h9',
  plus: 'M8 3.5v9M3.5 8h9',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4ZM10.2 10.2l3.3 3.3',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7z',
  up: 'm3.5 10 4.5-4.5L12.5 10',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  tick: 'm3.5 8.3 3 3 6-6.6',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon; it says nothing to a screen reader, its button does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The mark of the product, as components/brand draws it: an equals sign whose lower stroke becomes a tick. */
export function Mark() {
  return (
    <svg class="mark" width="20" height="20" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" class="mark__ground" />
      <path class="mark__line" d="M7 9.5h18" />
      <path class="mark__tick" d="M7 17.5h5l4.5 5.5L25 15" />
    </svg>
  );
}
