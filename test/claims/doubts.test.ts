import { describe, expect, it } from 'vitest';
import { readOne } from './read-sentence';

const told = (text: string, year = 2023) =>
  readOne({ id: 'x', text, edition: '2021-30', year, agency: '临海市水利局' });
const cellsOf = (text: string) => told(text).map(({ range, cells }) => [range.from, cells.join(' ')]);
const weakOf = (text: string) =>
  (told(text) as unknown as { cells: string[]; told: { weak: boolean } }[]).map((one) => one.told.weak);

describe('a figure beside a row of the form', () => {
  it('is that of no row where items are made public on request or papers are published', () => {
    expect(cellsOf('依申请公开信息2条。')).toEqual([[2, '']]);
    expect(cellsOf('收到依申请公开信息2件。')).toEqual([[2, 't3.new.total']]);
    expect(cellsOf('主动公开本局规范性文件12件。')).toEqual([[12, '']]);
    expect(cellsOf('主动公开市政府规章8件（含新制定3件）。')[0]).toEqual([8, '']);
  });

  it('is that of no row where one way only is told', () => {
    expect(cellsOf('通过网站办理并答复政府信息公开申请3件。')).toEqual([[3, '']]);
    expect(cellsOf('通过网站、信函等方式答复政府信息公开申请3件。')).toEqual([[3, 't3.total.total']]);
  });

  it('is that of no row where a bracket says that more is counted', () => {
    expect(cellsOf('对政府信息公开申请，予以公开（含部分公开）5件。')).toEqual([[5, '']]);
    expect(cellsOf('作出行政处罚（简易程序除外）共7件。')).toEqual([[7, '']]);
    expect(cellsOf('作出行政处罚共7件。')).toEqual([[7, 't2.penalty.decisions']]);
  });

  it('is no request where some of those received are spoken of', () => {
    expect(cellsOf('受理政府信息公开申请3件，且2件申请信息不属于本机关公开范围。')).toEqual([
      [3, 't3.new.total'],
      [2, ''],
    ]);
  });

  it('is no decision where items of a list of what was published are counted', () => {
    expect(cellsOf('公开资金信息53条，施工企业行政许可审批22条。').at(-1)).toEqual([22, '']);
    expect(cellsOf('主动公开政府信息630条，其中发布规范性文件4件。').at(-1)).toEqual([4, '']);
    expect(cellsOf('处理行政许可、行政处罚、行政强制等决定120件。')).toEqual([[120, '']]);
    expect(cellsOf('作出行政处罚5件、行政强制2件。').map(([, to]) => to)).toEqual([
      't2.penalty.decisions',
      't2.coercion.decisions',
    ]);
    expect(cellsOf('办理行政许可22条。')).toEqual([[22, 't2.licence.decisions']]);
  });

  it('is that of no row where the verb right before it tells another thing', () => {
    expect(cellsOf('收到政府信息公开申请2件，转办1件，1件转结2024年办结。')[1]).toEqual([1, '']);
    expect(cellsOf('制发3份规范性文件，废止18份规范性文件。')[1]).toEqual([18, '']);
    expect(cellsOf('我局共接到依申请公开办件2件。')).toEqual([[2, '']]);
  });

  it('is not the whole group where one of its rows is told before', () => {
    expect(cellsOf('对政府信息公开申请，予以公开6件，逾期未补正2件，其他处理5件。').at(-1)).toEqual([5, '']);
    expect(cellsOf('对政府信息公开申请，予以公开6件，其他处理5件。').at(-1)![1]).toContain('t3.other.rest');
  });
});

describe('what is denied beside a row of the form', () => {
  it('is that of no row', () => {
    const none = (text: string) => expect(cellsOf(text).filter(([, to]) => to !== '')).toEqual([]);
    none('全年无行政规范性文件公开，无行政处罚和行政事业性收费等事项公开。');
    none('没有出现被行政复议及行政诉讼纠错的情况。');
    none('行政执法工作均无被申请行政复议和提起行政诉讼。');
    expect(cellsOf('没有因政府信息公开被申请行政复议。')).toEqual([[0, 't4.review.total']]);
    expect(cellsOf('未接到公众、法人或其他组织的信息公开申请。')).toEqual([[0, 't3.new.total']]);
    expect(cellsOf('未作出行政强制。')).toEqual([[0, 't2.coercion.decisions']]);
  });
});

it('is not sure of one cell told as two figures, or of matters that may be decided', () => {
  expect(weakOf('清理行政规范性文件，失效2件、废止4件。')).toEqual([true, true]);
  expect(weakOf('清理行政规范性文件，废止4件。')).toEqual([false]);
  expect(weakOf('收到信息公开申请36件，按期答复34件，延期答复2件。')[1]).toBe(true);
  expect(weakOf('收到信息公开申请36件，按期答复34件。')[1]).toBe(false);
  expect(weakOf('因政府信息公开发生一审行政诉讼4件，二审2件。')[0]).toBe(true);
  expect(weakOf('行政强制事项3件。')).toEqual([true]);
  expect(weakOf('作出行政强制决定3件。')).toEqual([false]);
});
