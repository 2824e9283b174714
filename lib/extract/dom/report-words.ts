/** Words that only the report itself says; used to find it on its page. */

// The statutory section titles, the tables' own words and the report's opening, as they stand in text without white space.
const TELLING =
  /主动公开政府信息情况|收到和处理政府信息公开申请|政府信息公开行政复议|信息公开工作存在的|存在的主要问题|其他需要报告的|总体情况|第二十条第[（(]|本年新收政府信息公开申请|结转下年度继续办理|予以公开|无法提供|不予公开|主动公开政府信息数|依申请公开|统计指标|申请行政复议|政府信息公开条例|结果维持|统计期限|编制本(?:年度)?报告/gu;

// Section titles as only a report prints them; a site's menu has none of these.
const TITLES =
  /主动公开政府信息情况|收到和处理政府信息公开申请|政府信息公开行政复议|(?:信息公开工作)?存在的(?:主要)?问题|其他需要报告的|本年新收政府信息公开申请|结转下年度继续办理/gu;

/** Most places kept: a page that repeats the words without end gains nothing. */
const MOST = 20_000;

/** Offsets in the page's solid text at which telling words stand, ascending. */
export function tellingPlaces(solid: string): number[] {
  return placesOf(solid, TELLING);
}

/** Offsets in the page's solid text at which the report's section titles stand, ascending. */
export function titlePlaces(solid: string): number[] {
  return placesOf(solid, TITLES);
}

function placesOf(solid: string, words: RegExp): number[] {
  const places: number[] = [];
  for (const { index } of solid.matchAll(words)) {
    places.push(index);
    if (places.length >= MOST) break;
  }
  return places;
}

/** The places that lie in none of the ranges; both ascending. */
export function outsideOf(
  places: readonly number[],
  ranges: readonly (readonly [number, number])[],
): number[] {
  let next = 0;
  return places.filter((place) => {
    while (next < ranges.length && ranges[next]![1] <= place) next++;
    return next >= ranges.length || ranges[next]![0] > place;
  });
}

/** How many of the ascending places lie in [from, to). */
export function countBetween(places: readonly number[], from: number, to: number): number {
  return firstFrom(places, to) - firstFrom(places, from);
}

function firstFrom(places: readonly number[], value: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
