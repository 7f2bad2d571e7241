/** `node bytes-server.ts FOLDER PATH…`: the same pages, made beforehand, by nothing but Node. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWorker } from './worker.ts';

const [folder = '', ...paths] = process.argv.slice(2);
const worker = await startWorker(folder);
const pages = new Map<string, { readonly body: Buffer; readonly headers: Record<string, string> }>();
for (const path of paths) {
  const response = await worker.get(path);
  pages.set(path, {
    body: Buffer.from(await response.arrayBuffer()),
    headers: Object.fromEntries(response.headers),
  });
}
const server = createServer((request, answer) => {
  const page = pages.get(request.url!)!;
  const isKnown = request.headers['if-none-match'] === page.headers['etag'];
  answer.writeHead(isKnown ? 304 : 200, page.headers).end(isKnown ? undefined : page.body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
