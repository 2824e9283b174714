import { readFileSync } from 'node:fs';
import { readPdfFile } from '../../lib/cli/read-pdf-file';
const d = await readPdfFile(readFileSync(process.argv[2]!), { uri: 'x.pdf', kind: 'pdf' });
for (const b of d.blocks) {
  if (b.kind === 'paragraph') console.log('P', (b.at as any).page, JSON.stringify(b.looks ?? {}), b.text);
  else if (b.kind === 'table') {
    console.log('T', b.rows, b.columns, b.by);
    for (let r = 0; r < b.rows; r++)
      console.log(
        '   ',
        b.cells
          .filter((c) => c.row === r)
          .map(
            (c) =>
              `[${c.column}${c.rowSpan > 1 ? 'r' + c.rowSpan : ''}${c.columnSpan > 1 ? 'c' + c.columnSpan : ''}]${c.text.replace(/\n/g, '↵')}${c.sure < 1 ? '~' + c.sure : ''}`,
          )
          .join(' '),
      );
  } else console.log(b.kind);
}
console.log(JSON.stringify(d.notes), JSON.stringify(d.titles));
