import type { ReportDocument } from '../../model/document';
import type { Known } from '../../model/reading';

const AUTONOMOUS = '内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔';
const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾';
/** Words that stand before 市, 县, 区 in a sentence without being part of a place's name. */
const NO_PLACE =
  /根据|依照|按照|通过|各|全|本|在|由|对|与|和|向|将|国家|中央|我|该|国务院|执行|落实|贯彻|有关|相关|政府|完善|做好|结合|围绕|印发|邀请|跨|及/u;
/** Longest line that can be a name and a title alone (running headers, site names). */
const LONGEST_LINE = 40;

/** Paragraphs at the head of a report in which it says whose it is. */
const HEAD = 8;
/** Places above the named one, as they stand before its name (淮安市 before 洪泽区人民政府). */
const PLACES =
  /^\p{Script=Han}{2,7}?(?:省|市|州|盟|自治区|地区)(?:\p{Script=Han}{2,7}?(?:省|市|州|盟|自治区|地区))?$/u;
/** What ends before a name begins: anything but a character of a name, and words like 由, 与, 在. */
const BEFORE_NAME = /[^\p{Script=Han}]|[由与在向经为是对]/u;
/** Characters before a name in which its places stand. */
const LONGEST_PLACES = 18;

/**
 * Spells out an agency named without its place: 自治区国土资源厅 where a line of the source opens with the whole name or one place of
 * that kind is named most; 洪泽区人民政府 where the report's opening names it as 淮安市洪泽区人民政府.
 */
export function fullName(name: Known<string>, document: ReportDocument): Known<string> {
  const kind = /^(?:自治区|省|市|县|区|州)/u.exec(name.value)?.[0];
  const texts = textsOf(document).map((text) => text.replace(/\s/gu, ''));
  if (!kind) return withPlaces(name, document);
  for (const text of texts) {
    const at = text.length <= LONGEST_LINE ? text.indexOf(name.value) : -1;
    const before = text.slice(0, Math.max(0, at));
    if (/^\p{Script=Han}{2,8}$/u.test(before) && !NO_PLACE.test(before)) {
      return { ...name, value: `${before}${name.value}`, sure: 0.85 };
    }
  }
  const place = placeNamed(texts, kind);
  return place ? { ...name, value: `${place}${name.value}`, sure: 0.75 } : name;
}

function withPlaces(name: Known<string>, document: ReportDocument): Known<string> {
  for (const block of document.blocks.slice(0, HEAD)) {
    if (block.kind !== 'paragraph') continue;
    const text = block.text.replace(/\s/gu, '');
    for (let at = text.indexOf(name.value); at >= 0; at = text.indexOf(name.value, at + 1)) {
      const places = text
        .slice(Math.max(0, at - LONGEST_PLACES), at)
        .split(BEFORE_NAME)
        .at(-1)!;
      if (PLACES.test(places) && !NO_PLACE.test(places)) return { ...name, value: `${places}${name.value}` };
    }
  }
  return name;
}

function textsOf(document: ReportDocument): string[] {
  const told = [...document.titles, ...document.publishers].map(({ text }) => text);
  const printed = document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'table' ? block.cells.map((cell) => cell.text) : [];
  });
  return [...told, ...printed];
}

/** The one place of that kind the texts name most (宁夏回族 for 自治区); "" where none stands out. */
function placeNamed(texts: readonly string[], kind: string): string {
  const known = { 自治区: AUTONOMOUS, 省: PROVINCES }[kind];
  const shape = new RegExp(`(${known ?? '(?<![\\p{Script=Han}])\\p{Script=Han}{2,6}'})${kind}(?!域)`, 'gu');
  const votes = new Map<string, number>();
  for (const text of texts) {
    for (const [, place] of text.matchAll(shape)) {
      if (!NO_PLACE.test(place!)) votes.set(place!, (votes.get(place!) ?? 0) + 1);
    }
  }
  const [best, second] = [...votes.entries()].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : '';
}
