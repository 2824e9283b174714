import { useId, useRef, useState } from 'preact/hooks';
import { usePanel } from '../base/context';
import { FileInput } from '../base/file-input';
import { Icon } from '../base/icon';

/** Drop or choose a file, or paste a text. */
export function Intake() {
  const { w } = usePanel();
  return (
    <section class="intake" aria-label={w.intake.title}>
      <h3 class="intake__title">{w.intake.title}</h3>
      <DropZone />
      <Paste />
    </section>
  );
}

function DropZone() {
  const { panel, w } = usePanel();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      class={over ? 'drop drop--over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        panel.readFiles(event.dataTransfer?.files);
      }}
    >
      <Icon name="file" />
      <p>
        {over ? (
          w.intake.dropNow
        ) : (
          <>
            {w.intake.drop}{' '}
            <button type="button" class="link" onClick={() => input.current?.click()}>
              {w.intake.choose}
            </button>
          </>
        )}
      </p>
      <p class="drop__kinds">{w.intake.kinds}</p>
      <FileInput input={input} />
    </div>
  );
}

function Paste() {
  const { panel, w } = usePanel();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  if (!open) {
    return (
      <button type="button" class="button intake__paste" onClick={() => setOpen(true)}>
        <Icon name="text" />
        {w.intake.paste}
      </button>
    );
  }
  return (
    <form
      class="intake__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) panel.readText(text);
      }}
    >
      <label class="field__label" for={id}>
        {w.intake.pasteLabel}
      </label>
      <textarea
        id={id}
        class="field__control"
        lang="zh-CN"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="screen__buttons">
        <button type="submit" class="button button--main" disabled={!text.trim()}>
          {w.intake.read}
        </button>
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {w.intake.close}
        </button>
      </div>
    </form>
  );
}
