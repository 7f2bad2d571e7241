import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { makePackage, twoTexts } from './package.ts';

const cli = makePackage();
afterAll(() => cli[Symbol.dispose]());

interface Served extends AsyncDisposable {
  readonly address: string;
  readonly ended: Promise<number | null>;
  stop(signal: NodeJS.Signals): void;
}

async function served(args: readonly string[], cwd: string): Promise<Served> {
  const child = cli.spawn(['serve', '--port', '0', ...args], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const [line] = await once(child.stdout!, 'data');
  return {
    address: String(line).trim(),
    ended,
    stop: (signal) => child.kill(signal),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the server sent, for assertions
async function json(address: string): Promise<any> {
  return (await fetch(address)).json();
}

function statusFor(
  address: string,
  options: { readonly path?: string; readonly headers?: Record<string, string> },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, options, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('variorum serve', () => {
  it('builds the corpus it is given and serves it through the Worker', async () => {
    const corpus = cli.folder(twoTexts);
    await using server = await served([corpus], cli.folder({}));
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const current = await json(server.address);
    expect(current.release).toMatch(/^[0-9a-f]{16}$/);
    const catalogue = await json(`${server.address}${current.release}/catalogue.json`);
    expect(catalogue.sources.map(({ id }: { id: string }) => id)).toEqual(['memoirs', 'review']);
    const stylesheet = await fetch(server.address + current.stylesheet.path);
    expect(stylesheet.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  });

  it('takes the corpus of the current folder, else the edition of the package', async () => {
    const manifest = { schema: 'variorum.corpus/1', id: 'mine', title: 'Mine', sources: ['memoirs.txt'] };
    const corpus = cli.folder({ ...twoTexts, 'corpus.json': JSON.stringify(manifest) });
    const titles: string[] = [];
    for (const cwd of [corpus, cli.folder({})]) {
      await using server = await served([], cwd);
      const { release } = await json(server.address);
      titles.push((await json(`${server.address}${release}/catalogue.json`)).corpus.title);
    }
    expect(titles).toEqual(['Mine', 'trotsky']);
  });

  it('serves nothing but the release', async () => {
    const cwd = cli.folder({ 'secret.txt': 'unpublished' });
    await using server = await served([cli.folder(twoTexts)], cwd);
    for (const path of [
      '/../../secret.txt',
      '/..%2f..%2fsecret.txt',
      '/static/%2e%2e/%2e%2e/secret.txt',
      '/static',
      '//secret.txt',
      '/%00',
      '/a%5c..',
    ]) {
      expect([path, await statusFor(server.address, { path })]).toEqual([path, 404]);
    }
  });

  it('answers only under a name of this computer', async () => {
    await using server = await served([cli.folder(twoTexts)], cli.folder({}));
    expect(await statusFor(server.address, { headers: { Host: 'evil.example' } })).toBe(421);
    expect(await statusFor(server.address, { headers: { Host: 'localhost:8787' } })).toBe(200);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends in order on %s, also with a connection open',
    async (signal) => {
      const server = await served([cli.folder(twoTexts)], cli.folder({}));
      await (await fetch(server.address)).text();
      server.stop(signal);
      expect(await server.ended).toBe(0);
    },
  );

  it('says when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await cli.run(['serve', cli.folder(twoTexts), '--port', String(port)]);
    other.close();
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toContain(
      `variorum: error[output.port]: Cannot serve on port ${port}: another program uses it; choose another`,
    );
  });
});
