/**
 * Puts a release where the Worker and `variorum serve` read it, so that at every moment, also after
 * a power cut, the folder holds one whole release that `current.json` names.
 *
 * Everything is first written into a hidden folder beside it (same disk, so a rename is one step),
 * flushed, and then renamed into place, `current.json` last. The hidden folder carries the process's
 * number: a second build sees that one is running, and the next one sweeps up after a killed one.
 */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert, OutputError } from '../model/index.ts';
import {
  assetHeadersFile,
  type Catalogue,
  type CurrentRelease,
  extendHistory,
  historyPath,
  type ReleaseFile,
  type ReleaseHistory,
} from '../store/index.ts';
import { checksumsFile, digestOf, releaseName, releaseNameDigits } from './checksums.ts';
import { succeeds, writing } from './errors.ts';
import type { SiteFiles } from './site-files.ts';

/** Files written at a time: enough to keep a disk busy while each waits for its flush. */
const filesAtOnce = 16;
const buildingName = /^\.building-(\d+)$/;

/** A file to be written, below some folder. */
interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a release and makes it current. The release before it stays, older ones go.
 *
 * @returns the release's name: the first 16 digits of the sha256 of its `checksums.json`, and so of all its files.
 * @throws OutputError `output.write`; whatever stopped the signal. Both leave the folder as it was.
 */
export async function writeRelease(
  out: string,
  content: readonly ReleaseFile[],
  site: SiteFiles,
  signal: AbortSignal,
): Promise<string> {
  const checksums = checksumsFile(content);
  const files = [...content, checksums];
  const release = digestOf(checksums.content).slice(0, releaseNameDigits);
  const building = join(out, `.building-${process.pid}`);
  await writing(out, mkdir(out, { recursive: true }));
  try {
    await writing(out, rm(building, { recursive: true, force: true }));
    await writing(out, mkdir(building));
    await refuseSecondBuild(out, building);
    await putFolder(join(out, release), join(building, release), files, signal);
    const before = await currentRelease(out);
    // With the release in its place it is quicker to end than to go back: nothing is stopped from here on.
    for (const file of site.files) await putFile(out, building, file);
    await putFile(out, building, { path: '_headers', content: assetHeadersFile() });
    const { stylesheet, script, scratch } = site;
    const current: CurrentRelease = { release, stylesheet, script, scratch };
    await putFile(out, building, { path: 'current.json', content: `${JSON.stringify(current, null, 2)}\n` });
    await putFile(out, building, await historyFile(out, release, content));
    if (before !== undefined && before.release !== release) await removeOlder(out, [before, current]);
  } finally {
    await writing(out, rm(building, { recursive: true, force: true }));
  }
  return release;
}

async function refuseSecondBuild(out: string, building: string): Promise<void> {
  for (const name of await writing(out, readdir(out))) {
    const process_ = Number(name.match(buildingName)?.[1] ?? Number.NaN);
    const folder = join(out, name);
    if (Number.isNaN(process_) || folder === building) continue;
    if (succeeds(() => process.kill(process_, 0))) {
      throw new OutputError('output.write', `Another build (process ${process_}) is writing there`, {
        advice: `wait for it; if there is none, remove \`${name}\``,
        at: { file: out },
      });
    }
    await writing(folder, rm(folder, { recursive: true, force: true }));
  }
}

/** A release that is there already, whole, is left alone: its name is its content. */
async function putFolder(
  target: string,
  temporary: string,
  files: readonly ReleaseFile[],
  signal: AbortSignal,
): Promise<void> {
  if (await isWhole(target, files)) return;
  const folders = new Set(files.map(({ path }) => dirname(join(temporary, path))));
  for (const folder of folders) await writing(folder, mkdir(folder, { recursive: true }));
  for (let from = 0; from < files.length; from += filesAtOnce) {
    signal.throwIfAborted();
    const batch = files.slice(from, from + filesAtOnce);
    // All of a batch end before any failure is passed on, so that nothing is written after the tidying up.
    const results = await Promise.allSettled(batch.map((file) => flushed(temporary, file)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
  if (existsSync(target)) await writing(target, rename(target, `${temporary}-damaged`));
  await writing(target, rename(temporary, target));
  await flushFolder(dirname(target));
}

async function putFile(out: string, building: string, file: OutputFile): Promise<void> {
  const target = join(out, file.path);
  await writing(target, mkdir(dirname(target), { recursive: true }));
  const name = file.path.replaceAll('/', '-');
  await flushed(building, { path: name, content: file.content });
  await writing(target, rename(join(building, name), target));
  await flushFolder(dirname(target));
}

async function flushed(folder: string, { path, content }: OutputFile): Promise<void> {
  assert(!path.split('/').includes('..'), `Expected a path inside the release got \`${path}\``);
  const target = join(folder, path);
  const file = await writing(target, open(target, 'w'));
  try {
    await writing(target, file.writeFile(content));
    await writing(target, file.sync());
  } finally {
    await file.close();
  }
}

/** Makes renames last; Windows does it by itself and cannot open folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await writing(folder, open(folder, 'r'));
  await writing(folder, handle.sync());
  await handle.close();
}

async function isWhole(folder: string, files: readonly ReleaseFile[]): Promise<boolean> {
  for (const { path, content } of files) {
    const file = join(folder, path);
    if (!existsSync(file) || (await writing(file, readFile(file, 'utf8'))) !== content) return false;
  }
  return true;
}

/** The release that was current so far; undefined where there is none that can be read. */
async function currentRelease(out: string): Promise<CurrentRelease | undefined> {
  const file = join(out, 'current.json');
  if (!existsSync(file)) return undefined;
  const content = await writing(file, readFile(file, 'utf8'));
  return succeeds(() => JSON.parse(content)) ? (JSON.parse(content) as CurrentRelease) : undefined;
}

/** What of each release outlives it. A history that cannot be read begins anew. */
async function historyFile(
  out: string,
  release: string,
  content: readonly ReleaseFile[],
): Promise<OutputFile> {
  const file = join(out, historyPath);
  const written = existsSync(file) ? await writing(file, readFile(file, 'utf8')) : '[]';
  const before: unknown = succeeds(() => JSON.parse(written)) ? JSON.parse(written) : [];
  const catalogue = content.find(({ path }) => path === 'catalogue.json')!;
  const history = extendHistory(
    Array.isArray(before) ? (before as ReleaseHistory) : [],
    release,
    JSON.parse(catalogue.content) as Catalogue,
  );
  return { path: historyPath, content: `${JSON.stringify(history)}\n` };
}

async function removeOlder(out: string, kept: readonly CurrentRelease[]): Promise<void> {
  for (const name of await writing(out, readdir(out))) {
    if (!releaseName.test(name) || kept.some(({ release }) => release === name)) continue;
    await writing(out, rm(join(out, name), { recursive: true, force: true }));
  }
}
