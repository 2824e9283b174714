import { clauseEnd, clauseStart, type Sentence } from './sentences';

/** Words right behind a figure, with a mark at their end. */
const OF_PREVIOUS = /^[^、，,\s].{0,30}、\s?$/u;

/** Words that count nothing by themselves: what stands before them is looked at as well. */
const HOLLOW =
  /^(?:[、和及与且\s]|共|合计|总计|累计|总数|数量|其中|另|还有|约|近|逾|超过|超|不足|为|是|由|从|达|有|了|均|各|分别|仅|只|实际|全年|年内|今年|本年度?|当年|即|计|到|全部|在|已|通过|涉及|数|20\d\d\s?年度?|截[至止][^\s日底末]{0,14}[日底末])*[:：]?$/u;
/** Behind these a figure is a change, not a count. */
const CHANGES =
  /(?:增加|减少|增长|下降|上升|降低|提高|提升|回落|下滑|上涨|增多|同比|环比|缩减|压减|压缩|净增|净减|(?<![最至不众繁许])(?:多|少)|(?<![新])增|减|精简|前移|后移|(?<![最至不众繁许])(?:多|少)(?:收到|收|办结|办|受理|答复|公开|发布|举办))(?:了|为|到|至)?(?:约|近)?\s?$/u;
/** Up to these the new figure is told (由22个缩减至6个). */
const REACHES =
  /(?:增加|减少|增长|下降|上升|降低|提高|提升|缩减|压缩|压减|精简|增|减)(?:到|至|为)(?:约|近)?\s?$/u;

/** The words before a figure that may say what it counts. A figure in brackets of its own takes those before the bracket. */
export function before(sentence: Sentence, index: number): string {
  return wordsBefore(sentence, index).slice(-LONGEST);
}

/** No words farther from a figure say what it counts. */
const LONGEST = 120;

function wordsBefore(sentence: Sentence, index: number): string {
  const { text, tokens } = sentence;
  const token = tokens[index]!;
  const previous = tokens[index - 1];
  const bracketed =
    /[（(]\s?$/u.test(text.slice(0, token.start)) &&
    (/^\s?[）)]/u.test(text.slice(token.numberEnd - 1)) || /^\s?[）)]/u.test(text.slice(token.end)));
  const at = bracketed ? text.slice(0, token.start).search(/[（(]\s?$/u) : token.start;
  const start = clauseStart(text, at);
  const own = text.slice(Math.max(start, previous?.end ?? 0), at);
  // 4件公开、1件涉密: what stands behind a figure up to the mark is that figure's.
  if (previous && previous.end > start && OF_PREVIOUS.test(own)) return '';
  // 推送365期1120条: two figures of one thing.
  if (own === '' && previous && previous.end === at && at > start) return wordsBefore(sentence, index - 1);
  // 一审均驳回，其中1件提起上诉: what follows tells which.
  if (/其中\s?$/u.test(own) && !/^[，。；、,）)]/u.test(text.slice(token.end))) return own;
  if (!HOLLOW.test(own.trim()) || start === 0) return own;
  // "政府信息公开申请，共计12件"; "其中：" and brackets belong to another figure.
  const mark = text[start - 1]!;
  const wider = clauseStart(text, start - 1);
  if (!/[，,：:）)]/u.test(mark) || (previous && previous.end > wider)) return own;
  const clause = text.slice(Math.max(wider, previous?.end ?? 0), start - 1);
  if (mark !== '）' && mark !== ')') return `${clause}${own}`;
  // 行政诉讼（未经复议直接起诉）2件: the bracket tells more of what stands before it.
  const open = Math.max(text.lastIndexOf('（', start), text.lastIndexOf('(', start));
  if (open < 0 || (previous && previous.end > open)) return own;
  return text.slice(Math.max(clauseStart(text, open), previous?.end ?? 0), start - 1);
}

/** The words behind a figure that may say what it counts: to the end of its clause or the next figure. "3次，215人次的培训" shares them. */
export function after(sentence: Sentence, index: number): string {
  const { text, tokens } = sentence;
  const token = tokens[index]!;
  const next = tokens[index + 1];
  const end = Math.min(clauseEnd(text, token.end), text.length);
  const stop = next && next.start < end ? next.start : end;
  const behind = text.slice(token.end, stop);
  if (MIXED.test(behind) && stop === end) return '';
  // 57件里公开21件: what stands behind 里 is told of the next figure.
  const own = behind.split(/、|里|中(?![心央国小介标止医学层期专])/u)[0]!.slice(0, 40);
  if (own.trim() !== '' || !next) return own;
  return /^[，、,]\s?$/u.test(text.slice(token.end, next.start)) ? after(sentence, index + 1) : own;
}

/** 77件为补正后仍不明确、重复申请等: one figure for several kinds tells none of them. */
const MIXED = /^(?:均|都|分别)?(?:为|是|系|属于?|包括)[^、]{1,40}、/u;

/** Whether the figure tells by how much something changed, not how much it is. */
export function isChange(sentence: Sentence, index: number): boolean {
  const { text, tokens } = sentence;
  const token = tokens[index]!;
  const own = text.slice(Math.max(clauseStart(text, token.start), tokens[index - 1]?.end ?? 0), token.start);
  const near = own.slice(-LONGEST);
  return CHANGES.test(near) && !REACHES.test(near);
}
