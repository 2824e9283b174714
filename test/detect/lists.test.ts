import { describe, expect, it } from 'vitest';
import { detect, type PageSignals } from '../../lib/detect/detect';

const of = (year: number, organ = '海安县水务局'): string => `${organ}${year}年政府信息公开工作年度报告`;
const page = (signals: Partial<PageSignals>) =>
  detect({
    url: '',
    contentType: '',
    title: '',
    metaTitles: [],
    headings: [],
    text: '',
    links: [],
    ...signals,
  });
const REPORT = `根据《中华人民共和国政府信息公开条例》，编制本报告，统计期限为2022年1月1日至2022年12月31日。
一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况`;

describe('titles of several reports', () => {
  it.each<[string, Partial<PageSignals>]>([
    [
      'lines of other years',
      { title: '政府信息公开年报', text: [2022, 2021, 2020].map((y) => of(y)).join('\n') },
    ],
    [
      'lines of other agencies, the page named after the year',
      {
        title: '2022年政府信息公开工作年度报告',
        text: ['海安县教育局', '海安县财政局', '海安县水务局'].map((organ) => of(2022, organ)).join('\n'),
      },
    ],
    [
      'a heading that is the first entry',
      { headings: [of(2022)], text: [2022, 2021, 2020].map((y) => of(y)).join('\n') },
    ],
    [
      'entries with their dates',
      {
        title: '2022年政府信息公开年度报告',
        text: ['海安县教育局', '海安县财政局', '海安县水务局']
          .map((organ, i) => `${of(2022, organ)} 2023-01-1${i}`)
          .join('\n'),
      },
    ],
    [
      'entries in cells of one table',
      {
        title: '2022年政府信息公开年度报告',
        text: ['海安县教育局', '海安县财政局', '海安县水务局']
          .map((organ) => `${of(2022, organ)} 2023-01-10`)
          .join(' '),
      },
    ],
  ])('alone are a list: %s', (_, signals) => {
    expect(page(signals).verdict).toBe('index');
  });

  it.each<[string, Partial<PageSignals>, number]>([
    ['before the report', { text: `${of(2021)}\n${of(2020)}\n${of(2019)}\n${of(2022)}\n${REPORT}` }, 2022],
    ['under headings', { headings: [of(2021), of(2022)], text: REPORT }, 2022],
    [
      'its own title in the tab and nothing else of it',
      { title: of(2022), text: [2021, 2020, 2019].map((y) => of(y)).join('\n') },
      2022,
    ],
    ['its period tells another year than its only title', { title: of(2021), text: REPORT }, 2021],
  ])('leave a report one: %s', (_, signals, year) => {
    expect(page(signals)).toMatchObject({ verdict: 'report', year });
  });
});
