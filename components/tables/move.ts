import type { CellId } from '../../lib/model/form';
import type { FormGrid } from '../../lib/panel/form-grid';

/** The cell an arrow, Home or End leads to; null for other keys and at the edge. */
export function moveIn(grid: FormGrid, from: CellId, key: string): CellId | null {
  const lines = grid.body.filter((line) => line.figures.length > 0);
  const row = lines.findIndex((line) => line.figures.some((figure) => figure.cell === from));
  const line = lines[row];
  if (!line) return null;
  const column = line.figures.findIndex((figure) => figure.cell === from);
  switch (key) {
    case 'ArrowRight':
      return line.figures[column + 1]?.cell ?? null;
    case 'ArrowLeft':
      return line.figures[column - 1]?.cell ?? null;
    case 'Home':
      return line.figures[0]!.cell;
    case 'End':
      return line.figures.at(-1)!.cell;
    case 'ArrowDown':
      return inLine(lines[row + 1], column);
    case 'ArrowUp':
      return inLine(lines[row - 1], column);
    default:
      return null;
  }
}

function inLine(line: FormGrid['body'][number] | undefined, column: number): CellId | null {
  if (!line) return null;
  return line.figures[Math.min(column, line.figures.length - 1)]!.cell;
}
