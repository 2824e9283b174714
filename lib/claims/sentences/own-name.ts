import type { Reading } from '../../model/reading';

/** A time told before the name: 三年来办公厅, 全年市局. */
const TIME_LEAD =
  /^(?:(?:[一二两三四五六七八九十\d]{1,2}|近|多|历)年(?:以)?来|全年|年内|今年|去年|上年|本年度?|当年|同期|20\d\d年度?)/u;
const LEVELS = '省市县区州旗盟镇乡';
const TAIL = /(?:办公[厅室]|管委会|街道|委员会|局|厅|委|办|署|院|中心|处|所|站|馆)$/u;
/** Names of all that an agency may call itself by its kind alone. */
const KIND_ALONE = /^(?:办公[厅室]|管委会|总局|总署|街道办(?:事处)?|办事处)$/u;

/**
 * Whether words are a short name of the report's own agency: 市局 and 市行政审批局 of 龙栖市行政审批服务局, 办公厅 of a government's office.
 * The level must be the agency's own and the kind of organ the same: 市局 in a district bureau's report is another's.
 */
export function isShortName(words: string, { agency }: Reading): boolean {
  const full = (agency?.value ?? '').replace('人民', '');
  const name = words
    .replace(TIME_LEAD, '')
    .replace(/(?:机关|本级|自身|本身)$/u, '')
    .replace('人民', '');
  if (name.length < 2 || full === '') return false;
  if (KIND_ALONE.test(name)) return full.endsWith(name) || (name === '管委会' && full.endsWith('管理委员会'));
  const kind = TAIL.exec(name)?.[0];
  // 国家局 of 国家能源局.
  if (kind && name === `国家${kind}`) return full.startsWith('国家') && endsAlike(full, kind);
  if (!kind || !LEVELS.includes(name[0]!) || !endsAlike(full, kind)) return false;
  const level = levelAt(full);
  if (level < 0 || full[level] !== name[0]) return false;
  const core = name.slice(1, name.length - kind.length);
  const own = full.slice(level + 1);
  return core === '' ? kind !== '委' : core.length >= 2 && core[0] === own[0] && isWithin(core, own);
}

const endsAlike = (full: string, kind: string): boolean =>
  full.endsWith(kind) ||
  (kind === '委' && full.endsWith('委员会')) ||
  (kind === '管委会' && full.endsWith('管理委员会')) ||
  (kind === '办' && /办公[室厅]$/u.test(full));

/** Where the innermost level of the agency's place stands; -1 where its name tells no place. 市场, 区划 are none. */
function levelAt(full: string): number {
  let at = -1;
  for (const match of full.matchAll(
    /(?<=[\u4e00-\u9fff])(?!(?<=城)市(?:管理|综合|建设|更新|运行|公用|规划|园林|执法))(?:[省市县区州旗盟]|(?<!城)[镇乡])(?![场政容域划村])/gu,
  ))
    at = match.index;
  return at;
}

/** Whether each character of a short name stands in the full one, in that order. */
function isWithin(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
