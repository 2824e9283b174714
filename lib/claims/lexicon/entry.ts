import type { CellId, EditionId } from '../../model/form';
import type { Topic } from './topics';

/** Words for what a row of the form counts. The entry whose words end nearest the figure wins. */
export interface Entry {
  /** Rows or groups it means; see `cellsFor`. */
  rows: readonly string[];
  words: RegExp;
  /** Topics in which the words mean these rows; any where none is given. */
  topics?: readonly Topic[];
  /** Measure words that may count it. */
  units?: RegExp;
  /** Not where these words stand in the clause. */
  unless?: RegExp;
  /** Only where these words stand in the sentence. */
  only?: RegExp;
  /** Only where the topic is named before: the words alone tell no row. */
  named?: boolean;
  /** What alone may stand between the words and the figure: anything else is what is counted. */
  tight?: RegExp;
  /** Told together with another of these, the figure counts both: 予以公开和部分公开. */
  joins?: boolean;
  /** The words may count something near it too: a difference is no finding. */
  weak?: boolean;
}

export const APPLICANTS: readonly (readonly [string, RegExp])[] = [
  ['natural', /自然人|公民(?![、和]?法人)|个人(?=申请|提出|提交|\s?$)/gu],
  [
    'organisations',
    /法人(?:或者|以及|或|和|及|与|、)?(?:其他)?(?:社会)?组织|法人(?!代表|库)|单位(?=申请|提出|提交)/gu,
  ],
  ['business', /商业企业|(?:企业|公司)(?=的|申请|提出|提交|\d|\s?[（(]?\d|\s?$)/gu],
  ['research', /科研(?:机构|单位|院所)/gu],
  ['social', /(?:社会)?公益组织/gu],
  ['law_service', /法律服务机构|律师事务所|律所/gu],
  ['other_org', /(?<!法人[或和及与、]|法人或者|法人以及)其[他它](?:组织|申请人)/gu],
];

/** Columns of table 3 a kind of applicant fills. */
export const APPLICANT_COLUMNS: Record<string, readonly string[]> = {
  natural: ['natural'],
  organisations: ['business', 'research', 'social', 'law_service', 'other_org'],
  business: ['business'],
  research: ['research'],
  social: ['social'],
  law_service: ['law_service'],
  other_org: ['other_org'],
  total: ['total'],
};

const DENY = [
  'secret',
  'other_law',
  'three_security',
  'third_party',
  'internal',
  'process',
  'enforcement_file',
  'administrative_query',
];
const UNABLE = ['not_held', 'must_create', 'unclear'];
const REJECT = ['petition', 'repeat', 'publication', 'excessive', 'reconfirm'];

/** Rows of table 3 that a group's heading holds. */
function rowsOfGroup(group: string, edition: EditionId, single: boolean): readonly string[] {
  if (group === 'deny') return DENY.map((row) => `deny.${row}`);
  if (group === 'unable') return UNABLE.map((row) => `unable.${row}`);
  if (group === 'reject') return REJECT.map((row) => `reject.${row}`);
  if (group === 'other' && edition === '2021-30' && !single)
    return ['other.no_correction', 'other.unpaid_fee', 'other.rest'];
  return [group];
}

/** Ids of cells of a row as an entry names it: "t3:granted" with the applicants' columns, anything else as it stands. */
export function cellsFor(
  row: string,
  columns: readonly string[],
  edition: EditionId,
  single: boolean,
): CellId[] {
  if (!row.startsWith('t3:')) return [row];
  return rowsOfGroup(row.slice(3), edition, single).flatMap((one) =>
    columns.map((column) => `t3.${one}.${column}`),
  );
}
