import { freeFor, Pace } from '../extract/pdf/file/pace';
import { readPdf } from '../extract/pdf/read-pdf';
import type { Answer } from '../link/answer';
import { sameTab } from '../link/desk';
import type { ReportDocument } from '../model/document';
import type { Mark } from '../model/finding';
import type { Crop } from './crop';
import { CropDesk } from './crop-desk';
import { hexDigest } from './digest';
import { fetchPdf } from './fetch-pdf';
import { openToDraw, type PdfFolders } from './open-to-draw';
import { pdfFailure } from './pdf-failure';
import type { Shelf } from './shelf';

/** Progress is told so often at most, milliseconds. */
const TELLS = 120;

/** What is told while a PDF is read; `job` is the caller's name for the reading. */
export interface DeskTells {
  progress(job: string, page: number, of: number): void;
  /** The pages read so far, as soon as a further table in them is whole. */
  soFar(job: string, document: ReportDocument): void;
}

/** What is told while one file is read. */
export interface OnReading {
  onPage(page: number, of: number): void;
  onSoFar?(document: ReportDocument): void;
}

/** Fetches, reads and draws PDFs away from pages and from the background's worker, which may end. */
export class PdfDesk {
  private readonly underWay = new Map<string, AbortController>();
  private readonly crops = new CropDesk((bytes) => openToDraw(bytes, this.folders));

  constructor(
    private readonly folders: PdfFolders,
    private readonly shelf: Shelf,
    private readonly tells: DeskTells,
  ) {}

  /** Fetches and reads a PDF; what was being read for the same tab is given up. `end` with the same job gives it up too. */
  async read(job: string, href: string): Promise<Answer<ReportDocument>> {
    // A background that was ended midway knows nothing of the reading it began.
    for (const other of this.underWay.keys()) if (sameTab(other, job)) this.end(other);
    const abort = new AbortController();
    this.underWay.set(job, abort);
    try {
      const bytes = await fetchPdf(href, abort.signal);
      const document = await readKept(bytes, href, this.folders, abort.signal, {
        onPage: this.teller(job),
        onSoFar: (read) => this.tells.soFar(job, read),
      });
      // Only now: what could not be read (a page that asks to log in) must be fetched anew when it is asked for again.
      this.shelf.keep(href, bytes);
      this.crops.forget(href);
      return { ok: true, value: document };
    } catch (error) {
      return pdfFailure(error);
    } finally {
      if (this.underWay.get(job) === abort) this.underWay.delete(job);
    }
  }

  end(job: string): void {
    this.underWay.get(job)?.abort();
    this.underWay.delete(job);
  }

  /** Whether nothing is being read. */
  idle(): boolean {
    return this.underWay.size === 0;
  }

  /** A picture of the place of a finding; null where its marks are in no PDF. */
  async crop(source: string, marks: readonly Mark[]): Promise<Answer<Crop | null>> {
    try {
      return { ok: true, value: await this.crops.crop(source, marks, () => this.bytesOf(source)) };
    } catch (error) {
      return pdfFailure(error);
    }
  }

  private async bytesOf(source: string): Promise<Uint8Array> {
    const kept = await this.shelf.find(source);
    const bytes = kept ?? (await fetchPdf(source, new AbortController().signal));
    this.shelf.keep(source, bytes);
    return bytes;
  }

  private teller(job: string): (page: number, of: number) => void {
    let last = 0;
    return (page, of) => {
      const now = Date.now();
      if (now - last < TELLS && page < of) return;
      last = now;
      this.tells.progress(job, page, of);
    };
  }
}

/** Reads a file that stays usable: pdf.js takes over a copy. Rejects with PdfError. */
export async function readKept(
  bytes: Uint8Array,
  source: string,
  folders: PdfFolders,
  signal: AbortSignal,
  onReading: OnReading,
): Promise<ReportDocument> {
  const { cMapUrl, standardFontDataUrl } = folders;
  const [document, sha256] = await Promise.all([
    readPdf(bytes.slice(), {
      source,
      cMapUrl,
      standardFontDataUrl,
      signal,
      pace: new Pace(() => performance.now(), freeFor(bytes.length)),
      ...onReading,
    }),
    hexDigest(bytes),
  ]);
  return { ...document, source: { uri: source, kind: 'pdf', bytes: bytes.length, sha256 } };
}
