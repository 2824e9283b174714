import { fileName, isPdfAddress } from '../../lib/panel/files';
import type { PdfFile, ShownPdf, TabState } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { PdfFiles } from '../states/pdf-files';

/** Which PDF the audit is of, where the tab is a page, and the ways to the page and to both together. */
export function PdfSource({ pdf }: { pdf: ShownPdf }) {
  const { panel, w } = usePanel();
  if (pdf.how === 'whole') return null;
  const name = fileName(pdf.title, pdf.href);
  const words = w.pdf.source;
  return (
    <p class="facts__source">
      <span title={pdf.href}>
        {pdf.together ? words.together(name) : pdf.how === 'inside' ? words.inside(name) : words.linked(name)}
      </span>
      {pdf.chosen && (
        <>
          <button type="button" class="link" onClick={() => panel.auditFile(pdf.href, !pdf.together)}>
            {pdf.together ? words.alone : words.join}
          </button>
          <button type="button" class="link" onClick={() => panel.auditFile(null, false)}>
            {words.back}
          </button>
        </>
      )}
    </p>
  );
}

/** PDFs that a report page links to: its tables may be in them. */
export function LinkedPdfs({ tab }: { tab: Extract<TabState, { kind: 'done' }> }) {
  const { w } = usePanel();
  const files = linkedPdfs(tab);
  if (files.length === 0) return null;
  return (
    <section class="linked-pdfs" aria-label={w.pdf.files.linked}>
      <h3 class="linked-pdfs__title">{w.pdf.files.linked}</h3>
      <PdfFiles files={files} joins />
    </section>
  );
}

/** Only where the page itself was read and holds no table of the form: then its tables may be in a file. */
function linkedPdfs({ audit, page, pdf }: Extract<TabState, { kind: 'done' }>): PdfFile[] {
  if (page.origin !== 'tab' || pdf || audit.tables.length > 0) return [];
  return audit.attachments
    .filter(({ href }) => isPdfAddress(href))
    .map(({ href, text }) => ({ href, title: text, how: 'linked' as const }));
}
