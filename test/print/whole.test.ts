import { describe, expect, it } from 'vitest';
import { notPrinted, textsOf } from './whole';

const PAGE = `<body><h1>年度报告</h1><p>全年受理12件。</p><table>
<tr><th>项目</th><th>数量</th></tr>
<tr><td>（一）予以公开</td><td>12</td></tr>
<tr><td>（七）总 计</td><td>30</td></tr>
</table><p>以上共30件。</p></body>`;

const lost = (printed: string) => notPrinted(textsOf(PAGE), printed);

describe('whether a print holds all words of the page it was made of', () => {
  it('lacks nothing where words are broken, set wider or stand elsewhere', () => {
    expect(lost('年度报告全年受理12件。12项目数量(一)予以\n公开(七)总计30以上共30件。')).toEqual([]);
    expect(lost('以上共3 0件。（七）总计 30 项目 数量（一）予以公开12全年受理12件。年度报告')).toEqual([]);
  });

  it('names the words of a row that is not there, and of no other', () => {
    expect(lost('年度报告全年受理12件。项目数量（一）予以公开12以上共30件。')).toEqual(['(七)总计', '30']);
  });

  it('is not moved by words missing beside the tables', () => {
    expect(lost('年度报告项目数量（一）予以公开12（七）总计30以上共30件。')).toEqual([]);
  });
});
