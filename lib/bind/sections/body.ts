import type { ReportDocument } from '../../model/document';
import type { BlockRange } from '../../model/reading';

/** Lines that a site puts under an article. */
const AFTER =
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|阅读|文章|信息|稿件)|扫一扫|分享到|打印本?页|【?关闭|主办(?:单位)?[:：]|承办(?:单位)?[:：]|版权所有|网站标识码|.{0,12}ICP备|.{0,8}公网安备|网站地图|联系我们|责任编辑)/u;

/** The blocks that are the report: up to the first line that a site puts under its articles, if that comes after the report's text. */
export function bodyOf(document: ReportDocument): BlockRange {
  const { blocks } = document;
  const end = blocks.findIndex(
    (block, index) =>
      index > blocks.length / 2 &&
      block.kind === 'paragraph' &&
      block.text.length < 60 &&
      AFTER.test(block.text) &&
      !blocks.slice(index).some((later) => later.kind === 'table'),
  );
  return { from: 0, to: end < 0 ? blocks.length : end };
}
