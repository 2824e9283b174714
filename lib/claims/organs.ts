import type { Reading } from '../model/reading';
import type { Draft } from './read-sentence';
import type { Sentence } from './sentences';

/** A figure told of an organ by name alone: 区政府办收到申请64件，区住建局52件. */
const ORGAN =
  /^[，、,\s]{0,2}(?:其中)?[，：:\s]{0,2}(?<name>[\u4e00-\u9fff（）()、]{1,14}?(?:局|办|办公室|委|委员会|厅|镇|乡|街道|街道办事处|中心|部门|单位|机关|本级|街道）))(?:共|有|共有|为)?$/u;

/** Gives figures told of another organ alone the rows of the figure before and that organ's name as scope. */
export function byOrgan(sentence: Sentence, drafts: readonly Draft[], reading: Reading): void {
  drafts.forEach((draft, index) => {
    const { claim } = draft;
    if (draft.token < 0 || draft.change || claim.told.kind !== 'count') return;
    const token = sentence.tokens[draft.token]!;
    const from = Math.max(sentence.tokens[index - 1]?.end ?? 0, token.start - 20);
    const name = ORGAN.exec(sentence.text.slice(from, token.start).trim())?.groups?.name;
    if (!name || draft.subject.rows.length > 0) return;
    const of = drafts
      .slice(0, index)
      .findLast((one) => one.claim.unit === claim.unit && one.subject.rows.length > 0);
    if (!of) return;
    draft.subject = {
      ...draft.subject,
      rows: of.subject.rows,
      cells: of.subject.cells,
      topic: of.subject.topic,
    };
    claim.cells = of.subject.cells;
    claim.told.weak = true;
    draft.ofOrgan = true;
    claim.scope = isOwn(name, reading) ? '' : name;
  });
}

/** 县局 in the report of a county's bureau; the agency's name or the end of it. */
function isOwn(name: string, reading: Reading): boolean {
  const agency = reading.agency?.value ?? '';
  if (agency.includes(name)) return true;
  return (
    /^(?:省|市|县|区|州|旗)(?:局|委|厅|办|中心)$/u.test(name) &&
    agency.endsWith(name.slice(1)) &&
    agency.includes(name[0]!)
  );
}
