import { describe, expect, test } from 'vitest';
import { formOf } from '../../lib/forms/registry';
import { cellFindings, figureMap, figureView, pointedCells } from '../../lib/panel/figures';
import { replicaOf } from '../../lib/panel/replica';
import { mixedAudit, statisticsAudit } from './sample-audits';
import { figure, finding, mark, told } from './samples';

const form = formOf('2021-30');
const audit = mixedAudit();
const figures = figureMap(audit);
const of = (rule: string, nth = 0) => audit.findings.filter((one) => one.rule === rule)[nth]!;
const message = told('话', 'words');

describe('the replica of a finding', () => {
  test('a row total shows its own group of five, the total framed and the parts underlined', () => {
    const replica = replicaOf(form, of('arithmetic/row-total'), figures)!;
    expect(replica.kind).toBe('row');
    expect(replica.cells.map((cell) => [cell.label, cell.view.text, cell.role])).toEqual([
      ['结果维持', '10', 'term'],
      ['结果纠正', '1', 'term'],
      ['其他结果', '0', 'term'],
      ['尚未审结', '0', 'term'],
      ['总计', '0', 'total'],
    ]);
    expect(replica.sum).toMatchObject({ left: 11, right: 0, difference: -11 });
  });

  test('a balance shows its four lines and both sides', () => {
    const replica = replicaOf(form, of('arithmetic/balance'), figures)!;
    expect(replica.kind).toBe('column');
    expect(replica.cells.map((cell) => cell.view.text)).toEqual(['95', '6', '95', '5']);
    expect(replica.sum).toMatchObject({ left: 101, right: 100, difference: -1 });
  });

  test('a long column leaves out zeros and blanks, counts them apart and never calls a blank 0', () => {
    const replica = replicaOf(form, of('arithmetic/column-total'), figures)!;
    expect(replica.cells.at(-1)!.role).toBe('total');
    expect(replica.cells.every((cell) => cell.role === 'total' || cell.view.value !== 0)).toBe(true);
    expect(replica.quiet).toEqual({ zero: 12, blank: 1 });
  });

  test('a single cell comes with its row, or where the row has no other, with the lines around it', () => {
    const one = finding({ rule: 'table/cell-negative', message, cells: ['t2.rules.made'] });
    expect(replicaOf(form, one, figures)!.cells.map((cell) => cell.role)).toEqual(['place', null, null]);
    const replica = replicaOf(form, of('table/cell-approximate'), figures)!;
    expect(replica.cells.map((cell) => [cell.label, cell.view.text, cell.role])).toEqual([
      ['行政处罚', '2310', null],
      ['行政强制', '40余', 'place'],
    ]);
  });

  test('the one-column table of 2014 shows the lines of a sum, or the neighbours of a cell', () => {
    const old = statisticsAudit();
    const form2014 = formOf('2014-32');
    const sum = replicaOf(form2014, old.findings[0]!, figureMap(old))!;
    expect(sum).toMatchObject({ kind: 'column', sum: { left: 46, right: 48, difference: 2 } });
    const one = finding({
      rule: 'table/cell-unreadable',
      message,
      cells: ['fee.total'],
      marks: [mark('place', 'fee.total', 'x')],
    });
    const cell = replicaOf(form2014, one, figureMap(old))!;
    expect(cell.cells.map((line) => line.view.cell)).toEqual([
      'complaint.total',
      'fee.total',
      'staff.offices',
    ]);
  });

  test('a finding about a label has no replica of figures and frames none', () => {
    const label = finding({
      rule: 'table/label-deviation',
      message,
      cells: ['t3.new.natural', 't3.new.total'],
    });
    expect(replicaOf(form, label, figures)).toBeNull();
    expect(cellFindings([label]).get('t3.new.natural')).toMatchObject({ frame: null, findings: [label] });
  });

  test('a cell the form does not know is no replica', () => {
    const foreign = finding({ rule: 'table/cell-unreadable', message, cells: ['t9.nowhere'] });
    expect(replicaOf(form, foreign, figures)).toBeNull();
  });
});

describe('figures', () => {
  test('blank, dash, 0 and a cell not printed look different', () => {
    const map = new Map([figure('a', ''), figure('b', '—'), figure('c', '0')].map((one) => [one.cell, one]));
    expect(['a', 'b', 'c', 'd'].map((cell) => figureView(cell, map).kind)).toEqual([
      'blank',
      'dash',
      'number',
      'absent',
    ]);
  });

  test('a long text in a cell is cut', () => {
    const view = figureView('a', new Map([['a', figure('a', '9'.repeat(500))]]));
    expect(view.text).toHaveLength(24);
  });

  test('two readings are a doubt', () => {
    expect(figureView('t3.granted.business', figures).doubtful).toBe(true);
    expect(figureView('t3.new.natural', figures).doubtful).toBe(false);
  });

  test('the gravest finding gives the frame, terms none', () => {
    const map = cellFindings(audit.findings);
    expect(map.get('t4.review.total')!.frame).toBe('violation');
    expect(map.get('t4.review.upheld')!.frame).toBeNull();
    expect(pointedCells(of('arithmetic/row-total'))).toEqual(['t4.review.total']);
  });
});
