import { tellOf, type Draft } from '../drafts/draft';
import type { Sentence } from '../sentences/sentences';
import { type Book } from '../lexicon/subject';

type Column = readonly [words: RegExp, column: string];

/** Columns of papers, by what is said of them. */
const PAPERS: Record<string, readonly Column[]> = {
  '2014-32': [
    [/(?:制定|制发|出台|印发)(?:了)?\s?$/u, 'disclosed.normative.issued'],
    [/(?<![不申])(?:主动|予以|已|向社会|对外)?公开(?:了)?\s?$/u, 'disclosed.normative.public'],
  ],
  '2019-60': [
    [/(?:新?制作|新制发|新制定|制定|制发|出台)(?:数量|件数)?(?:为|了)?\s?$/u, 'made'],
    [/新公开(?:数量)?(?:为)?\s?$/u, 'disclosed'],
    [
      /(?:对外)?公开总(?:数|量)?(?:量)?(?:为)?\s?$|累计(?:对外)?公开(?:为)?\s?$|对外公开(?:累计|共|总计)(?:为)?\s?$/u,
      'total',
    ],
  ],
  '2021-30': [
    [/(?:新?制作|新制发|新制定|制定|制发|出台)(?:数量|件数)?(?:为|了)?\s?$/u, 'made'],
    [/(?:清理)?(?:废止|失效)(?:失效)?(?:数量|件数)?(?:为|了)?\s?$/u, 'repealed'],
    [/(?:(?:现行|目前|继续|仍然)?有效|(?:继续)?保留)(?:数量|件数)?(?:的|为)?\s?$/u, 'valid'],
  ],
};

/** Columns of licences, penalties and the like. */
const DECISIONS: readonly Column[] = [
  [
    /(?:作出|做出|实施|下达|处理|办理|许可|处罚|强制)?(?:处理)?决定(?:书|数)?(?:量)?(?:为|共)?\s?$/u,
    'decisions',
  ],
];
const ITEMS: readonly Column[] = [
  [/(?:上年|上一年|去年)(?:度)?(?:项目|事项)?(?:数)?(?:量)?(?:的|为|有)?\s?$/u, 'previous'],
  [/(?:现行|现有|现为|目前|保留|实有|本年(?:度)?(?:项目|事项)?|现)(?:项目|事项)?(?:共|为|有)?\s?$/u, 'now'],
];

/** 制发规范性文件6件，废止3件; 行政处罚事项30项，处理决定86件: the same kind goes on. */
export function family(
  draft: Draft,
  earlier: readonly Draft[],
  words: string,
  sentence: Sentence,
  book: Book,
): void {
  if (draft.subject.rows.length > 0) return;
  const rows = papers(draft, earlier, words, sentence, book) ?? works(draft, earlier, words, book);
  if (!rows) return;
  tellOf(draft, rows, book);
}

function papers(
  draft: Draft,
  earlier: readonly Draft[],
  words: string,
  sentence: Sentence,
  { edition }: Book,
): string[] | null {
  if (!/^[件份部条]?$/u.test(draft.claim.unit)) return null;
  const column = PAPERS[edition]?.find(([shape]) => shape.test(words))?.[1];
  const token = sentence.tokens[draft.token]!;
  const named = [...sentence.text.slice(0, token.start).matchAll(/规范性文件|规章/gu)].at(-1)?.[0];
  if (!column || !named) return null;
  if (edition !== '2014-32') return [`${named === '规章' ? 't2.rules' : 't2.normative'}.${column}`];
  const told = earlier.some(({ subject }) => subject.rows[0]?.startsWith('disclosed.normative'));
  return named === '规章' || !told ? null : [column];
}

function works(draft: Draft, earlier: readonly Draft[], words: string, { edition }: Book): string[] | null {
  const group = earlier
    .findLast(({ subject }) => subject.rows[0]?.startsWith('t2.'))
    ?.subject.rows[0]?.match(/^t2\.(?:licence|other_service|penalty|coercion|fee)/u)?.[0];
  if (!group) return null;
  const columns = draft.claim.unit === '项' ? ITEMS : DECISIONS;
  // 行政强制0项0件.
  const last = earlier.at(-1);
  const next = last?.claim.told.end === draft.claim.told.start && last.subject.rows[0]?.startsWith(group);
  if (next && edition === '2019-60' && draft.claim.unit === '件') return [`${group}.decisions`];
  const column = columns.find(([shape]) => shape.test(words))?.[1];
  if (
    !column ||
    (edition !== '2019-60' && column !== 'decisions') ||
    (group === 't2.fee' && column === 'decisions')
  )
    return null;
  return column === 'now' ? [`${group}.previous`, `${group}.change`] : [`${group}.${column}`];
}
