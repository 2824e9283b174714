import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, read, rowsOf, tablesOf } from './read';

const only = (text: string): string[][] => {
  const tables = tablesOf(read(text));
  expect(tables).toHaveLength(1);
  return rowsOf(tables[0]!);
};

const letters = (value: string): string => value.replace(/[\s,]/gu, '');

describe('tabbed rows', () => {
  it('keeps empty cells at both ends and pads nothing', () => {
    expect(only('信息内容\t本年制发件数\t\n规章\t0\t\n\t1\t')).toEqual([
      ['信息内容', '本年制发件数', ''],
      ['规章', '0', ''],
      ['', '1', ''],
    ]);
  });

  it('takes a line without tabs between tabbed ones for a row of one cell', () => {
    expect(only('第二十条第（一）项\t\t\n规章\t0\t0\n第二十条第（五）项\n行政许可\t3\t')).toEqual([
      ['第二十条第（一）项', '', ''],
      ['规章', '0', '0'],
      ['第二十条第（五）项'],
      ['行政许可', '3', ''],
    ]);
  });

  it('parts tables at a blank line, but not rows that all have one between them', () => {
    expect(tablesOf(read('a\t1\nb\t2\n\nc\t3\nd\t4')).map((table) => table.rows)).toEqual([2, 2]);
    expect(only('甲项\t1\t2\n\n乙项\t3\t4\n\n丙项\t5\t6\n')).toHaveLength(3);
  });

  it('leaves prose with a stray tab and tabbed list numbers alone', () => {
    const text = '一、\t总体情况\n本年公开信息，\t共12条，数量比上年增加，内容更加完整。\n（一）\t主动公开';
    expect(tablesOf(read(text))).toEqual([]);
    expect(paragraphsOf(read(text))[0]).toBe('一、 总体情况');
  });

  it('reads the soft line break of a word processor as one within a cell', () => {
    expect(only('社会\u2028公益组织\t1\n其他\t2')[0]).toEqual(['社会\n公益组织', '1']);
  });
});

describe('one cell a line', () => {
  it('reads rows parted by blank lines, an empty tab being an empty cell', () => {
    expect(only('\t指标\n\t数\n\n\t收到\n\t3\n\n\t答复\n\t\n\n\n下文。')).toEqual([
      ['指标', '数'],
      ['收到', '3'],
      ['答复', ''],
    ]);
  });

  it('reads rows whose first line alone has a tab', () => {
    expect(only('\t指标\n单位\n数\n\n\t收到\n件\n3\n\n\t答复\n件\n2\n')).toEqual([
      ['指标', '单位', '数'],
      ['收到', '件', '3'],
      ['答复', '件', '2'],
    ]);
  });

  it('keeps the paragraphs of a cell together, in the middle of a row too', () => {
    expect(
      only('\t商业\n\n企业\n\t科研\n\n\t1\n\t2\n\n\t机密\n\t（长期）\n\n（二十年）\n\n\t3\n\t4\n'),
    ).toEqual([
      ['商业\n企业', '科研'],
      ['1', '2'],
      ['机密', '（长期）\n（二十年）'],
      ['3', '4'],
    ]);
  });

  it('does not take paragraphs that open with a tab for cells', () => {
    const text = '\t今年公开信息十二条，内容完整。\n\n\t收到申请三件，均已办结。\n\n\t没有收费。';
    expect(tablesOf(read(text))).toEqual([]);
    expect(paragraphsOf(read(text))).toHaveLength(3);
  });

  it('ends before a heading or caption', () => {
    const text = '\t序号\n\t名称\n\n\t1\n\t甲\n\n一、下一节\n\n\t2\n\t乙\n\n\t3\n\t丙\n';
    expect(tablesOf(read(text)).map((table) => table.rows)).toEqual([2, 2]);
    expect(paragraphsOf(read(text))).toEqual(['一、下一节']);
  });
});

describe('bars', () => {
  it('reads Markdown tables, their rule left out, escaped bars kept', () => {
    expect(only('| 指标 | 数 |\n|:---|---:|\n| 甲\\|乙 | 3<br>件 |\n| 丙 | |')).toEqual([
      ['指标', '数'],
      ['甲|乙', '3\n件'],
      ['丙', ''],
    ]);
  });

  it('reads rows without outer bars and drawn frames', () => {
    expect(only('规章 | 0 | 0\n办法 | 1 | 2')).toEqual([
      ['规章', '0', '0'],
      ['办法', '1', '2'],
    ]);
    expect(only('┌──┬──┐\n│规章│0│\n├──┼──┤\n│办法│1│\n└──┴──┘')).toEqual([
      ['规章', '0'],
      ['办法', '1'],
    ]);
  });

  it('leaves a path of links alone', () => {
    expect(tablesOf(read('首页 | 政务公开\n\n正文在此，不是表格。'))).toEqual([]);
  });
});

describe('commas', () => {
  it('reads CSV with quoted cells', () => {
    expect(only('指标,单位,数\n收到,件,3\n"答复,含上年",件,"1,234"')).toEqual([
      ['指标', '单位', '数'],
      ['收到', '件', '3'],
      ['答复,含上年', '件', '1,234'],
    ]);
  });

  it('rows of other lengths belong to the table, and where a figure is lost nothing is sure', () => {
    const [table, ...others] = tablesOf(
      read(
        '指标,甲,乙,合计\n收到,1,2,3\n办理结果\n公开,1,1,2\n不公开,0,1\n退回,因故,0,0,0\n结转,0,0,0\n以上为统计结果。',
      ),
    );
    expect(others).toEqual([]);
    expect(rowsOf(table!)).toEqual([
      ['指标', '甲', '乙', '合计'],
      ['收到', '1', '2', '3'],
      ['办理结果'],
      ['公开', '1', '1', '2'],
      ['不公开', '0', '1'],
      ['退回', '因故', '0', '0', '0'],
      ['结转', '0', '0', '0'],
    ]);
    const unsure = new Set(table!.cells.filter(({ sure }) => sure < 0.75).map(({ row }) => row));
    expect([...unsure]).toEqual([4]);
  });

  it('the heading of the next section is no row, the next row of the table is', () => {
    const text = '一、新收,1,2,3\n二、结转,0,0,0\n三、结果\n公开,1,2,3\n四、复议情况\n甲,乙,丙\n';
    const [table] = tablesOf(read(text.replace('四、', '五、')));
    expect(table!.rows).toBe(4);
  });

  it('leaves sentences with half-width commas alone', () => {
    expect(
      tablesOf(
        read('今年发布,解读,回应,各项齐全。\n明年发布,解读,回应,仍要齐全。\n后年发布,解读,回应,照旧齐全。'),
      ),
    ).toEqual([]);
  });
});

describe('label unit value, label figures', () => {
  it('puts broken labels together by their brackets, and unfinished ones', () => {
    const rows = only(
      '指标 单位 数量\n一、概况\n（一）专职人员数（不含\n兼职）\n人 2\n（二）召开会议及\n培训次数 次 3\n1.费用 万元 0.5\n2.设备 台账 个 4',
    );
    expect(rows).toContainEqual(['（一）专职人员数（不含兼职）', '人', '2']);
    expect(rows).toContainEqual(['（二）召开会议及培训次数', '次', '3']);
    expect(rows).toContainEqual(['一、概况', '', '']);
    expect(rows).toContainEqual(['2.设备 台账', '个', '4']);
  });

  it('keeps figures as printed: approximate, dashes, glued to their unit', () => {
    const rows = only('1.甲数 条 33余万\n2.乙数 条 —\n3.丙数 件12\n4.丁数 件 1,234\n5.戊数 万元 33.7万');
    expect(rows.map((row) => row[2])).toEqual(['33余万', '—', '12', '1,234', '33.7万']);
  });

  it('reads rows of several figures with their labels', () => {
    const rows = only(
      '一、本年新收申请数量 3 0 0 0 0 0 3\n二、上年结转申请数量 0 0 0 0 0 0 0\n三、本年度办\n理结果\n（一）予以公开 1 0 0 0 0 0 1\n（二）部分公开（区分处理的，只计这一情\n形）\n0 0 0 0 0 0 0\n（三）不予公开',
    );
    expect(rows).toEqual([
      ['一、本年新收申请数量', '3', '0', '0', '0', '0', '0', '3'],
      ['二、上年结转申请数量', '0', '0', '0', '0', '0', '0', '0'],
      ['三、本年度办理结果', '', '', '', '', '', '', ''],
      ['（一）予以公开', '1', '0', '0', '0', '0', '0', '1'],
      ['（二）部分公开（区分处理的，只计这一情形）', '0', '0', '0', '0', '0', '0', '0'],
    ]);
  });

  it('needs several such rows: a sentence that ends in a unit and a figure is none', () => {
    const text = '全年共编发 50 期 751\n条，阅读量持续上升，社会反响良好。\n收到来信 件 12\n都已答复。';
    expect(tablesOf(read(text))).toEqual([]);
  });
});

describe('gaps and single spaces', () => {
  it('reads cells parted by two spaces and more, or by full-width ones', () => {
    expect(only('信息内容  本年制发件数  本年废止件数\n规章　　0　　0\n行政规范性文件   2     1')).toEqual([
      ['信息内容', '本年制发件数', '本年废止件数'],
      ['规章', '0', '0'],
      ['行政规范性文件', '2', '1'],
    ]);
  });

  it('is not sure of a row that lost a blank cell', () => {
    const [table] = tablesOf(read('甲项  1  2  3  4  5\n乙项  1  2  3  4\n丙项  1  2  3  4  5'));
    const sure = (row: number): number => table!.cells.find((cell) => cell.row === row)!.sure;
    expect([sure(0), sure(1) < 0.75, sure(2)]).toEqual([0.9, true, 0.9]);
  });

  it('reads small tables between single spaces, and asserts nothing on them', () => {
    const text =
      '第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚 7\n行政强制 0\n第二十条第（八）项\n行政事业性收费 12.5';
    expect(only(text)).toContainEqual(['行政处罚', '7']);
    expect(only(text)).toContainEqual(['信息内容', '本年处理决定数量']);
    expect(tablesOf(read(text))[0]!.cells.every((cell) => cell.sure < 0.75)).toBe(true);
  });

  it('reads figures alone under their headers', () => {
    expect(only('行政复议 行政诉讼\n维持 纠正 总计\n1 0 0 0 1 0 1 0 0 1 0 0 0 0 0').at(-1)).toHaveLength(15);
  });

  it('leaves tables of contents and sections alone', () => {
    expect(tablesOf(read('一、总体情况 1\n二、主动公开 2\n三、依申请公开 4\n四、其他 7'))).toEqual([]);
    const document = read('规章\t0\n办法\t1\n三、收到和处理申请情况\n新收\t3\n结转\t0');
    expect(paragraphsOf(document)).toEqual(['三、收到和处理申请情况']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '\t',
    '\n',
    '\n\n',
    '|',
    ' ',
    '　',
    '，',
    '。',
    '一、',
    '（一）',
    '1.',
    '件 3',
    '数',
    '0',
    '图1',
    '[image: x]',
    '**',
    '"',
    ',',
    '- 3 -',
    '统计指标 单位 统计数\n',
    '\u2028',
  );

  it('never throws, and every character but marks and white space comes out once', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = `甲乙${pieces.filter((one) => !/image|\*|- 3|\||"/u.test(one)).join('')}丙丁`;
        const out = read(text)
          .blocks.map((block) =>
            block.kind === 'table'
              ? block.cells.map((cell) => cell.text).join('')
              : block.kind === 'paragraph'
                ? block.text
                : '',
          )
          .join('');
        expect(letters(out)).toBe(letters(text));
      }),
    );
  });

  it('grids are sound: every cell inside, none twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        for (const table of tablesOf(read(`甲${pieces.join('')}乙`))) {
          const seen = new Set<string>();
          for (const cell of table.cells) {
            for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
              expect(column).toBeLessThan(table.columns);
              expect(cell.row).toBeLessThan(table.rows);
              expect(seen.has(`${cell.row},${column}`)).toBe(false);
              seen.add(`${cell.row},${column}`);
            }
          }
        }
      }),
    );
  });
});
