import { expect, it } from 'vitest';
import { read, rowsOf, tablesOf } from './read';

it('labels around their figures are whole again, page numbers and running heads between them are none', () => {
  const head = '清水县司法局2024年政府信息公开工作年度报告';
  const text = [
    '自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计',
    '一、本年新收政府信息公开申请数',
    '              8   1   0   0   0   0   9',
    '量',
    '三、本年度办理结果',
    '',
    '- 1 -',
    head,
    '',
    '（一）予以公开   5   0   0   0   0   0   5',
    '（二）部分公开（区分处理的，只',
    '              1   0   0   0   0   0   1',
    '计这一情形，不计其他情形）',
    '1.要求行政机关确认或重新出具',
    '- 2 -',
    head,
    '              0   0   0   0   0   0   0',
    '已获取信息',
    '（七）总计   6   0   0   0   0   0   6',
  ].join('\n');
  const rows = tablesOf(read(text))
    .flatMap(rowsOf)
    .map((row) => row.filter((cell) => cell !== '<'));
  const labels = rows.filter((row) => row.length === 8).map((row) => [row[0], row[7]]);
  expect(labels).toContainEqual(['一、本年新收政府信息公开申请数量', '9']);
  expect(labels).toContainEqual(['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '1']);
  expect(labels).toContainEqual(['1.要求行政机关确认或重新出具已获取信息', '0']);
  expect(rows.flat().join('')).not.toContain(head);
});
