import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Worker as it is deployed, over a folder of files. */
export interface BenchWorker {
  get(path: string): Promise<Response>;
  /** Files that were read since it was asked last, and their bytes. */
  takeReads(): { readonly files: number; readonly bytes: number };
}

interface WorkerModule {
  readonly default: { fetch(request: Request, bindings: object): Promise<Response> };
}

const built = fileURLToPath(new URL('../../../dist/worker/index.js', import.meta.url));
let started = 0;

/** A Worker that nobody has asked for anything. */
export async function startWorker(folder: string): Promise<BenchWorker> {
  // A module is loaded once; under another address it is another one.
  const module = (await import(`${built}?start=${started++}`)) as WorkerModule;
  let reads = { files: 0, bytes: 0 };
  const ASSETS = {
    async fetch(input: URL | Request): Promise<Response> {
      const file = join(folder, new URL(input instanceof Request ? input.url : input).pathname);
      if (!existsSync(file)) return new Response(null, { status: 404 });
      const content = await readFile(file);
      reads = { files: reads.files + 1, bytes: reads.bytes + content.length };
      return new Response(content);
    },
  };
  return {
    get: (path) => module.default.fetch(new Request(`http://localhost${path}`), { ASSETS }),
    takeReads() {
      const taken = reads;
      reads = { files: 0, bytes: 0 };
      return taken;
    },
  };
}
