import type { GridCell, GridRow } from '../grid';

/** A line of the table of 2014: words, then unit and cell id unless it is a heading. */
type Line = [words: string, depth: number, unit?: string, cell?: string];

const LINES: Line[] = [
  ['一、主动公开情况', 0],
  ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', 1, '条', 'disclosed.total'],
  ['其中：主动公开规范性文件数', 2, '条', 'disclosed.normative.public'],
  ['制发规范性文件总数', 2, '件', 'disclosed.normative.issued'],
  ['（二）通过不同渠道和方式公开政府信息的情况', 1],
  ['1.政府公报公开政府信息数', 2, '条', 'channel.gazette'],
  ['2.政府网站公开政府信息数', 2, '条', 'channel.website'],
  ['3.政务微博公开政府信息数', 2, '条', 'channel.weibo'],
  ['4.政务微信公开政府信息数', 2, '条', 'channel.wechat'],
  ['5.其他方式公开政府信息数', 2, '条', 'channel.other'],
  ['二、回应解读情况', 0],
  ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', 1, '次', 'response.hot'],
  ['（二）通过不同渠道和方式回应解读的情况', 1],
  ['1.参加或举办新闻发布会总次数', 2, '次', 'response.press'],
  ['其中：主要负责同志参加新闻发布会次数', 3, '次', 'response.press.leader'],
  ['2.政府网站在线访谈次数', 2, '次', 'response.interview'],
  ['其中：主要负责同志参加政府网站在线访谈次数', 3, '次', 'response.interview.leader'],
  ['3.政策解读稿件发布数', 2, '篇', 'response.explain'],
  ['4.微博微信回应事件数', 2, '次', 'response.social'],
  ['5.其他方式回应事件数', 2, '次', 'response.other'],
  ['三、依申请公开情况', 0],
  ['（一）收到申请数', 1, '件', 'request.received'],
  ['1.当面申请数', 2, '件', 'request.in_person'],
  ['2.传真申请数', 2, '件', 'request.fax'],
  ['3.网络申请数', 2, '件', 'request.online'],
  ['4.信函申请数', 2, '件', 'request.letter'],
  ['（二）申请办结数', 1, '件', 'request.closed'],
  ['1.按时办结数', 2, '件', 'request.closed.on_time'],
  ['2.延期办结数', 2, '件', 'request.closed.extended'],
  ['（三）申请答复数', 1, '件', 'request.replied'],
  ['1.属于已主动公开范围数', 2, '件', 'reply.already_public'],
  ['2.同意公开答复数', 2, '件', 'reply.granted'],
  ['3.同意部分公开答复数', 2, '件', 'reply.partial'],
  ['4.不同意公开答复数', 2, '件', 'reply.denied'],
  ['其中：涉及国家秘密', 3, '件', 'denied.secret'],
  ['涉及商业秘密', 3, '件', 'denied.business'],
  ['涉及个人隐私', 3, '件', 'denied.privacy'],
  ['危及国家安全、公共安全、经济安全和社会稳定', 3, '件', 'denied.security'],
  ['不是《条例》所指政府信息', 3, '件', 'denied.not_government_information'],
  ['法律法规规定的其他情形', 3, '件', 'denied.other_law'],
  ['5.不属于本行政机关公开数', 2, '件', 'reply.not_this_organ'],
  ['6.申请信息不存在数', 2, '件', 'reply.not_exist'],
  ['7.告知作出更改补充数', 2, '件', 'reply.amend'],
  ['8.告知通过其他途径办理数', 2, '件', 'reply.elsewhere'],
  ['四、行政复议数量', 0, '件', 'review.total'],
  ['（一）维持具体行政行为数', 1, '件', 'review.upheld'],
  ['（二）被依法纠错数', 1, '件', 'review.corrected'],
  ['（三）其他情形数', 1, '件', 'review.other'],
  ['五、行政诉讼数量', 0, '件', 'litigation.total'],
  ['（一）维持具体行政行为或者驳回原告诉讼请求数', 1, '件', 'litigation.upheld'],
  ['（二）被依法纠错数', 1, '件', 'litigation.corrected'],
  ['（三）其他情形数', 1, '件', 'litigation.other'],
  ['六、举报投诉数量', 0, '件', 'complaint.total'],
  ['七、依申请公开信息收取的费用', 0, '万元', 'fee.total'],
  ['八、机构建设和保障经费情况', 0],
  ['（一）政府信息公开工作专门机构数', 1, '个', 'staff.offices'],
  ['（二）设置政府信息公开查阅点数', 1, '个', 'staff.points'],
  ['（三）从事政府信息公开工作人员数', 1, '人', 'staff.people'],
  ['1.专职人员数（不包括政府公报及政府网站工作人员数）', 2, '人', 'staff.full_time'],
  ['2.兼职人员数', 2, '人', 'staff.part_time'],
  [
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    1,
    '万元',
    'staff.budget',
  ],
  ['九、政府信息公开会议和培训情况', 0],
  ['（一）召开政府信息公开工作会议或专题会议数', 1, '次', 'training.meetings'],
  ['（二）举办各类培训班数', 1, '次', 'training.classes'],
  ['（三）接受培训人员数', 1, '人次', 'training.people'],
];

export interface Table2014 {
  print: (cell: string) => string;
  /** What stands in unit and figure cells of heading lines. */
  heading?: string;
  /** Put before each line's words, once per depth. */
  indent?: string;
  /** Other words, by cell id (by the form's words for heading lines). */
  words?: Record<string, string>;
  /** Other units, by cell id. */
  units?: Record<string, string>;
  /** A figure for a heading line, by the form's words: [unit, figure]. */
  headingFigures?: Record<string, [string, string]>;
  /** Further lines after the line of a cell id: words, unit, figure. */
  after?: Record<string, [string, string, string][]>;
  /** Header words; null for none. */
  header?: [string, string, string] | null;
}

/** The table of 2014 as rows of 统计指标, 单位, 统计数; rows are named by their cell id. */
export function table2014(t: Table2014): GridRow[] {
  const header = t.header === undefined ? ['统计指标', '单位', '统计数'] : t.header;
  const rows: GridRow[] = header ? [{ name: 'head', cells: header.map((text): GridCell => ({ text })) }] : [];
  for (const [words, depth, unit, cell] of LINES) {
    const indent = (t.indent ?? '').repeat(depth);
    if (!cell) {
      const [u, f] = t.headingFigures?.[words] ?? [t.heading ?? '', t.heading ?? ''];
      rows.push({
        name: `heading:${words}`,
        cells: [{ text: indent + (t.words?.[words] ?? words), label: words }, { text: u }, { text: f }],
      });
      continue;
    }
    rows.push({
      name: cell,
      cells: [
        { text: indent + (t.words?.[cell] ?? words), label: cell },
        { text: t.units?.[cell] ?? unit!, label: `${cell}.unit` },
        { text: t.print(cell), cell },
      ],
    });
    for (const [w, u, f] of t.after?.[cell] ?? [])
      rows.push({ name: `extra:${w}`, cells: [{ text: indent + w }, { text: u }, { text: f }] });
  }
  return rows;
}

/** Cell ids of the table of 2014, in order. */
export const CELLS_2014: readonly string[] = LINES.flatMap(([, , , cell]) => (cell ? [cell] : []));
