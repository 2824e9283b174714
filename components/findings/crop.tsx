import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../lib/model/finding';
import type { CropPicture } from '../../lib/panel/host';
import { pagesBeside } from '../../lib/viewer/boxes';
import { usePanel } from '../base/context';
import './crop.css';

/** Where the finding stands in its PDF, as a picture; drawn when the card opens. */
export function CropView({ finding }: { finding: Finding }) {
  const { panel, w } = usePanel();
  const [crop, setCrop] = useState<CropPicture | 'drawing' | null>('drawing');
  useEffect(() => {
    let wanted = true;
    setCrop('drawing');
    void panel.crop(finding).then((made) => wanted && setCrop(made));
    return () => {
      wanted = false;
    };
  }, [finding.id]);
  if (crop === 'drawing') return <p class="crop__wait">{w.pdf.drawing}</p>;
  if (!crop) return <p class="crop__wait">{w.pdf.cropNone}</p>;
  return (
    <figure class="crop">
      <figcaption class="crop__word">
        {w.pdf.crop}{' '}
        <span class="crop__page">
          {w.pdf.page(crop.page)}
          {w.pdf.alsoOn(pagesBeside(crop.page, finding.marks))}
        </span>
      </figcaption>
      <button
        type="button"
        class="crop__button"
        title={w.pdf.show}
        aria-label={w.spoken(w.pdf.show, w.pdf.page(crop.page))}
        onClick={() => void panel.showFinding(finding)}
      >
        <img
          class="crop__picture"
          src={crop.picture}
          width={crop.width}
          height={crop.height}
          alt={w.pdf.cropAlt(crop.page, finding.where)}
        />
      </button>
    </figure>
  );
}

/** Whether a finding has a place in a PDF. */
export const isInPdf = (finding: Finding): boolean => finding.marks.some(({ at }) => at.in === 'pdf');
