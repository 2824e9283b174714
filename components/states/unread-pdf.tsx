import { failureWords } from '../../lib/panel/failure-words';
import { fileName } from '../../lib/panel/files';
import type { UnreadPdf } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';

/** Says that a PDF set into the page could not be read with it, why, and what a person can do. */
export function UnreadPdfView({ unread }: { unread: UnreadPdf }) {
  const { panel, w } = usePanel();
  return (
    <div class="banner" role="note">
      <Icon name="warn" />
      <p>{w.pdf.unread(fileName('', unread.href), ...failureWords(unread.code, w.states.failed))}</p>
      <button type="button" class="button button--small" onClick={() => panel.auditFile(null, false)}>
        {w.states.failed.again}
      </button>
    </div>
  );
}
