/** Makes Chinese text comparable without losing the way back to the printed characters. */

/** Folded text and, for each of its UTF-16 units and one past the end, the offset in the text it came from. */
interface Folded {
  text: string;
  offsets: number[];
}

// Radicals that PDF makers put for the whole character: those NFKC leaves alone (CJK Radicals Supplement), and Kangxi radicals it turns
// into the traditional form where a simplified text means the simplified one.
const RADICALS: Record<string, string> = {
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺁': '厂',
  '⻊': '足',
  '⺻': '聿',
  '⺼': '月',
  '⺝': '月',
  '⺩': '王',
  '⻑': '长',
  '⻗': '雨',
  '⻏': '阝',
  '⺌': '小',
  '⼾': '户',
  '⾒': '见',
  '⾙': '贝',
  '⾞': '车',
  '⾧': '长',
  '⾨': '门',
  '⾭': '青',
  '⾱': '韦',
  '⾴': '页',
  '⾵': '风',
  '⾶': '飞',
  '⾺': '马',
  '⿂': '鱼',
  '⿃': '鸟',
  '⿄': '卤',
  '⿆': '麦',
  '⿈': '黄',
  '⿌': '黾',
  '⿑': '齐',
  '⿒': '齿',
  '⿓': '龙',
  '⿔': '龟',
};

const BRACKETS: Record<string, string> = {
  '〔': '(',
  '〕': ')',
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
  '{': '(',
  '}': ')',
  '﹝': '(',
  '﹞': ')',
  '〈': '<',
  '〉': '>',
  '《': '<',
  '》': '>',
  '«': '<',
  '»': '>',
  '‹': '<',
  '›': '>',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  "'": '"',
  '″': '"',
  '＂': '"',
  '、': ',',
  '，': ',',
  '。': '.',
  '．': '.',
  '·': '.',
  '•': '.',
  '：': ':',
  '；': ';',
  '—': '-',
  '–': '-',
  '―': '-',
  '─': '-',
  '−': '-',
  '－': '-',
  '﹣': '-',
  '～': '~',
  '∼': '~',
};

// White space, zero-width characters, soft hyphen, byte-order mark, variation selectors.
const DROPPED =
  /[\s\u00ad\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufeff]|\u034f|[\ufe00-\ufe0f]/u;

/** Folds width, compatibility forms, brackets, quotes and case, and drops white space. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** As `fold`, with the way back: `offsets[i]` is where the i-th folded unit stood in `text`. */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

// Pages repeat a few thousand characters: each is folded once. Bounded, because a hostile page may use every one there is.
const foldedCharacters = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const plain = RADICALS[character] ?? BRACKETS[character] ?? character.normalize('NFKC');
  const kept = [...plain.toLowerCase()]
    .filter((one) => !DROPPED.test(one))
    .map((one) => BRACKETS[one] ?? one);
  const result = DROPPED.test(character) ? '' : kept.join('');
  if (foldedCharacters.size < MOST_REMEMBERED) foldedCharacters.set(character, result);
  return result;
}

/** White space of any kind collapsed to one space, ends trimmed; zero-width characters dropped. Otherwise as printed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\s\u3164]+/gu, ' ')
    .trim();
}

/** The text with radicals that stand for whole characters (⻘, ⽔) put right; fonts of PDF makers print them in names. */
export function wholeCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, foldCharacter);
}
