import type { Share } from '../../model/claim';
import type { Placed } from '../drafts/draft';

/** 占, 占比: a share; X率: a rate, which is a share of another kind. */
const SHARE = /占(?:比|全部|总|了|到|据)?[^，。；、\d]{0,24}$/u;
const RATE = /(?:办结|答复|回复|办复|公开|办理|按时办结|处理|办理答复)率(?:为|达|达到|是)?\s?$/u;
const LOOK_BACK = 12;

/** Links each share of a sentence with the figure it is told of and those it may be a share of. */
export function sharesIn(own: readonly Placed[], earlier: readonly Placed[]): void {
  own.forEach((one, at) => {
    if (one.draft.claim.told.kind !== 'percent') return;
    const { sentence } = one.read;
    const start = one.draft.claim.told.start - sentence.start;
    const words = sentence.text.slice(Math.max(0, start - 30), start);
    const isShare = SHARE.test(words);
    if (!isShare && !RATE.test(words)) return;
    const counts = (list: readonly Placed[]): Placed[] =>
      list.filter(({ draft }) => draft.claim.told.kind === 'count' && !draft.change);
    const before = counts(own.slice(0, at));
    const part = isShare ? partOf(one, own, at) : ratePart(one, before);
    const others = counts([...earlier, ...own]).filter((other) => other.index !== part?.index);
    one.draft.claim.told.share = {
      part: part?.index ?? null,
      whole: part ? wholeOf(part, [...counts(earlier), ...before], isShare) : null,
      others: others.slice(-LOOK_BACK).map(({ index }) => index),
      of: isShare ? ofWhat(words) : '',
      rate: !isShare,
      apart: isShare && !/女|男|岁|党员|学历|以上/u.test(sentence.text),
    } satisfies Share;
  });
}

/** The figure a share is told of stands right before it: 1716件，占总数的77.8%. */
function partOf(one: Placed, own: readonly Placed[], at: number): Placed | null {
  const before = own[at - 1];
  if (!before || before.draft.claim.told.kind !== 'count' || before.draft.change) return null;
  const { sentence } = one.read;
  const between = sentence.text.slice(
    before.draft.claim.told.end - sentence.start,
    one.draft.claim.told.start - sentence.start,
  );
  return /^[^，。；、]{0,8}[，,（(]?\s?(?:约|大约|分别)?占/u.test(between) ? before : null;
}

/** 收到123件，已办理119件，办结率97%: a rate of the figure right before it in the same clause group. */
function ratePart(one: Placed, before: readonly Placed[]): Placed | null {
  const { sentence } = one.read;
  const start = one.draft.claim.told.start - sentence.start;
  const last = before.at(-1);
  if (!last) return null;
  const between = sentence.text.slice(last.draft.claim.told.end - sentence.start, start);
  return /[；;]/u.test(between) || between.length > 24 ? null : last;
}

/** The whole a part is of: the one whose parts it is among, else the figure of the same measure word that stands before it and is no smaller. */
function wholeOf(part: Placed, before: readonly Placed[], isShare: boolean): number | null {
  const group = before.find(({ draft }) => draft.claim.told.parts?.claims.includes(part.index));
  if (group) return group.index;
  const candidates = before.filter(
    (one) =>
      one.index < part.index &&
      one.draft.claim.unit === part.draft.claim.unit &&
      one.draft.claim.told.value >= part.draft.claim.told.value,
  );
  return (isShare ? candidates[0] : candidates.at(-1))?.index ?? null;
}

/** What a share is said to be of: 总数, 申请总数; "" where nothing is said. */
function ofWhat(words: string): string {
  const told = /占(?<of>[^，。；、\d]{0,24})$/u.exec(words)?.groups?.of ?? '';
  return told.replace(/比|的|约|近|为|达|了|到|据|\s/gu, '');
}
