import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '../..');
/** The engine under test; another one can be named to try an older Node. */
const node = process.env['VARIORUM_TEST_NODE'] ?? process.execPath;

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A built copy of the package in a folder of its own, with a small site, Worker and edition beside the real CLI. */
export interface TestPackage extends Disposable {
  readonly root: string;
  /** A new folder with these files. */
  folder(files: Readonly<Record<string, string | Uint8Array>>): string;
  run(args: readonly string[], options?: SpawnOptions): Promise<Run>;
  spawn(args: readonly string[], options?: SpawnOptions): ReturnType<typeof spawn>;
}

const site: Readonly<Record<string, string>> = {
  'dist/web/manifest.json': JSON.stringify({
    outputs: {
      'dist/web/site-AAAAAAAA.js': {},
      'dist/web/site-BBBBBBBB.css': {},
      'dist/web/scratch-CCCCCCCC.js': {},
    },
  }),
  'dist/web/engine-manifest.json': JSON.stringify({
    outputs: { 'dist/web/scratch-engine-DDDDDDDD.js': {}, 'dist/web/engine-chunk-EEEEEEEE.js': {} },
  }),
  'dist/web/scratch-CCCCCCCC.js': '"use strict";',
  'dist/web/scratch-engine-DDDDDDDD.js': 'import "./engine-chunk-EEEEEEEE.js";',
  'dist/web/engine-chunk-EEEEEEEE.js': 'export {};',
  'dist/web/site-AAAAAAAA.js': '"use strict";',
  'dist/web/site-BBBBBBBB.css': 'body{margin:0}',
  // Answers with what the assets binding says, so that tests see both.
  'dist/worker/index.js': `export default { async fetch(request, { ASSETS }) {
    const { pathname } = new URL(request.url);
    const file = await ASSETS.fetch(new URL(pathname === '/' ? '/current.json' : pathname, 'https://release.invalid/'));
    return new Response(file.body, { status: file.status, headers: file.headers });
  } };`,
  'editions/trotsky/one.md': 'The bundled edition has a source that stands for the real ones.\n',
};

export function makePackage(): TestPackage {
  const root = mkdtempSync(join(tmpdir(), 'variorum-cli-'));
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const command: string = scripts['build:cli'].replace('--outdir=dist/cli', `--outdir=${root}/dist/cli`);
  execFileSync('sh', ['-c', command], {
    cwd: repository,
    env: { ...process.env, PATH: `${join(repository, 'node_modules/.bin')}:${process.env['PATH']}` },
  });
  writeFiles(root, { 'package.json': '{"type":"module"}', ...site });
  let folders = 0;
  const start: TestPackage['spawn'] = (args, options = {}) =>
    spawn(node, [join(root, 'dist/cli/main.js'), ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'] },
      ...options,
    });
  return {
    root,
    folder: (files) => writeFiles(join(root, `folder-${++folders}`), files),
    spawn: start,
    run: (args, options) => finished(start(args, options)),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function finished(child: ReturnType<typeof spawn>): Promise<Run> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  child.stderr?.on('data', (chunk) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A quotation long and rare enough to be found wherever it stands. */
export const quotation =
  'At one time, in his youth, what was he? A Russian exile in a garret, writing pamphlets by candlelight and dreaming of the barricades';

/** Two texts that share it; the second cut seven words under an ellipsis. */
export const twoTexts = {
  'memoirs.txt': `Memoirs of a journalist\n\nI met him often in those years. ${quotation}. Nobody believed him then.\n`,
  'review.md': `---\ntitle: A review of the memoirs\n---\n\n# A review\n\nThe author remembers: “${quotation.replace('writing pamphlets by candlelight and dreaming of', '… of')}”. We do not.\n`,
};
