import type { Corrections } from '../model/audit';
import type { ReportDocument } from '../model/document';
import type { Figure, Known, Reading } from '../model/reading';
import { formForYear } from '../forms/registry';
import { bodyOf } from './sections/body';
import { chooseForm } from './choose-form';
import { readDates, yearFromDates, yearOfPeriod } from './identity/dates';
import { findTables } from './tables/find-tables';
import { readHeadings } from './sections/headings';
import { levelOf } from './identity/agency';
import { askedWhereCutOff, cutOffNotes } from './doubts/cut-off';
import { readIdentity } from './identity/identity';
import { pictureNotes } from './doubts/pictures';
import { readSections } from './sections/sections';
import { askedWithoutLines } from './doubts/without-lines';

/** Reads a document through the statutory form: who, which year, which edition, where each section, row and figure stands. What a person corrected wins and is marked so. */
export function bind(document: ReportDocument, corrections: Corrections = {}): Reading {
  const body = bodyOf(document);
  const dates = readDates(document, body);
  const identity = readIdentity(document, body, yearOfPeriod(dates.period), yearFromDates(dates));
  const year = corrected(identity.year, corrections.year);
  const due = year ? formForYear(year.value) : null;
  const found = findTables(document);
  const { form, sure, tables: bound } = chooseForm(found, due, corrections.edition);
  const tables = bound.map((table) =>
    askedWhereCutOff(askedWithoutLines(table, form, document), form, document),
  );
  const headings = readHeadings(document, body, form);
  const sections = readSections(headings, form, body);
  const read = tables.map((table) => table.read);
  const agency = corrected(identity.agency, corrections.agency);
  const level = corrections.agency ? levelOf(corrections.agency) : null;
  return {
    document,
    form,
    formSure: corrections.edition ? 1 : sure,
    due,
    title: identity.title,
    agency,
    level: corrected<Reading['level']['value']>(
      level ? { value: level.level, from: 'inferred', sure: level.sure } : identity.level,
      corrections.level,
    )!,
    year,
    yearsTold: identity.yearsTold,
    publishedOn:
      corrections.publishedOn === null ? null : corrected(dates.publishedOn, corrections.publishedOn),
    signedOn: dates.signedOn,
    filledOn: dates.filledOn,
    period: dates.period,
    body,
    headings,
    sections,
    tables: read,
    figures: new Map(
      tables.flatMap((table) => table.figures.map((figure): [string, Figure] => [figure.cell, figure])),
    ),
    claims: [],
    notes: [
      ...document.notes,
      ...pictureNotes(document, form, sections, read, body),
      ...cutOffNotes(document, form, read),
    ],
  };
}

function corrected<T>(read: Known<T> | null, value: T | undefined): Known<T> | null {
  return value === undefined ? read : { value, from: 'user', sure: 1 };
}
