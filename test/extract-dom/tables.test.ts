// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { page } from './markup';
import { grid, notes, tables, texts } from './documents';
import { BOTH } from './pages';
import { parsed } from './read-parsed';

const divRow = (...cells: (string | number)[]): string =>
  `<div>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;

describe.each(BOTH)('tables, %s', (_, read) => {
  test('cells take their places by the table model', () => {
    const document = read(
      page(`<table><tr><td rowspan=3 colspan=2>角</td><td colspan=3>申请人</td></tr>
        <tr><td rowspan=2>自然人</td><td colspan=2>法人</td></tr><tr><td>商业</td><td>科研</td></tr>
        <tr><td colspan=2>新收</td><td>1</td><td>2</td><td>3</td></tr></table>`),
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['0:角 3×2', '2:申请人 1×3'],
      ['2:自然人 2×1', '3:法人 1×2'],
      ['3:商业', '4:科研'],
      ['0:新收 1×2', '2:1', '3:2', '4:3'],
    ]);
    expect(tables(document)[0]).toMatchObject({ rows: 4, columns: 5, by: 'markup' });
    expect(document.notes).toEqual([]);
    expect(tables(document)[0]!.cells.every(({ sure }) => sure === 1)).toBe(true);
  });

  test('a title over more columns than there are is cut, its row alone is less sure', () => {
    const document = read(
      page(
        '<table><tr><td colspan=100>题</td></tr><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
      ),
    );
    const [table] = tables(document);
    expect(table!.columns).toBe(2);
    expect(grid(table!)[0]).toEqual(['0:题 1×2']);
    expect(table!.cells.map(({ sure }) => sure)).toEqual([0.7, 1, 1, 1, 1]);
    expect(notes(document)).toEqual(['table-spans-mended']);
  });

  test('a heading spread over 8 of 5 columns does not widen the table', () => {
    const five = [1, 2, 3, 4, 5].map((n) => `<td>${n}</td>`).join('');
    const document = read(
      page(
        `<table><tr><td colspan=8>复议</td><td colspan=5>诉讼</td></tr><tr>${five}${five}</tr><tr>${five}${five}</tr></table>`,
      ),
    );
    const [table] = tables(document);
    expect(table!.columns).toBe(10);
    expect(grid(table!)[0]).toEqual(['0:复议 1×8', '8:诉讼 1×2']);
    expect(table!.cells.filter(({ row }) => row > 0).every(({ sure }) => sure === 1)).toBe(true);
    expect(notes(document)).toEqual(['table-spans-mended']);
  });

  test('spans of 0, of nonsense, and beyond the end of the table', () => {
    const document = read(
      page(`<table><tr><td rowspan=0>甲</td><td colspan=0>1</td><td colspan="-2">2</td></tr>
        <tr><td colspan="两">3</td><td>4</td></tr><tr><td>5</td><td rowspan=9>6</td></tr></table>`),
    );
    const [table] = tables(document);
    expect(grid(table!)).toEqual([
      ['0:甲 3×1', '1:1', '2:2'],
      ['1:3', '2:4'],
      ['1:5', '2:6'],
    ]);
    expect(notes(document)).toEqual(['table-spans-mended']);
    // Only the cell itself is doubtful where its span ran over the end downwards: it moves no other cell.
    expect(table!.cells.find(({ text }) => text === '5')!.sure).toBe(1);
    expect(table!.cells.find(({ text }) => text === '6')!.sure).toBe(0.7);
  });

  test('cells that would overlap are kept apart', () => {
    const document = read(
      page(
        '<table><tr><td>1</td><td rowspan=2>2</td><td>3</td></tr><tr><td colspan=3>4</td><td>5</td></tr><tr><td>6</td><td>7</td><td>8</td></tr></table>',
      ),
    );
    const [table] = tables(document);
    const taken = new Set<string>();
    for (const { row, column, rowSpan, columnSpan } of table!.cells) {
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) {
          expect(taken.has(`${r},${c}`)).toBe(false);
          taken.add(`${r},${c}`);
        }
      }
    }
    expect(notes(document)).toEqual(['table-spans-mended']);
  });

  test('missing cells stay missing, rows without cells are none', () => {
    const document = read(
      page('<table><tr><td>甲</td><td>1</td><td>2</td></tr><tr></tr><tr><td>乙</td></tr></table>'),
    );
    expect(grid(tables(document)[0]!)).toEqual([['0:甲', '1:1', '2:2'], ['0:乙']]);
  });

  test('header and footer groups are read where they are seen', () => {
    const document = read(
      page(
        '<table><tfoot><tr><td>总计</td><td>3</td></tr></tfoot><tbody><tr><td>甲</td><td>1</td></tr></tbody><thead><tr><th>项</th><th>数</th></tr></thead><tbody><tr><td>乙</td><td>2</td></tr></tbody></table>',
      ),
    );
    expect(grid(tables(document)[0]!).map((row) => row[0])).toEqual(['0:项', '0:甲', '0:乙', '0:总计']);
  });

  test('rows that are not displayed are not read, with a note', () => {
    const document = read(
      page(
        `<table><tr><td>甲</td><td>1</td></tr><tr style="display:none"><td>旧</td><td>9</td></tr><tr class=gone><td>旧</td><td>8</td></tr>
         <tr style="display:none"><td>&nbsp;</td></tr><tr><td>乙</td><td>2</td></tr></table>`,
        '<style>tr.gone{display:none}</style>',
      ),
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['0:甲', '1:1'],
      ['0:乙', '1:2'],
    ]);
    expect(document.notes).toMatchObject([{ code: 'hidden-rows', detail: '2' }]);
  });

  test('invisible rows are not read either', () => {
    const document = read(
      page(
        '<table><tr><td>甲</td><td>1</td></tr><tr style="visibility:hidden"><td>旧</td><td>9</td></tr><tr><td>乙</td><td>2</td></tr></table>',
      ),
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['0:甲', '1:1'],
      ['0:乙', '1:2'],
    ]);
    expect(notes(document)).toEqual(['hidden-rows']);
  });

  test('breaks inside words stay as line breaks, other white space is one space', () => {
    const document = read(
      page(
        '<table><tr><td>本年新<br/>制作&nbsp;&nbsp;数量</td><td><p class="MsoNormal"><span>1</span><o:p></o:p></p><p>\u3000（其中 2）\u3000</p></td></tr><tr><td>规章</td><td>&nbsp;</td></tr></table>',
      ),
    );
    expect(tables(document)[0]!.cells.map(({ text }) => text)).toEqual([
      '本年新\n制作 数量',
      '1\n（其中 2）',
      '规章',
      '',
    ]);
  });

  test('a layout table falls apart, the data table in it stays', () => {
    const document = read(
      page(
        `<table width="100%"><tr><td><p>一、总体情况</p><p>今年受理申请5件。</p>
          <table><tr><td>规章</td><td>1</td><td>2</td></tr><tr><td>许可</td><td>3</td><td>4</td></tr></table><p>后文。</p></td></tr></table>`,
      ),
    );
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
      '一、总体情况',
      '今年受理申请5件。',
      'table',
      '后文。',
    ]);
  });

  test('role=presentation and one column are layout', () => {
    const cells = '<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>';
    expect(tables(read(page(`<table role="presentation">${cells}</table>`)))).toEqual([]);
    const column = read(page('<table><tr><td>一段。</td></tr><tr><td>二段。</td></tr></table>'));
    expect(tables(column)).toEqual([]);
    expect(texts(column)).toEqual(['一段。', '二段。']);
  });

  test('a table in a cell of a data table is a table of its own', () => {
    const rows = ['甲', '乙', '丙'].map((name) => `<tr><td>${name}</td><td>1</td><td>2</td></tr>`).join('');
    const document = read(
      page(
        `<table>${rows}<tr><td>丁</td><td>外<table><tr><td>子</td><td>7</td></tr><tr><td>丑</td><td>8</td></tr></table></td><td>3</td></tr></table>`,
      ),
    );
    const [outer, inner] = tables(document);
    expect(grid(outer!)[3]).toEqual(['0:丁', '1:外', '2:3']);
    expect(grid(inner!)).toEqual([
      ['0:子', '1:7'],
      ['0:丑', '1:8'],
    ]);
  });

  test('captions are paragraphs before their table', () => {
    const document = read(
      page(
        '<table><caption>表一 单位：件</caption><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
      ),
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(texts(document)).toEqual(['表一 单位：件']);
  });

  test('rows without height that word processors leave are no rows', () => {
    const document = read(
      page(
        '<table><tr><td colspan=2>甲</td><td>1</td></tr><tr><td colspan=2>乙</td><td>2</td></tr><tr height="0"><td></td><td></td><td></td></tr></table>',
      ),
    );
    expect(tables(document)[0]!.rows).toBe(2);
  });

  test('tables of div: display table, and regular rows without any style', () => {
    const styled = read(
      page(
        `<div class=t><div class=r><div class=c>规章</div><div class=c>1</div></div><div class=r><div class=c>许可</div><div class=c>2</div></div></div>`,
        '<style>.t{display:table}.t .r{display:table-row}.r>.c{display:table-cell}</style>',
      ),
    );
    expect(tables(styled).map(grid)).toEqual([
      [
        ['0:规章', '1:1'],
        ['0:许可', '1:2'],
      ],
    ]);
    const regular = read(
      page(
        `<p>二、表</p><div><div><div>内容</div><div>制发</div><div>有效</div></div><div>第二项</div><div><div>规章</div><div>0</div><div>5</div></div><div><div>文件</div><div>1</div><div>6</div></div></div><p>后文。</p>`,
      ),
    );
    expect(tables(regular).map(grid)).toEqual([
      [['0:内容', '1:制发', '2:有效'], ['0:第二项 1×3'], ['0:规章', '1:0', '2:5'], ['0:文件', '1:1', '2:6']],
    ]);
    expect(texts(regular)).toEqual(['二、表', '后文。']);
  });

  test('rows of div in a group for the heading and one for the body', () => {
    const document = read(
      page(
        `<div><div>${divRow('内容', '制发', '有效')}</div><div>${divRow('规章', 0, 5)}${divRow('文件', 1, 6)}</div></div>`,
      ),
    );
    expect(tables(document).map(grid)).toEqual([
      [
        ['0:内容', '1:制发', '2:有效'],
        ['0:规章', '1:0', '2:5'],
        ['0:文件', '1:1', '2:6'],
      ],
    ]);
  });

  test('a table that sets headings beside prose is layout', () => {
    const prose = '本年度主动公开政府信息若干件。'.repeat(25);
    const document = read(
      page(
        `<table><tr><td>一、总体情况</td><td>${prose}</td></tr><tr><td>五、存在的主要问题</td><td>${prose}</td></tr></table>`,
      ),
    );
    expect(tables(document)).toEqual([]);
    expect(texts(document)[2]).toBe('五、存在的主要问题');
  });

  test('lists of cards are no tables', () => {
    const document = read(
      page(
        `<div>${divRow('一', '来自某处的消息', '正文的开头')}${divRow('二', '来自某处的消息', '正文的开头')}${divRow('三', '来自某处的消息', '正文的开头')}</div>`,
      ),
    );
    expect(tables(document)).toEqual([]);
    expect(texts(document)).toHaveLength(9);
  });

  test('a cell says where it stands and what stands beside it', () => {
    const document = read(
      page('<div><table><tr><td>甲</td><td><p>12</p></td></tr><tr><td>乙</td><td></td></tr></table></div>'),
    );
    const { cells, at } = tables(document)[0]!;
    expect(at).toMatchObject({ in: 'dom', path: '1/0/0', quote: '甲12乙' });
    expect(cells[1]!.at).toMatchObject({ path: '1/0/0/0/0/1', quote: '12', before: '甲', after: '乙' });
    expect(cells[3]!.at).toMatchObject({ path: '1/0/0/0/1/1', quote: '', before: '甲12乙' });
  });
});

test('text misplaced between rows stands before the table, as browsers put it', () => {
  const document = parsed(
    page('<table>单位：件<tr><td>甲</td><td>1</td></tr><tr><p>散文</p><td>乙</td><td>2</td></tr></table>'),
  );
  expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
    '单位：件',
    '散文',
    'table',
  ]);
});

// The test DOM knows neither the browser's rule for `hidden` on rows nor the long forms of grid-column.
test('the hidden attribute hides rows, unless a rule shows them', () => {
  const rows =
    '<tr><td>甲</td><td>1</td></tr><tr hidden><td>乙</td><td>2</td></tr><tr hidden class="on"><td>丙</td><td>3</td></tr>';
  const document = parsed(page(`<table>${rows}</table>`, '<style>tr.on{display:table-row}</style>'));
  expect(grid(tables(document)[0]!)).toEqual([
    ['0:甲', '1:1'],
    ['0:丙', '1:3'],
  ]);
  expect(notes(document)).toEqual(['hidden-rows']);
});

test('cells of a grid that span tracks', () => {
  const gridded = parsed(
    page(
      '<div style="display:grid;grid-template-columns:100px 50px 50px"><div style="grid-column:span 3">表头</div><div>规章</div><div>1</div><div>2</div><div>许可</div><div>3</div><div>4</div></div>',
    ),
  );
  expect(tables(gridded).map(grid)).toEqual([
    [['0:表头 1×3'], ['0:规章', '1:1', '2:2'], ['0:许可', '1:3', '2:4']],
  ]);
});
