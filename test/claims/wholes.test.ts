import { describe, expect, it } from 'vitest';
import { readClaims } from '../../lib/claims/read-claims';
import type { Sentence } from './score';
import { readingOf } from './read-sentence';

const read = (text: string, edition: Sentence['edition'] = '2021-30', agency = '临海市水利局', year = 2023) =>
  readClaims(readingOf(text, edition, year, agency));
const cells = (...told: Parameters<typeof read>): [number, string][] =>
  read(...told).map((claim) => [claim.range.from, claim.cells.join(' ')]);
const last = (...told: Parameters<typeof read>): string => cells(...told).at(-1)![1];
const scopes = (...told: Parameters<typeof read>): string[] => read(...told).map(({ scope }) => scope);

describe('a sum told behind its parts', () => {
  it('counts what they make up', () => {
    const text = '信函申请1件、当面申请2件，共3件。';
    expect(last(text, '2014-32', '临海市水利局', 2017)).toBe('request.received');
    expect(last(text.replace('3', '4'), '2014-32', '临海市水利局', 2017)).toBe('');
  });
});

describe('results of reviews and suits told together', () => {
  it('are of both where one of them had not so many', () => {
    expect(last('因信息公开发生行政复议6件、行政诉讼4件，结果维持8件。')).toBe(
      't4.review.upheld t4.direct.upheld t4.after_review.upheld',
    );
    expect(last('因信息公开发生行政复议6件、行政诉讼4件，维持3件。')).toBe(
      't4.direct.upheld t4.after_review.upheld',
    );
  });
  it('are of the kind of suits that all of them are', () => {
    expect(last('因信息公开发生行政诉讼2件（均为复议后起诉，维持1件）。')).toBe('t4.after_review.upheld');
  });
});

describe('reviews that an agency decides', () => {
  it('are none brought against it', () => {
    const text = '作为县政府行政复议机构，县司法局收到行政复议申请132件。';
    expect(last(text, '2021-30', '临海县司法局')).toBe('');
    expect(cells('县政府收到行政复议申请86件，其中涉及政府信息公开的11件。')[0]![1]).toBe('');
  });
  it('are those of whom they were brought against', () => {
    const text = '办理县政府为被申请人的信息公开复议9件，以本局为被申请人的1件。';
    expect(scopes(text, '2021-30', '临海县司法局')).toEqual(['县政府', '']);
  });
});

describe('requests handled', () => {
  it('are those received where the answered are told behind', () => {
    expect(cells('办理政府信息公开申请26件，答复25件。')[0]![1]).toBe('t3.new.total');
    expect(cells('处理政府信息公开申请26件（含上年结转2件），答复25件。')[0]![1]).toBe(
      't3.new.total t3.carried_in.total',
    );
  });
  it('are counted as the received were', () => {
    expect(cells('收到政府信息公开申请书58条，已处理54条，结转下年度4条。')).toEqual([
      [58, 't3.new.total'],
      [54, 't3.total.total'],
      [4, 't3.carried_out.total'],
    ]);
  });
  it('are carried in where they went on into the report’s own year', () => {
    expect(last('2022年结转至2023年的公开申请2件。')).toBe('t3.carried_in.total');
    expect(last('结转至2024年的公开申请2件。')).toBe('t3.carried_out.total');
  });
});

describe('what is spoken of by the way', () => {
  it('takes no result from requests', () => {
    expect(last('收到公开申请6件，主要涉及规划许可、不动产登记等，其中予以公开4件。')).toBe(
      't3.granted.total',
    );
    expect(last('收到公开申请5件，其中3件属于咨询，已电话解答；2件予以公开。')).toBe('t3.granted.total');
  });
  it('is no request: applications for something else, some of the requests, rates of time', () => {
    expect(last('受理查询申请230件。')).toBe('');
    expect(last('收到公开申请52件，其中举报人为获取奖励提出的申请31件。')).toBe('');
    expect(cells('水质信息每月公布一次。')).toEqual([]);
  });
});

describe('whose figures stand in a list', () => {
  it('is told by the names before them', () => {
    expect(
      scopes('区住建局收到公开申请53件，居第一；区规划分局41件。', '2021-30', '临海市安澜区人民政府'),
    ).toEqual(['区住建局', '区规划分局']);
    expect(
      scopes('收到公开申请26件，会同县自然资源局、县住建局办理14件。', '2021-30', '临海县水利局'),
    ).toEqual(['', '']);
    expect(scopes('县政府办转来公开申请1件。', '2021-30', '临海县水利局')).toEqual(['']);
  });
});

it('tells the year of a change only of its first figure', () => {
  const told = read(
    '今年行政许可事项由上年的18项减少到15项，作出许可206件。',
    '2019-60',
    '临海县林业局',
    2020,
  );
  expect(told.map(({ year }) => year)).toEqual([2019, 2020, 2020]);
});
