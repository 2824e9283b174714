/** Classes of words that reports are written in; patterns are put together from them. */

/** What may stand behind the name of a result and leaves it what it is: 不予公开的答复, 信访类申请事项. */
export const TAIL = '(?:的|等|类|总|数|量|件|申请|答复|告知|处理|决定|情形|情况|事项|信息|政府|书){0,5}';

/** One of some words, with what may trail behind them. */
export function named(...words: string[]): RegExp {
  return new RegExp(`(?:${words.join('|')})${TAIL}`, 'gu');
}

/** A reason, alone or with the result it leads to: 属于过程性信息不予公开的. 不掌握等原因无法提供 is told of the result. */
export function reason(...words: string[]): RegExp {
  const result =
    '不予公开|不公开|不予处理|不再处理|不予重复处理|无法提供|不予提供|未予公开|免予公开|未公开|未能提供|未提供|不能提供';
  return new RegExp(`(?:${words.join('|')})(?:[^，。；、等\\d]{0,8}(?:${result}))?${TAIL}`, 'gu');
}

/** Verbs with which requests come in. */
export const RECEIVE =
  '(?:新收|收到|受理|接收|接到|接获|接受|收取|收悉|新增|登记|共收|所收|实收|收件|收办|承接|提交|提出|递交|(?<![征回吸税创丰验签查没招营增])收)';

/** Bare verbs with which requests come in, as a pattern of its own. */
export const RECEIVED =
  /来件|进件|收到|受理|接收|接到|接获|收件|收办|(?<![征回吸税创丰验签查没招营增新接])收(?=\s?$)/gu;

/** Where the sentence speaks of services at counters, what is received and done there is no request for information unless it says so. */
export const NOT_SERVICE =
  /^(?!.*(?:一网通办|一窗通办|最多跑一次|政务服务|对外管理服务|便民服务|行政审批|审批服务|服务大厅|服务窗口))|信息公开申请|公开申请|申请公开|申请信息公开|政府信息/su;

/** Verbs with which requests are done. */
export const HANDLED =
  /(?<!未)办结|办理完毕|了结|办讫|办完|结案|(?<!未)答复|办理(?!渠道|事项|流程|结果中|情况|时)|回复|办复|办毕|处理完毕|完成处理|(?<=依法|已)处理|(?<![主承协经督帮交代网批备举应需待会府委转])办(?:件)?(?=\s?$)|(?<![解])答(?=\s?$)/gu;

/** What may stand between such a verb and the figure: requests and what is hollow. Anything else is what it speaks of. */
export const OF_REQUESTS =
  /^(?:了|过|到|由|从|完毕|完成|完结|政府|政务|信息|依法|依申请|公开|申请|人|件|宗|事项|案|类|的|数|量|总|共|计|合|累|达|为|有|是|约|近|超|余|各|按照?|依规|规定|相关|有关|进行|程序|时限|期限|法定|规范|及时|在|内|予以|作出|做出|给予|等|均|都|已经?|按[时期规]|如期|书面|公众|群众|社会|公民|法人|自然|其[他它]|组织|和|或|与|及|并|、|提出|提交|要求|年|度|本|当|全|新|部|仅|只|反馈|结果|答复|回复|办结|办理|处理|[\s“”"：:])*$/u;

/** 申请157件: the noun alone, where requests are spoken of. */
export const BARE_ASKED =
  /(?<=^|[内共计：:，,、\s]|方面|累计|(?:本|当|全|今|\d)年|(?:本|\d)年度)申请(?:总|共|计|为|有|数|量){0,3}\s?$/gu;
