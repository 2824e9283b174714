import { fileName } from '../../lib/panel/files';
import type { ShownPdf, TabState } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { PdfFiles } from '../states/pdf-files';

/** Which PDF the audit is of, where the tab is a page, and the ways to the page and to both together; the way to the viewer. */
export function PdfSource({ pdf }: { pdf: ShownPdf }) {
  const { panel, w } = usePanel();
  const name = fileName(pdf.title, pdf.href);
  const words = w.pdf.source;
  const isPart = pdf.how !== 'whole';
  return (
    <p class="facts__source">
      {isPart && (
        <>
          <span title={pdf.href}>
            {pdf.together
              ? words.together(name)
              : pdf.how === 'inside'
                ? words.inside(name)
                : words.linked(name)}
          </span>
          <button type="button" class="link" onClick={() => panel.auditFile(pdf.href, !pdf.together)}>
            {pdf.together ? words.alone : words.join}
          </button>
          {pdf.chosen && (
            <button type="button" class="link" onClick={() => panel.auditFile(null, false)}>
              {words.back}
            </button>
          )}
        </>
      )}
      <OpenViewer />
    </p>
  );
}

/** Opens the viewer of the PDF, also where nothing was found in it. */
export function OpenViewer() {
  const { panel, w } = usePanel();
  return (
    <button type="button" class="link" onClick={panel.openViewer}>
      {w.pdf.open}
    </button>
  );
}

/** PDFs of a report page that are not part of the audit: its tables may be in them. */
export function FurtherPdfs({ tab }: { tab: Extract<TabState, { kind: 'done' }> }) {
  const { w } = usePanel();
  const { files = [], pdf } = tab;
  if (files.length === 0) return null;
  const { linked, inside, others } = w.pdf.files;
  const title = pdf ? others : files.every(({ how }) => how === 'inside') ? inside : linked;
  return (
    <section class="linked-pdfs" aria-label={title}>
      <h3 class="linked-pdfs__title">{title}</h3>
      <PdfFiles files={files} joins />
    </section>
  );
}
