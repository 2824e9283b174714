import type { ToldClaim } from './told';

/** The printed figure stands for everything that is rounded or cut to it. */
export function within(claim: ToldClaim, low: number, high: number): boolean {
  const step = lastDigit(claim);
  const { from, to } = claim.range;
  return high >= from - step / 2 - 1e-9 && low < to + step + 1e-9;
}

/** Worth of the last digit printed: 33.9 → 0.1, 30 → 1. */
function lastDigit(claim: ToldClaim): number {
  const decimals = /\.(\d+)/u.exec(claim.quote.normalize('NFKC').slice(-12))?.[1]?.length ?? 0;
  return 10 ** -decimals;
}
