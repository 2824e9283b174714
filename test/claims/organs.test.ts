import { describe, expect, it } from 'vitest';
import { readClaims } from '../../lib/claims/read-claims';
import type { Sentence } from './score';
import { readingOf } from './read-sentence';

const read = (text: string, agency: string, edition: Sentence['edition'] = '2021-30', year = 2023) =>
  readClaims(readingOf(text, edition, year, agency));
const scopes = (...told: Parameters<typeof read>): string[] => read(...told).map(({ scope }) => scope);
const cells = (...told: Parameters<typeof read>): string[] =>
  read(...told).map((claim) => claim.cells.join(' '));

const CITY = '临海市人民政府';
const BUREAU = '临海市水利局';

describe('the office of a government', () => {
  it('does the government’s work where it stands alone', () => {
    expect(scopes('市政府办公室收到信息公开申请31件，办结29件。', CITY)).toEqual(['', '']);
    expect(scopes('市政府办公室组织培训3期。', CITY)).toEqual(['']);
  });
  it('is a part beside the others whose requests are told', () => {
    const office = '市政府办公室收到信息公开申请31件，办结29件。';
    expect(scopes(`${office}市直部门收到申请146件。`, CITY)).toEqual([
      '市政府办公室',
      '市政府办公室',
      '市直部门',
    ]);
    expect(scopes(`全市共收到公开申请420件，其中${office}`, CITY).slice(1)).toEqual([
      '市政府办公室',
      '市政府办公室',
    ]);
  });
});

describe('those whose figures are told', () => {
  it('are named with brackets, as many, or by what they belong to', () => {
    const scope = (text: string, agency: string): string => scopes(text, agency).at(-1)!;
    expect(scope('县（区）政府及其部门收到公开申请212件。', CITY)).toBe('县（区）政府及其部门');
    expect(scope('9个街道公开信息3120条。', CITY)).toBe('街道');
    expect(scope('各县（区）局参照开展培训6场。', BUREAU)).toBe('各县（区）局');
    expect(scope('各县区水利局公开信息1.2万条。', BUREAU)).toBe('各县区水利局');
    expect(scope('局属水库、灌区管理机构收到公开申请4件。', BUREAU)).toBe('局属水库、灌区管理机构');
  });
  it('are the agency itself with what is under it, or through its hall', () => {
    expect(scopes('我局及下属单位共收到公开申请8件。', BUREAU)).toEqual(['']);
    expect(scopes('市政府及各部门、各县（区）共收到公开申请420件。', CITY)).toEqual(['']);
    expect(scopes('局政务大厅受理取水许可申请86件。', BUREAU)).toEqual(['']);
    expect(scopes('市政府收到行政复议申请2件，均以我局为被申请人。', BUREAU)).toEqual(['']);
  });
  it('are none where they are what is counted', () => {
    expect(scopes('全年督查2次，通报乡镇4个、县直部门7个。', '临海县人民政府')).toEqual(['', '', '']);
  });
  it('share what they did where it is told behind the last of them', () => {
    const text = '市公安局、市住建局收到公开申请居前，分别为68件、54件。';
    expect(scopes(text, CITY)).toEqual(['市公安局', '市住建局']);
    expect(cells(text, CITY)).toEqual(['t3.new.total', 't3.new.total']);
    const levels = '市本级、区县、乡镇三级分别收到公开申请42件、69件和12件。';
    expect(scopes(levels, CITY)).toEqual(['市本级', '区县', '乡镇']);
  });
  it('are led by the first of those that published most', () => {
    const text = '主动公开数量居前两位的县区是东湾区813条、石塘县640条。';
    const told = read(text, CITY, '2014-32', 2016);
    expect(told.map(({ scope, cells: of }) => [scope, of.join()])).toEqual([
      ['东湾区', 'disclosed.total'],
      ['石塘县', 'disclosed.total'],
    ]);
  });
});

it('adds up what several received, and only if it is their sum', () => {
  const text = '局机关新收公开申请14件，下属单位收到6件，合计20件。';
  expect(cells(text, BUREAU).at(-1)).toBe('t3.new.total');
  expect(scopes(text, BUREAU).at(-1)).toBe('');
  expect(cells(text.replace('20', '21'), BUREAU).at(-1)).toBe('');
});

it('takes 公民 for all who applied where no other kind is told', () => {
  expect(cells('受理公民申请政府信息公开5件。', BUREAU)).toEqual(['t3.new.total']);
  expect(cells('受理公民申请公开信息5件、企业申请2件。', BUREAU)[0]).toBe('t3.new.natural');
});

it('takes no figure from a list’s length or from who handled all', () => {
  expect(read('公开申请前三类为：征地16件、规划8件、执法7件。', BUREAU)).toHaveLength(3);
  expect(read('收到公开申请3件，均由局机关办理。', BUREAU)).toHaveLength(1);
});

it('reads last year’s same period, and decisions behind a change of items', () => {
  const told = read('本年新收公开申请52件，去年同期为48件。', BUREAU);
  expect(told.map(({ year }) => year)).toEqual([2023, 2022]);
  const items = '行政许可本年增加2项，处理决定126件；行政处罚本年减少1项，处理决定3件。';
  expect(cells(items, BUREAU, '2019-60', 2019).filter((one) => one !== '')).toEqual([
    't2.licence.decisions',
    't2.penalty.decisions',
  ]);
});

it('takes for no row what others answered, a bound, or the rest of what was asked about', () => {
  expect(cells('配合市司法局答复公开申请2件。', BUREAU)).toEqual(['']);
  expect(cells('公开申请量超过10件的有3个单位。', CITY)).toEqual(['', '']);
  expect(cells('收到公开申请9件，其中涉及水库5件、河道3件、其他1件。', BUREAU).at(-1)).toBe('');
});

it('reads one figure of several channels once', () => {
  expect(read('政务网站、微信、微博共发布各类信息483条。', BUREAU, '2014-32', 2016)).toHaveLength(1);
});
