import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Builds the gallery and serves it on a free port of the loopback address; `url` takes the gallery's query. */
export async function serveGallery() {
  const out = mkdtempSync(join(tmpdir(), 'gouji-gallery-'));
  const options = {
    root: HERE,
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true },
  };
  await build({ ...options, plugins: [preact()], build: { ...options.build, target: 'esnext' } });
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address();
  const base = `http://127.0.0.1:${port}/`;
  const close = async () => {
    await server.close();
    rmSync(out, { recursive: true, force: true });
  };
  return { url: (query = {}) => `${base}?${new URLSearchParams(query)}`, out, close };
}
