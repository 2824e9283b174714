import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Serves the gallery on a free port of the loopback address; `url` takes the gallery's query. */
export async function serveGallery() {
  const server = await createServer({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    cacheDir: `${ROOT}node_modules/.vite-gallery`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { allow: [ROOT] } },
  });
  await server.listen();
  const base = server.resolvedUrls.local[0];
  return { url: (query = {}) => `${base}?${new URLSearchParams(query)}`, close: () => server.close() };
}
