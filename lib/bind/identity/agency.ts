import type { AgencyLevel } from '../../model/form';

/** What the words of an organ's name end in. Longest first where one ends in another. */
const ENDINGS =
  '人民政府办公厅|人民政府办公室|政府办公厅|政府办公室|人民政府|街道办事处|办事处|行政公署|管理委员会|监督管理局|管理局|委员会|办公厅|办公室|总局|总队|支队|分局|部|委|厅|局|署|院|处|所|站|队|办|中心|银行|公司|学校|大学|学院|医院|政府|会|馆|社|台|联合会|联社|联|校';

/** A name of an organ inside a sentence: characters of a name, an ending, and nothing that would make it longer. */
const NAME = new RegExp(`([\\p{Script=Han}（）()·]{1,40}?(?:${ENDINGS}))(?![\\p{Script=Han}])`, 'u');
/** A place alone names its government in a title (临海市2023年…, 长丰镇2022年…). */
const PLACES = '自治区|街道|兵团|管委会|省|市|县|区|旗|州|盟|乡|镇';
const WHOLE_NAME = new RegExp(`^[\\p{Script=Han}（）()·、]{1,40}(?:${ENDINGS}|${PLACES})$`, 'u');

const YEAR = /(?:(?:19|20)\d{2}|[二2][〇○零oO0][〇○零oO0一二三四五六七八九]{2})\s*年?度?/gu;
/** What a title says besides agency and year. */
const REPORT =
  /(?:(?<!人民|[省市县区乡镇州旗盟])政府|政务|信息|工作|公开|主动|依申请|年|度|报告|年报|情况|的|关于|发布|全文|（|）|\(|\)|《|》|“|”|"|\s|[-_|—：:·]){0,40}$/u;

/** The agency a title names, null where it names none. "X局2020年政府信息公开工作年度报告", "2020年X局…", "…年度报告（X局）". */
export function agencyOfTitle(title: string): string | null {
  const plain = halfWidthDigits(title)
    .replace(/\s+/gu, '')
    .split(/[_|]|--|——/u)[0]!;
  const at = plain.search(/(?:政府信息|政务|信息)(?:依申请|主动)?公开/u);
  if (at < 0) return null;
  const before = plain
    .slice(0, at)
    .replace(YEAR, '')
    .replace(
      /^(?:关于|印发|发布|公布|报送|上报|呈报|转发|(?:信息)?(?:名称|标题)[:：]?|《|【[^】]*】|\[[^\]]*\])+/u,
      '',
    );
  const name = before
    .replace(REPORT, '')
    .replace(/^年度?/u, '')
    .replace(/[（(]$/u, '');
  if (isName(name)) return name;
  const after = /[（(]([^（）()]{2,30})[）)]$/u.exec(plain)?.[1];
  return after && isName(after) ? after : null;
}

/** Full-width digits as they are usually printed. */
export const halfWidthDigits = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Whether the words can be an organ's name. The state in 《中华人民共和国政府信息公开条例》 is none. */
export function isName(text: string): boolean {
  return (
    text.length >= 3 &&
    WHOLE_NAME.test(text) &&
    !/年度|报告|公开$|工作$|条例|通知|按照|根据|发布|^中华人民共和国(?:人民)?政府$/u.test(text)
  );
}

/** Names of organs told in a sentence after words like 由, 请与, 结合…年, 填报单位. */
export function agencyOfSentence(sentence: string): string[] {
  const found: string[] = [];
  const plain = sentence.replace(/\s+/gu, '');
  for (const lead of [
    /(?:本报告|本年报|报告)?由/u,
    /请?(?:直接)?与/u,
    /结合(?:20\d{2}年度?)?/u,
    /(?:填报单位|编制单位|单位名称)[:：]/u,
    /^20\d{2}年，?/u,
    /《/u,
  ]) {
    const at = lead.exec(plain);
    if (!at) continue;
    const match = NAME.exec(plain.slice(at.index + at[0].length, at.index + at[0].length + 60));
    const name = match?.index === 0 ? match[1]! : nameAtStart(plain.slice(at.index + at[0].length));
    if (name && isName(name)) found.push(name);
  }
  return found;
}

const NAME_AT_START = new RegExp(
  `^([\\p{Script=Han}]{1,30}?(?:${ENDINGS}))(?=政府信息|政务公开|信息公开|信息中心|办公室|办公厅|联系|根据|按照|汇总|编制|门户|认真|工作|负责|$|[（(，。,])`,
  'u',
);

/** The shortest run from the start that ends like an organ's name and goes on with words of work, not of a name. */
function nameAtStart(text: string): string | null {
  return NAME_AT_START.exec(text)?.[1] ?? null;
}

/** 办公厅 or 办公室 of the one who filled a table in, and 原 before a name, are not the agency's name. */
export function withoutFiller(name: string): string {
  return name.replace(/^原/u, '').replace(/(?:办公厅|办公室)$/u, '');
}

const PLACE = /(?:省|自治区|市|县|区|旗|州|盟|地区|特别行政区|兵团)/u;
const TOWNSHIP = /(?:[乡镇]|民族乡|苏木)(?:人民)?政府(?:办公室)?$|街道(?:办事处)?$|街道办(?:事处)?$|[乡镇]$/u;
const GOVERNMENT =
  /(?:省|自治区|市|县|(?<!开发|园|新|度假|示范)区|旗|州|盟|兵团)(?:(?:人民)?政府)?$|区人民政府$|行政公署$/u;
const OTHER = /(?:学校|大学|学院|医院|公司|银行|集团|中学|小学|幼儿园|管理委员会|管委会|联社|协会)$/u;
const MINISTRY =
  /^(?:中华人民共和国|中国|国家|国务院|全国|民政|司法|财政|教育|科学技术|科技|工业和信息化|公安|人力资源|自然资源|国土资源|生态环境|环境保护|住房和城乡建设|交通运输|水利|农业|商务|文化|卫生|退役军人|应急管理|审计|海关|外交|国防|铁道|监察|中央)/u;

/** National organs whose names end like local ones of another kind. */
const NATIONAL = /^(?:中国(?:证券|银行保险|保险|银行业)监督管理委员会|国家.{1,12}委员会|中国人民银行)$/u;

/** Level of the organ by its name, and how sure it is (0 to 1). */
export function levelOf(name: string): { level: AgencyLevel; sure: number } {
  if (TOWNSHIP.test(name)) return { level: 'township', sure: 0.95 };
  if (GOVERNMENT.test(name)) return { level: 'government', sure: 0.95 };
  if (NATIONAL.test(name)) return { level: 'ministry', sure: 0.9 };
  if (OTHER.test(name)) return { level: 'other', sure: 0.6 };
  const local = PLACE.test(name);
  if (
    !local &&
    /(?:部|总局|总署|委员会|委|办公厅|局|署|院|会|办)$/u.test(name) &&
    (MINISTRY.test(name) || /(?:部|总局|总署)$/u.test(name))
  ) {
    return {
      level: 'ministry',
      sure: /(?:部|总局|总署)$/u.test(name) || /^(?:国家|中国|国务院|中华)/u.test(name) ? 0.9 : 0.6,
    };
  }
  const department = /(?:局|委|委员会|厅|办|办公厅|办公室|部|院|队|处|署|中心|会)$/u.test(name);
  return department ? { level: 'department', sure: local ? 0.9 : 0.7 } : { level: 'other', sure: 0.5 };
}
