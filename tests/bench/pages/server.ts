/** `node server.ts FOLDER`: the built Worker over a release, by the server that `variorum serve` has. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openReleaseAssets } from '../../../src/cli/release-assets.ts';

const [folder = ''] = process.argv.slice(2);
const worker = await import(new URL('../../../dist/worker/index.js', import.meta.url).href);
const ASSETS = openReleaseAssets(folder);
const server = createAdaptorServer({ fetch: (request) => worker.default.fetch(request, { ASSETS }) });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
