import { usePanel } from './context';
import { Icon } from './icon';

interface ShowButtonProps {
  /** What is shown, for a screen reader. */
  name: string;
  onClick: () => void;
}

/** A small button that shows a place in the page. */
export function ShowButton({ name, onClick }: ShowButtonProps) {
  const { w } = usePanel();
  return (
    <button
      type="button"
      class="icon-button icon-button--small"
      aria-label={w.spoken(w.card.show, name)}
      title={w.card.show}
      onClick={onClick}
    >
      <Icon name="locate" />
    </button>
  );
}
