import type { Finding } from '../../lib/model/finding';
import { READING_STEPS, type PageFacts, type Progress, type ReadingStep } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Early } from './early';
import { PageTitle, Screen } from './screen';

interface ReadingProps {
  page: PageFacts;
  step: ReadingStep;
  progress?: Progress | null | undefined;
  early?: readonly Finding[] | undefined;
}

/** Which step the reading is at, and which page; what is found already; it can be stopped. */
export function Reading({ page, step, progress, early = [] }: ReadingProps) {
  const { panel, w } = usePanel();
  const { reading } = w.states;
  const at = READING_STEPS.indexOf(step);
  return (
    <Screen title={reading.title}>
      <PageTitle page={page} />
      <ol class="steps">
        {READING_STEPS.map((one, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'later';
          return (
            <li
              key={one}
              class={`steps__one steps__one--${state}`}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <span class="steps__mark">{state === 'done' && <Icon name="tick" />}</span>
              {reading.steps[one]}
              {state === 'now' && progress && progress.of > 0 && <PageProgress progress={progress} />}
              <span class="visually-hidden"> {reading[state]}</span>
            </li>
          );
        })}
      </ol>
      <div class="screen__buttons">
        <button type="button" class="button" onClick={panel.cancel}>
          {reading.cancel}
        </button>
      </div>
      {early.length > 0 && progress && <Early findings={early} progress={progress} />}
    </Screen>
  );
}

function PageProgress({ progress: { page, of } }: { progress: Progress }) {
  const { w } = usePanel();
  return (
    <span class="steps__progress">
      <progress class="steps__bar" value={page} max={of} aria-label={w.pdf.progress(page, of)} />
      {w.pdf.progress(page, of)}
    </span>
  );
}
