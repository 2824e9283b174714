// @ts-check
import { createServer } from 'node:http';

/**
 * A page as it goes over the wire: bytes with the content type to send.
 * @typedef {{ body: string | Uint8Array, type?: string, delay?: number }} Served
 */

/**
 * Serves pages on the loopback address by "host/path" ("www.example.gov.cn/report.html"); anything else is 404.
 * @param {Record<string, Served>} pages
 * @returns {Promise<{ port: number, asked: string[], close: () => Promise<void> }>}
 */
export async function serve(pages) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '');
    const address = host + new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(address);
    const page = pages[address];
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not here');
      return;
    }
    const answer = () => {
      response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8' }).end(page.body);
    };
    if (page.delay) setTimeout(answer, page.delay);
    else answer();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
  return {
    port: address.port,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
