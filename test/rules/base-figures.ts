import { cellsOf } from '../../lib/forms/cells';
import type { CellId, Form } from '../../lib/model/form';

/** Figures of a right report: what is not named is 0, totals are added up. */

const STATISTICS: Record<CellId, number> = {
  'disclosed.total': 800,
  'disclosed.normative.public': 6,
  'disclosed.normative.issued': 9,
  'channel.gazette': 12,
  'channel.website': 780,
  'channel.wechat': 60,
  'response.hot': 4,
  'response.press': 3,
  'response.press.leader': 1,
  'response.interview': 2,
  'response.interview.leader': 2,
  'response.explain': 7,
  'request.received': 20,
  'request.in_person': 5,
  'request.online': 9,
  'request.letter': 6,
  'request.closed': 19,
  'request.closed.on_time': 17,
  'request.closed.extended': 2,
  'request.replied': 19,
  'reply.already_public': 4,
  'reply.granted': 8,
  'reply.denied': 3,
  'denied.business': 1,
  'denied.other_law': 2,
  'reply.not_exist': 4,
  'review.total': 3,
  'review.upheld': 2,
  'review.corrected': 1,
  'litigation.total': 1,
  'litigation.upheld': 1,
  'complaint.total': 2,
  'fee.total': 0,
  'staff.offices': 1,
  'staff.points': 3,
  'staff.people': 4,
  'staff.full_time': 1,
  'staff.part_time': 3,
  'staff.budget': 7.5,
  'training.meetings': 2,
  'training.classes': 3,
  'training.people': 140,
};

const DISCLOSURE: Record<CellId, number> = {
  't2.normative.made': 4,
  't2.normative.disclosed': 4,
  't2.normative.total': 31,
  't2.normative.repealed': 1,
  't2.normative.valid': 30,
  't2.licence.previous': 27,
  't2.licence.change': 2,
  't2.licence.decisions': 214,
  't2.penalty.previous': 90,
  't2.penalty.change': -3,
  't2.penalty.decisions': 56,
  't2.fee.previous': 5,
  't2.fee.amount': 12.75,
  't2.procurement.count': 8,
  't2.procurement.amount': 1654.74,
};

/** Natural persons, businesses, legal services. */
const APPLICATIONS: Record<string, [number, number, number]> = {
  new: [10, 2, 1],
  carried_in: [1, 0, 0],
  granted: [6, 1, 1],
  partial: [1, 0, 0],
  'unable.not_held': [2, 1, 0],
  total: [9, 2, 1],
  carried_out: [2, 0, 0],
};

const REVIEWS: Record<CellId, number> = {
  't4.review.upheld': 3,
  't4.review.pending': 1,
  't4.review.total': 4,
  't4.direct.upheld': 2,
  't4.direct.total': 2,
};

/** What every figure cell of a right report of this form prints. */
export function baseFigures(form: Form): Map<CellId, string> {
  const known = new Map<CellId, number>(
    [STATISTICS, DISCLOSURE, REVIEWS].flatMap((one) => Object.entries(one)),
  );
  for (const [row, [natural, business, law]] of Object.entries(APPLICATIONS)) {
    known.set(`t3.${row}.natural`, natural);
    known.set(`t3.${row}.business`, business);
    known.set(`t3.${row}.law_service`, law);
    known.set(`t3.${row}.total`, natural + business + law);
  }
  return new Map(form.tables.flatMap(cellsOf).map(({ id }) => [id, String(known.get(id) ?? 0)]));
}
