import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Audit } from '../../lib/model/audit';
import { figureMarks, toldFigures, toldSections, type ToldFigure } from '../../lib/panel/told-figures';
import { PaintSwitchView } from '../checked/paint-switch';
import { isGrave, StandingShape } from '../checked/standing';
import { useViewer } from './context';
import { NoAudit } from './no-audit';
import './figure-list.css';

/** So many are listed at first, and so many more with each asking. */
const FIRST = 80;
const MORE = 200;

/** The figures of the text that stand in the PDF, with the switch that paints them on its pages. */
export function FigureList() {
  const { audit } = useViewer().state;
  return audit?.isReport ? <Figures audit={audit} /> : <NoAudit />;
}

/** A figure with its number among all that are painted. */
interface Listed {
  figure: ToldFigure;
  mark: number;
}

function listedIn(audit: Audit): Listed[] {
  const byIndex = new Map(toldFigures(audit).map((figure) => [figure.index, figure]));
  return figureMarks(audit).indexes.flatMap((index, mark) => {
    const figure = byIndex.get(index)!;
    return figure.claims[0]!.at.in === 'pdf' ? [{ figure, mark }] : [];
  });
}

function Figures({ audit }: { audit: Audit }) {
  const { viewer, state, w, panel } = useViewer();
  const { beyond } = useMemo(() => figureMarks(audit), [audit]);
  const listed = useMemo(() => listedIn(audit), [audit]);
  const marks = useMemo(() => new Map(listed.map(({ figure, mark }) => [figure, mark])), [listed]);
  const [limit, setLimit] = useState(FIRST);
  const list = useRef<HTMLDivElement>(null);
  const { figures, figure: chosen } = state;
  const place = chosen ? listed.findIndex(({ mark }) => mark === chosen.index) : -1;
  const shown = listed.slice(0, Math.max(limit, place + 1)).map(({ figure }) => figure);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]');
    line?.scrollIntoView?.({ block: 'nearest' });
    // Chosen on its page, and not in this list.
    if (chosen && chosen.count > 0) line?.focus({ preventScroll: true });
  }, [chosen?.index, chosen?.count]);
  if (listed.length === 0) return <p class="side__quiet">{w.noFigures}</p>;
  const says = panel.told.paint;
  const note = [
    says.done(figures.of - figures.missed),
    figures.missed > 0 && says.missingInPdf(figures.missed),
    beyond > 0 && says.beyond(beyond),
  ];
  return (
    <div class="side__figures" ref={list}>
      <PaintSwitchView
        says={says}
        where="pdf"
        on={figures.on}
        busy={false}
        note={figures.on ? note.filter(Boolean).join(says.join) : null}
        onSwitch={() => viewer.paintFigures(!figures.on)}
      />
      {toldSections(audit, shown).map((section, at) => {
        const heading = section.heading ?? panel.told.front;
        return (
          <section key={`${heading} ${at}`}>
            <h2 class="side__heading" lang={section.heading ? 'zh-CN' : undefined}>
              {heading}
            </h2>
            <ul aria-label={panel.told.list(heading)}>
              {section.figures.map((figure) => (
                <Line key={figure.index} figure={figure} mark={marks.get(figure)!} />
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length < listed.length && (
        <button type="button" class="button button--small" onClick={() => setLimit(shown.length + MORE)}>
          {panel.findings.more(Math.min(MORE, listed.length - shown.length))}
        </button>
      )}
    </div>
  );
}

function Line({ figure, mark }: { figure: ToldFigure; mark: number }) {
  const { viewer, state, w, panel } = useViewer();
  const { words, standing, claims } = figure;
  const { at } = claims[0]!;
  return (
    <li>
      <button
        type="button"
        class="side__told"
        aria-current={state.figure?.index === mark ? 'true' : undefined}
        onClick={() => void viewer.showFigure(mark, at)}
      >
        <StandingShape of={standing} grave={isGrave(figure)} />
        <span>
          <span lang="zh-CN">
            {words.before && <span class="side__around">…{words.before}</span>}
            {words.lead}
            <mark class="side__figure">{words.figure}</mark>
            {words.after && <span class="side__around">{words.after}</span>}
          </span>
          <span class="side__page">
            {panel.told.standing[standing]}
            {at.in === 'pdf' && ` · ${w.onPage(at.page)}`}
          </span>
        </span>
      </button>
    </li>
  );
}
