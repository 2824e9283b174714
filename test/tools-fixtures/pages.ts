/** Pages of government sites around a report, each as another content system makes them. */

export interface Page {
  title: string;
  site: string;
  /** YYYY-MM-DD, or null for a page that does not say. */
  date: string | null;
  body: string;
  style?: string;
  /** Addresses and words of neighbouring reports in menus and footers. */
  years?: number[];
}

const related = (p: Page, shape: (year: number, i: number) => string) =>
  (p.years ?? []).map(shape).join('\n');
const styled = (p: Page) => (p.style ? `<style>\n${p.style}\n</style>\n` : '');

/** An editor of the TRS kind: metadata, breadcrumbs, the text in div.TRS_Editor. */
export const trsPage = (p: Page): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${p.title}_${p.site}</title>
<meta name="SiteName" content="${p.site}">
<meta name="ArticleTitle" content="${p.title}">
${p.date ? `<meta name="PubDate" content="${p.date} 09:30">\n` : ''}<meta name="ColumnName" content="政府信息公开年报">
${styled(p)}</head>
<body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>
<div class="main">
<h1 class="tit">${p.title}</h1>
<div class="xx">${p.date ? `发布时间：${p.date} 09:30　` : ''}来源：${p.site}　浏览次数：<span id="hits">318</span>　字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</div>
<div class="TRS_Editor">
${p.body}</div>
<div class="share">分享到：<a href="#">微博</a> <a href="#">微信</a></div>
</div>
<div class="rel"><h3>相关信息</h3><ul>
${related(p, (y) => `<li><a href="/zwgk/nb/${y}/t${y + 1}0120.html">${p.title.replace(/\d{4}/u, String(y))}</a><span>${y + 1}-01-20</span></li>`)}
</ul></div>
<div class="footer"><p>主办：${p.site}　备案号：示ICP备00000000号　网站标识码：0000000000</p></div>
</body>
</html>
`;

/** A newer site: header, nav, aside with the years, article, footer. */
export const modernPage = (p: Page): string => `<!doctype html>
<html lang="zh">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width">
<title>${p.site} - ${p.title}</title>
${p.date ? `<meta name="publishdate" content="${p.date}">\n` : ''}${styled(p)}</head>
<body>
<header><div class="logo">${p.site}</div><nav><a href="/">首 页</a><a href="/xxgk">政府信息公开</a><a href="/fw">政务服务</a><a href="/zmhd">政民互动</a></nav></header>
<aside><h4>政府信息公开年报</h4><ul>
${related(p, (y) => `<li><a href="/xxgk/nb/${y}.html">${y}年</a></li>`)}
</ul></aside>
<main><article>
<h2 class="article-title">${p.title}</h2>
${p.date ? `<p class="meta"><time datetime="${p.date}">${p.date}</time></p>\n` : ''}<section class="article-body">
${p.body}</section>
</article></main>
<footer><p>版权所有：${p.site}</p><p>联系电话：0000-0000000</p></footer>
</body>
</html>
`;

/** An old site: the whole page is laid out with nested tables, upper-case elements, the date in a cell. */
export const tablePage = (p: Page): string => `<HTML>
<HEAD>
<META http-equiv="Content-Type" content="text/html; charset=utf-8">
<TITLE>${p.title}</TITLE>
${styled(p)}</HEAD>
<BODY bgcolor="#ffffff">
<TABLE width="1000" align="center" cellpadding="0" cellspacing="0" border="0">
<TR><TD height="30"><TABLE width="100%"><TR><TD><A href="/">首页</A></TD><TD><A href="/xxgk">信息公开</A></TD><TD><A href="/wsbs">网上办事</A></TD></TR></TABLE></TD></TR>
<TR><TD>
 <TABLE width="100%" border="0"><TR>
 <TD width="200" valign="top"><TABLE width="100%"><TR><TD>年度报告</TD></TR>
${related(p, (y) => ` <TR><TD><A href="nb${y}.htm">${p.title.replace(/\d{4}/u, String(y))}</A></TD></TR>`)}
 </TABLE></TD>
 <TD valign="top">
  <TABLE width="100%" border="0"><TR><TD align="center"><FONT size="5"><B>${p.title}</B></FONT></TD></TR>
  <TR><TD align="center">${p.date ? `［发布日期：${p.date.replace(/-0?(\d+)-0?(\d+)/u, '年$1月$2日')}］` : '［打印］［关闭］'}</TD></TR>
  <TR><TD class="content">
${p.body}  </TD></TR></TABLE>
 </TD></TR></TABLE>
</TD></TR>
<TR><TD align="center">${p.site}版权所有　建议使用1024×768分辨率浏览</TD></TR>
</TABLE>
</BODY>
</HTML>
`;

/** A Hanweb site: div#zoom, a table of index facts above the text, links to the pages before and after. */
export const indexedPage = (
  p: Page,
): string => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${p.site} 政府信息公开年报 ${p.title}</title>
<meta name="title" content="${p.title}" />
${styled(p)}</head>
<body>
<div id="position"><a href="/index.html">${p.site}</a> &gt;&gt; <a href="/col/col1/index.html">法定主动公开内容</a> &gt;&gt; <a href="/col/col9/index.html">政府信息公开年报</a></div>
<table class="xxgk_table" cellspacing="0"><tbody><tr><td>索引号</td><td>000000000/${p.date ? p.date.slice(0, 4) : '0000'}-00012</td><td>组配分类</td><td>政府信息公开年报</td></tr><tr><td>发布机构</td><td>${p.site}</td><td>生成日期</td><td>${p.date ?? ''}</td></tr><tr><td>名称</td><td colspan="3">${p.title}</td></tr></tbody></table>
<div class="title">${p.title}</div>
<div id="zoom">
<!--ZJEG_RSS.content.begin-->
${p.body}<!--ZJEG_RSS.content.end-->
</div>
<div class="pages">
${related(p, (y, i) => `<p>${i === 0 ? '上一篇' : '下一篇'}：<a href="/art/${y}/1/20/art_9_${y}.html">${p.title.replace(/\d{4}/u, String(y))}</a></p>`)}
</div>
</body>
</html>
`;

/** A bare page as a file pasted out of a word processor: no menus, no date. */
export const barePage = (p: Page): string => `<html>
<head>
<meta charset="utf-8">
<title>${p.title}</title>
${styled(p)}</head>
<body>
${p.body}</body>
</html>
`;
