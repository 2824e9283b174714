import type { FindingDraft, Outcome } from '../../model/finding';
import type { Location } from '../../model/location';
import type { Reading } from '../../model/reading';
import { readChineseNumeral } from '../../text/numeral';
import { fold } from '../../text/fold';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { dueForm } from '../place';
import { paragraphsIn, textIn } from '../prose';
import { ALL_EDITIONS, rule } from '../rule';

const ID = 'structure/caption-numbering';
/** A longer line that begins with 图4 is a sentence about it. */
const LONGEST_CAPTION = 60;
const CAPTION =
  /^\s{0,12}[（(]?(图|表)\s{0,4}(\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d\-－.．年月日个张])\s{0,6}[：:、．.，,）)]?\s{0,8}(.{0,60})$/u;
/** 图4所示, 表2中: a sentence. */
const SENTENCE = /^(?:所示|中|显示|可见|为|是)|[。；]$/u;

interface Caption {
  kind: string;
  value: number;
  title: string;
  text: string;
  block: number;
  at: Location;
}

/** Captions of figures and of tables: one missing, one used twice. */
export const captionNumbering = rule(
  ID,
  'notice',
  ALL_EDITIONS,
  function* judgeCaptions(reading): Iterable<Outcome> {
    const captions = captionsOf(reading);
    if (captions.length < 2) return yield notApplicable(ID, '', message('why/too-few-captions'));
    for (const kind of ['图', '表']) {
      const own = captions.filter((caption) => caption.kind === kind);
      if (own.length < 2) continue;
      const findings = faultsOf(own, reading);
      if (findings.length > 0) yield failed(ID, kind, ...findings);
      else yield passed(ID, kind);
    }
  },
);

function captionsOf(reading: Reading): Caption[] {
  return paragraphsIn(reading, reading.body).flatMap(({ block, index }) => {
    if (block.text.length > LONGEST_CAPTION) return [];
    const match = CAPTION.exec(block.text);
    if (!match || SENTENCE.test(match[3]!)) return [];
    const value = /^\d+$/u.test(match[2]!) ? Number(match[2]) : readChineseNumeral(match[2]!);
    if (value === null) return [];
    return [
      { kind: match[1]!, value, title: fold(match[3]!), text: block.text.trim(), block: index, at: block.at },
    ];
  });
}

function faultsOf(captions: Caption[], reading: Reading): FindingDraft[] {
  const found: FindingDraft[] = [];
  const seen = new Map<number, Caption>();
  let last = 0;
  captions.forEach((caption, i) => {
    const { kind, value } = caption;
    const again = seen.get(value);
    if (again && value === 1 && captions[i + 1]?.value === 2) {
      // A new count begins, by chapter or annex.
      seen.clear();
    } else if (again) {
      // The same words twice are one caption printed again (a list of figures).
      if (again.title !== caption.title) found.push(repeated(caption, again, reading));
    } else if (value > last + 1 && last > 0) {
      const missing = numbersBetween(last, value).filter((one) => !mentioned(reading, kind, one));
      if (missing.length > 0) found.push(skipped(caption, missing, reading));
    }
    seen.set(value, again ?? caption);
    last = value;
  });
  return found;
}

const numbersBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i);

/** Whether the number stands anywhere in the report: its caption may be set in another way. */
function mentioned(reading: Reading, kind: string, value: number): boolean {
  return new RegExp(`${kind}\\s{0,4}${value}(?!\\d)`, 'u').test(textIn(reading, reading.body));
}

function skipped(caption: Caption, missing: number[], reading: Reading): FindingDraft {
  const numbers = missing.map((value) => `${caption.kind}${value}`);
  return draft(
    caption,
    reading,
    message('structure/caption-gap', { missing: numbers, after: caption.text }),
    [caption],
  );
}

function repeated(caption: Caption, first: Caption, reading: Reading): FindingDraft {
  const number = `${caption.kind}${caption.value}`;
  const told = message('structure/caption-repeat', { number, first: first.text, second: caption.text });
  return draft(caption, reading, told, [caption, first]);
}

function draft(
  caption: Caption,
  reading: Reading,
  told: ReturnType<typeof message>,
  shown: Caption[],
): FindingDraft {
  const section = reading.sections.find(
    ({ range }) => caption.block >= range.from && caption.block < range.to,
  );
  return finding(ID, 'notice', {
    message: told,
    where: caption.text,
    basis: { law: dueForm(reading).document, article: '图表编号连续（由编号本身推定）', stated: false },
    marks: shown.map(({ at }) => placeMark(at)),
    section: section?.id ?? null,
  });
}
