import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from './browser';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Every fixture that is a page, by its name, with what the page itself holds. */
export const PAGES: readonly (Source & { slug: string })[] = readdirSync(root)
  .filter((slug) => existsSync(`${root}${slug}/source.html`))
  .map((slug) => {
    const about = JSON.parse(readFileSync(`${root}${slug}/about.json`, 'utf8')) as { title: string };
    return { slug, file: `${root}${slug}/source.html`, title: about.title };
  });
