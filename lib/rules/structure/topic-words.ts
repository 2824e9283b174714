import type { SectionId } from '../../model/form';

/** How a topic of 第三十二条 (2007) is told: `covers` in a heading or in one sentence, `touches` anywhere at all. */
export interface TopicWords {
  heading: RegExp;
  /** A sentence that tells the topic; `told` must stand in it as well, where given. */
  sentence: RegExp;
  told?: RegExp;
  unless?: RegExp;
  touches: RegExp;
  /** Rows of the 2014 table that tell it. */
  rows: readonly string[];
  short: string;
}

/** A count, or that there was none. */
const COUNTED = /\d|[一二两三四五六七八九十百]{1,4}[件条次起宗项]|无|未|没有|零|均|全部/u;

/** So many items: 1,169条, 33余万条. */
const COUNT = '\\d[\\d,.]{0,12}\\s?[余多]?\\s?[万千]?\\s?[余多]?\\s?(?:条|件|篇|份)';

export const TOPICS: Partial<Record<SectionId, TopicWords>> = {
  '1': {
    // Sections may tell how; what is asked is how much: a count of the year.
    heading: /(?!)/u,
    sentence: new RegExp(
      [
        `(?:公开|发布|公布|更新|上传)[^，。；]{0,24}?(?:信息|文件|内容|动态)[^，。；\\d]{0,12}${COUNT}`,
        `主动公开[^。；]{0,30}?${COUNT}`,
        `${COUNT}[^，。；]{0,12}(?:政府|政务|公开)?(?:信息|文件)`,
      ].join('|'),
      'u',
    ),
    unless:
      /以来|自[^，。；\d]{0,12}起|历年|截[至止](?!.{0,200}(?:主动公开|政府信息|政务信息|政务公开信息))|申请|复议|诉讼|来信|开通|栏目/u,
    touches: /公开/u,
    rows: ['disclosed.total'],
    short: '主动公开',
  },
  '2': {
    heading: /申请|不予公开/u,
    sentence: /申请|不予公开/u,
    told: COUNTED,
    touches: /依申请|申请公开|公开申请|不予公开/u,
    rows: ['request.received', 'request.replied', 'reply.denied'],
    short: '依申请公开和不予公开',
  },
  '3': {
    heading: /收费|减免|费用/u,
    sentence:
      /(?:公开|申请|检索|复制|邮寄|查询|提供|信息|查阅)[^。；]{0,60}(?:收费|费用|收取|减免|免费|成本费)|(?:收费|费用|收取|减免|免费|成本费)[^。；]{0,60}(?:公开|申请|检索|复制|邮寄|查询|信息|查阅)/u,
    touches: /收费|减免|检索费|复制费|邮寄费|工本费|成本费|免费/u,
    rows: ['fee.total'],
    short: '收费及减免',
  },
  '4': {
    heading: /复议|诉讼/u,
    sentence: /复议|诉讼/u,
    told: COUNTED,
    touches: /复议|诉讼/u,
    rows: ['review.total', 'litigation.total'],
    short: '行政复议、行政诉讼',
  },
  '5': {
    heading: /问题|不足|改进|困难|差距|下一步|下步|打算|努力方向|工作安排|整改/u,
    sentence: /问题|不足|差距|困难|薄弱|改进|下一步|下步|今后|有待|还需|整改/u,
    touches: /问题|不足|改进|差距/u,
    rows: [],
    short: '主要问题及改进',
  },
};

/** The five aspects of 总体情况 in the words a report tells them with. */
export const ASPECTS: readonly { aspect: string; told: RegExp }[] = [
  {
    aspect: '主动公开',
    told: /主动公开|公开[^。；]{0,20}信息|发布[^。；]{0,20}信息|信息[^。；]{0,12}(?:公开|发布)/u,
  },
  { aspect: '依申请公开', told: /申请/u },
  {
    aspect: '政府信息管理',
    told: /信息管理|信息的?[^。；，]{0,6}管理|公开属性|保密审查|发布审[核查]|三审|信息审[核查]|审核把关|公开目录|公开指南|目录[^。；]{0,8}(?:更新|调整|核对|编制|梳理)|规范性文件[^。；]{0,10}(?:清理|管理|集中|统一)|(?:清理|废止|失效)[^。；]{0,16}(?:文件|信息)|动态(?:调整|更新)|源头/u,
  },
  {
    aspect: '政府信息公开平台建设',
    told: /平台|网站|公报|新媒体|微信|微博|公众号|专栏|查阅点|公开栏|客户端/u,
  },
  {
    aspect: '监督保障',
    told: /监督保障|监督与保障|监督和保障|监督(?:检查|考核|管理|评价|机制|体系|问责|指导|员)|(?:接受|强化|加强|完善|社会|群众|健全)[^。；]{0,8}监督|保障(?:机制|措施|制度|体系|到位|有力)|(?:组织|队伍|人员|经费|制度|机制)[^。；，]{0,6}保障|考核|评议|责任追究|问责|督查|督促|督办|督导|检查|领导小组|协调小组|组织领导|加强[^。；，]{0,16}领导|组织[^。；，]{0,16}学习|责任到人|培训|专人|专门(?:工作)?人员|工作机构/u,
  },
];

/** What every 人民政府 must tell besides: each with the words it is told in. */
export const DUTIES: readonly { duty: string; told: RegExp }[] = [
  { duty: '工作考核', told: /考核|考评|绩效|测评/u },
  { duty: '社会评议', told: /评议|社会评价|第三方评估|满意度|公众评价|民意调查|评估/u },
  { duty: '责任追究', told: /责任追究|追究[^。；]{0,8}责任|追责|问责|责任[^。；]{0,6}倒查/u },
];

/** The statement on 信息处理费 in section six. */
export const FEE_STATEMENT = /处理费|收费|收取|费用|缴费|免费|不收/u;
