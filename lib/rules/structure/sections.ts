import type { Message, Outcome } from '../../model/finding';
import type { Form, FormSection, SectionId } from '../../model/form';
import type { Location } from '../../model/location';
import type { ReadSection, Reading } from '../../model/reading';
import { likeness } from '../../text/likeness';
import { readNumbering } from '../../text/numbering';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { dueForm, reportPlace, sectionName, sectionOf } from '../place';
import { linesOfCells } from '../loose-labels';
import { incompleteness, paragraphsIn } from '../prose';
import { rule, WITH_SECTIONS } from '../rule';
import { plainTitle, titleFit } from './title';

const MISSING = 'structure/section-missing';
const ORDER = 'structure/section-order';
const TITLE = 'structure/section-title';
const EXTRA = 'structure/section-extra';

/** The form whose six headed sections are due; null to 2018, when they are topics. */
export function headedForm(reading: Reading): Form | null {
  const form = dueForm(reading);
  return form.topics ? null : form;
}

/** Each of the six statutory sections that no first-level heading fills. */
export const sectionMissing = rule(
  MISSING,
  'violation',
  WITH_SECTIONS,
  function* judgeSections(reading): Iterable<Outcome> {
    const form = headedForm(reading);
    if (!form) return yield notApplicable(MISSING, '', message('why/topics-not-headings'));
    for (const section of form.sections) {
      if (sectionOf(reading, section.id)) yield passed(MISSING, section.id);
      else yield failed(MISSING, section.id, missingFinding(reading, form, section));
    }
  },
);

function missingFinding(reading: Reading, form: Form, section: FormSection) {
  const doubt = doubtOf(reading, section);
  const before = form.sections
    .slice(0, Number(section.id) - 1)
    .toReversed()
    .map(({ id }) => sectionOf(reading, id))
    .find((one) => one !== undefined);
  const at = before?.heading.at ?? reportPlace(reading);
  const name = sectionName(form, section.id);
  return finding(MISSING, 'violation', {
    message: message(MISSING, { title: name, before: before?.heading.text ?? null }),
    where: name,
    basis: section.basis,
    marks: at ? [placeMark(at)] : [],
    section: section.id,
    ...(doubt ? { doubt } : {}),
  });
}

/** Titles at least so like a statutory one may be it, at another level or unrecognised. */
const VERY_LIKE = 0.8;

function doubtOf(reading: Reading, section: FormSection): Message | undefined {
  const note = incompleteness(reading);
  if (note) return message('doubt/not-wholly-read', { note });
  if (reading.sections.length === 0) return message('doubt/no-headings');
  const title = titleElsewhere(reading, section);
  return title ? message('doubt/title-elsewhere', { text: title }) : undefined;
}

/** A line that says the title but is no first-level section, or that stands in a cell where no heading is read. */
function titleElsewhere(reading: Reading, section: FormSection): string | null {
  const titles = [section.title, ...section.variants].map(plainTitle);
  const taken = new Set(reading.sections.map(({ heading }) => heading.block));
  const says = (text: string): boolean => {
    if (text.length > 40) return false;
    const number = readNumbering(text);
    const plain = plainTitle(text.slice(number?.length ?? 0));
    const own = number?.value === Number(section.id) || !belongsTo(number?.style);
    return own && titles.some((title) => likeness(title, plain) >= VERY_LIKE);
  };
  const free = paragraphsIn(reading, reading.body).filter(({ index }) => !taken.has(index));
  const found = free.find(({ block }) => says(block.text))?.block.text;
  return found ?? linesOfCells(reading).find(says) ?? null;
}

// （一）主动公开情况 under 总体情况 is an aspect, not the section.
const belongsTo = (style: string | undefined): boolean =>
  style !== undefined && style !== '一、' && style !== '第一部分';

/** The statutory sections in another order than the form's: one finding. */
export const sectionOrder = rule(
  ORDER,
  'violation',
  WITH_SECTIONS,
  function* judgeOrder(reading): Iterable<Outcome> {
    const form = headedForm(reading);
    if (!form) return yield notApplicable(ORDER, '', message('why/topics-not-headings'));
    const placed = firstOfEach(reading.sections);
    if (placed.length < 2) return yield notApplicable(ORDER, '', message('why/too-few-sections'));
    const moved = outOfOrder(placed);
    if (moved.length === 0) return yield passed(ORDER, '');
    yield failed(
      ORDER,
      '',
      finding(ORDER, 'violation', {
        message: message(ORDER, {
          titles: moved.map(({ heading }) => heading.text),
          order: placed.map(({ heading }) => heading.text),
        }),
        where: moved[0]!.heading.text,
        basis: { law: form.document, article: '附件（六个部分的次序）', stated: true },
        marks: moved.map(({ heading }) => placeMark(heading.at)),
        section: moved[0]!.id,
      }),
    );
  },
);

function firstOfEach(sections: readonly ReadSection[]): ReadSection[] {
  const seen = new Set<SectionId>();
  return sections.filter(({ id }) => id !== null && !seen.has(id) && seen.add(id));
}

/** The fewest sections to take out so that the rest stand in order: all outside a longest rising run. */
function outOfOrder(sections: readonly ReadSection[]): ReadSection[] {
  const best: ReadSection[][] = [];
  sections.forEach((section, i) => {
    let chain: ReadSection[] = [];
    for (let j = 0; j < i; j++) {
      if (Number(sections[j]!.id) < Number(section.id) && best[j]!.length > chain.length) chain = best[j]!;
    }
    best.push([...chain, section]);
  });
  const kept = new Set(best.reduce((longest, one) => (one.length > longest.length ? one : longest), []));
  return sections.filter((section) => !kept.has(section));
}

/** A heading that fills a statutory section in other words. */
export const sectionTitle = rule(
  TITLE,
  'review',
  WITH_SECTIONS,
  function* judgeTitles(reading): Iterable<Outcome> {
    const form = headedForm(reading);
    if (!form) return yield notApplicable(TITLE, '', message('why/topics-not-headings'));
    for (const section of form.sections) {
      const read = sectionOf(reading, section.id);
      if (!read) {
        yield notApplicable(TITLE, section.id, message('why/section-not-there', { title: section.title }));
        continue;
      }
      const fit = titleFit(section, read.heading.title || read.heading.text);
      if (fit === 'same') yield passed(TITLE, section.id);
      else
        yield failed(
          TITLE,
          section.id,
          titleFinding(form, section, read, fit === 'content' ? 'notice' : 'review'),
        );
    }
  },
);

function titleFinding(form: Form, section: FormSection, read: ReadSection, severity: 'notice' | 'review') {
  const name = sectionName(form, section.id);
  return finding(TITLE, severity, {
    message: message(severity === 'notice' ? TITLE : 'structure/section-title-other', {
      written: read.heading.text,
      expected: name,
    }),
    where: name,
    expected: name,
    actual: read.heading.text,
    basis: { law: form.document, article: `附件 ${name}`, stated: true },
    marks: [placeMark(read.heading.at)],
    section: section.id,
  });
}

/** Annexes are announced with a heading of their own and, unless numbered, are no further section. */
const ANNEX = /^附(?:件|表|录|注)?/u;

/** First-level sections beyond the six. */
export const sectionExtra = rule(
  EXTRA,
  'notice',
  WITH_SECTIONS,
  function* judgeExtra(reading): Iterable<Outcome> {
    const form = headedForm(reading);
    if (!form) return yield notApplicable(EXTRA, '', message('why/topics-not-headings'));
    const extra = reading.sections.filter(
      ({ id, heading }) => id === null && (heading.number !== undefined || !ANNEX.test(heading.title.trim())),
    );
    if (extra.length === 0) return yield passed(EXTRA, '');
    for (const { heading } of extra) {
      const at: Location = heading.at;
      yield failed(
        EXTRA,
        heading.text,
        finding(EXTRA, 'notice', {
          message: message(EXTRA, { written: heading.text }),
          where: heading.text,
          basis: { law: form.document, article: '附件（六个部分）', stated: true },
          marks: [placeMark(at)],
          section: null,
        }),
      );
    }
  },
);
