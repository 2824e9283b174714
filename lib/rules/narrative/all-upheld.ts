import type { CellId } from '../../model/form';
import type { Outcome } from '../../model/finding';
import type { Reading } from '../../model/reading';
import { passed } from '../outcome';
import { sentencesIn } from '../prose';
import { contradicts, ID, notSure, sumOf } from './contradicts';

/** 均获维持: every one upheld, so none corrected and none pending. */
const UPHELD = /(?:均|全部|都)(?:被|获得?|得到|予以|为|是|判决|裁定|决定){0,2}(?:结果)?维持/u;
/** 零败诉, 无一纠正: none lost. */
const UNBEATEN =
  /零败诉|[无没]有?(?:一[件起])?(?:被)?(?:败诉|纠错|纠正)|(?:均)?未(?:被)?(?:败诉|纠错|纠正)|零纠错/u;
/** Of those only that were decided. */
const DECIDED = /已?审结的|已经?审结|已结|办结的|其中/u;

interface Result {
  cells: CellId[];
  count: number | null;
}

/** All reviews or suits said to be upheld, beside corrected or pending ones. */
export function* allUpheld(reading: Reading): Iterable<Outcome> {
  for (const sentence of sentencesIn(reading, reading.body)) {
    const { text, block } = sentence;
    const upheld = UPHELD.test(text) && !DECIDED.test(text);
    const unbeaten = UNBEATEN.test(text);
    if (!(upheld || unbeaten) || !/复议|诉讼|应诉|败诉/u.test(text)) continue;
    const target = `upheld ${block}`;
    const { cells, count } = against(text, upheld, reading);
    if (cells.length === 0 || count === null) yield notSure(target, sentence);
    else if (count === 0) yield passed(ID, target);
    else
      yield contradicts(
        'narrative/upheld-and-not',
        target,
        sentence,
        upheld ? UPHELD : UNBEATEN,
        cells,
        reading,
        { count },
      );
  }
}

/** Cells that should then be 0: corrected, and where all are upheld also other results and pending ones. */
function against(text: string, upheld: boolean, reading: Reading): Result {
  const groups = groupsOf(text, reading);
  const results = upheld ? ['corrected', 'other', 'pending'] : ['corrected'];
  const cells = groups
    .flatMap((group) => results.map((result) => `${group}.${result}`))
    .filter((cell) => (sumOf([cell], reading) ?? 0) > 0);
  const known = groups.some((group) => reading.figures.has(`${group}.corrected`));
  return {
    cells: cells.length > 0 ? cells : groups.map((group) => `${group}.corrected`),
    count: known ? (sumOf(cells, reading) ?? 0) : null,
  };
}

function groupsOf(text: string, reading: Reading): string[] {
  const since2019 = reading.figures.has('t4.review.total');
  const review = /复议/u.test(text) ? [since2019 ? 't4.review' : 'review'] : [];
  const suits = since2019 ? ['t4.direct', 't4.after_review'] : ['litigation'];
  return [...review, ...(/诉讼|应诉|败诉/u.test(text) ? suits : [])];
}
