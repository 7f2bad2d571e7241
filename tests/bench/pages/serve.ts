import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BuiltRelease } from './release-folder.ts';

/** A server in a process of its own. */
export interface Server {
  readonly origin: string;
  stop(): void;
}

/** The pages as `variorum serve` serves them, without building the release again. */
export function servePages({ folder }: BuiltRelease): Promise<Server> {
  return start('server.ts', [folder]);
}

/** The least that can answer the same: bytes that lie in memory. */
export function serveBytes({ folder, pages }: BuiltRelease): Promise<Server> {
  return start('bytes-server.ts', [folder, ...Object.values(pages)]);
}

async function start(script: string, args: readonly string[]): Promise<Server> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return { origin: line.toString().trim(), stop: () => child.kill() };
}
