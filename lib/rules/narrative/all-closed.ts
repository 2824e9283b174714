import type { CellId } from '../../model/form';
import type { Outcome } from '../../model/finding';
import type { Reading } from '../../model/reading';
import { passed } from '../outcome';
import { sentencesIn, type Sentence } from '../prose';
import { contradicts, ID, notSure, sumOf } from './contradicts';

/** 全部办结, 均已办结, 办结率100%. */
const CLOSED =
  /(?:全部|均已|已全部|均|都已)(?:按时|按期|依法|依规|及时|按规定|按要求|在?规定时间内|在?法定期限内|在?期限内){0,3}(?:予以)?(?:办结|办理完毕|办理完结|答复完毕)|(?<!按时|按期|提前|限时|法定|期限|期内|时限|及时)办结率(?:为|达到|达)?\s{0,2}100(?:\.0{1,2})?\s{0,2}[%％]/u;
/** Speaks of requests for information and of nothing else that is closed. */
const OF_REQUESTS = /申请/u;
const OF_OTHERS = /建议|提案|来信|信访|工单|热线|咨询|复议|诉讼|许可|投诉|留言|目前|除|应办|到期/u;

/** All requests said to be closed, beside some carried over or not closed. */
export function* allClosed(reading: Reading): Iterable<Outcome> {
  const cells = openCells(reading);
  if (cells.length === 0) return;
  for (const sentence of sentencesIn(reading, reading.body)) {
    if (!CLOSED.test(sentence.text) || !isOfRequests(sentence)) continue;
    const open = openRequests(reading);
    const target = `closed ${sentence.block}`;
    if (open === null) yield notSure(target, sentence);
    else if (open <= 0) yield passed(ID, target);
    else
      yield contradicts('narrative/closed-and-open', target, sentence, CLOSED, cells, reading, {
        count: open,
      });
  }
}

const isOfRequests = ({ text }: Sentence): boolean => OF_REQUESTS.test(text) && !OF_OTHERS.test(text);

function openCells(reading: Reading): CellId[] {
  if (reading.figures.has('t3.carried_out.total')) return ['t3.carried_out.total'];
  return reading.figures.has('request.closed') ? ['request.received', 'request.closed'] : [];
}

/** Requests that were not closed in the year, at least; null where the cells do not tell. */
function openRequests(reading: Reading): number | null {
  const carried = sumOf(['t3.carried_out.total'], reading);
  if (carried !== null) return carried;
  const [received, closed] = ['request.received', 'request.closed'].map((id) => sumOf([id], reading));
  return received === null || closed === null ? null : received! - closed!;
}
