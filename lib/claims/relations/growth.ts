import type { Growth } from '../../model/claim';
import type { Placed } from '../drafts/draft';

const MORE =
  /(?:增长|增加|上升|提高|提升|增多|上涨|(?<!年均|平均)(?:增|涨|升)幅)(?:了|率|幅度)?(?:约|近|达|为|超过)?\s?$/u;
const LESS = /(?:减少|下降|降低|回落|缩减|下滑|减|(?<!年均|平均)[降减跌]幅)(?:了)?(?:约|近|达|为|超过)?\s?$/u;
const COMPARED = /同比|较(?:上|去|20)|比(?:上|去|20)|与(?:上|去|20)|相比|[由从](?:上|去|20)/u;

/** Links growths with the figure they are told of and with last year's where the sentence tells it. */
export function growthsIn(own: readonly Placed[]): void {
  own.forEach((one, at) => {
    const { claim } = one.draft;
    if (claim.told.kind !== 'percent' && !one.draft.change) return;
    const { sentence } = one.read;
    const start = claim.told.start - sentence.start;
    const words = sentence.text.slice(Math.max(0, start - 40), start);
    const by = MORE.test(words) ? 1 : LESS.test(words) ? -1 : null;
    if (by === null || !COMPARED.test(words)) return;
    const before = own.slice(0, at).filter(({ draft }) => draft.claim.told.kind === 'count' && !draft.change);
    const last = before.at(-1);
    const between = last ? sentence.text.slice(last.draft.claim.told.end - sentence.start, start) : '';
    const near = last && !/[；;。]/u.test(between) && between.length <= 24 ? last : undefined;
    const [of, from] = pairOf(near, before);
    claim.told.growth = { of: of?.index ?? null, by, from: from?.index ?? null } satisfies Growth;
  });
}

/** 521件，较2020年的468件增长11.3%: this year's figure and the one of the year it is compared with. */
function pairOf(near: Placed | undefined, before: readonly Placed[]): [Placed?, Placed?] {
  if (!near) return [];
  const other = before.filter(
    ({ draft, index }) =>
      index !== near.index &&
      draft.claim.unit === near.draft.claim.unit &&
      draft.claim.year !== near.draft.claim.year &&
      draft.claim.year !== null &&
      near.draft.claim.year !== null,
  );
  if (other.length !== 1) return [near];
  const [a, b] = [near, other[0]!];
  return a.draft.claim.year! > b.draft.claim.year! ? [a, b] : [b, a];
}
