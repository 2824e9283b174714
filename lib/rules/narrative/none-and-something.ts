import type { Outcome } from '../../model/finding';
import type { Reading } from '../../model/reading';
import { failed, finding, message, passed, placeMark } from '../outcome';
import { placeOf, sectionOf } from '../place';
import { paragraphsIn } from '../prose';
import { ID } from './contradicts';
import { lastYearOf } from './growth-of';
import { basisOf, claimAt, quoteOf, standingOf, targetOf, toldClaims, type ToldClaim } from './told';

const MONEY = new Set(['元', '万元']);
const NO_FEE = /(?:未|没有|没|不|无)[^，。；]{0,16}(?:收费|收取|处理费|费用)/u;
const FEE = /信息处理费|(?:检索|复制|邮寄)[^，。；]{0,6}费/u;

/** No fee said to be taken, and a fee told elsewhere in the text. */
export function* feeTwice(reading: Reading): Iterable<Outcome> {
  const claims = toldClaims(reading).map(({ claim }) => claim);
  const none = claims.find(
    ({ told, quote, year }) => told.kind === 'none' && NO_FEE.test(quote) && isOwn(year, reading),
  );
  if (!none) return;
  const some = claims.find(
    ({ unit, told, quote, scope, year }) =>
      MONEY.has(unit) && told.value > 0 && FEE.test(quote) && scope === '' && isOwn(year, reading),
  );
  const target = 'fee';
  if (!some) return yield passed(ID, target);
  yield failed(
    ID,
    target,
    finding(ID, 'review', {
      message: message('narrative/fee-and-none', { quote: quoteOf(none), other: quoteOf(some) }),
      ...standingOf(none, reading),
      marks: [placeMark(none.at), placeMark(some.at)],
    }),
  );
}

const isOwn = (year: number | null, reading: Reading): boolean => year === (reading.year?.value ?? null);

const NOTHING =
  /^(?:无|没有|暂无|无其他需要报告的?事项|没有其他需要报告的?事项|无需要报告的其他事项|无其他事项|暂无其他需要报告的?事项)[。.；;]?$/u;
/** A paragraph that tells something: long enough and with a figure told in it. */
const TELLING = 20;

/** Section six says 无 first and then tells something. */
export function* noneAndSomething(reading: Reading): Iterable<Outcome> {
  const section = sectionOf(reading, '6');
  if (!section) return;
  const lines = paragraphsIn(reading, { from: section.range.from + 1, to: section.range.to }).filter(
    ({ block }) => block.text.trim() !== '',
  );
  const [first, ...rest] = lines;
  if (!first || !NOTHING.test(first.block.text.replace(/\s/gu, ''))) return;
  const figures = new Map(toldClaims(reading).map(({ claim }) => [claim.told.block, claim]));
  const telling = rest.find(
    ({ block, index }) => block.text.length >= TELLING && (figures.get(index)?.told.value ?? 0) > 0,
  );
  const target = 'section-6';
  if (!telling) return yield passed(ID, target);
  yield failed(
    ID,
    target,
    finding(ID, 'review', {
      message: message('narrative/none-and-something', {
        quote: first.block.text.trim(),
        other: telling.block.text.trim().slice(0, 40),
      }),
      where: placeOf(section.heading.text.slice(0, 40), first.block.text.trim()),
      basis: basisOf(reading),
      marks: [placeMark(first.block.at), placeMark(telling.block.at)],
      section: '6',
    }),
  );
}

/** Said to have risen where it fell, or the other way round. */
export function* rosesThatFell(reading: Reading): Iterable<Outcome> {
  for (const { claim } of toldClaims(reading)) {
    const { growth } = claim.told;
    if (!growth || growth.of === null || growth.by === 0) continue;
    const now = claimAt(reading, growth.of);
    const before = lastYearOf(claim, reading);
    if (before === null || now.range.from !== now.range.to) continue;
    const target = `growth ${targetOf(claim)}`;
    if ((now.range.from - before) * growth.by >= 0) yield passed(ID, target);
    else yield fell(claim, now, before, target, reading);
  }
}

function fell(claim: ToldClaim, now: ToldClaim, before: number, target: string, reading: Reading): Outcome {
  return failed(
    ID,
    target,
    finding(ID, 'review', {
      message: message('narrative/rise-that-fell', { quote: quoteOf(claim), now: now.told.value, before }),
      ...standingOf(claim, reading),
      cells: now.cells,
      marks: [placeMark(claim.at), placeMark(now.at)],
    }),
  );
}
