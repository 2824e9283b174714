import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Audit } from '../../lib/model/audit';
import type { CellId, Form } from '../../lib/model/form';
import type { Figure } from '../../lib/model/reading';
import { figureMap } from '../../lib/panel/figures';
import { toldCells } from '../../lib/panel/told-cells';
import {
  countStandings,
  figuresByClaim,
  STANDINGS,
  toldFigures,
  toldSections,
  type Standing,
  type ToldFigure,
} from '../../lib/panel/told-figures';
import { usePanel } from '../base/context';
import { Shape } from '../base/shape';
import { isGrave, StandingShape } from './standing';
import { ToldCellsLine } from './told-cells';
import { ToldLinkLine } from './told-links';
import { PaintSwitch } from './told-paint';
import { figureKey, ToldWordsView } from './told-words';
import './told.css';

/** So many are listed at first, and so many more with each asking. */
const FIRST = 60;
const MORE = 200;

interface ToldProps {
  audit: Audit;
  form: Form | null;
  canShow: boolean;
}

/** Every figure of the text in reading order, with what it was checked against. */
export function Told({ audit, form, canShow }: ToldProps) {
  const { panel, state, w } = usePanel();
  const [limit, setLimit] = useState(FIRST);
  const list = useRef<HTMLDivElement>(null);
  const figures = toldFigures(audit);
  const counts = useMemo(() => countStandings(figures), [figures]);
  const known = useMemo(
    (): Known => ({ cells: figureMap(audit), byClaim: figuresByClaim(figures) }),
    [audit],
  );
  // Read again, the report may have none of the kind that was listed.
  const kind = state.told !== 'all' && counts[state.told] === 0 ? 'all' : state.told;
  const chosen = kind === 'all' ? figures : figures.filter(({ standing }) => standing === kind);
  const wanted = state.wantedFigure;
  const place = wanted ? chosen.indexOf(known.byClaim.get(wanted.index)!) : -1;
  const shown = chosen.slice(0, Math.max(limit, place + 1));
  useEffect(() => {
    if (!wanted || place < 0) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-figure="${chosen[place]!.index}"]`);
    line?.scrollIntoView?.({ block: 'center' });
    line?.querySelector<HTMLElement>('.told__words--button')?.focus({ preventScroll: true });
  }, [wanted?.count]);
  return (
    <div class="told-list" ref={list} onKeyDown={(event) => onKey(event, list.current)}>
      <PaintSwitch audit={audit} canShow={canShow} />
      <Filter counts={counts} all={figures.length} chosen={kind} onChoose={panel.told} />
      {toldSections(audit, shown).map((section, at) => {
        const heading = section.heading ?? w.told.front;
        return (
          <section key={`${heading} ${at}`}>
            <h3 class="told-list__heading" lang={section.heading ? 'zh-CN' : undefined}>
              {heading}
            </h3>
            <ul aria-label={w.told.list(heading)}>
              {section.figures.map((figure) => (
                <Line
                  key={figure.index}
                  figure={figure}
                  known={known}
                  audit={audit}
                  form={form}
                  canShow={canShow}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length < chosen.length && (
        <button type="button" class="button button--small" onClick={() => setLimit(shown.length + MORE)}>
          {w.findings.more(Math.min(MORE, chosen.length - shown.length))}
        </button>
      )}
    </div>
  );
}

/** What every line looks up. */
interface Known {
  cells: ReadonlyMap<CellId, Figure>;
  byClaim: ReadonlyMap<number, ToldFigure>;
}

/** Arrows move between the words of the figures. */
function onKey(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const from = (event.target as HTMLElement).closest<HTMLElement>('.told');
  if (!step || !from || !list) return;
  const all = [...list.querySelectorAll<HTMLElement>('.told__words--button')];
  const at = all.findIndex((one) => from.contains(one));
  const next = all[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView?.({ block: 'nearest' });
}

interface FilterProps {
  counts: Record<Standing, number>;
  all: number;
  chosen: Standing | 'all';
  onChoose: (chosen: Standing | 'all') => void;
}

function Filter({ counts, all, chosen, onChoose }: FilterProps) {
  const { w } = usePanel();
  return (
    <div class="told-filter" role="group" aria-label={w.told.filter}>
      {(['all', ...STANDINGS] as const).map((one) => {
        const count = one === 'all' ? all : counts[one];
        return (
          <button
            key={one}
            type="button"
            class="told-filter__one"
            aria-pressed={chosen === one}
            disabled={count === 0}
            onClick={() => onChoose(one)}
          >
            {one !== 'all' && <StandingShape of={one} />}
            {one === 'all' ? w.told.all : w.told.standings[one]}
            <span class="told-filter__count">{count}</span>
          </button>
        );
      })}
    </div>
  );
}

/** A part of a sum leads to its whole, and the whole to the finding. */
const ownFindings = ({ findings, links }: ToldFigure): ToldFigure['findings'] =>
  findings.filter(({ role }) => role !== 'term' || links.length === 0);

interface LineProps extends ToldProps {
  figure: ToldFigure;
  known: Known;
}

function Line({ figure, known, audit, form, canShow }: LineProps) {
  const { panel, state, w } = usePanel();
  const { index, standing, claims, links, findings } = figure;
  const showing = state.showing?.key === figureKey(index) ? state.showing.outcome : null;
  const cells = form ? toldCells(claims, form, known.cells) : [];
  const silent = cells.length === 0 && links.length === 0 && findings.length === 0;
  return (
    <li class={`told told--${standing}`} data-figure={index}>
      <StandingShape of={standing} grave={isGrave(figure)} />
      <div class="told__body">
        <div class="told__line">
          <ToldWordsView figure={figure} canShow={canShow} />
          {silent && (
            <span class="told__unseen" aria-hidden="true">
              {w.told.unseen}
            </span>
          )}
        </div>
        {showing && showing !== 'shown' && showing !== 'busy' && (
          <p class="told__outcome">{w.card.outcome[showing]}</p>
        )}
        {cells.map((told, at) => (
          <ToldCellsLine
            key={at}
            told={told}
            form={form!}
            name={`${figureKey(index)} cells ${at}`}
            canShow={canShow}
          />
        ))}
        {links.map((link, at) => (
          <ToldLinkLine
            key={at}
            link={link}
            figure={figure}
            claims={audit.claims}
            figureOf={(claim) => known.byClaim.get(claim)}
            canShow={canShow}
          />
        ))}
        {ownFindings(figure).map(({ finding }) => (
          <button
            key={finding.id}
            type="button"
            class="link told__finding"
            aria-label={w.spoken(w.told.finding[finding.severity], panel.say(finding.message))}
            title={panel.say(finding.message)}
            onClick={() => panel.open(finding.id)}
          >
            <Shape of={finding.severity} />
            {w.told.finding[finding.severity]}
          </button>
        ))}
      </div>
    </li>
  );
}
