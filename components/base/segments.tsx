import type { ComponentChildren } from 'preact';

interface SegmentsProps<Value extends string> {
  name: string;
  value: Value;
  choices: readonly { value: Value; label: ComponentChildren; title?: string; lang?: string }[];
  onChoose: (value: Value) => void;
}

/** A choice of one among few. */
export function Segments<Value extends string>({ name, value, choices, onChoose }: SegmentsProps<Value>) {
  return (
    <div class="segments" role="group" aria-label={name}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="segments__one"
          aria-pressed={choice.value === value}
          title={choice.title}
          lang={choice.lang}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
