import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, quotation, twoTexts } from './package.ts';

const cli = makePackage();
let folder: string;

beforeAll(() => {
  folder = cli.folder(twoTexts);
});
afterAll(() => cli[Symbol.dispose]());

describe('variorum scan', () => {
  it('tells a reader which passages are shared, where they stand and what was cut', async () => {
    const { code, stdout, stderr } = await cli.run(['scan', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. At one time, in his youth.* 2 passages, at-one-time-in-his-youth-\w{6}\n/);
    expect(stdout).toMatch(
      /Memoirs of a journalist, p1, line 3 \[memoirs\]\n\s+under “Memoirs of a journalist”\n\s+I met him often in those years\.\n\s+“At one time, in his youth/,
    );
    expect(stdout).toMatch(/A review of the memoirs, p1, line 7 \[review\]\n/);
    expect(stdout).toMatch(/memoirs p1 ~ review p1 \(\d+ words\) cut: an ellipsis stands for 6 words/);
    expect(stderr).toMatch(/^2 sources \(\d+ words\), 1 family, 1 parallel, 0 of them commonplace\n$/);
  });

  it('shows a short passage that was searched for, and marks a quotation that is never closed', async () => {
    const words = 'ye shall hear of wars and rumours of wars';
    const library = cli.folder({ 'mark.txt': `And when ${words}, be ye not troubled.\n\nMore.\n` });
    const draft = cli.folder({ 'draft.txt': `He used to say: "${words}\n\nThen he left.\n` });
    const { stdout } = await cli.run(['scan', draft, '--in', library]);
    expect(stdout).toContain('“ye shall hear of wars and rumours of wars” (the quotation is never closed)');
  });

  it('tells plain texts apart that begin with the same heading', async () => {
    const text = (last: string): string => `PREFACE.\n\nThe event on which this is founded ${last}.\n`;
    const editions = cli.folder({ 'first.txt': text('was real'), 'second.txt': text('was not') });
    const { sources } = JSON.parse((await cli.run(['scan', '--json', editions])).stdout);
    expect(sources.map(({ title }: { title: string }) => title)).toEqual([
      'PREFACE. (first)',
      'PREFACE. (second)',
    ]);
  });

  it('says so when nothing is shared', async () => {
    const other = cli.folder({ 'a.txt': 'Nothing in common with it.', 'b.txt': 'Quite another matter.' });
    expect((await cli.run(['scan', other])).stdout).toBe('No passage stands in more than one place.\n');
  });

  it('writes one document of variorum.scan/1, the same every time', async () => {
    const first = await cli.run(['scan', '--json', folder]);
    const second = await cli.run(['scan', '--format', 'json', folder]);
    expect(second.stdout).toBe(first.stdout);
    const result = JSON.parse(first.stdout);
    expect(result).toMatchObject({ schema: 'variorum.scan/1', exact: true });
    expect(result.sources.map(({ id }: { id: string }) => id)).toEqual(['memoirs', 'review']);
    expect(result.parallels).toHaveLength(1);
    expect(result.families[0].parallels).toEqual([result.parallels[0].id]);
  });

  it('writes JSON Lines and CSV', async () => {
    const jsonl = await cli.run(['scan', '--format', 'jsonl', folder]);
    const types = jsonl.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types.slice(0, 5)).toEqual(['scan', 'source', 'source', 'parallel', 'family']);
    const csv = await cli.run(['scan', '--format', 'csv', folder]);
    expect(csv.stdout).toMatch(/^id,families,verdict,words,/);
    expect(csv.stdout.split('\r\n')).toHaveLength(3);
    expect(csv.stdout).toContain(quotation);
  });

  it('compares with the sources after --in only', async () => {
    const drafts = cli.folder({ 'one.txt': `One: ${quotation}.`, 'two.txt': `Two: ${quotation}.` });
    const { stdout } = await cli.run(['scan', drafts, '--in', folder, '--json']);
    const { parallels, sources } = JSON.parse(stdout);
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(['one', 'two', 'memoirs', 'review']);
    const pairs = parallels.map(
      ({ a, b }: { a: { source: string }; b: { source: string } }) => `${a.source} ${b.source}`,
    );
    expect(new Set(pairs)).toEqual(new Set(['one memoirs', 'one review', 'two memoirs', 'two review']));
    const turned = await cli.run(['scan', '--json', '--in', folder, '--', drafts]);
    expect(turned.stdout).toBe(stdout);
  });

  it('refuses a library that is nothing but the sources themselves', async () => {
    const { code, stderr } = await cli.run(['scan', folder, '--in', join(folder, 'review.md')]);
    expect(code).toBe(3);
    expect(stderr).toContain('error[source.none]: Every source after `--in`');
  });

  it('leaves out what has fewer words than --min-words', async () => {
    const { stdout } = await cli.run(['scan', folder, '--min-words', '500', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ options: { minimumWords: 500 }, parallels: [], families: [] });
  });

  it('states the default of --min-words, and means it', async () => {
    expect((await cli.run(['scan', '--help'])).stdout).toMatch(/--min-words <n> .*\(default: 5\)/);
    const { stdout } = await cli.run(['scan', folder, '--json']);
    expect(JSON.parse(stdout).options.minimumWords).toBe(5);
  });

  it('shows of each pair the differences that it counts', async () => {
    const words = quotation.split(' ');
    const copies = Array.from({ length: 12 }, (_, at) =>
      words.map((word, index) => (index === at + 2 ? `${word}x${at}` : word)).join(' '),
    );
    const many = cli.folder(
      Object.fromEntries(copies.map((copy, at) => [`${at}.txt`, `> Said ${at}: ${copy}.\n`])),
    );
    const { parallels } = JSON.parse((await cli.run(['scan', many, '--json'])).stdout);
    expect(parallels).toHaveLength(66);
    const { stdout } = await cli.run(['scan', many]);
    const pairs = stdout.split(/^ {3}(?=\d+ p1 ~ )/m).slice(1);
    expect(pairs).toHaveLength(66);
    for (const pair of pairs) {
      const counts = [...pair.matchAll(/(\d+) × (?:wording|spelling|omission|addition)/g)];
      const shown = pair.match(/^ {6}(?:“|only in)/gm) ?? [];
      expect(shown).toHaveLength(counts.reduce((sum, [, count]) => sum + Number(count), 0));
    }
  });

  it('folds what is commonplace and shows it with --all', async () => {
    const title = 'On the Present Situation and the Tasks of the International Opposition';
    const titled = cli.folder({
      'a.md': `# ${title}\n\nOne thing.\n`,
      'b.md': `# ${title}\n\nQuite another.\n`,
    });
    const folded = await cli.run(['scan', titled]);
    expect(folded.stdout).toBe(
      'Nothing but commonplace passages (titles, captions, formulas): 1 family; show with --all\n',
    );
    expect((await cli.run(['scan', titled, '--all'])).stdout).toMatch(/^1\. On the Present/);
  });

  it('says what readers noticed, warnings in full', async () => {
    const noted = cli.folder({ 'a.txt': 'A bell\u0007 rang.\n', 'image.png': '' });
    const { code, stderr } = await cli.run(['scan', noted]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Passed over a file that is not called \.txt or \.md: ".*image\.png"\n/);
  });
});
