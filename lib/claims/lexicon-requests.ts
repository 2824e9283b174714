import type { Entry } from './lexicon';

const REQUEST = ['request'] as const;
const CASES = /^(?:件|宗|份|起|次|人次|件次|例|)$/u;
/** Requests received are counted in 条 as well; results told in 条 are items of information. */
const RECEIVED = /^(?:件|宗|份|起|条|次|人次|件次|例|)$/u;
/** Applications for something else. */
const FOR_ELSE =
  '(?:许可|登记|补贴|救助|仲裁|复议|执行|赔偿|认定|贷款|补助|专利|商标|援助|入学|低保|职称|评审|资格|公积金)[^，。；]{0,4}申请';
/** The ways of asking have no rows since 2019. */
const NOT_NEW = new RegExp(
  `${FOR_ELSE}|(?:网上|网络|信函|当面|邮寄|传真|电子邮件|在线|现场|窗口|平台)(?:提交|提出|方式)?(?:的)?申请(?:为|共|有)?\\s?$`,
  'u',
);
const NOT_RECEIVED = new RegExp(FOR_ELSE, 'u');

/** Table 3 (2019 on). */
export const REQUESTS_2019: readonly Entry[] = [
  {
    rows: ['t3:new'],
    words:
      /(?:新收|收到|受理|接收|接到|收取|新增|收悉|登记|新收到|共收|收件|收办|提交|提出|新收申请)[^，。；：]{0,40}申请|(?<!不予|部分|同意|予以|不)(?:公开|依)申请[^，。；：\d]{0,8}(?:总量|数量|总数|共|共计)|新(?:收|接收|受理|登记)(?:到)?|申请(?:公开)?(?:政府)?信息(?:公开)?(?:的)?(?:事项)?|(?<!不予|部分|同意|予以|不)(?:信息公开|公开)申请|(?<!公开)申请(?:总)?(?:数)?量[^，。；\d]{0,8}|^(?:的)?(?:政府信息公开)?申请(?=中|里|$)/gu,
    topics: REQUEST,
    unless: NOT_NEW,
    units: RECEIVED,
  },
  {
    rows: ['t3:total'],
    words:
      /办结|答复|办理完毕|已办理|予以答复|作出(?:了)?(?:书面)?(?:答复|处理)|办理(?!渠道|流程|结果中|情况|的|时)|回复|办复/gu,
    topics: REQUEST,
    units: CASES,
    unless: /延期|网上|当面|书面|邮寄|电话|现场|咨询|协助|正在(?:办理|处理|答复)|[尚仍]在|尚未|暂未|未办结/u,
  },
  {
    // What is still being handled at the end of the year is carried over, but the text may speak of another day.
    rows: ['t3:carried_out'],
    words:
      /(?:正在|[尚仍]在)[^，。；\d]{0,6}(?:办理|处理|答复)|(?:尚未|暂未|还未|未)(?:办结|办理完毕|答复)/gu,
    topics: REQUEST,
    units: CASES,
    weak: true,
  },
  {
    rows: ['t3:carried_in'],
    words:
      /(?:上年|上年度|上一年|上一年度|去年|往年|20\d\d\s?年(?:度)?)[^，。；\d]{0,10}(?:结转|转入|转来|遗留|转接|延续)(?:的)?(?:政府)?(?:信息公开)?(?:申请)?(?:数量|数|件)?(?:办理|而来)?|结转(?:自)?(?:上年|上一年|去年|20\d\d年)|(?<!下|次)结转(?=\s?\d)/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:carried_out'],
    words:
      /(?:结转|转入|转至|转到|转|顺延|延期|推迟|延续|延至|移至|留待|滚动|跨)[^，。；\d]{0,8}(?:下年|下一年|次年|明年|下年度|下一年度|20\d\d\s?年(?:度)?)(?:度)?[^，。；\d]{0,8}|结转下年|跨年(?:度)?(?:办理)?|(?:下一?年度?|次年)继续办理/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:granted'],
    words: /予以公开|同意公开|全部公开|全文公开|予以全部公开/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['t3:partial'], words: /部分公开/gu, topics: REQUEST, units: CASES },
  {
    rows: ['t3:granted', 't3:partial'],
    words: /(?:予以|同意)(?:全部)?公开(?:和|及|或|、|与|以及|或者)(?:予以|同意)?部分公开/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['t3:deny'], words: /不予公开|不同意公开|不予以公开|未予公开/gu, topics: REQUEST, units: CASES },
  {
    rows: ['t3:deny.secret'],
    words: /(?:国家秘密)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:deny.other_law'],
    words: /(?:(?:其他)?法律[、]?(?:行政)?法规禁止(?:公开)?)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:deny.three_security'],
    words: /(?:三安全一稳定[”"]?)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:deny.third_party'],
    words: /(?:第三方(?:的)?合法权益|第三方权益|商业秘密|个人隐私)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:deny.internal'],
    words: /(?:内部事务(?:性)?(?:信息)?)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:deny.process'],
    words: /(?:过程性(?:信息)?)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:deny.enforcement_file'],
    words: /(?:(?:行政)?执法案卷(?:信息)?)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:deny.administrative_query'],
    words: /(?:行政查询(?:事项)?)(?:[^，。；、\d]{0,6}不予公开(?:的)?)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['t3:unable'], words: /无法提供/gu, topics: REQUEST, units: CASES },
  {
    rows: ['t3:unable.not_held'],
    words: /(?:本机关|本单位|我局|我厅|本行政机关)?不掌握(?:相关(?:政府)?信息)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:unable.must_create'],
    words: /(?:没有|无)现成(?:的)?信息(?:[、，]?需要?另行制作)?|需要?另行制作/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:unable.unclear'],
    words: /补正后(?:申请内容)?(?:仍|依然)?不明确|申请内容(?:仍)?不明确/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['t3:reject'], words: /不予处理/gu, topics: REQUEST, units: CASES },
  {
    rows: ['t3:reject.petition'],
    words:
      /信访[、]?(?:举报[、]?投诉|投诉[、]?举报)(?:类)?(?:的)?(?:申请)?|(?:属于?|涉及)信访(?:类)?|信访类(?:申请|事项)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['t3:reject.repeat'], words: /重复(?:提出)?(?:的)?申请/gu, topics: REQUEST, units: CASES },
  { rows: ['t3:reject.publication'], words: /公开出版物/gu, topics: REQUEST, units: CASES },
  { rows: ['t3:reject.excessive'], words: /大量(?:、)?反复(?:提出)?申请/gu, topics: REQUEST, units: CASES },
  {
    rows: ['t3:reject.reconfirm'],
    words: /确认或(?:者)?重新出具(?:已获取信息)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['t3:other'], words: /其他处理|作其他处理|其它处理/gu, topics: REQUEST, units: CASES },
  {
    rows: ['t3:other.no_correction'],
    words: /逾期[^，。；\d]{0,6}(?:不|未)(?:作|予)?(?:补正|更正)[^，。；\d]{0,12}/gu,
    topics: REQUEST,
    units: CASES,
    only: /行政机关不再处理|不再处理|逾期/u,
  },
  {
    rows: ['t3:other.unpaid_fee'],
    words: /逾期(?:未|不)[^，。；\d]{0,12}(?:缴纳|缴)费?用?/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:total'],
    words: /总计(?:办理|办结|为)?\s?$/gu,
    topics: REQUEST,
    units: CASES,
    only: /予以公开|部分公开|不予公开/u,
  },
  {
    rows: ['t3:granted'],
    words: /(?<!不予|部分|主动|申请|信息|同意|予以|全部)公开(?:的)?\s?$/gu,
    topics: REQUEST,
    units: CASES,
    only: /部分公开|不予公开/u,
  },
  {
    rows: ['t3:other'],
    words: /其[他它]\s?$/gu,
    topics: REQUEST,
    units: CASES,
    only: /不予公开|不予处理|无法提供|不掌握/u,
  },
  {
    rows: ['t3:other.rest'],
    words: /其[他它](?:情形|原因|情况)?\s?$/gu,
    topics: REQUEST,
    units: CASES,
    only: /逾期/u,
  },
];

/** The part on requests of the table of 2014. */
export const REQUESTS_2014: readonly Entry[] = [
  {
    rows: ['request.received'],
    words:
      /(?:新收|收到|受理|接收|接到|共收|收件|提出|提交|新增)[^，。；：]{0,40}申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?|(?<!不予|部分|同意|予以|不)(?:公开|依)申请[^，。；：\d]{0,8}(?:总量|数量|总数|共|共计)|(?<!依)申请公开(?:政府)?信息(?:的)?|(?<!不予|部分|同意|予以|不)(?:信息公开|公开)申请|(?<!公开)申请(?:总)?(?:数)?量[^，。；\d]{0,8}|^(?:的)?(?:政府信息公开)?申请(?=中|里|$)/gu,
    topics: REQUEST,
    units: RECEIVED,
    unless: NOT_RECEIVED,
  },
  {
    rows: ['request.in_person'],
    words: /(?:当面|现场|窗口|上门)(?:申请|提出|递交|提交|受理)?(?:的)?(?:申请)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['request.fax'], words: /传真(?:申请)?/gu, topics: REQUEST, units: CASES },
  {
    rows: ['request.online'],
    words: /(?:网络|网上|互联网|在线|电子邮件|网站|网页)(?:提交|提出|平台)?(?:的)?(?:申请)?(?:方式)?/gu,
    topics: REQUEST,
    units: CASES,
    unless: /公开|发布/u,
  },
  {
    rows: ['request.letter'],
    words: /(?:信函|邮寄|来函|信件)(?:方式)?(?:提交|提出)?(?:的)?(?:申请)?/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['request.closed'], words: /办结|办理完毕|已办理|办复/gu, topics: REQUEST, units: CASES },
  {
    rows: ['request.closed.on_time'],
    words: /(?:按时|按期|如期)(?:办结|答复|办理)/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['request.closed.extended'],
    words: /(?:延期|延长)[^，。；\d]{0,6}(?:办结|答复|办理)/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['request.replied'],
    words: /答复(?!公开)|予以答复|作出(?:书面)?答复|回复/gu,
    topics: REQUEST,
    units: CASES,
    unless: /按时|按期|如期|延期|当面|网上|邮寄|书面/u,
  },
  {
    rows: ['reply.already_public'],
    words: /(?:属于?|已)[^，。；\d]{0,10}主动公开(?:范围|的|信息|了)*|主动公开范围/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['reply.granted'], words: /(?:同意|予以|全部)公开(?:答复|的)*/gu, topics: REQUEST, units: CASES },
  { rows: ['reply.partial'], words: /部分公开(?:答复|的)*/gu, topics: REQUEST, units: CASES },
  {
    rows: ['reply.granted', 'reply.partial'],
    words: /(?:予以|同意)(?:全部)?公开(?:和|及|或|、|与|以及|或者)(?:予以|同意)?部分公开(?:答复|的)*/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['reply.denied'], words: /(?:不同意|不予以?)公开(?:答复|的)*/gu, topics: REQUEST, units: CASES },
  { rows: ['denied.secret'], words: /国家(?:秘密|机密)(?:的)?/gu, topics: REQUEST, units: CASES },
  { rows: ['denied.business'], words: /商业(?:秘密|机密|隐私)(?:的)?/gu, topics: REQUEST, units: CASES },
  { rows: ['denied.privacy'], words: /个人隐私(?:的)?/gu, topics: REQUEST, units: CASES },
  { rows: ['denied.security'], words: /危及国家安全[^，。；\d]{0,24}/gu, topics: REQUEST, units: CASES },
  {
    rows: ['denied.not_government_information'],
    words: /(?:不属于|不是|非)[^，。；\d]{0,14}(?:所指|规定的|范围的?)?(?:的)?政府信息(?:的|范围)*/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['denied.other_law'], words: /法律[、]?法规规定的其他情形/gu, topics: REQUEST, units: CASES },
  {
    rows: ['reply.not_this_organ'],
    words:
      /(?:不属于?|非)(?:本|我)?(?:行政)?(?:机关|部门|单位|局|厅|市|县|区|府)+(?:职责|职权|公开|掌握|范围|政府信息|的|权限)*/gu,
    topics: REQUEST,
    units: CASES,
  },
  { rows: ['reply.not_exist'], words: /(?:信息)?不存在(?:的)?/gu, topics: REQUEST, units: CASES },
  {
    rows: ['reply.amend'],
    words: /(?:更改|补正|更正)(?:、|或|和|或者)?(?:补充|补正)?(?:的|申请)*/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['reply.elsewhere'],
    words: /(?:通过)?其[他它](?:途径|渠道)(?:去)?(?:办理|获取|申请)?(?:的)?/gu,
    topics: REQUEST,
    units: CASES,
  },
];
