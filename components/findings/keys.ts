import type { Audit } from '../../lib/model/audit';
import type { Panel } from '../../lib/panel/store';

const MOVES: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Keys on the list of findings: J/K and arrows between cards, S shows the card's finding in the page. Typing in a field is left alone. */
export function onFindingKey(
  event: KeyboardEvent,
  list: HTMLElement | null,
  panel: Panel,
  audit: Audit,
): void {
  const target = event.target as HTMLElement;
  if (!list || event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select'))
    return;
  const move = MOVES[event.key];
  if (move) {
    event.preventDefault();
    focusCard(list, target, move);
  } else if (event.key === 's') {
    const id = target.closest<HTMLElement>('[data-finding]')?.dataset.finding;
    const finding = audit.findings.find((one) => one.id === id);
    if (finding) void panel.showFinding(finding);
  }
}

/** From inside an open card, up goes to its own head first. */
function focusCard(list: HTMLElement, from: HTMLElement, move: 1 | -1): void {
  const heads = [...list.querySelectorAll<HTMLElement>('.card__head')];
  const own = from.closest('.card')?.querySelector<HTMLElement>('.card__head');
  const at = own ? heads.indexOf(own) : -1;
  const inside = own && from !== own && move === -1;
  const next = inside ? own : heads[Math.max(0, Math.min(heads.length - 1, at + move))];
  next?.focus();
  next?.scrollIntoView?.({ block: 'nearest' });
}
