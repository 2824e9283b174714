import { useEffect, useRef } from 'preact/hooks';
import { useViewer } from './context';
import { Tool } from './toolbar';

/** Waits this long (milliseconds) after a letter before it searches. */
const TYPING = 200;

/** The search: what is looked for, which match of how many, next and previous. */
export function FindBar() {
  const { viewer, state, w, closeFind } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { find } = state;
  useEffect(() => {
    input.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  if (!find) return null;
  const search = (text: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => viewer.find(text), TYPING);
  };
  const shown =
    find.text.trim() === ''
      ? ''
      : find.busy && !find.matches
        ? w.searching
        : w.found(find.at, find.matches, find.more);
  return (
    <search class="find">
      <input
        ref={input}
        class="find__field"
        type="search"
        aria-label={w.findWhat}
        placeholder={w.findWhat}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') viewer.findNext(event.shiftKey ? -1 : 1);
        }}
      />
      <span class="find__count" role="status">
        {shown}
      </span>
      <Tool icon="up" name={w.previous} disabled={!find.matches} onClick={() => viewer.findNext(-1)} />
      <Tool icon="down" name={w.next} disabled={!find.matches} onClick={() => viewer.findNext(1)} />
      <Tool icon="close" name={w.close} onClick={closeFind} />
    </search>
  );
}
