/**
 * A crowd on loopback: 500 requests a second, each sent when its time has come whether or not those before it
 * were answered, over 50 connections. The time of a request runs from when it was due. Every fifth reader has
 * the page already and asks whether it has changed. Server and crowd are processes of their own.
 */
import { Agent, get } from 'node:http';
import { createRandom } from '../../../src/analyse/index.ts';
import { printTable } from '../detect/print.ts';
import type { BuiltRelease } from './release-folder.ts';
import { type Server, serveBytes, servePages } from './serve.ts';

const perSecond = 500;
const connections = 50;
const seconds = 20;

export async function loadTable(release: BuiltRelease): Promise<void> {
  const rows = [];
  for (const [name, serve] of [
    ['variorum serve', servePages],
    ['bytes from memory', serveBytes],
  ] as const) {
    const server = await serve(release);
    rows.push([name, ...(await crowd(server, Object.values(release.pages)))]);
    server.stop();
  }
  printTable(
    `load: ${release.name}, ${perSecond} requests/s at ${connections} connections for ${seconds} s`,
    ['server', 'answered', '200', '304', 'other', 'MB', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms'],
    rows,
  );
}

interface Answered {
  readonly status: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly tag: string | undefined;
}

async function crowd({ origin }: Server, paths: readonly string[]): Promise<(string | number)[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const random = createRandom(7);
  const tags = new Map<string, string>();
  for (const path of paths) tags.set(path, (await ask(agent, origin + path, performance.now())).tag ?? '');
  const total = perSecond * seconds;
  const began = performance.now();
  const answers: Promise<Answered>[] = [];
  while (answers.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * perSecond));
    while (answers.length < due) {
      const path = paths[random.below(paths.length)]!;
      const isKnown = answers.length % 5 === 0;
      const at = began + (answers.length / perSecond) * 1_000;
      answers.push(ask(agent, origin + path, at, isKnown ? tags.get(path) : undefined));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const all = await Promise.all(answers);
  agent.destroy();
  return describe(all);
}

function ask(agent: Agent, url: string, due: number, tag?: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = tag === undefined ? {} : { 'If-None-Match': tag };
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          bytes,
          milliseconds: performance.now() - due,
          tag: response.headers.etag,
        }),
      );
    }).on('error', reject);
  });
}

function describe(all: readonly Answered[]): (string | number)[] {
  const times = all.map(({ milliseconds }) => milliseconds).sort((p, q) => p - q);
  const at = (share: number): string => times[Math.floor((times.length - 1) * share)]!.toFixed(1);
  const counted = (status: number): number => all.filter((each) => each.status === status).length;
  const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
  return [
    all.length,
    counted(200),
    counted(304),
    all.length - counted(200) - counted(304),
    Math.round(bytes / 1e6),
    at(0.5),
    at(0.95),
    at(0.99),
    at(1),
  ];
}
