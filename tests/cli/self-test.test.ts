import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../helpers/prose.ts';
import { makePackage } from './package.ts';

const cli = makePackage();
let folder: string;

beforeAll(() => {
  folder = cli.folder({ 'comets.txt': prose(1, 150), 'floods.txt': prose(2, 150) });
});
afterAll(() => cli[Symbol.dispose]());

describe('variorum scan --self-test', () => {
  it('tells a reader how many planted quotations are found, and what that means', async () => {
    const { code, stdout } = await cli.run(['scan', folder, '--self-test']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Planted \d+ quotations of these texts in each other \(seed 1, \d+ rounds?\)/);
    expect(stdout).toMatch(/^ +10–24 words +25–60 words$/m);
    expect(stdout).toMatch(/^word for word +(\d+) of \d+ +(\d+) of \d+$/m);
    expect(stdout).toMatch(/^5 % of the characters misread, as by a scanner +\d+ of \d+/m);
    expect(stdout).toMatch(
      /^Of \d+ quotations? of 25–60 words with 30 % of their words altered, \d+ (?:was|were) found\.$/m,
    );
    expect(stdout).toMatch(/^Of all parallels reported, \d+ of \d+ are right(?: \(\d+ %\))?\.$/m);
  });

  it('writes one document of variorum.self-test/1, another with another seed', async () => {
    const first = await cli.run(['scan', folder, '--self-test', '--json']);
    const second = await cli.run(['scan', folder, '--self-test', '--json', '--seed', '2']);
    expect(JSON.parse(first.stdout)).toMatchObject({
      schema: 'variorum.self-test/1',
      options: { seed: 1 },
      sources: [{ id: 'comets' }, { id: 'floods' }],
    });
    expect(JSON.parse(second.stdout).options.seed).toBe(2);
    expect(JSON.parse(second.stdout).rows).not.toEqual(JSON.parse(first.stdout).rows);
  });

  it('plants passages of the library into what is looked through', async () => {
    const draft = cli.folder({ 'draft.txt': prose(3, 150) });
    const { stdout } = await cli.run(['scan', draft, '--self-test', '--json', '--in', folder]);
    expect(JSON.parse(stdout).sources.map(({ id }: { id: string }) => id)).toEqual([
      'draft',
      'comets',
      'floods',
    ]);
  });

  it('refuses what it cannot do, and says what to do instead', async () => {
    const alone = await cli.run(['scan', `${folder}/comets.txt`, '--self-test']);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain(
      'error[usage.argument]: Cannot plant quotations without two texts; name a',
    );
    const table = await cli.run(['scan', folder, '--self-test', '--format', 'csv']);
    expect(table.code).toBe(2);
    expect(table.stderr).toContain('Cannot write `csv` with `--self-test`');
    const seed = await cli.run(['scan', folder, '--seed', '2']);
    expect(seed.code).toBe(2);
    expect(seed.stderr).toContain('Cannot use `--seed` without `--self-test`');
  });

  it('stands in the help with an example', async () => {
    const { stdout } = await cli.run(['scan', '--help']);
    expect(stdout).toMatch(/variorum scan articles\/ --self-test/);
    expect(stdout).toMatch(/--seed <n> /);
  });
});
