import type { Browser } from 'puppeteer-core';
import type { Source } from './browser';
import type { Manner } from './manners';
import { PdfObjects } from './pdf-objects';
import { prepare } from './prepare';

/** A4 at 96 to the inch, as the browser counts. */
const WIDE = 794;
const HIGH = 1123;

/** A page file as a PDF of pictures alone, 150 dots to the inch: a scan without text. */
export async function printAsPictures(browser: Browser, source: Source, manner: Manner): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: WIDE, height: HIGH, deviceScaleFactor: 150 / 96 });
    await page.goto(`file://${source.file}`);
    await prepare(page, manner, source.title);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const pictures: Uint8Array[] = [];
    for (let y = 0; y < height; y += HIGH) {
      const clip = { x: 0, y, width: WIDE, height: Math.min(HIGH, height - y) };
      pictures.push(await page.screenshot({ type: 'jpeg', quality: 70, clip, captureBeyondViewport: true }));
    }
    return ofPictures(pictures);
  } finally {
    await page.close();
  }
}

function ofPictures(pictures: readonly Uint8Array[]): Uint8Array {
  const pdf = new PdfObjects();
  const tree = pdf.keep();
  const kids = pictures.map((jpeg) => {
    const { width, height } = sizeOf(jpeg);
    const image = pdf.stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    );
    const points = (dots: number) => Math.round((dots * 72 * 100) / 150) / 100;
    const box = `${points(width)} ${points(height)}`;
    const content = pdf.stream('', `q ${points(width)} 0 0 ${points(height)} 0 0 cm /I Do Q`);
    return pdf.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${box}] /Contents ${content} 0 R /Resources << /XObject << /I ${image} 0 R >> >> >>`,
    );
  });
  pdf.set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`);
  return pdf.file(pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}

/** Size of a JPEG from its frame header. Throws where there is none. */
function sizeOf(jpeg: Uint8Array): { width: number; height: number } {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 9 < jpeg.length;) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error('no frame in the picture');
}
