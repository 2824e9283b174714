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
 * What the panel shows of a finished audit, as text. Throws where it shows none.
 * @param {import('puppeteer-core').Page} panel
 * @returns {Promise<string>}
 */
export async function findingsIn(panel) {
  const state = await settled(panel);
  if (state !== 'done') throw new Error(`The panel shows no audit of the sample report but “${state}”.`);
  const text = await panel.$eval('main', (main) => /** @type {HTMLElement} */ (main).innerText);
  return text.replace(/\n{2,}/gu, '\n').trim();
}
