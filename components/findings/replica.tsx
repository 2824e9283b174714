import type { Severity } from '../../lib/model/form';
import { shortened, signed } from '../../lib/panel/labels';
import type { Replica, ReplicaCell, Sum } from '../../lib/panel/replica';
import { usePanel } from '../base/context';
import { FigureText } from './figure';
import './replica.css';

interface ReplicaViewProps {
  replica: Replica;
  severity: Severity;
}

/** Longest label of a line before it is shortened, in characters. */
const LINE_LABEL = 16;

/** The row or column of the report in small, the doubtful cell framed, the terms of the sum underlined. */
export function ReplicaView({ replica, severity }: ReplicaViewProps) {
  const { w } = usePanel();
  const { quiet } = replica;
  return (
    <div class={`replica replica--${severity}`}>
      {replica.kind === 'row' ? <RowTable replica={replica} /> : <ColumnTable replica={replica} />}
      {quiet.zero + quiet.blank > 0 && <p class="replica__quiet">{w.card.quiet(quiet.zero, quiet.blank)}</p>}
      {replica.sum && <SumLine sum={replica.sum} />}
    </div>
  );
}

function RowTable({ replica }: { replica: Replica }) {
  return (
    <table class="replica__table" lang="zh-CN">
      <caption class="replica__caption" title={replica.caption}>
        {shortened(replica.caption, 22)}
      </caption>
      <thead>
        <tr>
          {replica.cells.map((cell) => (
            <th key={cell.view.cell} scope="col">
              {cell.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {replica.cells.map((cell) => (
            <FigureCell key={cell.view.cell} cell={cell} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function ColumnTable({ replica }: { replica: Replica }) {
  return (
    <table class="replica__table replica__table--column" lang="zh-CN">
      {replica.caption && (
        <caption class="replica__caption" title={replica.caption}>
          {replica.caption}
        </caption>
      )}
      <tbody>
        {replica.cells.map((cell) => (
          <tr key={cell.view.cell}>
            <th scope="row" title={cell.label} aria-label={cell.label}>
              {shortened(cell.label, LINE_LABEL)}
            </th>
            <FigureCell cell={cell} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureCell({ cell }: { cell: ReplicaCell }) {
  const role = cell.role ?? 'none';
  return (
    <td class={`replica__cell replica__cell--${role} figure--${cell.view.kind}`}>
      <span class="replica__figure">
        {cell.sign < 0 && '−'}
        <FigureText view={cell.view} />
      </span>
    </td>
  );
}

function SumLine({ sum }: { sum: Sum }) {
  const { w } = usePanel();
  const balance = sum.relation.kind === 'balance';
  const parts: [string, number | null][] = [
    [balance ? w.card.leftSide : w.card.sum, sum.left],
    [balance ? w.card.rightSide : w.card.printed, sum.right],
  ];
  return (
    <dl class="sum">
      {parts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} class="sum__part">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {sum.difference !== null && sum.difference !== 0 && (
        <div class="sum__part sum__part--difference">
          <dt>{w.card.difference}</dt>
          <dd>{signed(sum.difference)}</dd>
        </div>
      )}
    </dl>
  );
}
