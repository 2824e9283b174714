import type { Page } from 'puppeteer-core';

/**
 * Turns what an office program cannot lay out into what it can: tables made by style rules become tables of HTML, hidden rows go,
 * and columns are as wide as the browser makes them, so that none collapses or hangs over the edge of the paper.
 */
export async function readyForOffice(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = (e: Element) => getComputedStyle(e).display;
    const hidden = [...document.body.querySelectorAll('*')].filter((e) => look(e) === 'none');
    for (const e of hidden) if (e.tagName !== 'STYLE') e.remove();
    const replaced = (e: Element, tag: string, parts: Element[]) => {
      const made = document.createElement(tag);
      made.setAttribute('style', e.getAttribute('style') ?? '');
      made.append(...parts);
      return made;
    };
    const within = (e: Element, display: string) =>
      [...e.querySelectorAll('*')].filter((inner) => look(inner) === display);
    const grids = [...document.querySelectorAll('*')].filter(
      (e) => look(e) === 'table' && e.tagName !== 'TABLE',
    );
    for (const grid of grids) {
      const rows = within(grid, 'table-row').map((row) => {
        const cells = within(row, 'table-cell').map((cell) => {
          const made = document.createElement('td');
          made.setAttribute('style', cell.getAttribute('style') ?? '');
          made.innerHTML = cell.innerHTML;
          return made;
        });
        return replaced(row, 'tr', cells);
      });
      const table = replaced(grid, 'table', rows);
      table.setAttribute('data-form', '');
      grid.replaceWith(table);
    }
    for (const table of document.querySelectorAll<HTMLTableElement>('table[data-form]')) {
      table.style.removeProperty('width');
      table.setAttribute('width', '100%');
      const whole = table.getBoundingClientRect().width;
      const widths = [...table.querySelectorAll('td,th')].map((c) => c.getBoundingClientRect().width / whole);
      for (const e of table.querySelectorAll('col,colgroup')) e.remove();
      for (const [i, cell] of [...table.querySelectorAll('td,th')].entries()) {
        for (const name of ['nowrap', 'height']) cell.removeAttribute(name);
        for (const name of ['white-space', 'width', 'height', 'min-width'])
          (cell as HTMLElement).style.removeProperty(name);
        cell.setAttribute('width', `${Math.floor(1000 * widths[i]!) / 10}%`);
      }
    }
  });
}
