import type { Claim } from '../../model/claim';
import type { BlockRange, Reading } from '../../model/reading';
import { isOwnFigure } from './own-words';

/** How a figure tells a topic: by the cells it counts, or by what it counts, in which unit. */
interface FigureWords {
  cells?: RegExp;
  words?: RegExp;
  units?: RegExp;
  unless?: RegExp;
  /** What the words of the figure must hold besides. */
  also?: RegExp;
  /** Only what says there was none, or money. */
  fee?: true;
}

const PUBLISHED: FigureWords = {
  cells: /^t2\./u,
  words: /公开|公布|发布|更新|上传|登载|刊登|刊载|推送|发文|录入|上网/u,
  units: /^(?:条|件|篇|份|则|项|期)$/u,
  unless:
    /申请|复议|诉讼|来信|来访|建议|提案|栏目|开通|热线|工单|投诉|举报|咨询|答复|以来|累计|截[至止]|发布会|会议|目录/u,
};

const FEE: FigureWords = { cells: /^fee\./u, fee: true };

/** Topics of 第三十二条 (2007) by item. */
export const TOPIC_FIGURES: Readonly<Record<string, FigureWords>> = {
  // How much was disclosed in all: not on one channel, nor of one kind.
  '1': { ...PUBLISHED, cells: /^disclosed\.total$/u, also: /(?:各类|各种|等)[^，。；\d]{0,12}\d/u },
  '2': { cells: /^(?:request|reply)\./u },
  '3': FEE,
  '4': { cells: /^(?:review|litigation)\./u },
};

/** The five aspects of 总体情况. */
export const ASPECT_FIGURES: Readonly<Record<string, FigureWords>> = {
  主动公开: PUBLISHED,
  依申请公开: { cells: /^t3\./u },
  政府信息管理: {
    cells: /^t2\.(?:rules|normative)\.(?:repealed|valid)$/u,
    words: /清理|废止|失效|修订|排查|纠错|审核|审查|整改|归集|归档|目录/u,
    units: /^(?:条|件|篇|份|个|项|处)$/u,
  },
  政府信息公开平台建设: {
    words: /栏目|粉丝|关注|阅读|访问|浏览|点击|推送|账号|网页|页面|专区|专题|矩阵/u,
  },
  监督保障: {
    words:
      /培训|参训|讲座|授课|宣讲|考试|测试|测评|考评|考核|评议|检查|抽查|巡查|自查|问责|追究|追责|通报|约谈|督/u,
  },
};

export const FEE_FIGURES = FEE;

const FEE_WORDS = /收费|收取|费用|处理费|检索费|复制费|邮寄费/u;
const MONEY = /^(?:元|万元)$/u;

/** Whether a figure of the report's own subject and year tells a topic within a range. */
export function toldByFigure(reading: Reading, by: FigureWords, range: BlockRange): Claim | null {
  return (
    reading.claims.find(
      (claim) =>
        claim.told &&
        claim.told.block >= range.from &&
        claim.told.block < range.to &&
        tells(claim, by) &&
        isOwnFigure(claim, reading),
    ) ?? null
  );
}

function tells(claim: Claim, { cells, words, units, unless, also, fee }: FigureWords): boolean {
  if (cells && claim.cells.some((cell) => cells.test(cell))) return true;
  // Fees of table two are those of services.
  if (fee) {
    const counts = claim.told!.kind === 'none' || MONEY.test(claim.unit);
    return counts && claim.cells.length === 0 && FEE_WORDS.test(claim.quote);
  }
  if (!words || claim.told!.kind === 'percent' || claim.told!.kind === 'points') return false;
  const told = `${claim.subject} ${claim.quote}`;
  const isTold = words.test(told) && (also?.test(claim.quote) ?? true);
  return isTold && (units?.test(claim.unit) ?? true) && !(unless?.test(told) ?? false);
}
