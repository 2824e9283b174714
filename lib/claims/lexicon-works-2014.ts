import type { Entry } from './lexicon';
import { MONEY, NOT_MADE, NOT_OURS, PAPERS } from './lexicon-works';

const ITEMS = /^(?:条|件|篇|份|)$/u;
const AS_CHANNEL = /渠道|方式|公开(?:政府|政务)?信息|信息公开/u;

/** Parts one, two and six to nine of the table of 2014. */
export const WORKS_2014: readonly Entry[] = [
  {
    rows: ['disclosed.normative.public'],
    words: /规范性文件(?:数)?/gu,
    units: /^[条件]$/u,
    only: /主动公开/u,
    unless: NOT_MADE,
    weak: true,
  },
  {
    rows: ['disclosed.total'],
    words:
      /主动公开[^，。；\d]{0,10}(?:政府|政务|各类)?信息(?:数|数量|总数|总量)?|主动公开发布信息|公开政府信息(?:数|总数)?/gu,
    units: /^(?:条|件|)$/u,
    unless:
      /(?:网站|微博|微信|公报|栏|平台|系统|公众号|新媒体)(?![^，。；]{0,24}(?:等|渠道|方式))|申请|以来|重点领域/u,
  },
  {
    rows: ['disclosed.normative.public'],
    words: /公开[^，。；、\d]{0,8}规范性文件(?:数)?/gu,
    units: PAPERS,
    unless: NOT_OURS,
  },
  {
    rows: ['disclosed.normative.issued'],
    words: /(?:制定|制发|出台)(?:了)?(?:行政)?规范性文件(?:总数)?/gu,
    units: PAPERS,
    unless: NOT_OURS,
  },
  { rows: ['channel.gazette'], words: /(?:政府)?公报[^，。；、\d]{0,12}$/gu, units: ITEMS, only: AS_CHANNEL },
  {
    rows: ['channel.website'],
    words: /(?:政府|政务|门户|局|厅)?网站[^，。；、\d]{0,14}$/gu,
    units: ITEMS,
    only: AS_CHANNEL,
    unless: /子网站|专栏|栏目|申请|访谈/u,
    weak: true,
  },
  {
    rows: ['channel.weibo'],
    words: /微博[^，。；、\d]{0,14}$/gu,
    units: ITEMS,
    weak: true,
    unless: /微信|回应|粉丝/u,
  },
  {
    rows: ['channel.wechat'],
    words: /微信[^，。；、\d]{0,14}$/gu,
    units: ITEMS,
    weak: true,
    unless: /微博|回应|粉丝/u,
  },
  {
    rows: ['channel.other'],
    words: /其[他它](?:方式|渠道)[^，。；、\d]{0,12}$/gu,
    units: ITEMS,
    only: AS_CHANNEL,
    unless: /回应|申请/u,
  },
  {
    rows: ['response.hot'],
    words: /回应[^，。；、\d]{0,10}(?:关注)?(?:热点|舆情|关切)[^，。；、\d]{0,8}/gu,
    units: /^(?:次|件|个|起|)$/u,
  },
  {
    rows: ['response.press'],
    words: /(?:参加|举办|召开|组织|举行)?(?:或举办)?[^，。；、\d]{0,6}新闻(?:发布|通气)会(?:总)?(?:次数)?/gu,
    units: /^(?:次|场|期|)$/u,
    unless: /出席|领导/u,
  },
  {
    rows: ['response.press.leader'],
    words: /(?:主要负责(?:同志|人)|主要领导)(?:参加|出席)?(?:新闻发布会)?/gu,
    units: /^(?:次|场|)$/u,
    only: /新闻发布会/u,
  },
  { rows: ['response.interview'], words: /在线访谈(?:次数|节目)?/gu, units: /^(?:次|期|场|个|)$/u },
  {
    rows: ['response.interview.leader'],
    words: /(?:主要负责(?:同志|人)|主要领导)(?:参加|出席)?(?:政府网站)?在线访谈/gu,
    units: /^(?:次|期|场|)$/u,
  },
  {
    rows: ['response.explain'],
    words: /解读(?:文章|稿件|材料|信息|稿)(?:发布数|数)?|政策解读/gu,
    units: /^(?:篇|件|条|)$/u,
  },
  { rows: ['response.social'], words: /微博微信回应(?:事件)?(?:数)?/gu, units: /^(?:次|件|条|)$/u },
  {
    rows: ['response.other'],
    words: /其[他它](?:方式|渠道)回应(?:事件)?(?:数)?/gu,
    units: /^(?:次|件|条|)$/u,
  },
  {
    rows: ['complaint.total'],
    words: /(?:举报[、和或]?投诉|投诉[、和或]?举报)(?:的)?(?:案件|数量|件)?/gu,
    units: /^(?:件|起|次|)$/u,
    unless: /信箱|热线|类|12\d{3}/u,
    weak: true,
  },
  {
    rows: ['staff.people'],
    words: /工作人员(?:共|共有|有)?\s?$/gu,
    units: /^[人名]$/u,
    weak: true,
    unless: /培训|参训|兼职|专职/u,
  },
  { rows: ['staff.budget'], words: /专项经费[^，。；\d]{0,8}/gu, units: MONEY, weak: true },
  {
    rows: ['training.people'],
    words: /(?:参加|参与|参训|受训)(?:人员|人数|干部)?(?:达|共)?/gu,
    units: /^(?:人|人次|名)$/u,
    only: /培训/u,
    weak: true,
  },
  {
    rows: ['complaint.total'],
    words: /(?:举报[、和或]?投诉|投诉[、和或]?举报)(?:的)?(?:案件|数量|件)?/gu,
    units: /^(?:件|起|次|)$/u,
    only: /信息公开|政府信息|政务公开|复议/u,
    unless: /信箱|热线|类|12\d{3}/u,
  },
  {
    rows: ['fee.total'],
    words: /(?:收取|收费)[^，。；\d]{0,14}|(?:检索|复制|邮寄)[^，。；\d]{0,8}费用?/gu,
    units: MONEY,
    only: /信息公开|申请|政府信息|收取(?:的)?费用/u,
    unless: /行政事业性|项目|标准/u,
  },
  { rows: ['staff.offices'], words: /专门(?:工作)?机构(?:数)?/gu, units: /^个$/u },
  { rows: ['staff.points'], words: /查[阅询](?:点|场所|室|中心)(?:数)?/gu, units: /^(?:个|处|)$/u },
  {
    rows: ['staff.people'],
    words: /(?:从事|负责)[^，。；\d]{0,8}(?:政府)?信息公开(?:工作)?(?:的)?(?:工作)?人员(?:数)?/gu,
    units: /^(?:人|名|个|)$/u,
  },
  { rows: ['staff.full_time'], words: /专职(?:工作)?(?:人员)?/gu, units: /^(?:人|名|个)$/u },
  { rows: ['staff.part_time'], words: /兼职(?:工作)?(?:人员)?/gu, units: /^(?:人|名|个)$/u },
  { rows: ['staff.budget'], words: /专项经费[^，。；\d]{0,8}/gu, units: MONEY, only: /信息公开|政务公开/u },
  {
    rows: ['training.meetings'],
    words: /(?:信息公开|政务公开)[^，。；\d]{0,10}(?:会议|专题会|工作会|推进会|联席会)/gu,
    units: /^(?:次|场|个)$/u,
  },
  {
    rows: ['training.classes'],
    words: /(?:举办|组织|开展|召开)[^，。；\d]{0,20}培训(?:班|会)?|培训班/gu,
    units: /^(?:次|期|场|个|班)$/u,
    unless: /参加|人员参训/u,
  },
  {
    rows: ['training.people'],
    words: /(?:培训|参训|受训)(?:人员|干部|工作人员|学员|人数|人次)?(?:达|共|累计|数)?/gu,
    units: /^(?:人|人次|名|余次)$/u,
  },
];
