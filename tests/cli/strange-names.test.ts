import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makePackage, quotation } from './package.ts';

const cli = makePackage();
afterAll(() => cli[Symbol.dispose]());

const text = `Somebody wrote: ${quotation}.\n`;

interface Summary {
  readonly id: string;
  readonly path: string;
}

async function scanned(
  args: readonly string[],
  cwd = cli.root,
): Promise<{
  readonly sources: readonly Summary[];
  readonly skipped: readonly string[];
  readonly parallels: number;
}> {
  const { code, stdout, stderr } = await cli.run(['scan', '--json', ...args], { cwd });
  expect({ code, stderr: stderr.includes('error') }).toEqual({ code: 0, stderr: false });
  const result = JSON.parse(stdout);
  const skipped = result.diagnostics.filter(
    (diagnostic: { code: string }) => diagnostic.code === 'folder.skipped',
  );
  return {
    sources: result.sources,
    skipped: skipped.map(
      ({ source, message }: { source: string; message: string }) => `${source}: ${message}`,
    ),
    parallels: result.parallels.length,
  };
}

describe('file names', () => {
  it('may begin with a dash after --', async () => {
    const folder = cli.folder({ '-rf.txt': text, '--json.txt': text });
    const { sources } = await scanned(['--', '-rf.txt', '--json.txt'], folder);
    expect(sources.map(({ path }) => path)).toEqual(['-rf.txt', '--json.txt']);
  });

  it('may hold newlines, escapes, bidirectional marks, quotes and __proto__', async () => {
    const names = [
      'a\nb.txt',
      'c\u001b[31md.txt',
      'e\u202etxt.md',
      'quote".txt',
      '__proto__.txt',
      'constructor.md',
    ];
    const folder = cli.folder(
      Object.fromEntries([...names.map((name) => [name, text]), ['__proto__.txt', text]]),
    );
    writeFileSync(join(folder, '__proto__.txt'), text);
    const { sources, parallels } = await scanned([folder]);
    expect(new Set(sources.map(({ path }) => path))).toEqual(
      new Set(names.map((name) => join(folder, name))),
    );
    expect(new Set(sources.map(({ id }) => id)).size).toBe(names.length);
    expect(parallels).toBe((names.length * (names.length - 1)) / 2);
  });

  it('are shown in messages without their control characters', async () => {
    const { stderr } = await cli.run(['text', 'a\n\u001b[31mred\u202e"b".txt']);
    expect(stderr).toBe(
      'variorum: error[source.missing] "a\\n\\u{1b}[31mred\\u{202e}\\"b\\".txt": There is no such file or folder; check the spelling, and the folder you are in\n',
    );
  });

  it('stay apart when they differ in Unicode form or case only', async () => {
    const folder = cli.folder({ 'caf\u00e9.txt': text, 'cafe\u0301.txt': text, 'Cafe.txt': text });
    const { sources } = await scanned([folder]);
    expect(sources.map(({ id }) => id)).toEqual(['cafe', 'cafe-2', 'cafe-3']);
  });

  it('get their folders in front where they are the same', async () => {
    const folder = cli.folder({ '1818/preface.txt': text, '1831/preface.txt': text, 'letter.txt': text });
    const { sources } = await scanned([folder]);
    expect(sources.map(({ id }) => id)).toEqual(['letter', '1818-preface', '1831-preface']);
  });

  it('leave a declared id alone', async () => {
    const folder = cli.folder({ 'a/x.md': `---\nid: x\n---\n\n${text}`, 'b/x.txt': text });
    const { sources } = await scanned([folder]);
    expect(sources.map(({ id }) => id)).toEqual(['x', 'b-x']);
  });
});

describe('folders', () => {
  it('are read in the order of names, subfolders included, hidden files left out', async () => {
    const folder = cli.folder({
      'b.txt': text,
      'a/z.md': text,
      'a.txt': text,
      '.git/x.txt': text,
      'c.TXT': text,
    });
    const { sources } = await scanned([folder]);
    expect(sources.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'a.txt',
      'b.txt',
      'c.TXT',
      'a/z.md',
    ]);
  });

  it('say what they passed over', async () => {
    const folder = cli.folder({ 'a.txt': text, 'scan.pdf': 'x', README: 'x', 'readme.MD': text });
    const { skipped } = await scanned([folder]);
    expect(skipped).toEqual([
      `${join(folder, 'README')}: Passed over a file that is not called .txt or .md`,
      `${join(folder, 'readme.MD')}: Passed over a README, which is about the texts: name it to compare it`,
      `${join(folder, 'scan.pdf')}: Passed over a file that is not called .txt or .md`,
    ]);
  });

  it('are not left through links, and links in a circle end', async () => {
    const outside = cli.folder({ 'secret.txt': text });
    const folder = cli.folder({ 'a.txt': text, 'deep/b.txt': text, '.store/c': text });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'secret.txt'));
    symlinkSync(outside, join(folder, 'elsewhere'));
    symlinkSync(folder, join(folder, 'deep/again'));
    symlinkSync('nowhere.txt', join(folder, 'dangling.txt'));
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    symlinkSync('a.txt', join(folder, 'same.txt'));
    symlinkSync('.store/c', join(folder, 'c.txt'));
    mkdirSync(join(folder, 'folder.md'));
    const { sources, skipped } = await scanned([folder]);
    expect(sources.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'a.txt',
      'deep/b.txt',
      'c.txt',
    ]);
    expect(skipped.map((line) => line.slice(folder.length + 1))).toEqual([
      'elsewhere: Passed over a file that is not called .txt or .md',
      'deep/again: Passed over a file that is not called .txt or .md',
      'dangling.txt: Passed over a link that leads nowhere',
      'loop.txt: Passed over a link that leads nowhere',
      'secret.txt: Passed over a link that leads out of the folder',
      'same.txt: Passed over a file that was named already',
    ]);
  });

  it('give each file once, however often it is named', async () => {
    const folder = cli.folder({ 'a.txt': text, 'b.txt': text });
    const { sources, parallels } = await scanned([join(folder, 'b.txt'), folder, join(folder, 'a.txt')]);
    expect(sources.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(parallels).toBe(1);
  });

  it('are corpora where they have a corpus.json: its sources in its order', async () => {
    const manifest = { schema: 'variorum.corpus/1', id: 'c', title: 'C', sources: ['z.txt', 'a.txt'] };
    const folder = cli.folder({
      'corpus.json': JSON.stringify(manifest),
      'a.txt': text,
      'z.txt': text,
      'draft.txt': text,
    });
    const { sources } = await scanned([folder]);
    expect(sources.map(({ id }) => id)).toEqual(['z', 'a']);
  });
});
