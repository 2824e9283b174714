import type { Reading } from '../../model/reading';
import { isShortName } from './own-name';
import { clauseStart, type Sentence } from './sentences';

/** Areas and groups of organs whose figures are told besides the report's own. */
const GROUPS =
  /(?<![健安完齐周])全(?:市(?![场民政])|县|区(?![块别])|省(?!会)|州|盟|旗|镇|乡(?!村)|国(?=各|[^，。；、\d]{0,8}(?:系统|机关|部门))|系统|街道|自治区|院(?!士)|校)(?!.{0,3}会议)(?:[\u4e00-\u9fff]{0,6}?(?:系统|(?<!各)(?:部门|机关)(?=共|累计|全年|新收|收到|受理|组织|主动公开)))?(?:各级)?(?:各部门|各单位|行政机关)?|各(?:级(?!各类|媒体|新闻)|地|部门|单位|县市区|县区|乡镇|街道|区县|市县|市州|镇街|局|委办局|处室|科室|股室|司局|[区县市]局|分局|支队|大队|中小学|学校|高校|院校|医院|企业|村|社区|办事处|开发区|园区|派出所|盟市|旗县|地市|设区市|区市县|街镇|直属|所属|下属|二级|成员|县（市、区）|[市县区乡镇](?=政府|[、和]|\s?(?:共|均|分别|累计|收到|受理)))(?:(?!分别|均|共|报|向|对|及|和|与|由|在|按)[\u4e00-\u9fff]{0,6}(?:局|部门)(?=(?:共|均|累计|分别|主动|新)?(?:网站|门户|公开|发布|收到|受理|制发|办理|办结|答复|举办|组织|开展))|行政机关|部门|单位|政府|人民政府)?|(?<![\u4e00-\u9fff])(?:厅|局|部|委|署|总局)系统|(?:省|市|县|区|旗|州|镇|厅|局|部|委)?(?:政府)?(?:机关)?本级(?!(?:人民)?政府)|(?:省|市|县|区|旗|州)(?:人民)?政府办公?[厅室]|(?:区|市|县)政府办(?![理结])|(?:部|省|市|厅|局|委|县|区)属(?!于|地)(?:各)?(?:[二三]级)?(?:[\u4e00-\u9fff、]{2,12}(?:机构|单位)(?=收到|受理|共|新收)|单位|部门|高校|学校|院校|企业|医院|事业单位|街道)|(?:省|市|县|区|州)(?:人民)?政府系统|(?:省|市|县|区|州)(?:直(?:各)?|级(?:各)?)(?:部门|单位|机关)|(?:各)?[县市州][（(](?:市(?:、区)?|区|县)[）)]区?(?:局|分局|政府)?(?:及其?(?:部门|乡镇)(?:[（(]街道[）)])?)?|(?:省|市|县|区|州)(?:人民)?政府(?:各)?(?:工作)?部门(?=(?:共|累计)?(?:收到|受理|办结|答复|公开|发布|制发|制定|印发))|(?<=\d\s?[个家]\s?)(?:乡镇|街道|镇街|部门|单位)(?=公开|主动公开|发布)|(?<=\d\s?所)(?:中小学|学校|高校|幼儿园|医院|院校)(?:、幼儿园)?|隶属海关|(?<=\d[个家]\s?)[\u4e00-\u9fff]{2,10}(?:局|部门|单位|镇|乡|街道|机构|分局)(?=[^，。；]{0,16}，?(?:合计|共|累计|分别)?(?:收到|受理|办结|答复))|(?<=^|[，,。；、：])(?:区县|县区|市县|州县|旗县|乡镇|镇街|街镇|县级|市级|省级|基层|街道|部门)(?:机关)?(?=(?:共|累计|合计)?(?:收到|受理|接收|办结|答复|新收|制发|制定|印发))|(?:各)?(?:市县|县区|区县|县市区|市州|州市|旗县|乡镇|镇街|街镇|镇乡)(?:人民)?政府|(?:(?<![我本该])[厅局委部署](?=直属))?(?:下属|直属|所属|基层|下级|派出)(?:各)?(?:[二三]级)?(?:单位|机构|事业单位|行政机关|机关|部门|分局)|(?:其[他它余])(?:各)?(?:部门|单位|机关|行政机关|委办局)/gu;

/** An organ by name that does what is counted: 流域管理局收到申请. */
const DOERS =
  /(?<=^|[，,。；、：（(个名家]|其中|另外|此外|\d年|年度)(?![我本该由全以度]|其中|另外|此外|同时|行政复议|复议|法院|人民法院)(?:[\u4e00-\u9fff]{0,12}(?:街道|部门)|[\u4e00-\u9fff]{1,12}(?:局|委|办|办公室|(?<!大)厅|镇|乡|单位|机关|中心|所|(?<!网)站|处|院|校|公司|分局|支队|大队|管委会|管理委员会|开发区|海关))(?=(?:共|全年|新|累计|另|还|也|均|年内|总|一|合计|分别|已|自行|直接|单独|则){0,3}(?:收(?=申请|依申请|$)|收到|受理|新收|接到|接收|被复议|被诉|(?:实施|作出|做出|下达)(?=行政|处罚|许可)|(?:办理|办结|答复)(?=$|政府信息|依申请|申请|信息公开)))/gu;

/** The report's own agency by a short name, whatever it does: 市局主动公开320条. */
const OWN_NAMED =
  /(?<=^|[，,。；、：（(\d个名家件条]|其中|另外|此外|而)(?!其中|另外|此外|而)(?:国家)?[省市县区州旗盟镇乡]?[\u4e00-\u9fff]{0,8}(?:局|委|办|办公室|厅|署|院|中心|处|所|站|馆|管委会|街道办事处)(?=(?:共|全年|新|累计|另|还|也|年内|总|合计|已|自行|直接|单独|本级|机关|则|为|主动){0,3}(?:收到|受理|接收|办结|办理|答复|公开|发布|举办|召开|组织|开展|制发|制定|印发|出台|回应|推送|发放|\s?\d))/gu;

/** The report's own agency: figures behind it are its own again. */
const OWN =
  /[我本](?:分|总|支|大)?(?:局|厅|委|办|部|署|院|处|站|所|中心|馆|镇|乡|街道|街|校|机关|单位|部门|行政机关|队|会|政府)(?!属|辖|系统|直[属管]|各|下)|(?:(?<![\u4e00-\u9fff])|(?<=其中|另外|[而个名件条项人次]))[局厅委办部署](?:机关|本级)/gu;

/** In a government's report the government itself. */
const GOVERNMENT =
  /(?<![各省市县区州旗镇乡])(?:省|市|县|区|州|旗|镇|乡)(?:人民)?政府(?!办公|办(?![理结])|系统|本级|机关|部门|各|组成|所属|直属|工作部门|门户|网|信息|常务|令|规章|公报)/gu;

/** Words that hold an organ or area as what is spoken to or of, not as whose the figure is: 按照县政府办要求, 在全省评估中. */
const HELD =
  /(?:由|收到|接到|在|向|对|被|受|给|占|占到|约占|列|居|获|获得|荣获|报|报送|上报|呈报|抄送|公开|公示|发布|公布|归集|按|按照|根据|依据|依照|参加|参与|落实|贯彻|面向|针对|联合|会同|配合|协助|低于|高于|优于|召开|举办|承办|主持|出台|编印|印发)$/u;
const WITHIN = /^(?:范围|内|范围内)/u;

/** Words by which a government's own report names what it covers. */
const WHOLE: Record<string, RegExp> = {
  government: /^全(?:市|县|区|省|州|盟|旗|自治区)$/u,
  township: /^全(?:镇|乡|街道)$/u,
};

/** What the organs of a group do themselves: 各市州组织培训140场. */
const DOES =
  /^(?:政府|门户|官方){0,2}(?:网站|微博|微信|公众号)?(?:共|累计|分别|也|还|另|均|自行|主动|参照){0,2}(?:通过[^，。；\d]{2,12}?)?(?:公开|另有|有兼职|有专职|组织|举办|召开|开展|受理|收到|发布|制发|印发|曝光|推送|更新|配备|设立|开设|回应|回复|答复|办结|报送|查处)/u;

/** A government in the report of one of its departments: whose business it does, or who does it itself. */
const FOR_GOVERNMENT =
  /(?<=代理|代办|代表)(?:省|市|县|区|州|旗)(?:人民)?政府(?!办)|(?<=^|[，,。；、：]|年|年度)(?:省|市|县|区|州|旗)(?:人民)?政府(?=(?:共|全年|累计|新){0,2}(?:收到|受理|接收|被复议|被诉))/gu;

/** How far back a figure's scope is looked for. */
const REACH = 160;

/** What the text around a sentence says of whose its figures are. */
interface Around {
  /** Whose the figures are that the sentence tells parts of; "" where they are the report's own or it tells no parts. */
  scope: string;
  /** The passage tells requests of several: what a government's office does is its part. */
  beside: boolean;
}

/** 市直部门收到1127件, 全市共收到1826件: figures of others than the government's own office. */
const BESIDE_OFFICE =
  /(?:全[市县区省州](?!政府网)|[市县区省州]直|部门|乡镇|街道|各[市州县区]|县（市、区）|县区|区县)[^，。；\d]{0,24}(?:收到|新收|受理|接收|收件|承办)[^，。；\d]{0,12}\d|全[市县区省州][^，。；\d]{0,12}合计\d|(?:收到|受理)[^。；]{0,30}(?:[市县区省州]直部门|部门|乡镇|县区)\d/u;

/** Whether a passage tells the requests of a government's office beside those of others. */
export const tellsOthers = (text: string): boolean => BESIDE_OFFICE.test(text);

const OFFICE = /^[省市县区州旗](?:人民)?政府办(?:公[厅室])?$/u;
const HANDLES = /^(?:共|全年|直接){0,2}(?:收到|受理|承办|办理|办结|答复)/u;

/**
 * Whose figure it is where the words before it name someone; "" where they name the report's own agency or nobody.
 * A figure that no cell counts (`free`) takes the scope of its own clause only.
 */
export function scopeOf(
  sentence: Sentence,
  at: number,
  cells: readonly string[],
  reading: Reading,
  { scope: carried, beside }: Around,
): string {
  const { text, masked } = sentence;
  const free = cells.length === 0;
  const from = Math.max(free ? stretchStart(text, at) : 0, at - REACH);
  // Brackets and what stands behind a semicolon speak of others; blanks keep offsets.
  const before = text
    .slice(from, at)
    .replace(/[（(][^（）()]{0,60}[）)]/gu, (one) =>
      /市、区|街道|^[（(][市县区镇乡]{1,2}[）)]$/u.test(one) ? one : ' '.repeat(one.length),
    )
    .replace(/^.*(?=[；;])/su, (one) => ' '.repeat(one.length));
  // 各村留存照片340张: how a free figure is spread, not whose it is.
  const groups = [...before.matchAll(GROUPS)].filter(
    (one) =>
      !isHeld(before, one) &&
      !PASSES_ON.test(before.slice(one.index + one[0].length)) &&
      !(
        free &&
        (one[0].startsWith('各') || isCounted(before, one)) &&
        !DOES.test(before.slice(one.index + one[0].length))
      ),
  );
  const own = [OWN, FOR_GOVERNMENT].flatMap((one) => [...before.matchAll(one)]);
  if (governs(reading))
    own.push(...[...before.matchAll(GOVERNMENT)].filter((one) => isOwnGovernment(one[0], reading)));
  const named = [...before.matchAll(OWN_NAMED)].filter((one) => isShortName(one[0], reading));
  const reviewed = cells.some((cell) => OF_REVIEWS.test(cell));
  const respondents = [RESPONDENT, ...(reviewed ? [] : [DONE_BY])].flatMap((one) => [
    ...before.matchAll(one),
  ]);
  const disclosers = before.matchAll(DISCLOSERS);
  const last = [
    ...groups,
    ...disclosers,
    ...respondents,
    ...doersIn(before, cells, text.slice(0, at)),
    ...named,
    ...own,
  ]
    .filter((one) => !masked[from + one.index])
    .toSorted((a, b) => a.index + a[0].length - b.index - b[0].length)
    .at(-1);
  if (!last) return free ? '' : carried;
  const counted = last.index + last[0].length === before.length && /[\d０-９]/u.test(text[at] ?? '');
  // 通报乡镇6个、县直部门9个 counts them.
  if (counted && free && /^\d{1,4}\s?[个家]/u.test(text.slice(at, at + 6))) return '';
  if (reviewed && AGAINST_US.test(text.slice(at, at + 30))) return '';
  const behind = before.slice(last.index + last[0].length);
  if (beside && OFFICE.test(last[0]) && (!free || HANDLES.test(behind))) return last[0];
  return isOwn(last[0], before.slice(0, last.index), counted, free, reading) ? '' : last[0];
}

/** Where the clause of a figure begins; brackets begin none (各县（市、区）网站公开14万条). */
function stretchStart(text: string, at: number): number {
  let start = clauseStart(text, at);
  while (
    start > 1 &&
    /[）)]/u.test(text[start - 1]!) &&
    /[（(](?:市、区|[市县区镇乡]{1,2})[）)]$/u.test(text.slice(Math.max(0, start - 5), start))
  )
    start = clauseStart(text, text.lastIndexOf(text[start - 1] === ')' ? '(' : '（', start - 1));
  return start;
}

const OF_REVIEWS = /^(?:t4|review|litigation)\./u;

/** Who does what is counted; reviews and suits are the report's own whoever decides them. */
function doersIn(before: string, cells: readonly string[], told: string): RegExpExecArray[] {
  const decided = cells.some((cell) => OF_REVIEWS.test(cell)) || (cells.length === 0 && /复议/u.test(told));
  return [...before.matchAll(DOERS)].filter(
    (one) =>
      !TO_OTHERS.test(one[0]) &&
      !WITH_OTHERS.test(before.slice(Math.max(0, one.index - 20), one.index)) &&
      !(decided && /^.{0,4}受理/u.test(before.slice(one.index + one[0].length))),
  );
}

/** What is done together with others or handed to them, not by them: 协助省厅答复3件, 转交下属单位办理8件. */
export const TO_OTHERS =
  /^(?:协助|配合|会同|委托|联合|转交|转送|移交|移送|转(?=[省市县区相其有各部属下]|给|由)|交(?:由|给)|向(?!阳)|由|经(?!开|济|信|发|贸)|对(?!外)|与|和(?=[省市县区])|按照?|据)/u;

/** 由县自然资源局另行答复1件. */
const DONE_BY =
  /(?<=(?<![转交])由)[\u4e00-\u9fff]{2,12}(?:局|委|厅|办|办公室|政府|部门|单位|分局|街道|镇|乡)(?=(?:直接|另行|负责|分别|自行|统一){0,2}(?:答复|办理|受理|处理))/gu;

/** 市教育局发布招生信息86条: another bureau's, told beside others'. */
const DISCLOSERS =
  /(?<=^|[，,。；、：])[省市县区州旗盟][\u4e00-\u9fff]{1,12}(?:局|委|厅|银行)(?=(?:共|累计|全年|已){0,2}(?:公开|发布|公布|公示|推送|公告|召开|举办|举行)(?!栏|电话|网|平台))/gu;

/** Whose reviews and suits they are: 以乡镇为被申请人的14件. */
const RESPONDENT =
  /(?:(?<=以|将|列|办理|代理|受理)|(?<=^|[，；、：])(?!以|将|列|其|办理|代理|受理))(?:[省市县区州旗镇乡]|各)?[\u4e00-\u9fff]{0,8}?(?:政府|部门|局|委|办|厅|镇|乡|街道|单位|机关)(?=(?:为|作为|系|列为)被(?:申请人|告))/gu;

/** 县政府收到行政复议申请2件，均以我局为被申请人. */
const AGAINST_US = /^[\d\s件起宗]{1,8}[，,]?(?:均|都|全部|系|是)(?:以|将|系|是)?以?[我本]/u;

/** 会同市自然资源局、市住建局办理14件. */
const WITH_OTHERS = /(?:会同|联合|配合|协助|协调|商请|征求)[^，。；]{0,18}[、和及与]$/u;

/** 市政府 in a district's report is another's. */
function isOwnGovernment(words: string, { agency }: Reading): boolean {
  const full = (agency?.value ?? '').replace('人民', '');
  return !full.endsWith('政府') || full.endsWith(words.replace('人民', ''));
}

const governs = ({ level }: Reading): boolean => level.value === 'government' || level.value === 'township';

/** 区政府办转来1件 is asked of the agency itself. */
const PASSES_ON =
  /^(?:共|累计|又|另)?(?:转来|转办|转交|交办|移交|批转|派发|派单|抄告|部署|统一部署|下发|印发通知|采用|采纳|转载)/u;

/** 45个县直单位, 州本级88件: counted themselves, or done with by a figure of their own. */
const isCounted = (before: string, one: RegExpExecArray): boolean =>
  /[\d一二三四五六七八九十]\s?[个家所]\s?$/u.test(before.slice(Math.max(0, one.index - 4), one.index)) ||
  /^(?:共|有|为)?\d+[件条份]/u.test(before.slice(one.index + one[0].length));

const isHeld = (before: string, one: RegExpExecArray): boolean =>
  HELD.test(
    before
      .slice(Math.max(0, one.index - 12), one.index)
      .replace(/20\d\d\s?年度?$/u, '')
      .slice(-4),
  ) && !WITHIN.test(before.slice(one.index + one[0].length, one.index + one[0].length + 3));

/** 市政府办公室 in the city government's own report does the government's work. */
const isOffice = (words: string, agency: string): boolean =>
  /^[省市县区州旗](?:人民)?政府办公[厅室]$/u.test(words) &&
  [`${words[0]!}人民政府`, `${words[0]!}政府`].some((name) => agency.endsWith(name));

function isOwn(words: string, lead: string, counted: boolean, free: boolean, reading: Reading): boolean {
  const level = reading.level.value;
  const agency = reading.agency?.value ?? '';
  if (/^[我本]/u.test(words) || isShortName(words, reading)) return true;
  // 下属机构5条 counts them, it is not theirs.
  if (counted && /^(?:下属|直属|所属|基层)/u.test(words)) return true;
  // 区政府办组织63家单位: what a government's office arranges is the government's.
  if (governs(reading) && free && OFFICE.test(words)) return true;
  if (level === 'government' && isOffice(words, agency)) return true;
  if (level === 'government' && /(?:人民)?政府(?:及|和|、)(?:[^，。；\d]{0,14}[、和及])?$/u.test(lead))
    return true;
  // 我局及下属单位共收到申请8件.
  if (/(?:[我本][局厅委办部署院街镇乡](?:机关)?|本级)(?:及|和|、|与)其?$/u.test(lead)) return true;
  const short = agency.replace('人民', '');
  // 市财政局机关 is the bureau without what is under it.
  const bare = /^.+[局厅委部办署院](?=(?:机关|本级)$)/u.exec(words)?.[0] ?? words;
  if ([agency, short].some((name) => name.includes(words) || name.includes(bare))) return true;
  if (
    governs(reading) &&
    /^(?:省|市|县|区|州|旗|镇|乡)(?:人民)?政府(?!办|系统|本级|机关|部门|各|所属|组成|工作部门)/u.test(words)
  )
    return isOwnGovernment(words, reading);
  if (!governs(reading) && /^[省市县区州旗]?[局厅委办部署院会处所]机关$/u.test(words)) return true;
  // 厅本级, 局机关 are what an agency is without what is under it.
  if (!governs(reading) && /^(?:厅|局|委|部|办|镇)(?:机关)?本级$/u.test(words)) return true;
  return WHOLE[level]?.test(words) ?? false;
}
