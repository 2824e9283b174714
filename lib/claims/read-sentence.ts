import { exactly } from '../model/quantity';
import { after, before, isChange } from './sentences/around';
import { align } from './lists/aligned';
import { alike } from './lists/alike';
import { forEach } from './lists/each';
import { byOrgan } from './drafts/organs';
import { doubt } from './doubts';
import { claimOf, type Draft, type State } from './drafts/draft';
import { inherit } from './inherited/inherit';
import { nonesIn } from './drafts/none';
import { scopeOf } from './sentences/scope';
import { clauseStart, type Sentence } from './sentences/sentences';
import { subjectOf, topicAt, type Around, type Subject } from './lexicon/subject';
import { topicsNamed, type Named } from './lexicon/topics';

/** The claims of one sentence from left to right. */
export function readSentence(sentence: Sentence, state: State): Draft[] {
  const named = topicsNamed(sentence);
  const drafts = sentence.tokens.map((_, index) => counted(sentence, index, named, state));
  align(sentence, drafts, state);
  inherit(drafts, sentence, state);
  byOrgan(sentence, drafts, state.reading);
  const each = forEach(sentence, drafts, state);
  const nones = nonesIn(sentence, named, state.context, state.book).map((none): Draft => {
    const subject = { words: none.words, rows: [], cells: none.cells, weak: false, topic: null };
    const claim = claimOf(sentence, state, none.start, none.end, {
      subject,
      range: exactly(0),
      unit: none.unit,
      modality: 'exact',
      told: { kind: 'none', value: 0, step: 1, none: none.beyondDoubt },
    });
    return { claim, token: -1, subject, change: false };
  });
  const all = alike(sentence, drafts, state);
  const sure = each.filter(({ token, claim }) => claim.cells.length > 0 || !sentence.tokens[token]?.bare);
  const found = [...sure, ...nones, ...all].toSorted((a, b) => a.claim.told.start - b.claim.told.start);
  for (const { claim, ofOrgan } of found) {
    if (!ofOrgan)
      claim.scope = scopeOf(sentence, claim.told.start - sentence.start, claim.cells, state.reading, state);
  }
  doubt(found, sentence);
  return found;
}

function counted(sentence: Sentence, index: number, named: readonly Named[], state: State): Draft {
  const token = sentence.tokens[index]!;
  const change = isChange(sentence, index);
  const subject = subjectAt(sentence, index, named, state, change);
  const isPart = /其中[^，。；]{0,12}$/u.test(
    sentence.text.slice(Math.max(0, token.start - 20), token.start),
  );
  const plain = token.modality === 'exact' && isPart ? 'part-of' : token.modality;
  const claim = claimOf(sentence, state, quoteStart(sentence, index), token.end, {
    subject,
    range: token.range,
    unit: token.unit,
    modality: plain,
    told: { kind: token.kind, value: token.value, step: token.step, none: false },
    number: [token.start, token.end],
  });
  return { claim, token: index, subject, change };
}

function subjectAt(
  sentence: Sentence,
  index: number,
  named: readonly Named[],
  state: State,
  change: boolean,
): Subject {
  const token = sentence.tokens[index]!;
  const words = before(sentence, index);
  const behind = after(sentence, index);
  const behindEnd = token.end + behind.length;
  const inside = named.filter((one) => one.start >= token.end && one.end <= behindEnd);
  const around = {
    before: words,
    after: behind,
    sentence: sentence.text,
    unit: token.unit,
    topic: topicAt(named, token.start, state.context.topic),
    topicAfter: inside[0]?.topic ?? null,
  };
  // 1件涉密，2件不掌握: a figure that begins its clause counts what stands behind it, if that is anything known.
  const begins = sentence.text.slice(clauseStart(sentence.text, token.start), token.start).trim() === '';
  const first = begins && index > 0 ? subjectOf({ ...around, before: '' }, state.book, state.context) : null;
  const plain = first && first.rows.length > 0 ? first : subjectOf(around, state.book, state.context);
  const subject =
    plain.rows.length > 0 ? plain : (ofRequests(sentence, token.start, around, named, state) ?? plain);
  const apart = /^[个项]$/u.test(token.unit) && COUNTED_APART.test(behind);
  return change || apart || token.kind !== 'count' ? { ...subject, rows: [], cells: [] } : subject;
}

/** 收到申请5件，其中3件属于咨询；2件予以公开: what else was spoken of by the way ends with its clause, and results are told of requests again. */
function ofRequests(
  sentence: Sentence,
  at: number,
  around: Around,
  named: readonly Named[],
  { book, context }: State,
): Subject | null {
  if (around.topic !== 'other' || !/^[件宗份]$/u.test(around.unit)) return null;
  const so = named.filter((one) => one.end <= at);
  const asked = so.findLastIndex(({ topic }) => topic === 'request');
  const other = so.at(-1)!;
  if (asked < 0 || so.slice(asked + 1).some(({ topic }) => topic !== 'other')) return null;
  if (other.end > clauseStart(sentence.text, at)) return null;
  const told = subjectOf({ ...around, topic: 'request', topicAfter: 'request' }, book, context);
  return /^(?:t3:(?:granted|partial|deny|unable|reject|carried_out)|reply\.|denied\.)/u.test(
    told.rows[0] ?? '',
  )
    ? { ...told, weak: true }
    : null;
}

/** What a measure word counts when it stands right behind: parts and aspects, not rows of the form. */
const COUNTED_APART = /^(?:大)?(?:部分|方面|环节|步骤|问题|阶段|层面|领域|栏目|板块|版块|类别|平台|渠道)/u;

/** The quote begins with the words that name what is counted. */
function quoteStart(sentence: Sentence, index: number): number {
  const token = sentence.tokens[index]!;
  const words = before(sentence, index).replace(/^[、，,\s：:]+/u, '');
  const start = sentence.text.lastIndexOf(words.slice(0, 12), token.start);
  return start >= 0 && words !== '' && token.start - start <= 60 ? start : token.start;
}
