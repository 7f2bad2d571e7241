import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { limits } from '../model/index.ts';
import { buildRelease } from './build.ts';
import { isCorpusFolder } from './corpus-folder.ts';
import { exitCodes, listening } from './errors.ts';
import { openReleaseAssets, type ReleaseAssets } from './release-assets.ts';
import { packageFile, type Session } from './session.ts';
import { builtFile } from './site-files.ts';

export interface ServeCommandOptions {
  readonly port: number;
  readonly out: string;
}

/** The built Worker, as far as this server calls it. */
interface WorkerModule {
  readonly default: {
    fetch(request: Request, bindings: WorkerBindings): Promise<Response>;
  };
}

interface WorkerBindings {
  readonly ASSETS: ReleaseAssets;
  /** Nobody counts the CPU time of one's own computer. */
  readonly SCRATCH_WORDS: number;
}

/** Only this computer: the sources may be unpublished. */
const loopback = '127.0.0.1';
/** How long an answer under way may still take after Ctrl-C, in milliseconds. */
const patience = 2_000;

/**
 * `variorum serve`: builds a corpus and serves its pages until it is stopped, which is its ordinary
 * end. The pages come from the same Worker that runs at Cloudflare, on the release's folder.
 */
export async function serve(
  session: Session,
  corpus: string | undefined,
  { port, out }: ServeCommandOptions,
): Promise<number> {
  const folder =
    corpus ?? (isCorpusFolder('.') ? '.' : fileURLToPath(packageFile(session, 'editions/trotsky')));
  const workerUrl = builtFile(session, 'dist/worker/index.js');
  await buildRelease(session, folder, out);
  const worker = (await import(workerUrl.href)) as WorkerModule;
  const assets = openReleaseAssets(out);
  const server = createAdaptorServer({ fetch: (request) => answer(request, worker, assets) });
  server.listen(port, loopback);
  await listening(port, once(server, 'listening'));
  await session.terminal.print(`http://${loopback}:${(server.address() as AddressInfo).port}/\n`);
  session.terminal.say('Only this computer can reach it. Ctrl-C ends it.');
  await stopped(session.signal);
  server.close();
  setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience).unref();
  await once(server, 'close');
  return exitCodes.done;
}

/** A page elsewhere that points its own name at this address must not read what is served here. */
async function answer(request: Request, worker: WorkerModule, assets: ReleaseAssets): Promise<Response> {
  const { hostname } = new URL(request.url);
  if (hostname !== loopback && hostname !== 'localhost') return new Response(null, { status: 421 });
  return worker.default.fetch(request, { ASSETS: assets, SCRATCH_WORDS: limits.scratchWordsServed });
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
