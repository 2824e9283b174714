import type { FormColumn, FormPart, FormRow } from '../../model/form';
import type { Location } from '../../model/location';
import type { ReadLine, ReadTable } from '../../model/reading';
import type { Printed } from '../place';

/** A row of the form with the part it belongs to. */
export interface PartRow {
  part: FormPart;
  row: FormRow;
}
/** A column of the form with the part it belongs to. */
interface PartColumn {
  part: FormPart;
  column: FormColumn;
}

/** Rows of the form that no printed line fills, in the form's order; titles and stubs of parts are no rows. */
export function missingRowsOf({ read, table }: Printed): PartRow[] {
  const missing = new Set(read.missingRows);
  return table.parts.flatMap((part) =>
    part.rows
      .filter((row) => missing.has(row.id) || missing.has(`${part.id}.${row.id}`))
      .map((row) => ({ part, row })),
  );
}

/** Columns of the form that no printed column fills. An id may be told with its part ("20-5.change"). */
export function missingColumnsOf({ read, table }: Printed): PartColumn[] {
  const missing = new Set(read.missingColumns);
  return table.parts.flatMap((part) =>
    part.columns
      .filter(
        (column) =>
          missing.has(`${part.id}.${column.id}`) ||
          (missing.has(column.id) && lacks(read, part.id, column.id)),
      )
      .map((column) => ({ part, column })),
  );
}

// Parts of table 2 share column ids: without its part an id is missing only where the part prints no such column.
function lacks(read: ReadTable, part: string, column: string): boolean {
  return !read.columns.some((line) => line.id === column && (line.part === null || line.part === part));
}

/** Where to look for a line that is not there: the printed line before it, else the table. */
export function placeBefore(
  lines: readonly ReadLine[],
  order: readonly string[],
  id: string,
  table: Location,
): Location {
  const before = order.slice(0, order.indexOf(id)).toReversed();
  for (const one of before) {
    const line = lines.find((candidate) => candidate.id === one && candidate.at.quote.trim() !== '');
    if (line) return line.at;
  }
  return table;
}

// What stands round a table and is no row of anybody's: captions, who filled it in, notes, repeated headers.
const FURNITURE =
  /^(?:(?:填报|填表|制表|审核|单位负责|负责)(?:单位|人|日期|时间)?[:：]?|单位负责人|联系(?:人|电话)|电话|备注|注[:：]|说明|日期|[（(]?20\d{2}年度?[）)]?$|统计指标|信息内容|单位[:：]|政府信息公开(?:工作)?情况统计表|第二十条第|申请人情况$|自然人$|法人或其他组织$|商业企业$|科研机构$|[（(]本列数据)/u;

/** Runs of neighbouring printed lines that the form does not know. Empty lines and what stands round a table do not count. */
export function extraRuns(lines: readonly ReadLine[]): ReadLine[][] {
  const runs: ReadLine[][] = [];
  let run: ReadLine[] = [];
  for (const line of lines) {
    if (line.by !== null || line.id !== null) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else if (tellsSomething(line)) run.push(line);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function tellsSomething(line: ReadLine): boolean {
  const label = line.label.replace(/\s/gu, '');
  if (label === '')
    return (line.figures ?? []).some(({ kind }) => kind === 'number' || kind === 'approximate');
  return !FURNITURE.test(label);
}
