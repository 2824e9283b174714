import { useState } from 'preact/hooks';
import type { Claim } from '../../lib/model/claim';
import { usePanel } from '../base/context';
import { ShowButton } from '../base/show-button';

const ORDER: readonly Claim['outcome'][] = ['differs', 'agrees', 'not-comparable', 'not-looked-at'];
/** So many are listed at first. */
const FIRST_CLAIMS = 30;

/** Figures told in the text, those that differ first, with what came of comparing them. */
export function Claims({ claims, canShow }: { claims: readonly Claim[]; canShow: boolean }) {
  const { w } = usePanel();
  const [all, setAll] = useState(false);
  const ordered = claims.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const shown = all ? ordered : ordered.slice(0, FIRST_CLAIMS);
  const left = ordered.length - shown.length;
  return (
    <>
      <ul class="checks">
        {shown.map((claim, index) => (
          <ClaimLine key={index} claim={claim} name={`claim ${index}`} canShow={canShow} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button button--small" onClick={() => setAll(true)}>
          {w.findings.more(left)}
        </button>
      )}
    </>
  );
}

function ClaimLine({ claim, name, canShow }: { claim: Claim; name: string; canShow: boolean }) {
  const { panel, w } = usePanel();
  return (
    <li class="checks__line checks__line--note">
      <div>
        <p lang="zh-CN">{claim.quote}</p>
        <p class={`checks__targets checks__claim--${claim.outcome}`}>
          {w.coverage.claimOutcomes[claim.outcome]}
        </p>
      </div>
      {canShow && <ShowButton name={claim.quote} onClick={() => void panel.showPlace(name, claim.at)} />}
    </li>
  );
}
