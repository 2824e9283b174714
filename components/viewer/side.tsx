import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../lib/model/finding';
import { pageOf, pagesBeside } from '../../lib/viewer/boxes';
import type { ViewerState } from '../../lib/viewer/viewer-state';
import { Segments } from '../base/segments';
import { Shape } from '../base/shape';
import { useViewer } from './context';
import { FigureList } from './figure-list';
import { NoAudit } from './no-audit';

/** Width of a page in the list, CSS pixels. */
const WIDTH = 112;

/** The column beside the pages: their list, or the findings. */
export function Side() {
  const { viewer, state, w } = useViewer();
  return (
    <nav class="side" aria-label={w.side}>
      <div class="side__choice">
        <Segments
          name={w.side}
          value={state.side ?? 'pages'}
          choices={[
            { value: 'findings' as const, label: <FindingsLabel /> },
            { value: 'figures' as const, label: w.sideTabs.figures },
            { value: 'pages' as const, label: w.sideTabs.pages },
          ]}
          onChoose={(side) => viewer.side(side)}
        />
      </div>
      {state.side === 'findings' ? <FindingList /> : state.side === 'figures' ? <FigureList /> : <PageList />}
    </nav>
  );
}

/** The list's name, and how many stand in it. */
function FindingsLabel() {
  const { state, w } = useViewer();
  const count = (state.audit?.findings ?? state.early).length;
  return (
    <>
      {w.sideTabs.findings}
      {count > 0 && <span class="side__count">{count}</span>}
    </>
  );
}

function FindingList() {
  const { state, w } = useViewer();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [state.selected]);
  const { audit, reading, early } = state;
  if (!audit?.isReport && early.length === 0) return <NoAudit />;
  if (audit?.findings.length === 0) return <p class="side__quiet">{w.noFindings}</p>;
  return (
    <div class="side__findings" ref={list}>
      {!audit && <Early reading={reading} />}
      <Findings findings={audit?.findings ?? early} />
    </div>
  );
}

/** Says that this is not all. */
function Early({ reading }: Pick<ViewerState, 'reading'>) {
  const { panel } = useViewer();
  const { early } = panel.pdf;
  return (
    <div class="side__early">
      <p>{reading ? early.line(reading.page, reading.of) : early.title}</p>
      <p>{early.after}</p>
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { viewer, state, w, panel, say } = useViewer();
  return (
    <ul>
      {findings.map((finding) => {
        const page = pageOf(finding);
        return (
          <li key={finding.id}>
            <button
              type="button"
              class={`side__finding side__finding--${finding.severity}`}
              aria-current={finding.id === state.selected ? 'true' : undefined}
              onClick={() => viewer.choose(finding.id, false)}
            >
              <Shape of={finding.severity} />
              <span>
                <span class="visually-hidden">{panel.severity[finding.severity]} </span>
                <span class="side__where" lang="zh-CN">
                  {finding.where}
                </span>
                <span class="side__fact">{say(finding.message)}</span>
                {page !== null && (
                  <span class="side__page">
                    {w.onPage(page)}
                    {panel.pdf.alsoOn(pagesBeside(page, finding.marks))}
                  </span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function PageList() {
  const { state } = useViewer();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [state.page]);
  return (
    <ol class="side__pages" ref={list}>
      {Array.from({ length: state.pages }, (_, index) => (
        <PageLine key={index + 1} page={index + 1} />
      ))}
    </ol>
  );
}

/** A small picture of a page, drawn when it comes near the view of the list. */
function PageLine({ page }: { page: number }) {
  const { viewer, state, w } = useViewer();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current!;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void viewer.thumbnail(page, WIDTH, element).catch(() => undefined);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [page, state.name]);
  const found = viewer.findingsOn(page);
  const worst = (['violation', 'review', 'notice'] as const).find((severity) =>
    found.some((one) => one.severity === severity),
  );
  return (
    <li>
      <button
        type="button"
        class="side__thumb"
        aria-current={page === state.page ? 'page' : undefined}
        onClick={() => viewer.goTo(page)}
      >
        <canvas
          class="side__sheet"
          ref={canvas}
          width={WIDTH}
          height={Math.round(WIDTH * Math.SQRT2)}
          aria-hidden="true"
        />
        <span class="side__number">
          <span class="visually-hidden">{w.goTo(page)}</span>
          <span aria-hidden="true">{page}</span>
          {worst && (
            <span class="side__marks">
              <Shape of={worst} />
              {w.findings(found.length)}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
