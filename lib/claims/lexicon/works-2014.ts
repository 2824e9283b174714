import type { Entry } from './entry';
import { MONEY, NOT_MADE, NOT_OURS, PAPERS } from './works';

const ITEMS = /^(?:条|件|篇|份|)$/u;
const TIMES = /^(?:次|件|条|个|起|)$/u;
const AS_CHANNEL = /渠道|方式|公开|发布|刊登|刊发|登载/u;
/** What channels have besides items made public: readers, clicks, columns. */
const NOT_ITEMS =
  /回应|粉丝|关注|阅读|浏览|点击|访问|转发|点赞|评论|留言|咨询|来信|信箱|申请|访谈|子网站|专栏|栏目|普查|检查|整改|报送|上报|被采用|投稿|赠阅|发放|印制|编印/u;
const CHANNELS =
  /(?:网站|微博|微信|公报|栏|平台|(?:公开|管理|发布|目录|查询|服务|办公|报送)系统|公众号|新媒体|客户端)(?![^，。；]{0,24}(?:等|渠道|方式))/u;

/** Where what was made public is only some of it. */
const NOT_ALL = new RegExp(
  `${CHANNELS.source}|申请|以来|重点领域|属性|(?:属于?|已|系(?!统)|为|告知)[^，。；]{0,8}主动公开`,
  'u',
);

/** A channel counts what it made public, told right behind its name. */
const channel = (id: string, words: RegExp, more: Partial<Entry> = {}): Entry => ({
  rows: [`channel.${id}`],
  words,
  units: ITEMS,
  only: AS_CHANNEL,
  unless: NOT_ITEMS,
  ...more,
});

const DISCLOSED: readonly Entry[] = [
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
      /主动公开[^，。；\d]{0,10}(?:政府|政务|各类)?信息(?:总)?(?:数)?(?:量)?|主动公开发布信息|公开(?:各类)?(?:政府|政务)信息(?:总)?(?:数)?(?:量)?|公开信息总(?:数|量)(?:量)?/gu,
    units: /^(?:条|件|)$/u,
    unless: NOT_ALL,
  },
  {
    rows: ['disclosed.total'],
    words: /主动公开(?:数|总数|总量)?(?:为|共|了)?\s?$/gu,
    units: /^(?:条|件|)$/u,
    unless: NOT_ALL,
    only: /^(?!.*(?:建议|提案))/su,
    weak: true,
  },
  {
    rows: ['disclosed.total'],
    words:
      /(?<=^|年|度|共|计|机关|单位|[我本全该][局厅委办部署院站所镇乡街县区市])公开(?:各类)?信息(?:共|为)?\s?$/gu,
    units: /^条$/u,
    unless: new RegExp(`${CHANNELS.source}|申请|以来|重点领域|属性|项目|方面|领域|类`, 'u'),
    weak: true,
  },
  {
    rows: ['disclosed.normative.public'],
    words: /公开[^，。；、\d]{0,8}规范性文件(?:数)?/gu,
    units: PAPERS,
    unless: NOT_OURS,
  },
  {
    rows: ['disclosed.normative.issued'],
    words: /(?:制定|制发|出台|印发)(?:了)?(?:行政)?规范性文件(?:总数)?/gu,
    units: PAPERS,
    unless: NOT_OURS,
  },
  channel('gazette', /公报[^，。；、\d]{0,12}$/gu),
  channel('website', /(?:网站|官网|(?:政府|政务|门户|信息公开|[县市区省局厅])网)[^，。；、\d]{0,14}$/gu, {
    weak: true,
  }),
  channel('weibo', /微博[^，。；、\d]{0,14}$/gu, {
    weak: true,
    unless: new RegExp(`${NOT_ITEMS.source}|微信`, 'u'),
  }),
  channel('wechat', /微信[^，。；、\d]{0,14}$/gu, {
    weak: true,
    unless: new RegExp(`${NOT_ITEMS.source}|微博`, 'u'),
  }),
  channel(
    'other',
    /(?:公开栏|公示栏|公告栏|宣传栏|电子屏|显示屏|广播|电视|电台|(?<!公)报刊|报纸|明白纸|宣传单|便民手册)[^，。；、\d]{0,14}$/gu,
    { only: /网站|微博|微信/u, weak: true },
  ),
  channel('other', /其[他它](?:方式|渠道|形式)[^，。；、\d]{0,12}$/gu),
];

const RESPONSES: readonly Entry[] = [
  {
    rows: ['response.hot'],
    words: /(?:回应|应对|处置)[^，。；、\d]{0,10}(?:关注)?(?:热点|舆情|关切)[^，。；、\d]{0,8}/gu,
    units: TIMES,
  },
  {
    rows: ['response.press'],
    words:
      /(?:参加|举办|召开|组织|举行)?(?:或举办)?[^，。；、\d]{0,6}新闻(?:发布|通气)会(?:总)?(?:次数)?|(?<!吹风|[\u4e00-\u9fff]{2})发布会|(?:国新办|新闻办)(?:新闻)?发布会|(?:召开|举办|举行)[^，。；、\d]{0,4}发布会|新闻发布(?:次数)?\s?$/gu,
    units: /^(?:次|场|期|场次|)$/u,
    unless: /出席|领导/u,
    tight: /^(?:共|总|计|累|次|数|为|达|了|等|活动|举行|举办|召开|场|[\s（）()：:])*$/u,
  },
  {
    rows: ['response.press.leader'],
    words: /(?:主要负责(?:同志|人)|主要领导)(?:参加|出席)?(?:新闻发布会)?/gu,
    units: /^(?:次|场|)$/u,
    only: /新闻(?:发布|通气)会/u,
  },
  {
    rows: ['response.interview'],
    words: /(?:在线|网上|网络)访谈(?:次数|节目)?/gu,
    units: /^(?:次|期|场|个|)$/u,
  },
  {
    rows: ['response.interview.leader'],
    words:
      /(?:(?:主要)?负责(?:同志|人)|主要领导|一把手|[局厅市县区州省镇乡委部署]长)(?:参加|出席|参与|做客)?[^，。；、\d]{0,4}(?:在线|网上)访谈/gu,
    units: /^(?:次|期|场|)$/u,
  },
  {
    rows: ['response.explain'],
    words:
      /解读(?:性)?(?:文章|稿件|材料|信息|稿|产品)(?:发布)?(?:数)?|政策解读(?!会)|解读[^，。；、\d]{0,10}(?:政策|文件)(?=\s?$)/gu,
    units: /^(?:篇|件|条|个|)$/u,
  },
  {
    rows: ['response.social'],
    words: /微博[、和及]?(?:政务)?微信[^，。；、\d]{0,4}回应[^，。；、\d]{0,8}/gu,
    units: TIMES,
  },
  {
    rows: ['response.other'],
    words:
      /其[他它](?:方式|渠道|形式)回应(?:公众|社会)?(?:关注)?(?:的)?(?:热点|舆情|关切)?(?:事件|信息)?(?:数)?/gu,
    units: TIMES,
  },
];

const COMPLAINT = /(?:举报[、和或]?投诉|投诉[、和或]?举报)(?:的)?(?:案件|数量|件)?/gu;
const NOT_COMPLAINT = /信箱|热线|(?<!公开)类|12\d{3}|平台|处理/u;

/** What stands between 专职 and a number of people who work on disclosure. */
const OF_STAFF =
  /^(?:从事|负责|承担|政府|信息|公开|政务|工作|管理|联络|人|员|者|的|共|有|为|计|各|不足|超|近|约|达|[\s：:、])*$/u;

const STAFF: readonly Entry[] = [
  {
    rows: ['complaint.total'],
    words: COMPLAINT,
    units: /^(?:件|起|次|)$/u,
    unless: NOT_COMPLAINT,
    weak: true,
  },
  {
    rows: ['complaint.total'],
    words: COMPLAINT,
    units: /^(?:件|起|次|)$/u,
    only: /信息公开|政府信息|政务公开|复议/u,
    unless: NOT_COMPLAINT,
  },
  {
    rows: ['complaint.total'],
    words: /(?:举报|投诉)(?:案件|件)?(?=\s?$|为|共)/gu,
    units: /^(?:件|起|次|)$/u,
    only: /信息公开|政府信息|复议|诉讼|申请/u,
    unless: new RegExp(
      `${NOT_COMPLAINT.source}|涉(?!及)|消费|环保|环境|价格|医疗|劳动|群众|网民|信访|来电`,
      'u',
    ),
    weak: true,
  },
  {
    rows: ['fee.total'],
    words: /(?:收取|收费)[^，。；\d]{0,14}|(?:检索|复制|邮寄|复印)[^，。；\d]{0,8}费用?/gu,
    units: MONEY,
    only: /信息公开|申请|政府信息|收取(?:的)?费用|复印费|检索|复制|邮寄/u,
    unless:
      /行政事业性|项目|标准|减免|免收|罚|清退|退还|违规|违法|乱收|征收|物业|停车|水费|电费|学费|医疗|价格|成本|承担|经费/u,
  },
  {
    rows: ['fee.total'],
    words: /(?:收费|收取费用|费用)(?:金额|总额|总数|数额|数)?(?:为|共|合计)?\s?$/gu,
    units: MONEY,
    unless:
      /行政事业性|项目|标准|办公|印刷|咨询|培训|减免|免收|清退|退还|违规|违法|乱收|征收|物业|停车|水费|电费|学费|医疗|价格|成本|承担|经费/u,
    weak: true,
  },
  {
    rows: ['staff.offices'],
    words: /(?:信息公开|政务公开)?(?:工作)?专门(?:工作)?机构(?:数)?/gu,
    units: /^个$/u,
  },
  {
    rows: ['staff.points'],
    words: /(?:公共)?查[阅询](?:点|场所|室|中心|窗口|处)(?:数)?/gu,
    units: /^(?:个|处)$/u,
  },
  {
    rows: ['staff.people'],
    words: /工作人员(?:共|共有|有)?\s?$/gu,
    units: /^[人名]$/u,
    weak: true,
    unless: /培训|参训|兼职|专职/u,
  },
  {
    rows: ['staff.people'],
    words:
      /(?:从事|负责|承担)[^，。；\d]{0,8}(?:信息公开|政务公开)(?:工作)?(?:的)?(?:工作)?(?:人员|共?有)(?:数)?|配[备有][^，。；\d]{0,4}信息公开(?:工作)?人员/gu,
    units: /^(?:人|名|个|)$/u,
  },
  {
    rows: ['staff.full_time'],
    words: /(?:专职|全职)(?:工作|管理|信息)?(?:人员|员)?/gu,
    units: /^(?:人|名|个)$/u,
    tight: OF_STAFF,
  },
  {
    rows: ['staff.part_time'],
    words: /兼职(?:工作|管理|信息)?(?:人员|员)?/gu,
    units: /^(?:人|名|个)$/u,
    tight: OF_STAFF,
  },
  {
    rows: ['staff.people'],
    words: /专[、和或（(]?兼[）)]?职(?:工作|管理|信息)?(?:人员|员)?/gu,
    units: /^(?:人|名|个)$/u,
  },
  {
    rows: ['staff.budget'],
    words: /专项经费[^，。；\d]{0,8}|工作经费(?:预算|安排|投入|支出|共|为)?\s?$/gu,
    units: MONEY,
    weak: true,
  },
  {
    rows: ['staff.budget'],
    words: /(?<![”"公])经费(?:预算|安排|投入|支出|共|为)?\s?$/gu,
    units: MONEY,
    only: /专职|兼职|从事[^，。；]{0,8}信息公开/u,
    weak: true,
  },
  {
    rows: ['staff.budget'],
    words: /专项经费[^，。；\d]{0,8}/gu,
    units: MONEY,
    only: /信息公开|政务公开/u,
  },
];

const TRAINING: readonly Entry[] = [
  {
    rows: ['training.people'],
    words: /(?:参加|参与|参训|受训)(?:人员|人数|干部)?(?:达|共)?/gu,
    units: /^(?:人|人次|名)$/u,
    only: /培训/u,
    weak: true,
  },
  {
    rows: ['training.meetings'],
    words: /(?:信息公开|政务公开)[^，。；\d]{0,10}(?:会议|专题会|工作会|推进会|联席会|例会|部署会)/gu,
    units: /^(?:次|场|个)$/u,
  },
  {
    rows: ['training.meetings'],
    words: /(?:工作|专题|推进|部署|联席|调度|业务)会议?|会议/gu,
    units: /^(?:次|场|个)$/u,
    only: /信息公开|政务公开|培训班|查[阅询]点/u,
    unless: /新闻|常务|办公会|发布会|听证|座谈|视频|党组/u,
    weak: true,
  },
  {
    rows: ['training.classes'],
    words:
      /(?:举办|组织|开展|召开|自办|主办)[^，。；\d]{0,20}培训(?:班|会)?|培训班|(?:专题|业务|集中)培训(?:会)?|(?:信息公开|政务公开)[^，。；\d]{0,4}培训(?=\s?$)/gu,
    units: /^(?:次|期|场|个|班)$/u,
    unless: /参加|人员参训/u,
  },
  {
    rows: ['training.classes'],
    words: /(?<=^|[，；、\s]|全[省市县区镇]|[省市县区]级)培训(?=\s?$)/gu,
    units: /^(?:期|班)$/u,
    unless: /参加|接受/u,
    weak: true,
  },
  {
    rows: ['training.people'],
    words: /(?:培训|参训|受训)(?:人员|干部|工作人员|学员|人数|人次)?(?:达|共|累计|数)?/gu,
    units: /^(?:人|人次|名|余次)$/u,
  },
];

/** Parts one, two and six to nine of the table of 2014. */
export const WORKS_2014: readonly Entry[] = [...DISCLOSED, ...RESPONSES, ...STAFF, ...TRAINING];
