import { fileName } from '../../lib/panel/files';
import type { PdfFile } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import './pdf-files.css';

/** Files listed at most. */
const MOST = 40;

interface PdfFilesProps {
  files: readonly PdfFile[];
  /** Offers to audit a file together with the page too. */
  joins: boolean;
}

/** PDFs of the page, each with a click to audit it. */
export function PdfFiles({ files, joins }: PdfFilesProps) {
  const { panel, w } = usePanel();
  return (
    <ul class="pdf-files">
      {files.slice(0, MOST).map(({ href, title }) => {
        const name = fileName(title, href);
        return (
          <li key={href} class="pdf-files__one">
            <Icon name="file" />
            <span class="pdf-files__name" lang="zh-CN" title={href}>
              {name}
            </span>
            <span class="pdf-files__buttons">
              <button
                type="button"
                class="button button--small"
                aria-label={w.pdf.files.auditName(name)}
                onClick={() => panel.auditFile(href, false)}
              >
                {w.pdf.files.audit}
              </button>
              {joins && (
                <button
                  type="button"
                  class="button button--small"
                  aria-label={w.pdf.files.togetherName(name)}
                  onClick={() => panel.auditFile(href, true)}
                >
                  {w.pdf.files.together}
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
