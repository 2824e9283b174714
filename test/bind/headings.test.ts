import { describe, expect, it } from 'vitest';
import { bind } from '../../lib/bind/bind';
import { readText } from '../../lib/extract/txt/read-text';

const read = (text: string) => bind(readText(text, { uri: 'report.txt', kind: 'txt' }));
const TITLE = '临海市水利局2023年政府信息公开工作年度报告\n\n';
const SIX = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const NUMBERS = ['一', '二', '三', '四', '五', '六'];

// Paragraphs of quite different lengths, so that no line looks like one wrapped by hand.
const BODY = '全年工作按计划完成，群众评价良好，各项任务都落实到了科室和个人。';
function report(number: (index: number) => string): string {
  return (
    TITLE + SIX.map((title, index) => `${number(index)}${title}\n\n${BODY.repeat(index + 2)}\n`).join('\n')
  );
}

describe('sections', () => {
  it.each([
    '四、结转下年度继续办理',
    '三、本年度办理结果',
    '二、上年结转政府信息公开申请数量 0 0 1',
    '四、结转下年度继续办理 — 2',
  ])('are none where a row fell out of its table: %s', (row) => {
    const text = report((i) => `${NUMBERS[i]}、`);
    const reading = read(text.replace('四、政府信息公开行政复议', `${row}\n\n四、政府信息公开行政复议`));
    expect(reading.sections.map((section) => section.id)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('are not found twice where a title of a table says again what the heading above it says', () => {
    const heading = '二、主动公开政府信息情况\n';
    const caption = '表1 主动公开政府信息情况\n';
    const text = report((i) => `${NUMBERS[i]}、`);
    const both = read(text.replace(heading, `${heading}\n${caption}`));
    expect(both.sections.map((section) => section.id)).toEqual(['1', '2', '3', '4', '5', '6']);
    const alone = read(text.replace(heading, caption));
    expect(alone.sections.map((section) => section.id)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it.each([
    ['一、', (i: number) => `${NUMBERS[i]}、`],
    ['（一）', (i: number) => `（${NUMBERS[i]}）`],
    ['1.', (i: number) => `${i + 1}.`],
    ['第一部分', (i: number) => `第${NUMBERS[i]}部分 `],
    ['no number', () => ''],
    ['with a space within', (i: number) => `${NUMBERS[i]} 、`],
  ])('are found by their titles under numbers like %s', (_, number) => {
    expect(read(report(number)).sections.map((section) => section.id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  it('are named in whole characters where radicals are printed, and found again by what is printed', () => {
    const printed = report((i) => `${NUMBERS[i]}、`)
      .replaceAll('一', '⼀')
      .replaceAll('行', '⾏');
    const reading = read(printed);
    expect(reading.sections.map(({ heading }) => heading.text)).toEqual(
      SIX.map((title, i) => `${NUMBERS[i]}、${title}`),
    );
    expect(reading.sections[3]!.heading.at.quote).toContain('⾏政复议');
  });

  it('are not taken from a table of contents', () => {
    const contents = SIX.map((title, index) => `${NUMBERS[index]}、${title}……${index + 1}`).join('\n\n');
    const reading = read(TITLE + contents + '\n\n' + report((i) => `${NUMBERS[i]}、`).slice(TITLE.length));
    expect(reading.sections.map((section) => section.id)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(reading.sections.every((section) => section.range.to - section.range.from >= 2)).toBe(true);
  });

  it('keep a list within a section from opening new ones', () => {
    const list = '一、认识不足。有的干部不够重视。\n\n二、力量不足。人手偏少。\n\n三、方式单一。形式不多。';
    const reading = read(
      report((i) => `${NUMBERS[i]}、`).replace(/(存在的主要问题及改进情况\n\n)[^\n]+/u, `$1${list}`),
    );
    expect(reading.sections.map((section) => section.id)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('are told by their words where the title is put otherwise', () => {
    const text = report((i) => `${NUMBERS[i]}、`).replace(
      '收到和处理政府信息公开申请情况',
      '依申请公开工作情况',
    );
    expect(read(text).sections[2]).toMatchObject({ id: '3' });
  });

  it('leave a missing one missing', () => {
    const text = report((i) => `${NUMBERS[i]}、`).replace(/五、[^\n]+\n\n[^\n]+\n/u, '');
    expect(read(text).sections.map((section) => section.id)).toEqual(['1', '2', '3', '4', '6']);
  });
});

describe('years and dates', () => {
  it('reads the period, the signature and the year', () => {
    const reading = read(
      `${TITLE}本报告数据统计期限为2023年1月1日至2023年12月31日。\n\n${report((i) => `${NUMBERS[i]}、`).slice(TITLE.length)}\n临海市水利局\n\n2024年1月20日\n`,
    );
    expect(reading.year?.value).toBe(2023);
    expect(reading.period?.value).toEqual({ from: '2023-01-01', to: '2023-12-31' });
    expect(reading.signedOn?.value).toBe('2024-01-20');
    expect(reading.publishedOn).toBeNull();
  });

  it('takes what a person corrected and marks it', () => {
    const document = readText(
      report((i) => `${NUMBERS[i]}、`),
      { uri: 'report.txt', kind: 'txt' },
    );
    const reading = bind(document, { year: 2020, agency: '临海市人民政府', publishedOn: '2021-02-01' });
    expect(reading.year).toMatchObject({ value: 2020, from: 'user' });
    expect(reading.agency).toMatchObject({ value: '临海市人民政府', from: 'user' });
    expect(reading.level.value).toBe('government');
    expect(reading.due?.id).toBe('2019-60');
    expect(reading.publishedOn).toMatchObject({ value: '2021-02-01', from: 'user' });
  });
});
