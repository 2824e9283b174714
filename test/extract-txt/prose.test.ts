import { describe, expect, it } from 'vitest';
import { readText, TextError } from '../../lib/extract/txt/read-text';
import { LONGEST_TEXT } from '../../lib/extract/txt/lines';
import { paragraphsOf, read, tablesOf } from './read';

/** Text wrapped by hand at a width, as a PDF gives it. */
function wrapped(paragraphs: string[], width: number, between = '\n'): string {
  return paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gu'))!).join(between);
}

const LONG =
  '今年以来，本局按照要求推进公开工作，全年发布信息三百二十条，收到申请十二件，均在期限内办结，没有因此收取任何费用，也没有引起行政复议和行政诉讼，群众总体上是满意的，下一年将继续努力，把这项工作做得更细更实';

describe('wrapped prose', () => {
  it('joins the lines of a paragraph, single or double spaced', () => {
    for (const between of ['\n', '\n\n']) {
      const text = wrapped(
        ['一、总体情况', `${LONG}。`, '二、主动公开情况', `${LONG}，${LONG}。`],
        24,
        between,
      );
      expect(paragraphsOf(read(text))).toEqual([
        '一、总体情况',
        `${LONG}。`,
        '二、主动公开情况',
        `${LONG}，${LONG}。`,
      ]);
    }
  });

  it('keeps a title apart that fills its line, and a sentence about the report whole', () => {
    const title = '清水县自然资源和规划局2022年政府信息公开工作年度报告';
    const text = wrapped([title, `${LONG}。`, '一、总体情况', `${LONG}，${LONG}。`], 28);
    expect(paragraphsOf(read(text))[0]).toBe(title);
    expect(read(text).titles).toMatchObject([{ text: title }]);
    const told = `${title}由六个部分组成，${LONG}。`;
    expect(paragraphsOf(read(wrapped(['报告说明', told, `${LONG}，${LONG}。`], 28)))[1]).toContain(told);
  });

  it('paragraphs as wide as each other with blank lines between stay apart', () => {
    const one = '今年发布各类信息三百二十条，收到申请十二件均已答复。';
    const two = '全年没有因为申请收取费用，也没有引起行政复议和诉讼。';
    const all = Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? one : two));
    expect(paragraphsOf(read(['一、总体情况', ...all].join('\n\n')))).toEqual(['一、总体情况', ...all]);
    const bare = all.map((text) => text.replace(/[，。]/gu, '了'));
    expect(paragraphsOf(read(['一、总体情况', ...bare].join('\n\n')))).toEqual(['一、总体情况', ...bare]);
  });

  it('joins a heading that fills its line with its rest', () => {
    const heading = '五、因政府信息公开工作申请行政复议、提起行政诉讼以及收到举报的情况';
    expect(paragraphsOf(read(wrapped([`${LONG}。`, heading, `${LONG}。`], 24)))).toEqual([
      `${LONG}。`,
      heading,
      `${LONG}。`,
    ]);
  });

  it('does not let （一）项 in a sentence open a paragraph', () => {
    const text = wrapped(
      [
        `${LONG}。`,
        '根据条例第二十条第一款中的规定第二十条第（一）项所称的信息，全年公开十二条，其余没有。',
        `${LONG}。`,
      ],
      24,
    );
    expect(paragraphsOf(read(text))[1]).toContain('第（一）项所称');
  });

  it('takes page numbers and the running header out of a sentence', () => {
    const lines = wrapped([`${LONG}，${LONG}。`], 24).split('\n');
    const text = [
      ...lines.slice(0, 3),
      '',
      '- 3 -',
      '某某县水务局2020年政府信息公开工作年度报告',
      '',
      ...lines.slice(3),
    ].join('\n');
    expect(paragraphsOf(read(`一、总体情况\n甲\n乙\n丙\n${text}`)).at(-1)).toBe(`${LONG}，${LONG}。`);
  });

  it('takes a header printed on every page out, but its first', () => {
    const header = '某某县水务局年度报告';
    const body = Array.from(
      { length: 4 },
      (_, i) => `${header}\n\n第${i + 1}节讲了一些事情，都已经讲完。\n\n`,
    ).join('');
    expect(paragraphsOf(read(body)).filter((one) => one === header)).toHaveLength(1);
  });
});

describe('one paragraph a line', () => {
  it('keeps contact lines, captions, annexes and the signature apart', () => {
    const text = '地址：解放路3号\n邮编：437000\n图1 办理流程\n附件：统计表\n某某县水务局\n2020年1月12日';
    expect(paragraphsOf(read(text))).toEqual(text.split('\n'));
  });

  it('joins a sentence cut by a page', () => {
    const text =
      '本局公布了各项目录并且及时进行了动态调整，相关内容已经迁移至新的网\n\n\n站，群众可以在那里查阅。\n二、下一节';
    expect(paragraphsOf(read(text))[0]).toBe(
      '本局公布了各项目录并且及时进行了动态调整，相关内容已经迁移至新的网站，群众可以在那里查阅。',
    );
  });

  it('gives pictures their place, and takes bookmarks and emphasis out', () => {
    const blocks = read(
      '[bookmark: _Toc1]一、概述\n[image: 流程图] 图1\n**一是加强管理。**二是张**同志负责。',
    ).blocks;
    expect(
      blocks.map((block) =>
        block.kind === 'picture' ? `<${block.alt}>` : block.kind === 'paragraph' ? block.text : '',
      ),
    ).toEqual(['一、概述', '图1', '<流程图>', '一是加强管理。二是张**同志负责。']);
  });

  it('reads Markdown headings', () => {
    expect(read('## 一、总体情况\n\n正文。').blocks[0]).toMatchObject({
      text: '一、总体情况',
      looks: { heading: 2 },
    });
  });

  it('tells the title the text opens with, joined from its lines', () => {
    expect(
      read('东湖区水务局\n2019年政府信息公开\n年 度 报 告\n\n一、总体情况').titles.map((one) => one.text),
    ).toEqual(['东湖区水务局2019年政府信息公开年 度 报 告']);
    expect(read('一、总体情况\n以上报告。').titles).toEqual([]);
  });
});

describe('places', () => {
  it('counts lines from 1 and characters without white space and with the marks taken out', () => {
    const [table] = tablesOf(read('\r\n[bookmark: a]甲 乙\t丙\r\n丁\t戊'));
    expect(table!.cells.map((cell) => cell.at)).toMatchObject([
      { line: 2, span: { start: 12, end: 14 }, quote: '甲 乙' },
      { line: 2, span: { start: 14, end: 15 }, quote: '丙' },
      { line: 3, span: { start: 0, end: 1 }, quote: '丁' },
      { line: 3, span: { start: 1, end: 2 }, quote: '戊' },
    ]);
  });
});

describe('bad input', () => {
  it.each(['', ' \n\t\n', '\ufeff'])('an empty text %j is told', (text) => {
    expect(() => readText(text, { uri: 'x', kind: 'txt' })).toThrow(TextError);
    expect(() => readText(text, { uri: 'x', kind: 'txt' })).toThrow(
      expect.objectContaining({ code: 'text-empty' }),
    );
  });

  it('binary data are told', () => {
    expect(() => read('%PDF\0\u0001\u0002')).toThrow(expect.objectContaining({ code: 'text-binary' }));
    expect(() => read('\ufffd'.repeat(50))).toThrow(expect.objectContaining({ code: 'text-binary' }));
  });

  it('a text over the bound is cut with a note', () => {
    const document = read(`一、总体情况\n${'文'.repeat(LONGEST_TEXT)}`);
    expect(document.notes).toMatchObject([{ code: 'document-cut' }]);
    expect(document.blocks.length).toBeGreaterThan(1);
  });

  it.each([
    '\t',
    '[bookmark:',
    '![',
    '**a',
    '一、\n',
    '|',
    '1 件 2\n',
    '"a,',
    '（',
    '甲\t乙\n\n',
    '\n',
    '- 1 -\n',
    '（一）项\n',
    '\t甲\n\n',
    '数，\n\n3\n\n',
  ])('hundreds of thousands of times %j does not stop it', (piece) => {
    expect(read(`文${piece.repeat(300_000 / piece.length)}`).blocks.length).toBeGreaterThan(0);
  });
});
