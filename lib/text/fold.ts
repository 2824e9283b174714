/** Makes Chinese text comparable without losing the way back to the printed characters. */

/** Folded text and, for each of its UTF-16 units and one past the end, the offset in the text it came from. */
export interface Folded {
  text: string;
  offsets: number[];
}

// Radicals that NFKC leaves alone but fonts of PDF makers put for the whole character (CJK Radicals Supplement).
const RADICALS: Record<string, string> = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门',
  '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼',
  '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⺁': '厂', '⻊': '足',
  '⺻': '聿', '⺼': '月', '⻣ ': '骨',
};

const BRACKETS: Record<string, string> = {
  '〔': '(', '〕': ')', '[': '(', ']': ')', '【': '(', '】': ')', '{': '(', '}': ')', '﹝': '(', '﹞': ')',
  '〈': '<', '〉': '>', '《': '<', '》': '>', '«': '<', '»': '>', '‹': '<', '›': '>',
  '“': '"', '”': '"', '‘': '"', '’': '"', '「': '"', '」': '"', '『': '"', '』': '"', "'": '"', '″': '"', '＂': '"',
  '、': ',', '，': ',', '。': '.', '．': '.', '·': '.', '•': '.', '：': ':', '；': ';',
  '—': '-', '–': '-', '―': '-', '─': '-', '−': '-', '－': '-', '﹣': '-', '～': '~', '∼': '~',
};

// White space, zero-width characters, soft hyphen, byte-order mark, variation selectors.
const DROPPED = /[\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]/u;

/** Folds width, compatibility forms, brackets, quotes and case, and drops white space. */
export function fold(text: string): string {
  return foldWithOffsets(text).text;
}

/** As `fold`, with the way back: `offsets[i]` is where the i-th folded unit stood in `text`. */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!DROPPED.test(character)) {
      const plain = RADICALS[character] ?? BRACKETS[character] ?? character.normalize('NFKC');
      for (const one of plain.toLowerCase()) {
        if (DROPPED.test(one)) continue;
        const last = BRACKETS[one] ?? one;
        folded += last;
        for (let unit = 0; unit < last.length; unit++) offsets.push(at);
      }
    }
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** White space of any kind collapsed to one space, ends trimmed; zero-width characters dropped. Otherwise as printed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\s\u3164]+/gu, ' ')
    .trim();
}
