import { createReleaseMemory, headersFor, openRelease } from '../store/index.ts';
import { createApp } from './app.ts';

/** The release's folder: the assets of a deployed Worker, a folder of files under `variorum serve`. */
export interface Env {
  readonly ASSETS: { fetch(input: Request | URL | string): Promise<Response> };
  /** Words of a text that may be sent to `/scratch`, where the plan has CPU time for more than is usual. */
  readonly SCRATCH_WORDS?: number | string;
}

const memory = createReleaseMemory();
const app = createApp<Env>({
  openStore: (env, release) => openRelease((path) => readFile(env, path), { memory, release }),
  report({ requestId, cause }) {
    // biome-ignore lint/suspicious/noConsole: the log of a Worker is its console
    console.error(`request ${requestId}:`, cause);
  },
});

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    const isStatic =
      /^(?:GET|HEAD)$/.test(request.method) && new URL(request.url).pathname.startsWith('/static/');
    return isStatic ? sendStatic(request, env) : app.fetch(request, env);
  },
};

async function readFile(env: Env, path: string): Promise<unknown> {
  const response = await env.ASSETS.fetch(new URL(path, 'https://release.invalid/'));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The release answered ${response.status} for \`${path}\``);
  return response.json();
}

/** Deployed, static files are answered before the Worker is asked; elsewhere it passes them on. */
async function sendStatic(request: Request, env: Env): Promise<Response> {
  const file = await env.ASSETS.fetch(request);
  if (!file.ok) return app.fetch(request, env);
  const headers = new Headers(file.headers);
  for (const [name, value] of Object.entries(headersFor('asset', { isLocal: true })))
    headers.set(name, value);
  return new Response(file.body, { status: file.status, headers });
}
