/** The Worker as wrangler sees it: a dry run of the deployment, and the Workers runtime on this computer. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
const offline = Object.fromEntries(
  readFileSync(join(root, '.offline.env'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('=') as [string, string]),
);
const env = { ...process.env, ...offline, NO_COLOR: '1' };

describe('a dry run of the deployment', () => {
  const out = mkdtempSync(join(tmpdir(), 'variorum-deploy-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('bundles a Worker that needs nothing but the release', () => {
    const log = execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', out], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    expect(log).toContain('env.ASSETS');
    const bindings = log.split('\n').filter((line) => line.startsWith('env.'));
    expect(bindings).toHaveLength(1);

    const bundle = readFileSync(join(out, 'index.js'), 'utf8');
    // The free plan allows 3 MB, and a second to start, of which it takes an eighth. Half of it is the engine, for
    // `/check` and `/scratch`.
    expect(gzipSync(bundle).length).toBeLessThan(240_000);
    expect(bundle).not.toMatch(/\beval\(|new Function\(|from ["']node:/);
  }, 60_000);
});

describe('the Workers runtime on this computer', () => {
  const port = 20_000 + (process.pid % 20_000);
  const address = `http://127.0.0.1:${port}`;
  let dev: ChildProcess;

  beforeAll(async () => {
    dev = spawn(process.execPath, [wrangler, 'dev', '--port', String(port), '--ip', '127.0.0.1'], {
      cwd: root,
      env,
      stdio: 'ignore',
    });
    for (let attempt = 0; attempt < 120; attempt++) {
      const answer = await fetch(address).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error('wrangler dev does not answer');
  }, 90_000);

  afterAll(async () => {
    dev.kill('SIGTERM');
    await new Promise((resolve) => dev.once('exit', resolve));
  });

  test('serves a page, its data and its stylesheet, each with its headers', async () => {
    const page = await fetch(`${address}/compare/simkin-1997/p74/simkin-1997/s31.p7`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('It is a history which no historian');

    const json = await fetch(`${address}/compare/simkin-1997/p74/simkin-1997/s31.p7.json`);
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');

    const stylesheet = /href="(\/static\/[^"]+\.css)"/.exec(html)![1]!;
    const css = await fetch(address + stylesheet);
    expect(css.status).toBe(200);
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect(css.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('answers 404 for what is not a page, also for the files of the release', async () => {
    for (const path of ['/nothing', '/current.json/x', '/_headers', '/static/none.css']) {
      expect((await fetch(address + path)).status, path).toBe(404);
    }
  });

  test('answers 304 to a reader who has the page', async () => {
    const first = await fetch(`${address}/sources`);
    const again = await fetch(`${address}/sources`, {
      headers: { 'if-none-match': first.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
});
