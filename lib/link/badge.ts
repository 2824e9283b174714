import type { TabRecord } from './tab-record';

/** What the toolbar shows for a tab. `text` is empty on pages that are no report; colours are CSS. */
export interface Badge {
  text: string;
  background: string;
  colour: string;
}

const NONE: Badge = { text: '', background: '#5f6368', colour: '#ffffff' };
/** Largest count written out. */
const MOST = 99;

/** The number of violations; a dot on a report without any, amber where a person must look at something. */
export function badgeOf(record: TabRecord): Badge {
  if (record.phase !== 'done' || !record.result?.isReport) return NONE;
  const { violations, reviews } = record.result;
  if (violations > 0) {
    return {
      text: violations > MOST ? `${MOST}+` : String(violations),
      background: '#b3261e',
      colour: '#ffffff',
    };
  }
  return { text: '•', background: reviews > 0 ? '#8a5a00' : '#3c5a78', colour: '#ffffff' };
}
