import type { Entry } from './entry';
import { CASES, FOR_ELSE, RECEIVED_IN, REQUEST, WAYS } from './requests';
import { BARE_ASKED, named, NOT_SERVICE, OF_REQUESTS, RECEIVE, RECEIVED, TAIL } from './phrases';

const FORM_ALONE =
  /(?:发放|印制|印发|更新|修订|公布|提供|制作|下载|摆放)[^，。；]{0,14}申请|申请(?:指南|须知|流程|样表|格式|人次)/u;
const NOT_RECEIVED = new RegExp(`${FOR_ELSE}|${FORM_ALONE.source}`, 'u');

const row = (rows: readonly string[], words: RegExp, more: Partial<Entry> = {}): Entry => ({
  rows,
  words,
  topics: REQUEST,
  units: CASES,
  ...more,
});
const reply = (id: string, words: RegExp): Entry => row([`reply.${id}`], words, { joins: true });
const denied = (id: string, ...words: string[]): Entry =>
  row(
    [`denied.${id}`],
    named(...words.map((one) => `(?:${one})(?:[^，。；、\\d]{0,8}(?:不予公开|不同意公开))?`)),
    {
      joins: true,
    },
  );

/** A way of asking: 网上申请, 通过信函方式提交. */
const way = (words: string): RegExp =>
  new RegExp(
    `(?:${words})(?:方式|形式|途径|渠道|平台|系统|提交|提出|递交|受理|申请|收到|政府|信息|公开|的|数|量|件){0,7}`,
    'gu',
  );

const RECEIVED_ROWS: readonly Entry[] = [
  row(['request.received'], /依法?申请公开(?:政府信息)?/gu, { unless: NOT_RECEIVED, weak: true }),
  row(
    ['request.received'],
    new RegExp(
      `${RECEIVE}[^，。；：]{0,40}申请(?!人)(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的|事项|件|表|书){0,2}`,
      'gu',
    ),
    { units: RECEIVED_IN, unless: NOT_RECEIVED },
  ),
  row(
    ['request.received'],
    /(?<!不予|部分|同意|予以|不)(?:公开|依法?)申请[^，。；：\d]{0,8}(?:总量|数量|总数|共|共计|受理)数?|(?<!依)申请公开(?:政府)?信息(?:的)?|(?<!依)申请公开(?=\s?$)|(?<!不予|部分|同意|予以|不)(?:信息公开|公开)申请(?:件|事项)?|依法?申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:事项|件|接收|收件|受理|收到)|(?<!公开)申请(?:总)?(?:数)?量[^，。；\d]{0,8}|(?<![依的])申请(?:件|事项)|^(?:的)?(?:政府信息公开)?申请(?=中|里|的|全部|均|都|已|由|来自|分别|按时|按期|如期|办结|答复|予以|$)/gu,
    { units: RECEIVED_IN, unless: NOT_RECEIVED },
  ),
  row(['request.received'], BARE_ASKED, { units: CASES, unless: NOT_RECEIVED, named: true }),
  row(['request.received'], /新(?:收|接收|受理|登记|申请)(?:到)?|(?<!网上|平台|窗口)收件/gu, {
    tight: OF_REQUESTS,
  }),
  row(['request.received'], RECEIVED, {
    only: NOT_SERVICE,
    named: true,
    tight: OF_REQUESTS,
    unless: new RegExp(WAYS, 'u'),
  }),
  row(['request.in_person'], way('当面|现场|窗口|上门|来访')),
  row(['request.fax'], way('传真')),
  row(['request.online'], way('网络|网上|互联网|在线|线上|电子邮件|邮箱|网站|网页'), {
    unless: /公开信息|发布/u,
  }),
  row(['request.letter'], way('信函|邮寄|来函|信件|邮政|快递')),
  row([], way('电话|口头'), {}),
  // The table of 2014 has no row for what goes on to the next year.
  row(
    [],
    /(?:结转|转入|转至|顺延|延至)[^，。；\d]{0,8}(?:下年|下一年|次年|明年|20\d\d\s?年)[^，。；\d]{0,20}/gu,
  ),
  row(['request.received'], /书面(?:公开)?申请/gu, { weak: true, unless: NOT_RECEIVED }),
];

const HANDLED_ROWS: readonly Entry[] = [
  row(
    ['request.closed'],
    /(?<!未)办结|办理完毕|已办理|办复|办毕|了结|办讫|办完|结案|(?<![主承协经督帮交代网批备举应需待会府委转])办(?:件)?(?=\s?$)/gu,
    { only: NOT_SERVICE, tight: OF_REQUESTS },
  ),
  row(
    ['request.closed.on_time'],
    /(?:按时|按期|如期|及时)(?:办结|答复|办理|回复)|期限内(?:办结|答复|回复)/gu,
  ),
  row(['request.closed.on_time'], /(?:按时|按期|如期)(?:的)?\s?$/gu, { only: /办结|答复/u }),
  row(['request.closed.extended'], /延期(?:的)?\s?$/gu, { only: /办结|答复/u }),
  row(['request.closed.extended'], /(?:延期|延长|延时)[^，。；\d]{0,6}(?:办结|答复|办理|回复)/gu),
  row(['request.replied'], /答复(?!公开)|予以答复|作出(?:书面)?答复|回复|(?<![解])答(?=\s?$)/gu, {
    tight: OF_REQUESTS,
    unless: /按时|按期|如期|延期|当面|网上|邮寄|书面|率/u,
  }),
];

const REPLIES: readonly Entry[] = [
  row(
    ['reply.granted'],
    /(?<!不予|部分|主动|申请|信息|同意|予以|全部|不|全文|未|免予|务|机关|部门|单位)公开(?:(?:的)?\s?$|(?=(?:[、和及与或]|或者|以及)(?:予以|同意)?部分公开))/gu,
    {
      only: /部分公开|不予公开|不公开|不同意公开|不存在/u,
      joins: true,
    },
  ),
  reply(
    'already_public',
    new RegExp(
      `(?:属于?|已|系(?!统)|为)[^，。；\\d]{0,10}主动公开(?:范围|了){0,2}${TAIL}|主动公开范围${TAIL}`,
      'gu',
    ),
  ),
  reply('granted', named('(?:同意|(?<!不)予以?|准予|决定|给予)公开')),
  row(['reply.granted'], named('(?:全部|全文)公开'), { joins: true, named: true }),
  reply('partial', named('部分公开', '公开(?:一部分|部分内容|部分信息)')),
  reply('denied', named('(?:不同意|不予以?|未予|免予|拒绝)公开', '不公开', '不同意(?=\\s?$)')),
  denied('secret', '国家(?:秘密|机密)', '涉密'),
  denied('business', '商业(?:秘密|机密|隐私)'),
  denied('privacy', '个人隐私'),
  denied(
    'security',
    '(?:危及|影响|涉及|损害)(?:国家安全|公共安全|经济安全|社会稳定|社会安全)[^，。；\\d]{0,24}',
    '三安全一稳定[”"]?',
    '社会稳定',
    '(?:危及|影响)[^，。；、\\d]{0,8}(?:安全|稳定)',
  ),
  denied(
    'not_government_information',
    '(?:不属于?|不是|非)[^，。；、\\d]{0,14}(?:所指|规定的|范围的?)?(?:的)?政府信息(?:范围)?',
  ),
  denied('other_law', '法律[、]?法规规定的其他情形'),
  reply(
    'not_this_organ',
    named(
      '(?:不属于?|不是|非|不在)(?:由)?(?:本|我)?(?:行政)?(?:机关|部门|单位|局|厅|市|县|区|府|镇|乡|委|办){1,2}(?:职责|职权|公开|掌握|范围|政府|信息|的|权限|管辖|管理|制作){0,5}',
      '(?:本机关|本单位|[我本][局厅委办])?不掌握',
    ),
  ),
  reply('not_exist', named('(?:信息)?不存在')),
  reply('amend', named('(?:作出)?(?:更改|补正|更正)[、或和]?(?:者)?(?:补充|补正)?')),
  reply(
    'elsewhere',
    named('(?:告知)?(?:申请人)?(?:通过)?其[他它](?:途径|渠道|方式)(?:去)?(?:办理|获取|申请)?'),
  ),
];

/** The part on requests of the table of 2014. */
export const REQUESTS_2014: readonly Entry[] = [...RECEIVED_ROWS, ...HANDLED_ROWS, ...REPLIES];
