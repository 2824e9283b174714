import { failureWords } from '../../lib/panel/failure-words';
import { scannedPages } from '../../lib/panel/scanned';
import { useViewer } from './context';

/** Why nothing is listed: it is still read, it could not be, or it is no report. */
export function NoAudit() {
  const { state, w, panel } = useViewer();
  const { audit, reading, unaudited } = state;
  const { scan, failed } = panel.states;
  if (audit) {
    const scanned = scannedPages(audit);
    return <p class="side__quiet">{scanned.length > 0 ? scan.text(scanned) : w.notReport}</p>;
  }
  if (unaudited !== null) {
    const [why, remedy] = failureWords(unaudited, failed, w.failures);
    return (
      <p class="side__quiet">
        {why} {remedy}
      </p>
    );
  }
  return <p class="side__quiet">{reading ? w.reading(reading.page, reading.of) : w.opening}</p>;
}
