import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Family, Parallel, ScanResult } from '../../src/model/index.ts';
import type { FamilyPage } from '../../src/store/index.ts';
import { makePackage, quotation, twoTexts } from './package.ts';

const cli = makePackage();
let corpus: string;
let out: string;

/** A new text that quotes the same words, and some of the review's own. */
const newTexts = {
  'letter.md': `# A letter\n\nYou ask what they say. They say: "${quotation}". I doubt it.\n`,
  'other.txt': 'Nothing of it stands in here.\n',
};

beforeAll(async () => {
  corpus = cli.folder(twoTexts);
  out = join(cli.folder({}), 'release');
  await cli.run(['build', corpus, '--out', out]);
});
afterAll(() => cli[Symbol.dispose]());

async function scanJson(args: readonly string[]): Promise<ScanResult> {
  const { code, stdout, stderr } = await cli.run(['scan', '--json', ...args]);
  expect({ code, stderr: stderr.replace(/^.*quotation.*\n/gm, '') }).toMatchObject({ code: 0 });
  return JSON.parse(stdout) as ScanResult;
}

function released(folder = out): { readonly folder: string; readonly families: readonly Family[] } {
  const { release } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'));
  const sheaf = JSON.parse(readFileSync(join(folder, release, 'families/0.json'), 'utf8'));
  const families = Object.values(sheaf as Record<string, FamilyPage>).map(({ family }) => family);
  return { folder: join(folder, release), families };
}

/** What a parallel says, whichever side is named first. */
function findOf({ a, b, words, similarity, bits }: Parallel): string {
  const ends = [a, b].map(({ source, from, to, place }) => `${source} ${from}-${to} ${place}`).sort();
  return [...ends, words, similarity, bits].join(' ');
}

describe('variorum scan NEW --in RELEASE', () => {
  it('finds what a scan of everything finds between the new and the old', async () => {
    const fresh = cli.folder(newTexts);
    const incremental = await scanJson([fresh, '--in', out]);
    const everything = await scanJson([fresh, corpus]);
    const isNew = (id: string): boolean => id === 'letter' || id === 'other';
    const between = everything.parallels.filter(({ a, b }) => isNew(a.source) !== isNew(b.source));
    expect(between.length).toBeGreaterThan(1);
    expect(incremental.parallels.map(findOf).sort()).toEqual(between.map(findOf).sort());
    const passagesOf = ({ families }: ScanResult): unknown => families.map(({ passages }) => passages);
    expect(passagesOf(incremental)).toEqual(passagesOf(everything));
  });

  it('needs no file that the release was built from', async () => {
    const gone = cli.folder(twoTexts);
    const elsewhere = join(cli.folder({}), 'release');
    await cli.run(['build', gone, '--out', elsewhere]);
    rmSync(gone, { recursive: true });
    const { sources } = await scanJson([cli.folder(newTexts), '--in', elsewhere]);
    expect(sources.map(({ id, title, path }) => [id, title, path])).toEqual([
      ['letter', 'A letter', expect.stringContaining('letter.md')],
      ['other', expect.anything(), expect.stringContaining('other.txt')],
      ['memoirs', 'Memoirs of a journalist', 'memoirs.txt'],
      ['review', 'A review of the memoirs', 'review.md'],
    ]);
  });

  it('continues the families of the release under their ids, old and new passages together', async () => {
    const { families: before } = released();
    const { families, parallels } = await scanJson([cli.folder(newTexts), '--in', out]);
    expect(families.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(families[0]!.passages.map(({ source }) => source)).toEqual(['letter', 'memoirs', 'review']);
    expect(families[0]!.parallels).toEqual(parallels.map(({ id }) => id));
  });

  it('takes one release of the folder, too, and shows people the same', async () => {
    const fresh = cli.folder(newTexts);
    const byCurrent = await cli.run(['scan', fresh, '--in', out]);
    const byName = await cli.run(['scan', fresh, '--in', released().folder]);
    expect(byName).toEqual(byCurrent);
    expect(byCurrent.stdout).toMatch(/^1\. .* 3 passages, [a-z0-9-]+\n/);
  });

  it('passes over what is in the release already, to the byte', async () => {
    const folder = cli.folder({ ...twoTexts, ...newTexts });
    const { parallels, diagnostics } = await scanJson([folder, '--in', out]);
    expect(parallels.every(({ a }) => a.source === 'letter')).toBe(true);
    expect(diagnostics.map(({ message }) => message)).toEqual(
      Array.from({ length: 2 }, () => 'Passed over a file that is in the release already'),
    );
    const { code, stderr } = await cli.run(['scan', corpus, '--in', out]);
    expect(code).toBe(3);
    expect(stderr).toContain('error[source.none]');
  });

  it('gives a changed source another id than its state in the release', async () => {
    const memoirs = `${twoTexts['memoirs.txt']}\nOne more paragraph.\n`;
    const { sources } = await scanJson([cli.folder({ 'memoirs.txt': memoirs }), '--in', out]);
    expect(sources.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^(?!memoirs$).*memoirs/),
      'memoirs',
      'review',
    ]);
  });

  it('compares with files beside the release', async () => {
    const files = cli.folder({ 'third.txt': `A third: ${quotation}.\n` });
    const { parallels } = await scanJson([cli.folder(newTexts), '--in', out, files]);
    expect(parallels.map(({ b }) => b.source).sort()).toEqual(['memoirs', 'review', 'third']);
  });
});

describe('what is a release', () => {
  it('is not a folder of texts beside a catalogue of somebody else’s', async () => {
    const library = cli.folder({ ...twoTexts, 'catalogue.json': '{}', 'current.json': '[]' });
    const { sources } = await scanJson([cli.folder(newTexts), '--in', library]);
    expect(sources.map(({ id }) => id)).toEqual(['letter', 'other', 'memoirs', 'review']);
  });

  it('is said where it is named as a source', async () => {
    const { code, stderr } = await cli.run(['scan', out]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/error\[source\.none\].*; it is a release: name it after `--in`/);
  });

  it('is one of them at a time', async () => {
    const { code, stderr } = await cli.run(['scan', cli.folder(newTexts), '--in', out, released().folder]);
    expect(code).toBe(3);
    expect(stderr).toContain('Cannot compare with two releases at once');
  });
});

describe('a release that cannot be used', () => {
  /** A copy of the release in which one thing is wrong. */
  async function damaged(damage: (folder: string) => void): Promise<string> {
    const copy = join(cli.folder({}), 'release');
    await cli.run(['build', corpus, '--out', copy]);
    damage(released(copy).folder);
    return copy;
  }

  it.each([
    [
      'a letter of a source is another one',
      'sources/memoirs.json',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('journalist', 'journalism')),
    ],
    ['a source is missing', 'sources/review.json', (file: string) => rmSync(file)],
    [
      'the catalogue is cut short',
      'catalogue.json',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 80)),
    ],
    ['the families are missing', 'families/0.json', (file: string) => rmSync(file)],
    ['the checksums are missing', 'checksums.json', (file: string) => rmSync(file)],
    [
      'the checksums were made to fit',
      'checksums.json',
      (file: string) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace(/[0-9a-f]{64}/, '0'.repeat(64))),
    ],
  ])('is refused where %s, with the file and the way out', async (_, file, damage) => {
    const copy = await damaged((folder) => damage(join(folder, file)));
    const { code, stdout, stderr } = await cli.run(['scan', cli.folder(newTexts), '--in', copy]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^variorum: error\[release\.broken\] ".*": .*; build the release again: `variorum build CORPUS`\n$/,
    );
    expect(stderr).toContain(file);
  });

  it('is refused where another engine wrote it', async () => {
    const copy = await damaged((folder) => {
      const file = join(folder, 'catalogue.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"engine":"[^"]*"/, '"engine":"0.0.1"'));
    });
    const { code, stderr } = await cli.run(['scan', cli.folder(newTexts), '--in', copy]);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /error\[release\.engine\] ".*": Expected a release of engine .* got one of `0\.0\.1`; build it again/,
    );
  });

  it('is refused where its name leads nowhere, or out of the folder', async () => {
    for (const release of ['0123456789abcdef', '../..', 7]) {
      const folder = cli.folder({ 'current.json': JSON.stringify({ release }) });
      const { code, stderr } = await cli.run(['scan', cli.folder(newTexts), '--in', folder]);
      expect(code).toBe(3);
      expect(stderr).toContain('error[release.broken]');
    }
  });
});

describe('variorum build over an earlier release', () => {
  it('keeps the ids of the families that go on', async () => {
    const growing = cli.folder(twoTexts);
    const target = join(cli.folder({}), 'release');
    await cli.run(['build', growing, '--out', target]);
    const { folder, families: before } = released(target);
    // As if the first build had called it otherwise: only the release can know.
    const sheaf = join(folder, 'families/0.json');
    writeFileSync(sheaf, readFileSync(sheaf, 'utf8').replaceAll(before[0]!.id, 'as-cited-in-1990'));
    writeFileSync(join(growing, 'aaa.txt'), `Before all others: ${quotation}.\n`);
    await cli.run(['build', growing, '--out', target]);
    const { families } = released(target);
    expect(families.map(({ id, passages }) => [id, passages.length])).toEqual([['as-cited-in-1990', 3]]);
  });

  it('does not mistake a changed text for the one whose offsets the release knows', async () => {
    const growing = cli.folder(twoTexts);
    const target = join(cli.folder({}), 'release');
    await cli.run(['build', growing, '--out', target]);
    const { families: before } = released(target);
    for (const [name, text] of Object.entries(twoTexts)) {
      writeFileSync(
        join(growing, name),
        text.replaceAll(/[a-z]+/g, (word) => [...word].reverse().join('')),
      );
    }
    await cli.run(['build', growing, '--out', target]);
    const ids = released(target).families.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(before[0]!.id);
  });

  it('starts anew where the release before cannot be read', async () => {
    const target = cli.folder({ 'current.json': '{"release":"0123456789abcdef"}' });
    mkdirSync(join(target, '0123456789abcdef'));
    writeFileSync(join(target, '0123456789abcdef/catalogue.json'), '[');
    expect((await cli.run(['build', corpus, '--out', target])).code).toBe(0);
    expect(released(target).families.map(({ id }) => id)).toEqual(released().families.map(({ id }) => id));
    renameSync(join(target, 'current.json'), join(target, 'moved.json'));
    expect((await cli.run(['build', corpus, '--out', target])).code).toBe(0);
  });
});
