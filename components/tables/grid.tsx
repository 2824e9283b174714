import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellId, Form, FormTable } from '../../lib/model/form';
import type { Figure, ReadLine, ReadTable } from '../../lib/model/reading';
import { figureView, type CellFindings } from '../../lib/panel/figures';
import {
  formGrid,
  type FormGrid,
  type GridFigure,
  type GridHeader,
  type GridLine,
} from '../../lib/panel/form-grid';
import { cellLabel } from '../../lib/panel/labels';
import { relationCells } from '../../lib/panel/replica';
import type { ToldFigure } from '../../lib/panel/told-figures';
import type { PanelWords } from '../../lib/words/zh-cn-panel';
import { usePanel } from '../base/context';
import { figureHint } from '../findings/figure';
import { moveIn } from './move';
import './grid.css';

interface GridProps {
  table: FormTable;
  form: Form;
  read: ReadTable | null;
  figures: ReadonlyMap<CellId, Figure>;
  findings: ReadonlyMap<CellId, CellFindings>;
  /** Figures of the text that tell a cell too. */
  told: ReadonlyMap<CellId, readonly ToldFigure[]>;
  /** Cells of the finding looked at. */
  lit: ReadonlySet<CellId> | null;
}

/** What the pointer or the keyboard is on. */
interface Looked {
  cell: CellId;
  row: string;
  column: string;
  related: ReadonlySet<CellId>;
}

/** The table with the form's own header spans. One cell takes the keyboard, arrows move. */
export function FormGridView(props: GridProps) {
  const { table, form, figures } = props;
  const { panel, state, w } = usePanel();
  const [hovered, setHovered] = useState<GridFigure | null>(null);
  const root = useRef<HTMLTableElement>(null);
  const grid = useMemo(() => formGrid(table, (cell) => figures.has(cell)), [table, figures]);
  const all = useMemo(() => grid.body.flatMap((line) => line.figures), [grid]);
  const chosen = all.find((one) => one.cell === state.cell) ?? null;
  const at = hovered ?? chosen;
  const looked = useMemo(() => at && lookAt(at, form), [at, form]);
  useEffect(() => {
    if (chosen) find(root.current, chosen.cell)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [state.lit]);
  const figureAt = (event: Event): GridFigure | null => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    return all.find((one) => one.cell === id) ?? null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = figureAt(event);
    if (!from) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      panel.cell(from.cell);
      return;
    }
    const next = moveIn(grid, from.cell, event.key);
    if (!next) return;
    event.preventDefault();
    panel.cell(next);
    find(root.current, next)?.focus();
  };
  return (
    <div class="grid-frame">
      <table
        ref={root}
        role="grid"
        lang="zh-CN"
        aria-label={w.tables.grid(table.title)}
        class={`grid grid--${table.id}`}
        onPointerOver={(event) => setHovered(figureAt(event))}
        onPointerLeave={() => setHovered(null)}
        onClick={(event) => {
          const figure = figureAt(event);
          if (figure) panel.cell(figure.cell);
        }}
        onKeyDown={onKeyDown}
      >
        {grid.head.length > 0 && (
          <thead>
            {grid.head.map((line) => (
              <Line key={line.key} line={line} grid={grid} props={props} looked={looked} />
            ))}
          </thead>
        )}
        <tbody>
          {grid.body.map((line) => (
            <Line key={line.key} line={line} grid={grid} props={props} looked={looked} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function find(root: HTMLElement | null, cell: CellId): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`) ?? null;
}

function lookAt(figure: GridFigure, form: Form): Looked {
  const related = new Set<CellId>();
  for (const relation of form.relations) {
    const cells = relationCells(relation);
    if (relation.op === '=' && cells.includes(figure.cell)) for (const cell of cells) related.add(cell);
  }
  return { ...figure, related };
}

interface LineProps {
  line: GridLine;
  grid: FormGrid;
  props: GridProps;
  looked: Looked | null;
}

function Line({ line, grid, props, looked }: LineProps) {
  const zebra = line.kind === 'figures' && line.group % 2 === 0 ? ' grid__line--even' : '';
  const header = (one: GridHeader) => (
    <Header key={`${one.stub} ${one.label}`} header={one} line={line} props={props} looked={looked} />
  );
  return (
    <tr class={`grid__line grid__line--${line.kind}${zebra}`}>
      {line.headers.filter(isStub).map(header)}
      {grid.units && <UnitCell line={line} />}
      {line.headers.filter((one) => !isStub(one)).map(header)}
      {line.kind === 'figures' && line.figures.length === 0 && (
        <td class="grid__cell grid__cell--none" colSpan={grid.width} />
      )}
      {line.figures.map((figure) => (
        <Cell
          key={figure.cell}
          figure={figure}
          props={props}
          looked={looked}
          first={figure === firstFigure(grid)}
        />
      ))}
    </tr>
  );
}

const isStub = (header: GridHeader): boolean => header.stub !== null;

function UnitCell({ line }: { line: GridLine }) {
  const { w } = usePanel();
  if (line.kind === 'figures') return <td class="grid__unit">{line.unit}</td>;
  return (
    <th class="grid__head grid__head--column" scope="col">
      {w.tables.unitHead}
    </th>
  );
}

function firstFigure(grid: FormGrid): GridFigure | undefined {
  return grid.body.find((line) => line.figures.length > 0)?.figures[0];
}

function Header({
  header,
  line,
  props,
  looked,
}: {
  header: GridHeader;
  line: GridLine;
  props: GridProps;
  looked: Looked | null;
}) {
  const { w } = usePanel();
  const row = header.row;
  const state = row ? rowState(row, line, props.read, w) : null;
  const classes = [
    'grid__head',
    header.stub === null ? 'grid__head--column' : `grid__head--stub grid__head--stub-${header.stub}`,
    header.tall && 'grid__head--tall',
    header.indent > 0 && `grid__head--indent-${Math.min(3, header.indent)}`,
    row && looked?.row === row && 'grid__head--looked',
    state?.kind && `grid__head--${state.kind}`,
  ];
  return (
    <th
      class={classes.filter(Boolean).join(' ')}
      rowSpan={header.rowSpan}
      colSpan={header.colSpan}
      scope={header.stub === null || line.kind !== 'figures' ? 'col' : header.tall ? 'rowgroup' : 'row'}
      title={state?.hint}
    >
      <span class="grid__label">{header.label}</span>
      {state && <span class="visually-hidden"> {state.hint}</span>}
    </th>
  );
}

/** A row the report lacks, or names otherwise than the form. */
function rowState(
  row: string,
  line: GridLine,
  read: ReadTable | null,
  w: PanelWords,
): { kind: string; hint: string } | null {
  if (!read) return null;
  if (read.missingRows.includes(row) && line.figures.length)
    return { kind: 'missing', hint: w.tables.missingRow };
  const printed = read.rows.find((one: ReadLine) => one.id === row);
  if (printed && printed.likeness < 1 && printed.label && printed.label !== printed.formLabel) {
    return { kind: 'renamed', hint: w.tables.renamed(printed.label) };
  }
  return null;
}

function Cell({
  figure,
  props,
  looked,
  first,
}: {
  figure: GridFigure;
  props: GridProps;
  looked: Looked | null;
  first: boolean;
}) {
  const { state, w } = usePanel();
  const view = figureView(figure.cell, props.figures);
  const known = props.findings.get(figure.cell);
  const told = props.told.get(figure.cell);
  const chosen = state.cell === figure.cell;
  const classes = [
    'grid__cell',
    `figure--${view.kind}`,
    view.value === 0 && 'grid__cell--zero',
    known?.frame && `grid__cell--${known.frame}`,
    looked?.cell === figure.cell
      ? 'grid__cell--looked'
      : looked?.related.has(figure.cell) && 'grid__cell--related',
    looked &&
      looked.cell !== figure.cell &&
      (looked.row === figure.row || looked.column === figure.column) &&
      'grid__cell--line',
    props.lit?.has(figure.cell) && 'grid__cell--lit',
    chosen && 'grid__cell--chosen',
    told && 'grid__cell--told',
  ];
  const hint = figureHint(view, w);
  const spoken = [
    cellLabel(props.form, figure.cell),
    view.text,
    hint,
    known && w.tables.cellFindings(known.findings.length),
    told && w.told.tables.told(told.length),
  ];
  return (
    <td
      role="gridcell"
      data-cell={figure.cell}
      class={classes.filter(Boolean).join(' ')}
      colSpan={figure.colSpan}
      tabIndex={chosen || (!state.cell && first) ? 0 : -1}
      aria-selected={chosen}
      aria-label={spoken.filter(Boolean).join(w.lang === 'en' ? ', ' : '，')}
      title={hint || undefined}
    >
      <span class={view.doubtful ? 'figure__text figure__text--doubtful' : 'figure__text'}>{view.text}</span>
    </td>
  );
}
