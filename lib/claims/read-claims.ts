import type { Claim } from '../model/claim';
import type { Reading } from '../model/reading';
import { compare } from './compare';
import { passagesOf, type Passage } from './sentences/passages';
import { relate } from './relations/relate';
import type { Draft, ReadSentence, State } from './drafts/draft';
import { readSentence } from './read-sentence';
import { tellsOthers } from './sentences/scope';
import { sentencesOf } from './sentences/sentences';
import { entriesOf, type Book } from './lexicon/subject';
import { contextAfter, contextUnder, speaks, topicsNamed } from './lexicon/topics';

/** Most figures of one report that are read. */
const MOST_CLAIMS = 20_000;

/** Every figure told in the report's prose, in reading order, each compared with the cells that count the same. */
export function readClaims(reading: Reading): Claim[] {
  const book: Book = {
    edition: reading.form.id,
    entries: entriesOf(reading.form.id),
    single: reading.figures.has('t3.other.total'),
  };
  const claims: Claim[] = [];
  let count = 0;
  for (const passage of passagesOf(reading)) {
    const read = readPassage(passage, reading, book, count);
    count += read.length;
    relate(read, claims.length);
    for (const { drafts } of read) claims.push(...drafts.map((draft) => draft.claim));
    if (claims.length > MOST_CLAIMS) {
      // What stands behind was not read, and is said not to have been.
      reading.notes = [...reading.notes, { code: 'document-cut', at: passage.at, detail: `${MOST_CLAIMS}` }];
      break;
    }
  }
  for (const claim of claims) compare(claim, reading);
  return claims;
}

const TELLS_PARTS =
  /^\s?(?:在(?:上述|以上|这些|所有)?(?:收到|受理|新收|办结|答复|已办结|已答复)[^，。；\d]{0,16}(?:中|里)[，,]?)?其中/u;

/** The scope that all figures of a sentence share which a cell counts; "" where they do not. */
function scopeOfAll(drafts: readonly Draft[]): string {
  const scopes = new Set(
    drafts.filter(({ claim }) => claim.cells.length > 0).map(({ claim }) => claim.scope),
  );
  return scopes.size === 1 ? [...scopes][0]! : '';
}

function readPassage(passage: Passage, reading: Reading, book: Book, first: number): ReadSentence[] {
  let context = contextUnder(passage.headings);
  let scope = '';
  const beside = tellsOthers(passage.text);
  return sentencesOf(passage).map((sentence, index) => {
    const state: State = {
      context: speaks(context, sentence),
      reading,
      book,
      sentence: first + index,
      scope: TELLS_PARTS.test(sentence.text) ? scope : '',
      beside,
    };
    const drafts = readSentence(sentence, state);
    scope = scopeOfAll(drafts);
    context = contextAfter(context, sentence, topicsNamed(sentence));
    return { sentence, drafts };
  });
}
