/** What holds digits and is no figure: names, dates, numbers of documents, addresses, ordinals. */

// Every pattern is bounded: no star or plus without a limit over characters that what follows may also match.
const NO_FIGURES: readonly RegExp[] = [
  // Titles of documents, and names in quotes (“五公开”, “4.22世界地球日”).
  /《[^《》]{0,160}》/gu,
  /[“"「『][^“”"「」『』]{1,24}[”"」』]/gu,
  // Addresses on the net.
  /(?:https?:\/\/|ftp:\/\/|www\.)[\x21-\x7e]{1,300}/giu,
  /[\w.+-]{1,60}@[\w.-]{1,80}/gu,
  /[A-Za-z][\w-]{0,40}\.(?:gov|com|cn|net|org)[\w./?=&%-]{0,200}/giu,
  // Telephone, postcode, postal address.
  /(?:电\s?话|传\s?真|邮\s?编|邮政编码|手机|联系方式|热线)\s{0,2}(?:号码)?\s{0,2}[:：]\s{0,2}[\d０-９][\d０-９\s－—–-]{2,24}/gu,
  /(?<!\d)\(?0\d{2,3}\)?\s?[－—–-]{1,2}\s?\d{7,8}(?!\d)/gu,
  /(?<!\d)1[3-9]\d{9}(?!\d)/gu,
  /[\u4e00-\u9fff]{0,8}(?:路|街|道|巷|弄)\s?\d{1,5}\s?(?:号|弄|幢|栋)(?:\s?[A-Za-z\d一二三四五六七八九十]{1,6}\s?(?:室|楼|层|房|座|栋|幢|号)){0,4}/gu,
  // Numbers of documents and orders; years in brackets.
  /[〔［[（(【﹝]\s?(?:19|20)\d{2}\s?[〕］\]）)】﹞](?:\s?第?\s?\d{1,5}(?:\s?号)?)?/gu,
  /(?:令|公告|文|字)?\s?第?\s?\d{1,5}\s?号(?:令|文|公告|文件)?/gu,
  /(?:19|20)\d{2}\s?年第?\s?\d{1,4}\s?号/gu,
  // Articles, ordinals, meetings.
  /第\s?(?:[（(]\s?)?[\d一二三四五六七八九十百零〇两]{1,6}(?:\s?[）)])?\s?(?:条|款|项|章|节|部分|次|届|期|批|季度|个|名|位|轮|号|类|方|篇|卷|版|页|产业|时间|线|场|家|起|编)?(?:\s?第?\s?[（(][一二三四五六七八九十\d]{1,3}[）)]\s?[项款])?/gu,
  // Dates, times, years, periods.
  /(?<!\d)(?:19|20)\d{2}\s?[-－—–~～至到/]\s?(?:(?:19|20)\d{2})\s?年?/gu,
  /(?:19|20|[１２][０９])[\d０-９]{2}\s?年\s?(?:\d{1,2}\s?月\s?(?:\d{1,2}\s?[日号])?|上半年|下半年|第?[一二三四]季度|底|末|初)?/gu,
  /二[〇零○Ｏ]\s?[〇零○一二三四五六七八九]{2}\s?年?(?:\s?[一二三四五六七八九十]{1,2}\s?月)?(?:\s?[一二三四五六七八九十]{1,3}\s?日)?/gu,
  /(?<!\d)\d{1,2}\s?月\s?(?:\d{1,2}\s?[日号]|份|底|末|初|中旬|上旬|下旬)?/gu,
  /(?<![\d.])\d{1,2}\s?[日号](?=[至到前起止、，。）)\s-])/gu,
  /(?<!\d)(?:19|20)\d{2}\s?[-/.．]\s?\d{1,2}\s?[-/.．]\s?\d{1,2}(?!\d)/gu,
  /(?<!\d)\d{1,2}\s?[:：]\s?\d{2}(?!\d)/gu,
  /[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日|份|底)?/gu,
  // Marks of lists.
  /[（(]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[）)](?!\s?[件条次项人份宗起个])/gu,
  /[A-Za-z]{1,3}\d{1,4}\+\d{1,4}/gu,
  /(?<=^|[。；;：:，,\s！？])[一二三四五六七八九十]{1,3}(?:是|要|、(?!\s?[一二三四五六七八九十]))/gu,
  /[①-⓿㈠-㊉]/gu,
  // Figures, tables, annexes, versions, hotlines, plans, fixed names.
  /(?:图|表|附件|附表|附图|注|专栏)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d件条次项个人])/gu,
  /[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ.-]{0,12}\s?\d[\d.]{0,8}/gu,
  /\d{1,2}(?:\.\d{1,2}){1,3}\s?版/gu,
  /(?<!\d)(?:12[0-9]{3}|110|119|120|122|114|96\d{3,4}|95\d{3})(?=[“”"\s]{0,2}(?:[A-Za-z\u4e00-\u9fff]{0,6}(?:热线|平台|服务|举报|投诉|微信|便民|电话|来电|咨询|工单|政务|系统|专线)|、))/gu,
  /(?:十[一二三四五]|“?十[一二三四五]”?)五(?:规划|时期|期间)?(?!件|条|项|次|个)/gu,
  /(?:百分之百(?=[地的])|两会|两微|两代表|两学一做|三定|三公|五公开|六稳|六保|双随机|三审三校|三审制|一窗|一网|一站式|一体化|一次性|一把手|一件事|一张网|一张图|四个意识|四个自信|两个维护|四不直达|一事一议|最多跑一次|最后一公里|一件一|一一|万一|千方百计|百姓|万众|千家万户|一定|一步|一致|一律|一直|一线|一些|一般|一样|统一|唯一|专一|同一|逐一|之一|十分(?!之)|七一|八一|五一|一号|一流|一批|一系列|一方面|一旦|一对一|点对点)/gu,
  /[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次(?:全会|全体|会议)?/gu,
  // Names of rows of the form.
  /三类(?=内部)|四类(?=过程)|三安全一稳定/gu,
  // 7×24小时, 1：100万.
  /\d{1,3}\s?[×xX*＊]\s?\d{1,4}(?:\s?小时)?/gu,
  /\d{1,3}\s?[:：]\s?\d{1,4}\s?万?(?=比例|测)/gu,
];

/** For each UTF-16 unit of the text whether a figure there is none. The text is a sentence: bounded by its cutter. */
export function maskOf(text: string): Uint8Array {
  const masked = new Uint8Array(text.length);
  for (const shape of NO_FIGURES) {
    for (const match of text.matchAll(shape)) masked.fill(1, match.index, match.index + match[0].length);
  }
  return masked;
}
