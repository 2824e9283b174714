// @ts-check

/** Longest that reading and judging one page may take, in milliseconds. */
const SETTLES = 30_000;

/** States in which the panel waits for something. */
const UNSETTLED = ['nothing', 'reading'];

/**
 * Waits until the panel has come to an end with its tab and answers the state it is in.
 * @param {import('puppeteer-core').Page} panel
 * @returns {Promise<string>}
 */
export async function settled(panel) {
  const state = await panel
    .waitForFunction(
      (/** @type {string[]} */ unsettled) => {
        const kind = document.querySelector('[data-state]')?.getAttribute('data-state') ?? '';
        return kind !== '' && !unsettled.includes(kind) ? kind : null;
      },
      { timeout: SETTLES },
      UNSETTLED,
    )
    .catch(() => null);
  if (state) return /** @type {Promise<string>} */ (state.jsonValue());
  const shown = await panel.evaluate(() => document.body.innerText.slice(0, 500)).catch(() => '');
  throw new Error(
    `The panel did not come to a result within ${SETTLES / 1000} s. It shows: ${shown || 'nothing'}`,
  );
}

/**
 * What the panel shows of a finished audit, as text: the verdict, then each finding with its place. Throws where it shows none.
 * @param {import('puppeteer-core').Page} panel
 * @returns {Promise<string>}
 */
export async function findingsIn(panel) {
  const state = await settled(panel);
  if (state !== 'done') throw new Error(`The panel shows no audit of the sample report but “${state}”.`);
  await panel.waitForSelector('.verdict');
  const counts = await panel.$$eval('.verdict__counts li', (items) =>
    items.map((item) => /** @type {HTMLElement} */ (item).innerText),
  );
  const cards = await panel.$$eval('[data-finding]', (all) =>
    all.map((card) => {
      const heading = card.closest('section')?.querySelector('.group__heading');
      const parts = ['.card__text > .visually-hidden', '.card__where', '.card__fact'];
      return [heading, ...parts.map((part) => card.querySelector(part))].map((one) => one?.textContent ?? '');
    }),
  );
  const lines = cards.map(([heading, severity, where, fact]) => {
    const place = [heading, where].filter(Boolean).join(' · ');
    return `[${severity?.trim()}] ${place}\n    ${fact}`;
  });
  return [counts.map((count) => count.replace(/\s+/gu, ' ').trim()).join(' · '), ...lines].join('\n');
}

/**
 * Opens the first violation, or else the first finding, and has its place painted on the page; false where there is none to show.
 * @param {import('puppeteer-core').Page} panel
 */
export async function showFirstFinding(panel) {
  const head =
    (await panel.$('.card--violation .card__head')) ?? (await panel.$('[data-finding] .card__head'));
  if (!head) return false;
  await head.click();
  const show = await panel.waitForSelector('[data-finding] .card__body .button--main');
  await show?.click();
  await panel.waitForSelector('[data-finding] .actions__outcome');
  return true;
}
