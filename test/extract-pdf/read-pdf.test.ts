import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paragraph } from '../../lib/model/document';
import { damaged, deepTree, drawsItself, handMade, loopingTree } from './damage';
import { drawn, read, tablesOf } from './read';
import { gbk, grid, misnamed, mute, pdfOf, rows, ucs2, word } from './samples';

const codeOf = (bytes: Uint8Array, options = {}): Promise<string> =>
  read(bytes, options).then(
    (document) => `read, ${document.notes.map((n) => n.code).join()}`,
    (error: { code?: string }) => error.code ?? String(error),
  );

const text = (content: string[], more = '') =>
  read(pdfOf(content, more)).then((d) =>
    d.blocks.filter((b): b is Paragraph => b.kind === 'paragraph').map((b) => b.text),
  );

const XS = [50, 150, 250, 350];
const TEXT_XS = [55, 155, 255];

describe('what cannot be read says so', () => {
  it('names files that are none, broken, empty or too slow', async () => {
    expect(await codeOf(new TextEncoder().encode('<html>no PDF</html>'))).toBe('not-a-pdf');
    expect(await codeOf(new TextEncoder().encode('%PDF-1.4\nnothing more'))).toBe('damaged');
    expect(await codeOf(pdfOf(['']))).toBe('empty');
    expect(await codeOf(loopingTree())).toBe('damaged');
  });

  it('stops when it is told to', async () => {
    const stopped = new AbortController();
    stopped.abort();
    expect(await codeOf(pdfOf([word(50, 700, 'Text')]), { signal: stopped.signal })).toBe('cancelled');
    const later = new AbortController();
    const pages = Array.from({ length: 30 }, (_, i) => word(50, 700, `Page ${i}`));
    expect(
      await codeOf(pdfOf(pages), { signal: later.signal, onPage: (n: number) => n === 3 && later.abort() }),
    ).toBe('cancelled');
  });

  const qpdf = '/usr/bin/qpdf';
  it.skipIf(!existsSync(qpdf))(
    'asks for no password: an encrypted file is named (skipped where qpdf is not installed)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'gouji-pdf-'));
      const plain = join(folder, 'plain.pdf');
      const locked = join(folder, 'locked.pdf');
      writeFileSync(plain, pdfOf([word(50, 700, 'Secret')]));
      execFileSync(qpdf, ['--encrypt', 'user', 'owner', '256', '--', plain, locked]);
      expect(await codeOf(new Uint8Array(readFileSync(locked)))).toBe('encrypted');
    },
  );

  it('says of a page that is only a picture that it has no text', async () => {
    const picture = 'q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q';
    const document = await read(pdfOf([word(50, 700, 'Text'), picture]));
    expect(document.notes).toMatchObject([{ code: 'page-without-text', detail: '2', at: { page: 2 } }]);
    expect(document.blocks.map((b) => b.kind)).toEqual(['paragraph', 'picture']);
  });

  it('cuts a file of too many pages and says where', async () => {
    const document = await read(pdfOf(['1', '2', '3'].map((n) => word(50, 700, `Page ${n} of text`))), {
      mostPages: 2,
    });
    expect(document.notes).toEqual([{ code: 'document-cut', detail: '2/3' }]);
    expect(document.blocks).toHaveLength(2);
  });

  // pdf.js leaves promises of its own rejected beside the errors it gives us; for the runner each would be a failure of its own.
  const listeners = process.listeners('unhandledRejection');
  beforeAll(
    () => void process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined),
  );
  afterAll(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });

  it('ends a hundred damaged files in an error or a reading', async () => {
    const whole = pdfOf([
      `${grid(XS, [720, 700, 680, 660])}\n${rows(TEXT_XS, 705, 20, [
        ['Item', 'Made', 'Valid'],
        ['Rules', '1', '23'],
        ['Others', '4', '5'],
      ])}`,
      ucs2(50, 700, '政府信息公开'),
    ]);
    const codes = new Set<string>();
    for (let i = 0; i < 100; i++) codes.add(await codeOf(damaged(whole, i), { longest: 9000 }));
    for (const bytes of [deepTree(), drawsItself(), handMade([])])
      codes.add(await codeOf(bytes, { longest: 9000 }));
    for (const code of codes)
      expect(code).toMatch(/^(?:damaged|empty|encrypted|not-a-pdf|too-slow|read, .*)$/u);
    expect(codes).toContain('read, mended-file');
  }, 120_000);
});

describe('characters', () => {
  it('reads fonts of a known collection that have no table of characters', async () => {
    expect(
      await text([`${ucs2(50, 700, '政府信息公开２０２３年')}\n${gbk(50, 600, 'c4eab6c8b1a8b8e6')}`]),
    ).toEqual(['政府信息公开２０２３年', '年度报告']);
  });

  it('takes the codes of a font that carries no characters for no characters', async () => {
    const words = `${grid(XS, [720, 700, 680])}\n${mute(55, 705, '00110012')}${mute(155, 705, '00210022')}${mute(55, 685, '0031')}${mute(155, 685, '00320033')}`;
    const document = await read(pdfOf([words]));
    expect(document.notes).toMatchObject([{ code: 'text-layer-damaged', detail: '1' }]);
    const [table] = tablesOf(document);
    expect(drawn(table!)).toEqual(['\ufffd\ufffd|\ufffd\ufffd|', '\ufffd|\ufffd\ufffd|']);
    expect(table!.cells.every((c) => c.sure < 0.75)).toBe(true);
  });

  it('does not trust digits that are told to be others than their codes say', async () => {
    const words = `${grid(XS, [720, 700, 680])}\n${misnamed(55, 705, '2023')}${misnamed(155, 705, '1456')}${misnamed(55, 685, '78')}${misnamed(155, 685, '9')}`;
    const document = await read(pdfOf([words]));
    expect(document.notes).toMatchObject([{ code: 'text-layer-damaged', detail: '1' }]);
    expect(tablesOf(document)[0]!.cells.every((c) => c.sure < 0.75)).toBe(true);
    const right = await read(pdfOf([words.replaceAll('/F5', '/F1')]));
    expect(right.notes).toEqual([]);
  });

  it('reads glyphs painted twice to look bold once, and a page turned by its text', async () => {
    expect(await text([`${word(50, 700, 'Bold text')}\n${word(50.3, 700, 'Bold text')}`])).toEqual([
      'Bold text',
    ]);
    const turned = '0 1 -1 0 300 100 cm BT /F1 12 Tf 0 0 Td (Turned text) Tj ET';
    const [block] = (await read(pdfOf([turned]))).blocks;
    expect(block).toMatchObject({ text: 'Turned text' });
    const box = (block as Paragraph).at as unknown as { box: number[] };
    expect(box.box[3]! - box.box[1]!).toBeGreaterThan(50);
    expect(await text([word(50, 700, 'On a page set upside down')], '/Rotate 180')).toEqual([
      'On a page set upside down',
    ]);
  });

  it('shows no layer that is switched off, and no running heads or page numbers', async () => {
    const page = (n: number) =>
      `${word(50, 810, 'The head of every page')}\n${word(50, 700, `Text number ${'abc'[n]}.`)}\n${word(290, 30, `- ${n + 1} -`)}`;
    expect(await text([0, 1, 2].map(page))).toEqual(['Text number a.', 'Text number b.', 'Text number c.']);
  });

  it('reads words put on the page afterwards and fields that are filled in, not what is hidden', async () => {
    const lines = grid(XS, [720, 700]);
    const font = '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
    const look = (said: string) => {
      const content = word(5, 5, said);
      const box = `/BBox [0 0 100 20] /Resources << /Font ${font} >>`;
      return `<< /Type /XObject /Subtype /Form ${box} /Length ${content.length} >>\nstream\n${content}\nendstream`;
    };
    const note = (x: number, more: string) =>
      `<< /Type /Annot /Rect [${x} 700 ${x + 100} 720] /Subtype ${more} >>`;
    const file = handMade([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] >> >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> /Annots [5 0 R 6 0 R 7 0 R] >>`,
      `<< /Length ${lines.length} >>\nstream\n${lines}\nendstream`,
      note(50, '/FreeText /F 4 /AP << /N 8 0 R >>'),
      note(250, '/FreeText /F 2 /AP << /N 9 0 R >>'),
      note(150, '/Widget /F 4 /FT /Tx /T (n) /V (34) /AP << /N 10 0 R >>'),
      look('12'),
      look('99'),
      look('34'),
    ]);
    expect(drawn(tablesOf(await read(file))[0]!)).toEqual(['12|34|']);
  });

  it('knows page numbers that stand as far from the edge of a lying page as of an upright one', async () => {
    const page = `${word(50, 500, 'Text.')}\n${word(290, 246, '- 4 -')}`;
    expect(await text([page], '/CropBox [0 200 595 620]')).toEqual(['Text.']);
  });
});

describe('paragraphs', () => {
  it('joins wrapped lines, also over the page break, and parts indented ones', async () => {
    const full = '本年度各项工作按照条例的要求有序推进公开内容更全面办理程序更规范平台建设更稳固';
    const first = [
      ucs2(70, 700, full.slice(0, 36)),
      ucs2(50, 685, full),
      ucs2(50, 670, full.slice(0, 9)),
      ucs2(70, 655, full.slice(0, 36)),
    ].join('\n');
    const second = [ucs2(50, 700, full.slice(0, 20)), ucs2(70, 685, full.slice(0, 10))].join('\n');
    const texts = await text([first, second]);
    expect(texts).toEqual([
      full.slice(0, 36) + full + full.slice(0, 9),
      full.slice(0, 36) + full.slice(0, 20),
      full.slice(0, 10),
    ]);
  });

  it('parts the entries of a list of contents, however full their lines are', async () => {
    const entries = ['一、总体情况', '二、主动公开政府信息情况'].map(
      (heading, i) => `${heading}${'…'.repeat(38 - heading.length)}${i + 1}`,
    );
    const lines = entries.map((entry, i) => ucs2(50, 700 - 15 * i, entry));
    const said = await text([lines.join('\n')]);
    expect(said.map((entry) => entry.replaceAll('⋯', '…'))).toEqual(entries);
  });

  const FULL = '本年度各项工作按照条例的要求有序推进公开内容更全面办理程序更规范平台建设更稳固';

  it('joins a line that ends short because a figure did not fit on it, not one that ends a sentence there', async () => {
    const short = FULL.slice(0, 36);
    const page = (last: string) => [
      ucs2(50, 730, FULL),
      ucs2(50, 715, FULL),
      ucs2(50, 700, last),
      ucs2(50, 685, '12345.6；邮件'),
    ];
    expect(await text([page(short).join('\n')])).toEqual([`${FULL}${FULL}${short}12345.6；邮件`]);
    expect(await text([page(`${short.slice(1)}。`).join('\n')])).toHaveLength(2);
  });

  it('parts a full line that ends a sentence from a numbered item, not from a figure', async () => {
    const full = `${FULL.slice(0, -1)}。`;
    const under = (next: string) =>
      [FULL, full, next].map((one, i) => ucs2(50, 730 - 15 * i, one)).join('\n');
    expect(await text([under('5、政务公开工作情况')])).toEqual([FULL + full, '5、政务公开工作情况']);
    expect(await text([under('5.3万件已办结')])).toEqual([`${FULL}${full}5.3万件已办结`]);
  });

  it('joins no entry of a list, its date at the right edge, with what follows', async () => {
    const lines = [
      ucs2(50, 730, FULL),
      ucs2(50, 715, FULL.slice(0, 20)),
      ucs2(360, 715, '二〇二〇年一月一日'),
      ucs2(50, 700, FULL),
    ];
    expect(await text([lines.join('\n')])).toEqual([`${FULL}${FULL.slice(0, 20)} 二〇二〇年一月一日`, FULL]);
  });

  it('joins a line that ends short because a character and its bracket did not fit on it', async () => {
    const lines = [FULL, FULL, FULL.slice(0, 37), '件），办了一百件。'];
    const page = lines.map((one, i) => ucs2(50, 730 - 15 * i, one)).join('\n');
    expect(await text([page])).toEqual([lines.join('')]);
  });

  it('keeps a number whole whose digits a stretched line sets apart, and parts numbers between which a space is printed', async () => {
    const apart = ['公开信息', '1', '3', '2', '6', '条'].map((one, i) =>
      ucs2(50 + 13.5 * i + (i ? 30 : 0), 700, one),
    );
    expect(await text([apart.join('\n')])).toEqual(['公开信息1326条']);
    expect(await text([word(50, 700, '12 34')])).toEqual(['12 34']);
  });

  it('joins a large title broken inside a word, in the middle or at the left, and keeps two titles apart', async () => {
    const below = Array.from({ length: 6 }, (_, i) => ucs2(50, 600 - 14 * i, FULL)).join('\n');
    const title = '澜河市审计局二〇二〇年政府信息公开工作年';
    const rest = '度报告';
    const left = `${ucs2(50, 700, title, 20)}\n${ucs2(50, 673, rest, 20)}\n${below}`;
    const middle = `${ucs2(55, 700, title, 20)}\n${ucs2(225, 673, rest, 20)}\n${below}`;
    const two = `${ucs2(190, 700, '澜河市审计局', 20)}\n${ucs2(150, 673, '政府信息公开年度报告', 20)}\n${below}`;
    expect((await text([left]))[0]).toBe(`${title}${rest}`);
    expect((await text([middle]))[0]).toBe(`${title}${rest}`);
    expect((await text([two])).slice(0, 2)).toEqual(['澜河市审计局', '政府信息公开年度报告']);
  });
});

describe('tables over pages', () => {
  const head = ['Item', 'Made', 'Valid'];
  const part = (ys: number[], top: number, texts: string[][]) =>
    `${grid(XS, ys)}\n${rows(TEXT_XS, top, 20, texts)}`;

  it('joins a table that goes on, with and without a repeated head', async () => {
    const first = part([120, 100, 80, 60], 105, [head, ['Rules', '1', '2'], ['Others', '3', '4']]);
    const plain = part([800, 780, 760], 785, [
      ['More', '5', '6'],
      ['Last', '7', ''],
    ]);
    const again = part([800, 780, 760, 740], 785, [head, ['More', '5', '6'], ['Last', '7', '']]);
    for (const second of [plain, again]) {
      const tables = tablesOf(
        await read(
          pdfOf([`${word(50, 700, 'Text above')}\n${first}`, `${second}\n${word(50, 600, 'Text below')}`]),
        ),
      );
      expect(tables.map(drawn)).toEqual([
        ['Item|Made|Valid', 'Rules|1|2', 'Others|3|4', 'More|5|6', 'Last|7|'],
      ]);
      expect(tables[0]!.cells.map((c) => (c.at as { page: number }).page)).toEqual([
        1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2,
      ]);
    }
  });

  it('keeps a head that is repeated in the margin of every page, once', async () => {
    const page = (n: number) => part([822, 802, 782], 807, [head, [`Row ${'abc'[n]}`, String(n), '2']]);
    const tables = tablesOf(await read(pdfOf([0, 1, 2].map(page))));
    expect(tables.map(drawn)).toEqual([['Item|Made|Valid', 'Row a|0|2', 'Row b|1|2', 'Row c|2|2']]);
  });

  it('puts a row together that the page break cuts, and keeps a row of blanks', async () => {
    const first = part([120, 100, 80], 105, [head, ['A rule that', '1', '2']]);
    const cut = part([800, 780, 760], 785, [
      ['goes on', '', ''],
      ['Last', '7', ''],
    ]);
    const blank = part([800, 780, 760], 785, [
      ['2. Blank', '', ''],
      ['Last', '7', ''],
    ]);
    const above = word(50, 700, 'Text');
    expect(tablesOf(await read(pdfOf([`${above}\n${first}`, cut]))).map(drawn)).toEqual([
      ['Item|Made|Valid', 'A rule that/goes on|1|2', 'Last|7|'],
    ]);
    expect(tablesOf(await read(pdfOf([`${above}\n${first}`, blank]))).map(drawn)).toEqual([
      ['Item|Made|Valid', 'A rule that|1|2', '2. Blank||', 'Last|7|'],
    ]);
  });

  it('leaves two tables two where text stands between or columns differ', async () => {
    const first = part([120, 100, 80], 105, [head, ['Rules', '1', '2']]);
    const second = part([700, 680, 660], 685, [head, ['Rules', '3', '4']]);
    const other = `${grid([50, 300, 350], [800, 780, 760])}\n${rows([55, 305], 785, 20, [
      ['Fee', '9'],
      ['Sum', '10'],
    ])}`;
    expect(
      tablesOf(await read(pdfOf([first, `${word(50, 780, 'A second table of its own')}\n${second}`]))),
    ).toHaveLength(2);
    expect(tablesOf(await read(pdfOf([first, other])))).toHaveLength(2);
  });
});
