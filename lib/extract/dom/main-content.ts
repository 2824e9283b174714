import { isFile } from './attachments';
import { attribute } from './page-node';
import { elementsOf, isInline, sizeOf, type Part } from './part';
import { countBetween, outsideOf, tellingPlaces, titlePlaces } from './report-words';
import type { Survey } from './survey';
import { isData } from './table-kind';
import { rowsOf } from './table-rows';

/** What of a page is the report, and what stands around it. */
export interface Content {
  /** The element that holds the report. */
  main: Part;
  /** True for parts that are page chrome and not read. */
  isChrome(part: Part): boolean;
}

/** A child that holds this share of its parent's weight is where the report is. */
const MOST_OF_IT = 0.85;
/** Weight of one telling word, in characters. */
const WORD_WEIGHT = 120;
/** Characters looked at to tell what a part is, and from which on a part is never dropped for its name. */
const LOOKED_AT = 2000;
const MUCH_PROSE = 400;
/** Unlinked characters from which a part outside of the main content is prose that might be the report's. */
const PROSE = 60;
/** Share of linked text, and number of links, from which a part is a list of links; and a long one, dropped even within the report. */
const LINKED = 0.6;
const LEAST_LINKS = 3;
const MANY_LINKS = 5;

/** The date under a report's text. */
const SIGNED = /(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/u;

const CHROME_TAGS = new Set(['nav', 'footer', 'aside', 'dialog']);
const CHROME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'dialog']);
const CHROME_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|crumbs?|breadcrumbs?|related|footer|foot|bottom|share|sidebar|side|copyright|toolbar|tools?|pagination|pager|page-?nav|topbar|top|search|login|banner|qrcode|ewm|friend-?links?|links|xgxx|xgwj|dqwz|bqxx|zzjg|header|head|logo|print|close|fontsize|prev|next|dialog|modal|mask)(?:$|[\s_-]|\d)/iu;
const CONTENT_NAME =
  /(?:^|[\s_-])(?:vsb_content|(?:article|content|article_?content|trs_editor|trs_webpart|zoom|ucap-?content|view|news_?content|con_?text|xl_?content|detail|main|text|body|ivs_content|mainText|pages_content|conTxt|bt-?content|editor|wzcon)(?:$|[\s_-]|\d))/iu;
const CHROME_WORDS =
  /当前位置|您(?:现在)?的位置|版权所有|主办单位|承办单位|网站标识码|ICP备|公网安备|网站地图|相关(?:链接|文章|信息|阅读|稿件)|上一[篇条]|下一[篇条]|扫一扫|分享到|打印本页|关闭窗口|字体[:：]|浏览次数|友情链接|索引号|主题分类|组配分类|建议使用.{0,20}浏览|技术支持|无障碍|设为首页/u;

/** Finds the report on its page. Where nothing tells, everything but plain chrome is kept. */
export function findContent(page: Survey): Content {
  return new Finder(page).content();
}

class Finder {
  private readonly places: number[];
  private readonly titles: number[];

  constructor(private readonly page: Survey) {
    this.places = outsideOf(tellingPlaces(page.solid), page.links);
    this.titles = outsideOf(titlePlaces(page.solid), page.links);
  }

  content(): Content {
    const path = this.descend();
    const onPath = new Set(path);
    const main = path.at(-1)!;
    return {
      main,
      isChrome: (part) => {
        if (onPath.has(part)) return false;
        const whole = rowAround(part, onPath);
        const beside = whole.parent !== null && whole.parent !== main && onPath.has(whole.parent);
        return beside ? !this.mayBeReport(whole, main) : this.isCertainChrome(part);
      },
    };
  }

  /** From the root down to the smallest element that holds all of the report. A page without the report's words is not narrowed. */
  private descend(): Part[] {
    const path = [this.page.root];
    if (this.words(this.page.root) < 2) return path;
    for (let at = this.page.root; ;) {
      const child = this.heaviestChild(at);
      if (!child || this.weight(child) < this.weight(at) * MOST_OF_IT || !canHoldReport(child)) return path;
      if (elementsOf(at).some((other) => other !== child && this.speaksReport(other))) return path;
      path.push(child);
      at = child;
    }
  }

  private heaviestChild(part: Part): Part | null {
    let best: Part | null = null;
    for (const child of elementsOf(part)) if (!best || this.weight(child) > this.weight(best)) best = child;
    return best;
  }

  private weight(part: Part): number {
    return sizeOf(part) - part.linked + this.words(part) * WORD_WEIGHT;
  }

  private words(part: Part): number {
    return countBetween(this.places, part.from, part.to);
  }

  private beginning(part: Part): string {
    return this.page.solid.slice(part.from, Math.min(part.to, part.from + LOOKED_AT));
  }

  /** A part with a section title, a numbered heading, or the report's words in sentences or tables. */
  private speaksReport(part: Part): boolean {
    if (isInline(part) || this.isPlainChrome(part)) return false;
    const text = this.beginning(part);
    if (countBetween(this.titles, part.from, part.to) > 0 || isReportLine(text)) return true;
    // Menus speak of requests and of the regulation, too, but not in sentences and not with figures.
    const holdsTable = part.tables > 0 || part.tag === 'table';
    return this.words(part) > 0 && (/[。；]/u.test(text) || (holdsTable && /\d/u.test(text)));
  }

  /** A part beside the main content is kept where it may belong to the report: its words, a table with figures, or prose. */
  private mayBeReport(part: Part, main: Part): boolean {
    if (this.isPlainChrome(part)) return false;
    const unlinked = sizeOf(part) - part.linked;
    if (this.speaksReport(part)) return true;
    const text = this.beginning(part);
    if (CHROME_WORDS.test(text) && unlinked < MUCH_PROSE) return false;
    if (
      isContentName(part) ||
      (part.parent && /^(?:p|div|table)$/u.test(part.tag) && isContentName(part.parent))
    )
      return true;
    if (part.from >= main.to && text.length <= PROSE && SIGNED.test(text)) return true;
    if (part.tables > 0 || part.tag === 'table') return /\d/u.test(text) && unlinked >= PROSE;
    return unlinked >= PROSE && /[。；]/u.test(text);
  }

  /** Chrome beside the main content: by its element, role or name, or because it is a list of links. */
  private isPlainChrome(part: Part): boolean {
    if (part.tag === 'body' || part.tag === 'html' || isInline(part)) return false;
    if (isLinkList(part)) return true;
    if (!isNamedChrome(part)) return false;
    return this.words(part) < 2 && sizeOf(part) - part.linked < MUCH_PROSE;
  }

  /** Chrome within the main content: only what is links or the words of a site's furniture. When unsure, text is kept. */
  private isCertainChrome(part: Part): boolean {
    if (isInline(part) || /^(?:body|html|p|td|th|tr|tbody|h[1-6])$/u.test(part.tag)) return false;
    if (this.words(part) > 0) return false;
    if (isLinkList(part)) {
      if (holdsFiles(part)) return false;
      return part.links >= MANY_LINKS || isNamedChrome(part) || CHROME_WORDS.test(this.beginning(part));
    }
    if (!isNamedChrome(part)) return false;
    return part.linked * 2 >= Math.max(1, sizeOf(part)) || CHROME_WORDS.test(this.beginning(part));
  }
}

/** A cell of a layout table stands or falls with its row, where the row is beside the main content. */
function rowAround(part: Part, onPath: ReadonlySet<Part>): Part {
  let at = part;
  while (at.parent && /^(?:tr|tbody|thead|tfoot)$/u.test(at.parent.tag) && !onPath.has(at.parent))
    at = at.parent;
  return at;
}

/** A data table, a list or a single line is a part of the report, never all of it. */
function canHoldReport(part: Part): boolean {
  if (isInline(part) || /^(?:p|ul|ol|dl|li|h[1-6]|pre|caption)$/u.test(part.tag)) return false;
  return part.tag !== 'table' || !isData(rowsOf(part));
}

function isNamedChrome(part: Part): boolean {
  if (CHROME_TAGS.has(part.tag) || CHROME_ROLES.has(attribute(part.element, 'role'))) return true;
  return CHROME_NAME.test(nameOf(part)) && !isContentName(part);
}

function nameOf(part: Part): string {
  return `${attribute(part.element, 'class')} ${attribute(part.element, 'id')}`.slice(0, 300).trim();
}

function isContentName(part: Part): boolean {
  return CONTENT_NAME.test(nameOf(part));
}

/** Several links that are nearly all of the text. */
function isLinkList(part: Part): boolean {
  return part.links >= LEAST_LINKS && part.linked >= sizeOf(part) * LINKED;
}

/** Links to files are the report's attachments. */
function holdsFiles(part: Part): boolean {
  if (part.tag === 'a') return isFile(attribute(part.element, 'href'));
  return elementsOf(part).some(holdsFiles);
}

/** A numbered heading, or the words an annex begins with. */
function isReportLine(text: string): boolean {
  return /^(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|第[一二三四五六七八九十]部分|附件|附表|注[:：])/u.test(
    text,
  );
}
