import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice on this machine, or null. */
export function findOffice(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 30_000 });
      return name;
    } catch {
      // Not this name.
    }
  }
  return null;
}

/** Pages printed by the office program, by name, all in one run of it. Rejects where it fails or a file does not come out. */
export async function printInOffice(
  program: string,
  pages: ReadonlyMap<string, string>,
): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const names = [...pages.keys()];
    names.forEach((name, i) => writeFileSync(join(folder, `${i}.html`), pages.get(name)!));
    await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--infilter=HTML (StarWriter)',
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        out,
        ...names.map((_, i) => join(folder, `${i}.html`)),
      ],
      { timeout: 600_000 },
    );
    return new Map(names.map((name, i) => [name, new Uint8Array(readFileSync(join(out, `${i}.pdf`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
