import type { Form, FormRow, FormTable, Relation, RuleId, Severity } from '../model/form';
import { boundRelation, sumRelation, terms } from './cells';
import { DEADLINES_2007, implied, NOTICE_32, stated } from './law';
import { TOPICS_2007 } from './topics-2007';

/** Report years 2014 to 2018: the topics of 2007 and 政府信息公开情况统计表. Source: 国办发〔2014〕32号, 附件. */

/** What local copies of the table print over the figures of the year. */
const VALUE_COLUMN = ['统计数量', '统计数据', '数量', '数值', '本年度', '本年数', '本年度数', '合计'];

const ROWS: readonly FormRow[] = [
  { id: 'disclosed', label: '一、主动公开情况', heading: true },
  {
    id: 'disclosed.total',
    label: '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    aliases: ['主动公开政府信息数'],
    unit: '条',
    parent: 'disclosed',
  },
  {
    id: 'disclosed.normative.public',
    label: '其中：主动公开规范性文件数',
    aliases: ['主动公开规范性文件数'],
    unit: '条',
    parent: 'disclosed.total',
  },
  { id: 'disclosed.normative.issued', label: '制发规范性文件总数', unit: '件', parent: 'disclosed.total' },
  { id: 'channel', label: '（二）通过不同渠道和方式公开政府信息的情况', heading: true, parent: 'disclosed' },
  { id: 'channel.gazette', label: '1.政府公报公开政府信息数', unit: '条', parent: 'channel' },
  { id: 'channel.website', label: '2.政府网站公开政府信息数', unit: '条', parent: 'channel' },
  { id: 'channel.weibo', label: '3.政务微博公开政府信息数', unit: '条', parent: 'channel' },
  { id: 'channel.wechat', label: '4.政务微信公开政府信息数', unit: '条', parent: 'channel' },
  { id: 'channel.other', label: '5.其他方式公开政府信息数', unit: '条', parent: 'channel' },
  { id: 'response', label: '二、回应解读情况', heading: true },
  {
    id: 'response.hot',
    label: '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
    unit: '次',
    parent: 'response',
  },
  { id: 'response.ways', label: '（二）通过不同渠道和方式回应解读的情况', heading: true, parent: 'response' },
  { id: 'response.press', label: '1.参加或举办新闻发布会总次数', unit: '次', parent: 'response.ways' },
  {
    id: 'response.press.leader',
    label: '其中：主要负责同志参加新闻发布会次数',
    unit: '次',
    parent: 'response.press',
  },
  { id: 'response.interview', label: '2.政府网站在线访谈次数', unit: '次', parent: 'response.ways' },
  {
    id: 'response.interview.leader',
    label: '其中：主要负责同志参加政府网站在线访谈次数',
    unit: '次',
    parent: 'response.interview',
  },
  { id: 'response.explain', label: '3.政策解读稿件发布数', unit: '篇', parent: 'response.ways' },
  { id: 'response.social', label: '4.微博微信回应事件数', unit: '次', parent: 'response.ways' },
  { id: 'response.other', label: '5.其他方式回应事件数', unit: '次', parent: 'response.ways' },
  { id: 'request', label: '三、依申请公开情况', heading: true },
  { id: 'request.received', label: '（一）收到申请数', unit: '件', parent: 'request' },
  { id: 'request.in_person', label: '1.当面申请数', unit: '件', parent: 'request.received' },
  { id: 'request.fax', label: '2.传真申请数', unit: '件', parent: 'request.received' },
  { id: 'request.online', label: '3.网络申请数', unit: '件', parent: 'request.received' },
  { id: 'request.letter', label: '4.信函申请数', unit: '件', parent: 'request.received' },
  { id: 'request.closed', label: '（二）申请办结数', unit: '件', parent: 'request' },
  { id: 'request.closed.on_time', label: '1.按时办结数', unit: '件', parent: 'request.closed' },
  { id: 'request.closed.extended', label: '2.延期办结数', unit: '件', parent: 'request.closed' },
  { id: 'request.replied', label: '（三）申请答复数', unit: '件', parent: 'request' },
  { id: 'reply.already_public', label: '1.属于已主动公开范围数', unit: '件', parent: 'request.replied' },
  { id: 'reply.granted', label: '2.同意公开答复数', unit: '件', parent: 'request.replied' },
  { id: 'reply.partial', label: '3.同意部分公开答复数', unit: '件', parent: 'request.replied' },
  { id: 'reply.denied', label: '4.不同意公开答复数', unit: '件', parent: 'request.replied' },
  { id: 'denied.secret', label: '其中：涉及国家秘密', unit: '件', parent: 'reply.denied' },
  { id: 'denied.business', label: '涉及商业秘密', unit: '件', parent: 'reply.denied' },
  { id: 'denied.privacy', label: '涉及个人隐私', unit: '件', parent: 'reply.denied' },
  {
    id: 'denied.security',
    label: '危及国家安全、公共安全、经济安全和社会稳定',
    unit: '件',
    parent: 'reply.denied',
  },
  {
    id: 'denied.not_government_information',
    label: '不是《条例》所指政府信息',
    unit: '件',
    parent: 'reply.denied',
  },
  { id: 'denied.other_law', label: '法律法规规定的其他情形', unit: '件', parent: 'reply.denied' },
  { id: 'reply.not_this_organ', label: '5.不属于本行政机关公开数', unit: '件', parent: 'request.replied' },
  { id: 'reply.not_exist', label: '6.申请信息不存在数', unit: '件', parent: 'request.replied' },
  { id: 'reply.amend', label: '7.告知作出更改补充数', unit: '件', parent: 'request.replied' },
  { id: 'reply.elsewhere', label: '8.告知通过其他途径办理数', unit: '件', parent: 'request.replied' },
  { id: 'review.total', label: '四、行政复议数量', unit: '件' },
  { id: 'review.upheld', label: '（一）维持具体行政行为数', unit: '件', parent: 'review.total' },
  { id: 'review.corrected', label: '（二）被依法纠错数', unit: '件', parent: 'review.total' },
  { id: 'review.other', label: '（三）其他情形数', unit: '件', parent: 'review.total' },
  { id: 'litigation.total', label: '五、行政诉讼数量', unit: '件' },
  {
    id: 'litigation.upheld',
    label: '（一）维持具体行政行为或者驳回原告诉讼请求数',
    unit: '件',
    parent: 'litigation.total',
  },
  { id: 'litigation.corrected', label: '（二）被依法纠错数', unit: '件', parent: 'litigation.total' },
  { id: 'litigation.other', label: '（三）其他情形数', unit: '件', parent: 'litigation.total' },
  { id: 'complaint.total', label: '六、举报投诉数量', unit: '件' },
  { id: 'fee.total', label: '七、依申请公开信息收取的费用', unit: '万元' },
  { id: 'staff', label: '八、机构建设和保障经费情况', heading: true },
  { id: 'staff.offices', label: '（一）政府信息公开工作专门机构数', unit: '个', parent: 'staff' },
  { id: 'staff.points', label: '（二）设置政府信息公开查阅点数', unit: '个', parent: 'staff' },
  { id: 'staff.people', label: '（三）从事政府信息公开工作人员数', unit: '人', parent: 'staff' },
  {
    id: 'staff.full_time',
    label: '1.专职人员数（不包括政府公报及政府网站工作人员数）',
    unit: '人',
    parent: 'staff.people',
  },
  { id: 'staff.part_time', label: '2.兼职人员数', unit: '人', parent: 'staff.people' },
  {
    id: 'staff.budget',
    label: '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    unit: '万元',
    parent: 'staff',
  },
  { id: 'training', label: '九、政府信息公开会议和培训情况', heading: true },
  {
    id: 'training.meetings',
    label: '（一）召开政府信息公开工作会议或专题会议数',
    unit: '次',
    parent: 'training',
  },
  { id: 'training.classes', label: '（二）举办各类培训班数', unit: '次', parent: 'training' },
  { id: 'training.people', label: '（三）接受培训人员数', unit: '人次', parent: 'training' },
];

const STATISTICS: FormTable = {
  id: 'statistics',
  section: null,
  title: '政府信息公开情况统计表',
  basis: stated(NOTICE_32, '附件'),
  parts: [
    {
      id: 'statistics',
      stub: '统计指标',
      unit: '',
      columns: [{ id: 'value', label: '统计数', groups: [], aliases: VALUE_COLUMN }],
      rows: ROWS,
    },
  ],
};

const CHANNELS = ['gazette', 'website', 'weibo', 'wechat', 'other'].map((id) => `channel.${id}`);

const sum = (id: string, total: string, parts: string[], article: string): Relation =>
  sumRelation({
    id,
    kind: 'sum',
    rule: 'arithmetic/sum-mismatch',
    table: 'statistics',
    parts,
    total,
    basis: implied(NOTICE_32, article),
  });

const LEVELS = '统计表编号层级（各项之和）';
const OF_WHICH = '统计表“其中”结构';

const SUMS: Relation[] = [
  sum(
    '2014-APPLY',
    'request.received',
    ['in_person', 'fax', 'online', 'letter'].map((id) => `request.${id}`),
    LEVELS,
  ),
  sum('2014-DONE', 'request.closed', ['request.closed.on_time', 'request.closed.extended'], LEVELS),
  sum(
    '2014-REPLY',
    'request.replied',
    [
      'already_public',
      'granted',
      'partial',
      'denied',
      'not_this_organ',
      'not_exist',
      'amend',
      'elsewhere',
    ].map((id) => `reply.${id}`),
    LEVELS,
  ),
  sum(
    '2014-DENY',
    'reply.denied',
    ['secret', 'business', 'privacy', 'security', 'not_government_information', 'other_law'].map(
      (id) => `denied.${id}`,
    ),
    `${OF_WHICH}（末项为法律法规规定的其他情形，六项穷尽）`,
  ),
  sum('2014-REV', 'review.total', ['review.upheld', 'review.corrected', 'review.other'], LEVELS),
  sum(
    '2014-LIT',
    'litigation.total',
    ['litigation.upheld', 'litigation.corrected', 'litigation.other'],
    LEVELS,
  ),
  sum('2014-STAFF', 'staff.people', ['staff.full_time', 'staff.part_time'], LEVELS),
];

const bound = (
  id: string,
  part: string,
  whole: string[],
  article: string,
  highest: Severity = 'violation',
  rule: RuleId = 'arithmetic/part-exceeds-whole',
): Relation =>
  boundRelation({
    id,
    rule,
    highest,
    table: 'statistics',
    part: terms(part),
    whole: terms(...whole),
    basis: implied(NOTICE_32, article),
  });

// The same item over several channels counts once in the total: total at most their sum, at least the largest. Never equality.
const COUNTED_ONCE = '统计表（一）括注：不同渠道和方式公开相同信息计1条';
const BOUNDS: Relation[] = [
  bound('2014-NORM', 'disclosed.normative.public', ['disclosed.total'], OF_WHICH),
  bound('2014-CHANMIN', 'disclosed.total', CHANNELS, COUNTED_ONCE, 'violation', 'arithmetic/sum-mismatch'),
  ...CHANNELS.map((channel) => bound(`2014-CHANMAX.${channel}`, channel, ['disclosed.total'], COUNTED_ONCE)),
  bound('2014-PRESS', 'response.press.leader', ['response.press'], OF_WHICH),
  bound('2014-TALK', 'response.interview.leader', ['response.interview'], OF_WHICH),
  bound(
    '2014-REPLYDONE',
    'request.replied',
    ['request.closed'],
    '统计表口径（答复一般不多于办结）',
    'review',
  ),
  bound(
    '2014-NORM2',
    'disclosed.normative.public',
    ['disclosed.normative.issued'],
    '统计表口径（条与件单位不同，仅供参考）',
    'notice',
  ),
];

export const EDITION_2014_32: Form = {
  id: '2014-32',
  name: '2007年条例年度报告，附政府信息公开情况统计表',
  document: NOTICE_32,
  years: [2014, 2018],
  topics: true,
  sections: TOPICS_2007,
  tables: [STATISTICS],
  relations: [...SUMS, ...BOUNDS],
  deadlines: DEADLINES_2007,
};
