import { describe, expect, it } from 'vitest';
import { readClaims } from '../../lib/claims/read-claims';
import type { Sentence } from './score';
import { readingOf } from './read-sentence';

const read = (text: string, edition: Sentence['edition'] = '2021-30', agency = '临海市水利局', year = 2023) =>
  readClaims(readingOf(text, edition, year, agency));
const cells = (...told: Parameters<typeof read>): [number, string][] =>
  read(...told).map((claim) => [claim.range.from, claim.cells.join(' ')]);
const scopes = (...told: Parameters<typeof read>): string[] => read(...told).map(({ scope }) => scope);

describe('what is carried to the next year', () => {
  const text = '收到政府信息公开申请12件，办结10件，结转下年度继续办理政府信息公开申请2件。';
  it('is carried over, never new', () => {
    expect(cells(text)).toEqual([
      [12, 't3.new.total'],
      [10, 't3.total.total'],
      [2, 't3.carried_out.total'],
    ]);
  });
  it('has no cell in the table of 2014', () => {
    expect(cells(text, '2014-32', '临海市水利局', 2016).at(-1)).toEqual([2, '']);
  });
});

describe('years', () => {
  it('are told for each figure of a change', () => {
    const years = (text: string, year: number) =>
      read(text, '2021-30', '临海市水利局', year).map((claim) => [claim.range.from, claim.year]);
    expect(years('主动公开信息由2022年的1500条增加到2023年的1887条。', 2023)).toEqual([
      [1500, 2022],
      [1887, 2023],
    ]);
    expect(years('收到政府信息公开申请由上年的10件增加到12件。', 2023)).toEqual([
      [10, 2022],
      [12, 2023],
    ]);
    expect(years('2021年、2022年和2023年收到公开申请分别为10件、12件、15件。', 2023)).toEqual([
      [10, 2021],
      [12, 2022],
      [15, 2023],
    ]);
  });

  it('make a growth of 增幅 and none of a mean over years', () => {
    const growth = (text: string) => read(text).at(-1)!.told!.growth;
    expect(growth('收到政府信息公开申请12件，较上年增幅8.7%。')).toMatchObject({ of: 0, by: 1 });
    expect(growth('收到政府信息公开申请12件，较上年减少3件，降幅20%。')).toMatchObject({ of: 0, by: -1 });
    expect(growth('较2021年，政府信息公开申请12件，年均增幅8.7%。')).toBeUndefined();
  });
});

describe('what only looks like a row', () => {
  it('is not bound: services, published decisions, kinds of decisions, papers handed in later', () => {
    const none = (text: string) => expect(cells(text).filter(([, to]) => to !== '')).toEqual([]);
    none('政务服务“一网通办”率97%，依申请六类事项全年办件131.6万件。');
    none('公示行政许可决定12件，行政处罚决定5件。');
    none('收到申请人补正材料3份。');
    expect(cells('行政许可12件，其中取水许可9件。')).toEqual([
      [12, 't2.licence.decisions'],
      [9, ''],
    ]);
  });

  it('is that of the result where suits are told by how they ended', () => {
    expect(cells('另因撤诉终结的信息公开行政诉讼2件，维持的行政复议3件。')).toEqual([
      [2, 't4.direct.other t4.after_review.other'],
      [3, 't4.review.upheld'],
    ]);
    expect(cells('审理各类行政复议120件。')).toEqual([[120, '']]);
  });
});

describe('whose a figure is', () => {
  it('is the report’s own under the short names of its agency', () => {
    expect(scopes('市局收到公开申请12件。')).toEqual(['']);
    expect(scopes('市水利局收到公开申请12件。')).toEqual(['']);
    expect(scopes('三年来办公厅收到公开申请12件。', '2021-30', '江州省人民政府办公厅')).toEqual(['']);
  });
  it('is another’s where the level or the kind of organ is another', () => {
    expect(scopes('省水利厅收到公开申请12件。')).toEqual(['省水利厅']);
    expect(scopes('市局收到公开申请12件。', '2021-30', '临海市安澜区水利局')).toEqual(['市局']);
    expect(scopes('市财政局收到公开申请12件。')).toEqual(['市财政局']);
    expect(scopes('市政府办公室收到公开申请12件。')).toEqual(['市政府办公室']);
  });
});

it('tells nothing of each kind that is denied', () => {
  expect(cells('信息公开行政复议、行政诉讼一件也没有。')).toEqual([
    [0, 't4.review.total'],
    [0, 't4.direct.total t4.after_review.total'],
  ]);
  expect(cells('本处无行政许可、行政处罚权限，相关数据均为0。')).toEqual([
    [0, 't2.licence.decisions'],
    [0, 't2.penalty.decisions'],
  ]);
});

it('takes 受理 within a name for a part, not for a new list', () => {
  const claims = read('本年上网数据5986条，其中公告1850条，公示1843条，窗口受理项目公开1345条，变更948项。');
  expect(claims[0]!.told!.parts).toMatchObject({ claims: [1, 2, 3, 4], complete: 'near' });
});

it('says that figures beyond the bound were not read', () => {
  const reading = readingOf('公开信息5条。', '2021-30', 2023, '临海市水利局');
  const [block] = reading.document.blocks;
  const text = '公开信息5条、6条、7条、8条。'.repeat(60);
  reading.document.blocks = Array.from(
    { length: 100 },
    () => ({ ...block!, kind: 'paragraph', text }) as never,
  );
  reading.body = { from: 0, to: 100 };
  expect(readClaims(reading).length).toBeGreaterThan(20_000);
  expect(reading.notes).toMatchObject([{ code: 'document-cut', at: { in: 'txt' } }]);
});

describe('whose a figure is, where several are told', () => {
  it('comes back to the report’s own agency', () => {
    expect(scopes('全市收到公开申请3200件，我局收到32件，占全市的1%；办结30件。')).toEqual([
      '全市',
      '',
      '',
      '',
    ]);
    expect(scopes('全系统收到公开申请156件，局机关32件，下属单位124件。')).toEqual([
      '全系统',
      '',
      '下属单位',
    ]);
    expect(scopes('全市各部门收到公开申请3200件；本局32件。')).toEqual(['全市各部门', '']);
    expect(scopes('国家局收到公开申请215件。', '2021-30', '国家湖泊局')).toEqual(['']);
  });
  it('is another government’s where the level is another', () => {
    const told = '我区收到公开申请12件，市政府收到公开申请120件。';
    expect(scopes(told, '2021-30', '临海市安澜区人民政府')).toEqual(['', '市政府']);
    expect(scopes('各区县政府收到公开申请12件。', '2021-30', '临海市人民政府')).toEqual(['各区县政府']);
  });
  it('is that of the sentence before where parts of it are told, and no longer', () => {
    expect(scopes('全市收到公开申请156件。其中，自然人申请150件。市局收到公开申请32件。')).toEqual([
      '全市',
      '全市',
      '',
    ]);
  });
  it('is the report’s own for reviews, whoever decides them', () => {
    expect(scopes('被申请行政复议3件，其中省水利厅受理1件。')).toEqual(['', '']);
  });
});

describe('what was answered', () => {
  it('is handled, by whatever words', () => {
    const handled = (text: string) => expect(cells(text)[0]![1]).toBe('t3.total.total');
    handled('答复政府信息公开申请98件。');
    handled('对49份政府信息公开申请依法作出答复。');
    handled('共处理政府信息公开申请14件。');
    expect(cells('收到公开申请6件，其中5件按规定程序及时答复申请人。')[1]).toEqual([5, 't3.total.total']);
  });
  it('is received where the words say so too', () => {
    expect(cells('收到并办结政府信息公开申请4件。')[0]![1]).toBe('t3.new.total');
    expect(cells('收到公民、法人和其他组织的公开申请4项。')[0]![1]).toBe('t3.new.total');
  });
});

describe('figures told of several before them', () => {
  it('are of each in their order', () => {
    expect(cells('因信息公开发生行政复议3件、行政诉讼2件，维持分别为2件、1件。').slice(2)).toEqual([
      [2, 't4.review.upheld'],
      [1, 't4.direct.upheld t4.after_review.upheld'],
    ]);
    expect(cells('受理公开申请12件、答复11件，两者与上年的10件、9件相比均有增长。').slice(2)).toEqual([
      [10, 't3.new.total'],
      [9, 't3.total.total'],
    ]);
    expect(cells('受理公开申请12件、办结12件，较上年各增加4件。').slice(2)).toEqual([
      [4, ''],
      [4, ''],
    ]);
  });
  it('are of the year told in their bracket only', () => {
    const told = read('收到公开申请12件（上年8件），办结11件（上年7件）。').map((one) => [
      one.year,
      one.cells[0],
    ]);
    expect(told).toEqual([
      [2023, 't3.new.total'],
      [2022, 't3.new.total'],
      [2023, 't3.total.total'],
      [2022, 't3.total.total'],
    ]);
  });
});

it('takes what a list of published items holds for items', () => {
  expect(cells('发布采购信息801条，其中公告387条，行政处罚决定1条。').every(([, to]) => to === '')).toBe(
    true,
  );
});
