import { grouped } from '../../model/grouped';

/** Measure words a figure of a report is told in, by kind. With 次 behind them they count times: 人次, 张次, 艘次. */
const THINGS =
  '件 条 次 项 个 人 篇 份 期 场 起 宗 家 户 部 种 类 名 台 处 册 批 页 封 通 例 字 所 间 张 则 套 幅 票 笔 块 轮 组 支 位 班 面 座 本 段 集 只 头 辆 艘 道 节 讲 棵 株 门 趟 单 卷 栋 幢 箱 枚 顶 颗 粒 根 片 副 双 对 桩 席 桌 堂 款 列 尾 羽 帖 口 眼 孔 瓶 盒 袋 桶 架 匹 首 帧 层 届 点 余 车 股 扇 尊 盏 盆 床 把 样 扎 捆 剂 组 伙 群 股 课 版 期 刊 稿 案 环 圈 梯 伞'.split(
    ' ',
  );
/** Kinds that are counted only with 次 behind them, or are words of their own too often. */
const ONLY_TIMES = new Set('余 点 届 车 把 案 稿 刊 版 课 环 圈 梯 伞 样 堂 席 股'.split(' '));
/** Measures, money and shares. */
const MEASURES =
  '个百分点 百分点 平方公里 平方千米 平方米 立方米 立方 千米 公里 海里 厘米 毫米 米 公顷 亩 千克 公斤 毫克 微克 克 斤 吨 升 万元 亿元 元 美元 港元 欧元 日元 英镑 千瓦时 万千瓦 千瓦 兆瓦 标箱 批次 人份 架次 频次 课时 学时 倍 % ％ ‰ 成 ㎡ m² m2 km² km ㎞ ㎥ m³ kg ㎏ kWh kW MW GB TB MB'.split(
    ' ',
  );
const CURRENCIES = ['美元', '港元', '欧元', '日元', '英镑'];
const UNITS = [
  ...MEASURES,
  ...CURRENCIES.flatMap((one) => [`万${one}`, `亿${one}`]),
  ...THINGS.map((one) => `${one}次`),
  ...THINGS.filter((one) => !ONLY_TIMES.has(one)),
];
// Longest first, so that 人次 is not read as 人.
const longestFirst = [...new Set(UNITS)].toSorted((a, b) => b.length - a.length);
const byFirst = grouped(longestFirst, (unit) => unit[0]!);

/** Words that begin like a measure word and are none, or tell a time. */
const NOT_UNITS =
  /^(?:节(?:约|能|日|点|假)|讲(?:话|解|述|座)|版(?:块|面|本|权)|门(?:户|类|槛|诊)|单(?:位|独|元|项)|个(?:月|位次|名次|工作日|自然日|小时|季度|年头|体|性|案|别|人(?!申请|用户|账|所得))|人(?:民|大|力|员|才|事|士|均|社)|部(?:门|署|委|级|队)|次(?:日|年|月|均)|期(?:间|限)|条(?:例|件)|项(?:目)|户(?:籍|外)|家(?:庭|长)|名(?:称|录|单|额)|类(?:别|型|似)|处(?:理|罚|置|室|于|分|长|级|以)|页(?:面)|通(?:过|知|报|告|信)|例(?:如|会|行)|成(?:立|为|效|果|功|员|都|本|交)|所(?:有|属|列|在|需|以|示|涉|作|称|辖|长)|面(?:向|对|积|临)|位(?:于|置|列)|组(?:织|成|长)|张(?:贴|某|家)|本(?:级|局|年|单位|机关|部门|行政|报告|市|县|区|镇|乡|办|厅|街|系统|着|次|地|人)|道(?:路|德)|米(?:脂|易)|台(?:账|风|州|湾)|支(?:持|出|部|队|付)|班(?:子|级)|块(?:链)|封(?:面|闭|控)|起(?:草|诉|来|到|步|施|因|点|始|底|止|至)|场(?:所|地|景|面|馆|外)|座(?:谈|右)|轮(?:流|训|岗|换)|段(?:落)|集(?:中|体|约|成|团)|只(?:有|能|是|要|公)|头(?:条|号)|则(?:由|为|是)|份(?:额)|批(?:准|复|评|示|次|而)|册(?:子)|间(?:接|的)|户均|元(?:旦|素)|倍(?:加)|对(?:于|应|接|比|外|口|标|象|照|公|企|全|社|上|本|信|政|其|各|县|市|申|相|群)|层(?:次|面|级)|口(?:头|径|号|岸)|列(?:入|出|为|席|支|全|第|居)|副(?:本|局|县|市|主|书|组|处|科)|群(?:众|体|组|发)|片(?:区|面|段)|双(?:向|方|随|公|重|语)|根(?:据)|款(?:项|物|额)|架(?:构)|首(?:次|批|页|问|席|个|位|先|都)|匹(?:配)|升(?:级|至|到|为|幅)|克(?:服|隆)|桌(?:面)|眼(?:睛|科)|扇(?:区)|床(?:位)|克难|尊(?:重)|盒(?:子)|车(?:次)|批次(?:推|分)|立方(?:体)|斤斤)/u;
/** Behind these a measure word tells of what kind something is: 10万吨级泊位, 9年制学校. */
const OF_A_KIND = /^(?:级(?!别)|制(?!作|定|度|发|止|造)|型)/u;

/** Arabic figures stand for counts before these all the same (12部门规章 is rare, 12部门 is not a count of 部). */
const ALWAYS = /^(?:个人|项目|家庭|户籍|批次|类别|处理|起诉|人员|人大|部门)/u;

/** The measure word that begins at an offset, null where none does. */
export function unitAt(text: string, at: number): string | null {
  const rest = text.slice(at, at + 8);
  if (NOT_UNITS.test(rest) && !ALWAYS.test(rest)) return null;
  const unit = byFirst.get(text[at] ?? '')?.find((one) => rest.startsWith(one) && !ofATime(one, rest));
  return unit === undefined || OF_A_KIND.test(rest.slice(unit.length)) ? null : unit;
}

/** Whether a measure word at an offset tells of what kind something is. */
export function isOfAKind(text: string, at: number): boolean {
  const rest = text.slice(at, at + 8);
  return (byFirst.get(text[at] ?? '') ?? []).some(
    (unit) => rest.startsWith(unit) && OF_A_KIND.test(rest.slice(unit.length)),
  );
}

/** 家次均费用 is a cost each time, not so many times. */
const ofATime = (unit: string, rest: string): boolean =>
  unit.endsWith('次') && rest.startsWith('均', unit.length);
