import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../lib/model/finding';
import type { Form, FormTable, TableId } from '../../lib/model/form';
import type { ReadTable } from '../../lib/model/reading';
import { cellFindings, figureMap, pointedCells } from '../../lib/panel/figures';
import type { TabState } from '../../lib/panel/host';
import { tableOfCell } from '../../lib/panel/labels';
import { toldByCell } from '../../lib/panel/told-figures';
import { usePanel } from '../base/context';
import { Segments } from '../base/segments';
import { Shape, type Part } from '../base/shape';
import { FormGridView } from './grid';
import { Inspector } from './inspector';
import { Legend } from './legend';
import './tables.css';

interface TablesProps {
  tab: Extract<TabState, { kind: 'done' }>;
  form: Form | null;
}

/** The statutory form with the report's figures poured in. */
export function Tables({ tab, form }: TablesProps) {
  const { state, w } = usePanel();
  const tables = form?.tables ?? [];
  const wanted = state.cell && form ? tableOfCell(form, state.cell)?.id : undefined;
  const [picked, pick] = useState<TableId | undefined>(
    () => wanted ?? worstTable(tables, tab.audit.findings),
  );
  useEffect(() => {
    if (wanted) pick(wanted);
  }, [wanted, state.lit]);
  const table = tables.find((one) => one.id === picked) ?? tables[0];
  if (!form || !table) return <NoTable />;
  return (
    <div class="tables">
      {tables.length > 1 && (
        <Segments
          name={w.tables.pick}
          value={table.id}
          choices={tables.map((one) => ({
            value: one.id,
            title: one.title,
            label: <TableName table={one} findings={tab.audit.findings} />,
          }))}
          onChoose={pick}
        />
      )}
      <TableView key={table.id} table={table} form={form} tab={tab} />
    </div>
  );
}

function TableName({ table, findings }: { table: FormTable; findings: readonly Finding[] }) {
  const { w } = usePanel();
  const worst = worstOf(table, findings);
  return (
    <>
      {w.tables.short[table.id]}
      {worst && <Shape of={worst} />}
      {worst && <span class="visually-hidden">{w.severity[worst]}</span>}
    </>
  );
}

const ORDER: readonly (Part & Finding['severity'])[] = ['violation', 'review'];

function worstOf(table: FormTable, findings: readonly Finding[]): Finding['severity'] | undefined {
  const prefix = table.id === 'statistics' ? '' : `${table.id}.`;
  return ORDER.find((severity) =>
    findings.some((one) => one.severity === severity && one.cells.some((cell) => cell.startsWith(prefix))),
  );
}

function worstTable(tables: readonly FormTable[], findings: readonly Finding[]): TableId | undefined {
  const worst = ORDER.map((severity) => tables.find((table) => worstOf(table, findings) === severity));
  return worst.find((table) => table !== undefined)?.id;
}

function NoTable() {
  const { w } = usePanel();
  return (
    <div class="tables__none">
      <p>{w.tables.none}</p>
      <p>{w.tables.noneHint}</p>
    </div>
  );
}

function TableView({ table, form, tab }: { table: FormTable; form: Form; tab: TablesProps['tab'] }) {
  const { state, w } = usePanel();
  const { audit } = tab;
  const read = audit.tables.find((one) => one.table === table.id) ?? null;
  const figures = figureMap(audit);
  const findings = cellFindings(audit.findings);
  const told = useMemo(() => toldByCell(audit), [audit]);
  const lit = audit.findings.find((finding) => finding.id === state.lit);
  const inTable = state.cell !== null && tableOfCell(form, state.cell)?.id === table.id;
  const units = [...new Set(table.parts.map((part) => part.unit).filter(Boolean))];
  return (
    <>
      <div class="tables__head">
        <h2 class="tables__title" lang="zh-CN">
          {table.title}
        </h2>
        <p class="tables__facts">
          {!read && <span class="tables__absent">{w.tables.absent}</span>}
          {units.length > 0 && <span lang="zh-CN">{w.tables.unit(units.join('、'))}</span>}
        </p>
      </div>
      <FormGridView
        table={table}
        form={form}
        read={read}
        figures={figures}
        findings={findings}
        told={told}
        lit={lit ? new Set(pointedCells(lit)) : null}
      />
      <Inspector
        cell={inTable ? state.cell : null}
        form={form}
        figures={figures}
        findings={findings}
        told={told}
        canShow={tab.canShow}
      />
      {read && <Extras read={read} />}
      <Legend told={told.size > 0} />
    </>
  );
}

/** Lines the report prints beyond the form, with what stands in them. */
function Extras({ read }: { read: ReadTable }) {
  const { w } = usePanel();
  const extras = [...read.rows, ...read.columns].filter((line) => line.id === null);
  return (
    <>
      {extras.length > 0 && (
        <section class="extras">
          <h3 class="extras__title">{w.tables.extra}</h3>
          <ul lang="zh-CN">
            {extras.map((line, index) => (
              <li key={index} class="extras__line">
                {line.label}
              </li>
            ))}
          </ul>
        </section>
      )}
      {read.duplicates.length > 0 && (
        <p class="tables__facts">{w.tables.duplicates(read.duplicates.length)}</p>
      )}
    </>
  );
}
