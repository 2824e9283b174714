import type { Note, ReportDocument } from '../../model/document';
import type { Form } from '../../model/form';
import type { BlockRange, ReadSection, ReadTable } from '../../model/reading';

/** Blocks after the words 统计表 among which the table's picture stands. */
const NEAR = 4;

/** A note for each statutory table that was not found while a picture stands where it is due. */
export function pictureNotes(
  document: ReportDocument,
  form: Form,
  sections: readonly ReadSection[],
  tables: readonly ReadTable[],
  body: BlockRange,
): Note[] {
  const missing = form.tables.filter((table) => !tables.some((read) => read.table === table.id));
  return missing.flatMap((table): Note[] => {
    const range = table.section
      ? sections.find((section) => section.id === table.section)?.range
      : annex(document, body);
    if (!range) return [];
    const picture = document.blocks.slice(range.from, range.to).find((block) => block.kind === 'picture');
    return picture ? [{ code: 'table-as-image', at: picture.at, detail: table.title }] : [];
  });
}

/** Where the statistics table is announced for the last time in a line of its own. */
function annex(document: ReportDocument, body: BlockRange): BlockRange | null {
  for (let index = body.to - 1; index >= body.from; index--) {
    const block = document.blocks[index];
    if (block?.kind === 'paragraph' && block.text.length < 60 && block.text.includes('统计表')) {
      return { from: index, to: Math.min(body.to, index + NEAR) };
    }
  }
  return null;
}
