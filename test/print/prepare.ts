import type { Page } from 'puppeteer-core';
import { linesOf, type Manner } from './manners';

/**
 * Leaves of a page only its report: the smallest element with the report's title and tables and most of the text. Menus beside a report belong to a page
 * of the web, not to the file an office program or a scanner makes of it.
 */
async function leaveReport(page: Page, reportTitle: string): Promise<void> {
  await page.evaluate((title) => {
    const solid = (e: Element) => (e.textContent ?? '').replace(/\s/gu, '');
    const letters = (e: Element) => parseFloat(getComputedStyle(e).fontSize);
    const titles = [...document.body.querySelectorAll('*')].filter(
      (e) => solid(e) === title.replace(/\s/gu, '') && !e.closest('a'),
    );
    const own = titles.toSorted((a, b) => letters(b) - letters(a))[0];
    const parts = [own, ...document.querySelectorAll('[data-form]')].filter((e) => e !== undefined);
    let whole: Element = parts[0] ?? document.body;
    const enough = () =>
      parts.every((e) => whole.contains(e)) && solid(whole).length > 0.5 * solid(document.body).length;
    while (!enough() && whole.parentElement) whole = whole.parentElement;
    if (whole === document.documentElement || whole === document.body) return;
    const report = document.createElement('div');
    report.append(...whole.childNodes);
    document.body.replaceChildren(report);
  }, reportTitle);
}

/** Readies a loaded page for printing in a manner: lines and letters of its tables, table 3's head and the row that begins a page. */
export async function prepare(page: Page, manner: Manner, title: string): Promise<void> {
  const { table, cell } = linesOf(manner);
  const orders = {
    table,
    cell,
    repeated: manner.repeated ?? false,
    breakAt: manner.breakAt ?? null,
    forced: manner.by !== 'office',
    lying: manner.lying ?? false,
    watermark: manner.watermark ?? '',
  };
  await page.addStyleTag({
    content: `@page{size:${manner.paper};margin:18mm 16mm} @page lying{size:A4 landscape;margin:18mm 16mm} body{font-family:"WenQuanYi Zen Hei","SimSun",sans-serif} *{max-width:100%!important;min-width:0!important}`,
  });
  // Programs run without a build name their functions with a helper the page does not have.
  await page.evaluate('globalThis.__name = (f) => f');
  await page.evaluate((o) => {
    // A picture whose file is not here is printed as a grey one of its size.
    const paint = (image: HTMLImageElement) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const brush = canvas.getContext('2d')!;
      brush.fillStyle = '#ccc';
      brush.fillRect(0, 0, canvas.width, canvas.height);
      image.src = canvas.toDataURL();
    };
    const set = (e: Element, declarations: string) => {
      for (const one of declarations.split(';')) {
        const colon = one.indexOf(':');
        if (colon > 0)
          (e as HTMLElement).style.setProperty(one.slice(0, colon), one.slice(colon + 1), 'important');
      }
    };
    for (const e of document.querySelectorAll('script')) e.remove();
    // What is fixed is printed on each page.
    for (let i = 0; i < (o.watermark === '' ? 0 : 24); i++) {
      const mark = Object.assign(document.createElement('div'), { textContent: o.watermark });
      mark.style.cssText = `position:fixed;left:${(i % 4) * 27}%;top:${Math.floor(i / 4) * 17}%;font-size:14px;color:#ddd;white-space:nowrap`;
      document.body.append(mark);
    }
    for (const e of document.querySelectorAll('img')) if (e.width > 99 && e.naturalWidth === 0) paint(e);
    // Tables that only lay out the page keep their looks.
    const ofForm = (e: Element) =>
      /信息内容|申请人情况|结果维持|统计指标|办理结果|重复申请|单位/u.test(
        (e.textContent ?? '').replace(/\s/gu, ''),
      );
    const tables = [...document.querySelectorAll('table')].filter(
      (t) => !t.querySelector('table') && ofForm(t),
    );
    const grids = [...document.querySelectorAll('*')].filter(
      (e) => getComputedStyle(e).display === 'table' && e.tagName !== 'TABLE' && ofForm(e),
    );
    for (const t of [...tables, ...grids]) {
      t.setAttribute('data-form', '');
      set(t, o.table);
    }
    for (const t of tables) {
      // A foot would be printed again on each page.
      for (const foot of t.querySelectorAll('tfoot')) {
        const body = document.createElement('tbody');
        body.append(...foot.rows);
        foot.remove();
        t.append(body);
      }
      t.removeAttribute('border');
      t.removeAttribute('width');
      t.setAttribute('cellspacing', '0');
      for (const c of t.querySelectorAll('td,th')) {
        c.removeAttribute('nowrap');
        set(c, `${o.cell};white-space:normal`);
        for (const inner of c.querySelectorAll('*')) set(inner, 'font-size:inherit');
      }
    }
    for (const g of grids)
      for (const c of g.querySelectorAll('*'))
        if (getComputedStyle(c).display === 'table-cell') set(c, o.cell);
    const three = tables.find((t) => t.rows.length > 15 && /结转下年度继续办理/u.test(t.textContent ?? ''));
    if (!three) return;
    const rows = [...three.rows];
    const solid = (r: HTMLTableRowElement | undefined) => (r?.textContent ?? '').replace(/\s/gu, '');
    const first = rows.findIndex((r) => /本年新收/u.test(solid(r)));
    const last = rows.findIndex((r) => /结转下年度继续办理/u.test(solid(r)));
    if (o.lying) set(three, 'page:lying');
    if (first < 1) return;
    const start = rows.slice(0, first).findIndex((r) => /申请人情况/u.test(solid(r)));
    // An office program repeats all rows from the first of a table on: no head in the midst of one.
    if (o.repeated && (o.forced || start <= 2)) {
      const head = document.createElement('thead');
      for (const r of rows.slice(Math.max(0, start), first)) head.append(r);
      // A browser prints a head first wherever it stands, an office program where it stands.
      const above = document.createElement('tbody');
      above.append(...rows.slice(0, Math.max(0, start)));
      for (const old of three.querySelectorAll('thead')) if (!old.rows.length) old.remove();
      three.prepend(...(above.rows.length ? [above] : []), head);
    }
    const row = o.breakAt === null ? undefined : rows[Math.min(first + o.breakAt, last)];
    if (row && o.forced) set(row, 'break-before:page');
    else if (row) {
      const lead = document.createElement('div');
      for (let i = 0; i < (o.breakAt ?? 0); i++)
        lead.append(Object.assign(document.createElement('p'), { textContent: '\u00a0' }));
      three.before(lead);
    }
  }, orders);
  if (!manner.whole) await leaveReport(page, title);
}
