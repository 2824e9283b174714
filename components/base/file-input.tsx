import type { RefObject } from 'preact';
import { usePanel } from './context';

interface FileInputProps {
  input: RefObject<HTMLInputElement | null>;
  onTaken?: () => void;
}

/** The hidden file picker behind a button; what is chosen is audited in place of the page. */
export function FileInput({ input, onTaken }: FileInputProps) {
  const { panel, w } = usePanel();
  const take = (files: FileList | null): void => {
    panel.readFiles(files);
    onTaken?.();
  };
  return (
    <input
      ref={input}
      class="visually-hidden"
      type="file"
      tabIndex={-1}
      aria-label={w.intake.choose}
      accept=".html,.htm,.pdf,.txt,text/html,application/pdf,text/plain"
      onChange={(event) => take(event.currentTarget.files)}
    />
  );
}
