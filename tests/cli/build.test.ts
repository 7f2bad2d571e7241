import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue, CurrentRelease, SheafCounts } from '../../src/store/index.ts';
import { finished, makePackage, quotation, type Run, twoTexts } from './package.ts';

const cli = makePackage();
let corpus: string;

beforeAll(() => {
  corpus = cli.folder(twoTexts);
});
afterAll(() => cli[Symbol.dispose]());

/** Every file below the folder with its content, hidden ones included. */
function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

function current(out: string): CurrentRelease & Required<Pick<CurrentRelease, 'scratch'>> {
  return JSON.parse(readFileSync(join(out, 'current.json'), 'utf8'));
}

/** A corpus with so many sources that writing its release takes a while. */
function largeCorpus(): string {
  const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
  return cli.folder(Object.fromEntries(names.map((name) => [name, `Source ${name}: ${quotation}.\n`])));
}

/** Ends a build of a large corpus some time after it has begun to write. */
async function interrupted(out: string, delay: number, signal: NodeJS.Signals): Promise<Run> {
  const child = cli.spawn(['build', largeCorpus(), '--out', out]);
  const ended = finished(child);
  while (child.exitCode === null && !readdirSync(out).some((name) => name.startsWith('.')))
    await setTimeout(1);
  await setTimeout(delay);
  child.kill(signal);
  return ended;
}

/** The release that is current has every file that its catalogue promises, each one readable. */
function expectWhole(out: string): void {
  const { release } = current(out);
  const files = snapshot(join(out, release));
  for (const content of Object.values(files)) JSON.parse(content);
  const { sources, counts } = JSON.parse(files['catalogue.json']!) as Catalogue;
  for (const { id } of sources) expect(files).toHaveProperty([`sources/${id}.json`]);
  const { families } = JSON.parse(files['sheaves.json']!) as SheafCounts;
  const pages = Array.from({ length: families }, (_, sheaf) => JSON.parse(files[`families/${sheaf}.json`]!));
  const written = pages.reduce((sum, page) => sum + Object.keys(page).length, 0);
  expect(written).toBe(counts.families.telling + counts.families.commonplace);
}

describe('variorum build', () => {
  it('writes a whole release under its hash, the site, its headers and current.json', async () => {
    const out = join(cli.folder({}), 'deep/release');
    const { code, stdout, stderr } = await cli.run(['build', corpus, '--out', out]);
    expect(code).toBe(0);
    const { release, stylesheet, scratch } = current(out);
    expect(release).toMatch(/^[0-9a-f]{16}$/);
    expect(stdout).toBe(`${join(out, release)}\n`);
    expect(stderr).toContain('2 sources, 1 family, 1 comparison, 0 loci');
    const files = snapshot(out);
    expect(Object.keys(files)).toContain(`${release}/catalogue.json`);
    expect(Object.keys(files)).toContain(`${release}/sources/memoirs.json`);
    expect(files['_headers']).toContain('/static/*\n');
    const sha384 = createHash('sha384').update(files[stylesheet.path]!).digest('base64');
    expect(stylesheet).toEqual({ path: 'static/site-BBBBBBBB.css', integrity: `sha384-${sha384}` });
    expect(scratch.script.path).toBe('static/scratch-CCCCCCCC.js');
    expect(scratch.engine.path).toBe('static/scratch-engine-DDDDDDDD.js');
    expect(Object.keys(files)).toContain('static/engine-chunk-EEEEEEEE.js');
    expect(Object.keys(files).filter((path) => path.startsWith('.'))).toEqual([]);
  });

  it('says where in the corpus a source lies, not where on the disk', async () => {
    const out = cli.folder({});
    await cli.run(['build', '.', '--out', out], { cwd: corpus });
    const here = current(out).release;
    await cli.run(['build', corpus, '--out', out]);
    expect(current(out).release).toBe(here);
    expect(readFileSync(join(out, here, 'catalogue.json'), 'utf8')).not.toContain(cli.root);
  });

  it('keeps the release before, removes older ones and mends a damaged one', async () => {
    const out = cli.folder({ 'notes.txt': 'not ours' });
    const releases: string[] = [];
    const changing = cli.folder({});
    for (const word of ['one', 'two', 'three']) {
      writeFileSync(join(changing, 'a.txt'), `Version ${word}.`);
      await cli.run(['build', changing, '--out', out]);
      releases.push(current(out).release);
    }
    expect(readdirSync(out).sort()).toEqual(
      ['_headers', 'current.json', 'notes.txt', 'releases.json', 'static', ...releases.slice(1)].sort(),
    );
    const catalogue = join(out, releases[2]!, 'catalogue.json');
    const whole = readFileSync(catalogue, 'utf8');
    writeFileSync(catalogue, whole.slice(0, 40));
    await cli.run(['build', changing, '--out', out]);
    expect(readFileSync(catalogue, 'utf8')).toBe(whole);
    expect(readdirSync(out)).toContain(releases[1]);
  });

  it('writes nothing when a source is refused', async () => {
    const out = cli.folder({});
    const { code } = await cli.run([
      'build',
      cli.folder({ 'a.txt': 'fine', 'b.txt': '\0\0\0' }),
      '--out',
      out,
    ]);
    expect(code).toBe(3);
    expect(snapshot(out)).toEqual({});
  });

  it.each([
    ['is a file', (out: string) => writeFileSync(out, 'mine')],
    ['has a part that is a file', (out: string) => writeFileSync(join(out, '..', 'file'), 'mine')],
  ])('ends with output.write where the folder %s', async (what, prepare) => {
    const folder = cli.folder({});
    const out = join(folder, 'out');
    prepare(out);
    const target = what === 'is a file' ? out : join(folder, 'file', 'out');
    const before = snapshot(folder);
    const { code, stdout, stderr } = await cli.run(['build', corpus, '--out', target]);
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toMatch(/^variorum: error\[output\.write\] ".*": Cannot write there: .*--out/m);
    expect(snapshot(folder)).toEqual(before);
  });

  it('leaves the old release when a file cannot be put in place', async () => {
    const out = cli.folder({});
    await cli.run(['build', corpus, '--out', out]);
    const before = snapshot(out);
    rmSync(join(out, '_headers'));
    mkdirSync(join(out, '_headers'));
    const { code } = await cli.run(['build', largeCorpus(), '--out', out]);
    expect(code).toBe(5);
    expect(current(out)).toEqual(JSON.parse(before['current.json']!));
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is stopped by Ctrl-C before it writes, too', async () => {
    const out = cli.folder({});
    const child = cli.spawn(['build', largeCorpus(), '--out', out]);
    const ended = finished(child);
    // Node's own start takes half of this; until then it has no handler to answer with.
    await setTimeout(250);
    child.kill('SIGINT');
    expect([130, null]).toContain((await ended).code);
    expect(snapshot(out)).toEqual({});
  });

  // How far a build gets in the given time depends on the machine; whichever it is, nothing is half there.
  it.each([0, 20, 50, 100, 200, 500])(
    'leaves the old release or the new one when stopped by Ctrl-C %d ms into writing',
    async (delay) => {
      const out = cli.folder({});
      await cli.run(['build', corpus, '--out', out]);
      const before = snapshot(out);
      const { code, stdout, stderr } = await interrupted(out, delay, 'SIGINT');
      if (code !== 0) {
        expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: '' });
        expect(snapshot(out)).toEqual(before);
      } else expectWhole(out);
    },
  );

  it.each([0, 20, 50, 100, 200, 500])(
    'leaves the old release or the new one when killed %d ms into writing, and the next build sweeps up',
    async (delay) => {
      const out = cli.folder({});
      await cli.run(['build', corpus, '--out', out]);
      const { release } = current(out);
      await interrupted(out, delay, 'SIGKILL');
      expectWhole(out);
      const { code } = await cli.run(['build', corpus, '--out', out]);
      expect({ code, release: current(out).release }).toEqual({ code: 0, release });
      expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
    },
  );

  it('does not disturb another build into the same folder', async () => {
    const out = cli.folder({ [`.building-${process.pid}/x`]: '' });
    const { code, stderr } = await cli.run(['build', corpus, '--out', out]);
    expect(code).toBe(5);
    expect(stderr).toContain(`Another build (process ${process.pid}) is writing there`);
    expect(readdirSync(out)).toEqual([`.building-${process.pid}`]);
  });
});
