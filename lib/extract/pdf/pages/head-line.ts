import { fold } from '../../../text/fold';
import { TABLE_FORMS } from '../form/vocabulary';

const bare = (text: string): string => fold(text).replace(/\s+/gu, '');

/** What the forms print over the columns of their tables, the longest first. */
const HEADS: readonly string[] = [
  ...new Set(
    TABLE_FORMS.flatMap(({ parts }) => parts)
      .flatMap(({ corner, columns }) => [corner, ...columns.flatMap((c) => [...c.wordings, ...c.groups])])
      .map(bare)
      .filter((label) => label !== ''),
  ),
].toSorted((a, b) => b.length - a.length);

/** Whether a line holds names of columns of a statutory table, two at least, and nothing else: printed again on each page it is no running head. */
export function isHeadLine(line: string): boolean {
  let rest = bare(line);
  let names = 0;
  for (; rest !== ''; names++) {
    const name = HEADS.find((label) => rest.startsWith(label));
    if (name === undefined) return false;
    rest = rest.slice(name.length);
  }
  return names >= 2;
}
