import type { ComponentChildren } from 'preact';
import type { PageFacts } from '../../lib/panel/host';
import './states.css';

/** What stands in the panel where there is no report: a heading and what is said under it. */
export function Screen({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="screen">
      <h2 class="screen__title">{title}</h2>
      {children}
    </div>
  );
}

/** The page a state is of, by its title or address. */
export function PageTitle({ page }: { page: PageFacts }) {
  return (
    <p class="screen__page" title={page.url}>
      {page.title || page.url}
    </p>
  );
}
