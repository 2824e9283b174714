import type { Entry } from './entry';
import { BARE_ASKED, HANDLED, named, NOT_SERVICE, OF_REQUESTS, reason, RECEIVE, RECEIVED } from './phrases';

/** Rows of requests mean something only where requests are spoken of. */
export const REQUEST = ['request'] as const;
/** Measure words of cases. */
export const CASES = /^(?:件|宗|份|起|人次|件次|例|)$/u;
/** Requests received are counted in 条 as well; results told in 条 are items of information. */
export const RECEIVED_IN = /^(?:件|宗|份|起|条|项|次|人次|件次|例|)$/u;
/** Applications for something else. */
export const FOR_ELSE =
  '(?:许可|审批|办证|登记|补贴|救助|仲裁|复议|执行|赔偿|认定|贷款|补助|专利|商标|援助|入学|低保|职称|评审|资格|公积金|立项|报建|变更|注册|鉴定|备案|项目|减免|退税|听证|回避|住房|就业|检测|检验|查询|提取|落户|过户|租房|廉租|办学|参保|退休|失业|工伤|生育|报销|资助|奖励|扶持|用地|施工|验收|排污|取水|采矿|环评|检定|公证|复核|复查|异议|开业|设立|迁入|户口|签证|年检|转学|报名|考试|拨款|退款|理赔|抵押|调解|支付|认证|修复|证|户籍|出入境|业务|补正|更正|延期)[^，。；]{0,4}申请|(?<!公开|信息|投诉|举报|信访)类申请|各(?:类|项|种)申请';
/** Ways of asking. */
export const WAYS =
  '网上|网络|网站|互联网|信函|当面|邮寄|邮递|邮政|快递|传真|电子邮件|邮件|邮箱|在线|线上|线下|现场|窗口|平台|书面|电话|口头|上门|来函|来信|来电|来访';
/** The ways of asking have no rows since 2019. */
const NOT_NEW = new RegExp(
  `${FOR_ELSE}|(?:${WAYS})[^，。；、\\d]{0,14}申请(?:公开)?(?:政府)?(?:信息)?(?:件|方式|形式|表|量|数|的|为|共|有){0,3}\\s?$|未(?:收到|接到)|(?:同意|拒绝|批准|驳回)[^，。；\\d]{0,6}(?:公开|信息)申请|申请(?:指南|须知|流程|样表|格式|人次)`,
  'u',
);
const FORM_ALONE = /(?:发放|印制|印发|发布|更新|修订|公布|提供|制作|下载|摆放)[^，。；]{0,14}申请/u;

const results = (rows: readonly string[], words: RegExp): Entry => ({
  rows,
  words,
  topics: REQUEST,
  units: CASES,
  joins: true,
});

const NEW: readonly Entry[] = [
  {
    // 依申请公开12件 may tell of items made public on request as well.
    rows: ['t3:new'],
    words: /依法?申请公开(?:政府信息)?/gu,
    topics: REQUEST,
    units: CASES,
    unless: new RegExp(`${NOT_NEW.source}|${FORM_ALONE.source}`, 'u'),
    weak: true,
  },
  {
    rows: ['t3:new'],
    words: new RegExp(
      `${RECEIVE}[^，。；：]{0,40}申请(?!人)(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的|事项|件|表|书){0,2}`,
      'gu',
    ),
    topics: REQUEST,
    units: RECEIVED_IN,
    unless: new RegExp(`${NOT_NEW.source.replace('书面|', '')}|${FORM_ALONE.source}`, 'u'),
  },
  {
    rows: ['t3:new'],
    words:
      /(?<!不予|部分|同意|予以|不)(?:公开|依法?)申请[^，。；：\d]{0,8}(?:总量|数量|总数|受理|共|共计)数?|(?<!依法?)申请(?:公开)?(?:政府)?信息(?:公开)?(?:的)?(?:事项)?|(?<!依)申请公开(?=\s?$)|(?<!不予|部分|同意|予以|不)(?:信息公开|公开)申请(?:件|事项)?|依法?申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:事项|件|接收|收件|受理|收到)|(?<!公开)申请(?:总)?(?:数)?量[^，。；\d]{0,8}|(?<![依的])申请(?:件|事项)|^(?:的)?(?:政府信息公开)?申请(?=中|里|的|全部|均|都|已|由|来自|分别|按时|按期|如期|办结|答复|予以|$)/gu,
    topics: REQUEST,
    unless: new RegExp(`${NOT_NEW.source}|${FORM_ALONE.source}`, 'u'),
    units: RECEIVED_IN,
  },
  {
    rows: ['t3:new'],
    words: /新(?:收|接收|受理|登记|申请)(?:到)?|(?<!网上|平台|窗口)收件/gu,
    topics: REQUEST,
    units: CASES,
    tight: OF_REQUESTS,
  },
  {
    rows: ['t3:new'],
    words: BARE_ASKED,
    topics: REQUEST,
    units: CASES,
    named: true,
    unless: new RegExp(`${NOT_NEW.source}|${FORM_ALONE.source}`, 'u'),
  },
  {
    rows: ['t3:new'],
    words: RECEIVED,
    only: NOT_SERVICE,
    topics: REQUEST,
    units: CASES,
    named: true,
    tight: OF_REQUESTS,
    unless: new RegExp(WAYS, 'u'),
  },
];

const HANDLING: readonly Entry[] = [
  {
    // 答复申请98件: the verb says that they were done, whatever it is done to. 收到并办结 tells of those received.
    rows: ['t3:total'],
    words:
      /(?<!未|[到理收]并|[到理收][、和及与]|收到|受理|接收|网上|当面|延期|超期|逾期|应|待|需|拟)(?:办理并)?(?:办结|办理完毕|答复|回复|办复|办理答复|处理完毕)(?:了)?(?!率|时|期限|书|文|意见|工作)[^，。；：、\d]{0,14}申请(?!人)(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的|事项|件|表|书){0,2}/gu,
    topics: REQUEST,
    units: RECEIVED_IN,
    unless: NOT_NEW,
  },
  {
    // 办理申请12件 may be told of those that came in as well.
    rows: ['t3:total'],
    words:
      /(?<!未|[到理收]并(?:及时|妥善|依法|按时|按期|规范)?|[到理收][、和及与]|收到|受理|接收|网上|当面|应|待|需|拟|协助|配合)(?:办理|处理)(?:了)?[^，。；：、\d]{0,30}申请(?!人)(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的|事项|件|表|书){0,2}/gu,
    topics: REQUEST,
    units: RECEIVED_IN,
    unless: NOT_NEW,
    weak: true,
  },
  {
    // 对49份申请作出答复.
    rows: ['t3:total'],
    words:
      /^[^，。；、\d]{0,12}申请[^，。；、\d]{0,12}(?:作出|做出|予以|给予|进行|依法|及时|按时|按期)(?:了)?(?:书面)?(?:答复|回复|办结)/gu,
    topics: REQUEST,
    units: RECEIVED_IN,
  },
  {
    rows: ['t3:total'],
    words: HANDLED,
    only: NOT_SERVICE,
    topics: REQUEST,
    units: CASES,
    tight: OF_REQUESTS,
    unless:
      /延期|超期|逾期|提前|当场|当日|当天|日内|工作日|责令|重新|转(?!办)[\u4e00-\u9fff]{2,10}(?:办理|处理)|途径|转由|转交|转办|移送|交由|应办|需办|待办|网上|当面|书面|邮寄|电话|现场|咨询|协助|正在(?:办理|处理|答复)|[尚仍]在|尚未|暂未|未办结|率/u,
  },
  {
    rows: ['t3:new', 't3:carried_in'],
    words: /(?:应|需)(?:办理|办|答复)(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?/gu,
    topics: REQUEST,
    units: CASES,
    named: true,
    tight: OF_REQUESTS,
  },
  {
    // What is still being handled at the end of the year is carried over, but the text may speak of another day.
    rows: ['t3:carried_out'],
    words:
      /(?:正在|[尚仍]在)[^，。；\d]{0,6}(?:办理|处理|答复)|(?:尚未|暂未|还未|未)(?:办结|办理完毕|答复)|(?<![\u4e00-\u9fff\d])转(?=\s?$)|未办(?=\s?$)|(?<!上|去)年(?:末|底)(?:结余|结存|留存|余)|在办(?:件)?|(?:办理|处理|答复)中(?=\s?$)|待办(?:件)?|待答复|续办/gu,
    topics: REQUEST,
    units: CASES,
    weak: true,
  },
  {
    rows: ['t3:carried_in'],
    words:
      /(?:上年|上年度|上一年|上一年度|去年|往年|20\d\d\s?年(?:度)?|原[\u4e00-\u9fff]{1,10})[^，。；\d]{0,10}(?:结转|转结|转入|转来|遗留|转接|延续|接续|移交|未办结|未结|未答复|未办理完毕|结(?=\s?\d|\s?$)|积存|结余|留存)(?:的|件|数|量|政府|信息|公开|申请|办理|受理|而来){0,6}|旧存(?:件)?|(?:承接|接续|接转)(?:自)?(?:上年|上一年|去年)(?:度)?|结转(?:自)?(?:上年|上一年|去年|20\d\d\s?年)(?:度)?|(?<!下|次)结转(?:数)?(?:量)?(?:为)?(?=\s?\d|\s?$)/gu,
    topics: REQUEST,
    units: CASES,
  },
  {
    rows: ['t3:carried_out'],
    words:
      /(?:结转|转结|转入|转至|转到|转|顺延|延期|推迟|延续|延至|移至|留待|滚动|跨)[^，。；\d]{0,8}(?:下年|下一年|次年|明年|下年度|下一年度|20\d\d\s?年(?:度)?)(?:度)?[^，。；\d]{0,20}|跨年(?:度)?(?:办理)?|(?:次年|翌年|明年|下一?年)(?:度)?[^，。；\d]{0,8}(?:办结|答复|办理|处理|续办)|(?:下一?年度?|次年)继续办理[^，。；\d]{0,12}/gu,
    topics: REQUEST,
    units: CASES,
  },
];

/** Headings of the results: several rows each, or one. */
const RESULTS: readonly Entry[] = [
  {
    ...results(
      ['t3:granted'],
      named('(?<!不)予以?公开', '(?<!不)同意公开', '(?:准予|决定|给予|提供)公开', '予以全部公开'),
    ),
  },
  { ...results(['t3:granted'], named('全部公开', '全文公开')), named: true },
  { ...results(['t3:granted'], /(?:已)?同意[^，。；\d]{0,4}(?:公开|信息)申请/gu), weak: true },
  { ...results(['t3:deny'], /(?:已)?(?:拒绝|不同意)[^，。；\d]{0,4}(?:公开|信息)申请/gu), weak: true },
  results(['t3:partial'], named('部分公开', '公开(?:一部分|部分内容|部分信息)', '区分处理')),
  results(['t3:deny'], named('不予以?公开', '不同意公开', '未予公开', '免予公开', '拒绝公开', '不公开')),
  results(['t3:unable'], named('(?:无法|不能|未能)提供')),
  results(['t3:reject'], named('(?:不予|不再)处理')),
  results(['t3:other'], named('(?:作)?其[他它]处理')),
];

const DENIED: readonly Entry[] = [
  results(['t3:deny.secret'], reason('国家秘密', '涉密')),
  results(['t3:deny.other_law'], reason('(?:其他)?法律[、和]?(?:行政)?法规(?:规定)?(?:禁止|不得)(?:公开)?')),
  results(
    ['t3:deny.three_security'],
    reason('三安全一稳定[”"]?', '(?:国家安全|公共安全|经济安全)[^，。；\\d]{0,16}(?:社会)?稳定'),
  ),
  results(
    ['t3:deny.third_party'],
    reason('第三方(?:的)?(?:合法)?权益', '(?:涉及|保护|损害)第三方', '商业秘密', '个人隐私'),
  ),
  results(['t3:deny.internal'], reason('内部事务(?:性)?(?:信息)?', '内部管理信息')),
  results(['t3:deny.process'], reason('过程性(?:信息)?')),
  results(['t3:deny.enforcement_file'], reason('(?:行政)?执法案卷(?:信息)?')),
  results(['t3:deny.administrative_query'], reason('行政查询(?:事项)?')),
];

const UNABLE: readonly Entry[] = [
  results(
    ['t3:unable.not_held'],
    reason(
      '(?:政府|申请的?|公开)?信息不存在|(?<=^|[，、；：\\s])不存在(?=\\s?$)|(?:本机关|本单位|本行政机关|[我本][局厅委办市县区镇乡])?(?:不|未|非)(?:掌握|持有|保存)(?:相关)?|不(?:属于?|由|归)?(?:本机关|本单位|本行政机关|[我本][局厅委办市县区镇乡])(?:所)?掌握|非(?:本机关|本单位|本行政机关|[我本][局厅委办市县区镇乡])(?:所)?(?:掌握|制作)',
    ),
  ),
  results(
    ['t3:unable.must_create'],
    reason(
      '(?:没有|无|非)现成(?:的)?(?:政府)?信息(?:[、，]?(?:需要?|须)(?:另行|重新)?(?:加工)?制作)?',
      '(?:需要?|须)(?:另行|重新|加工|汇总)[^，。；、\\d]{0,4}(?:制作|加工|分析)',
    ),
  ),
  results(
    ['t3:unable.unclear'],
    reason(
      '(?:补正|更正)后[^，。；、\\d]{0,8}(?:仍|依然|依旧)?[^，。；、\\d]{0,2}不(?:明确|清楚)',
      '申请内容(?:仍)?不明确',
    ),
  ),
];

const REJECTED: readonly Entry[] = [
  results(
    ['t3:reject.petition'],
    reason(
      '信访[、]?(?:举报[、]?投诉|投诉[、]?举报)',
      '(?:属于?|涉及|为)信访',
      '信访[、]?(?:投诉|举报|诉求)?类',
    ),
  ),
  { ...results(['t3:reject.petition'], /信访(?:、)?(?:举报|投诉)?(?=\s?$)/gu), only: /不予处理|不再处理/u },
  results(['t3:reject.repeat'], reason('重复(?:性)?(?:提出|提交)?(?:的)?申请', '(?:属于?|为)重复')),
  results(['t3:reject.publication'], reason('(?:公开)?出版物')),
  results(
    ['t3:reject.excessive'],
    reason(
      '(?:大量|频繁|恶意|多次)[、和]?(?:反复|重复)(?:提出|提交)?(?:的)?(?:申请)?',
      '反复(?:提出|提交)?(?:的)?申请',
      '频繁申请',
      '(?:数量|频次)[、和]?(?:数量|频次)?[^，。；、\\d]{0,6}(?:超过|超出)合理范围',
    ),
  ),
  results(['t3:reject.reconfirm'], reason('确认或(?:者)?重新出具(?:已获取)?', '重新出具')),
];

const OTHERWISE: readonly Entry[] = [
  {
    ...results(
      ['t3:other.no_correction'],
      reason(
        '视为放弃',
        '(?:未|不)(?:按要求|按规定|予|作|进行)?(?:补正|更正)',
        '(?:逾期|未按期|未按时|未在[^，。；\\d]{0,6}期限内)[^，。；\\d]{0,6}(?:不|未)?(?:作|予)?(?:补正|更正)[^，。；\\d]{0,12}',
      ),
    ),
    unless: /仍/u,
  },
  results(
    ['t3:other.unpaid_fee'],
    reason(
      '(?:逾期|未按期|未按时)[^，。；\\d]{0,12}(?:缴纳|缴|交纳)费?用?(?:[、而]?(?:视为|按)(?:撤回|放弃)(?:申请)?)?',
    ),
  ),
  results(['t3:other.rest'], named('(?:主动|自愿|自行)(?:撤回|撤销)(?:申请)?')),
  {
    ...results(['t3:total'], /总计(?:办理|办结|为)?\s?$/gu),
    joins: false,
    only: /予以公开|部分公开|不予公开/u,
  },
  {
    ...results(
      ['t3:granted'],
      /(?<!不予|部分|主动|申请|信息|同意|予以|全部|禁止|不|全文|未|免予|务|得|机关|单位|部门|[我本][局厅委办镇乡县市区府])公开(?:(?:的)?\s?$|(?=(?:[、和及与或]|或者|以及)(?:予以|同意)?部分公开))/gu,
    ),
    only: /部分公开|不予公开|不公开|不存在|无法提供|不予处理|涉密|不掌握|重复申请|信访|过程性|内部事务|撤回/u,
  },
  {
    ...results(['t3:other'], /其[他它]\s?$/gu),
    joins: false,
    only: /不予公开|不予处理|无法提供|不掌握/u,
  },
  {
    ...results(['t3:other.rest'], /其[他它](?:情形|原因|情况)?\s?$/gu),
    joins: false,
    only: /逾期/u,
  },
];

/** Table 3 (2019 on). */
export const REQUESTS_2019: readonly Entry[] = [
  ...NEW,
  ...HANDLING,
  ...RESULTS,
  ...DENIED,
  ...UNABLE,
  ...REJECTED,
  ...OTHERWISE,
];
