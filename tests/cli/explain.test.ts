import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, twoTexts } from './package.ts';

const cli = makePackage();
const edition = join(import.meta.dirname, '../../editions/trotsky');
let folder: string;

beforeAll(() => {
  folder = cli.folder(twoTexts);
});
afterAll(() => cli[Symbol.dispose]());

async function firstId(path: string): Promise<{ parallel: string; family: string }> {
  const { parallels, families } = JSON.parse((await cli.run(['scan', path, '--json'])).stdout);
  return { parallel: parallels[0].id, family: families[0].id };
}

describe('variorum scan --explain', () => {
  it('tells a reader why a parallel was found, with line and place, by its id or that of its family', async () => {
    const { parallel, family } = await firstId(folder);
    const { code, stdout } = await cli.run(['scan', folder, '--explain', parallel]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^${parallel} in ${family}\n   Memoirs of a journalist, p1, line 3 \\[memoirs\\]\n`),
    );
    expect(stdout).toMatch(/^Found by a run of \d+ equal words/m);
    expect(stdout).toMatch(/^Verdict: cut, called for by 1 change\n {3}ellipsis: .* \(stands for 6 words/m);
    expect((await cli.run(['scan', folder, '--explain', family])).stdout).toBe(stdout);
  });

  it('writes one document of variorum.explanation/1', async () => {
    const { parallel } = await firstId(folder);
    const { stdout } = await cli.run(['scan', folder, '--explain', parallel, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'variorum.explanation/1',
      asked: parallel,
      parallels: [{ id: parallel, a: { source: 'memoirs', line: 3 }, b: { source: 'review', line: 7 } }],
    });
  });

  it('refuses an id that does not exist, with the nearest one', async () => {
    const { parallel } = await firstId(folder);
    const { code, stderr, stdout } = await cli.run(['scan', folder, '--explain', `${parallel}z`, '--json']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `error[usage.option]: There is no parallel or family \`${parallel}z\`; did you mean \`${parallel}\`? Else`,
    );
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'variorum.problem/1', code: 'usage.option' });
  });
});

describe('variorum scan --why-not', () => {
  it('says that two places are found, and as what', async () => {
    const { parallel } = await firstId(folder);
    const { code, stdout } = await cli.run(['scan', folder, '--why-not', 'review.md:p1', 'memoirs:p1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Found: /);
    expect(stdout).toContain(`   ${parallel} memoirs p1 ~ review p1 `);
  });

  it('says what two places of the bundled edition share and how much they lack', async () => {
    const run = await cli.run(['scan', edition, '--why-not', 'simkin-1997:p45', 'trotsky-1935:p21']);
    expect(run.stdout).toMatch(/^Not found: .* too few, about \d+ more uncommon words?\n/);
    expect(run.stdout).toContain('Leon Trotsky, p45, line 39 [simkin-1997]');
  });

  it('writes one document of variorum.why-not/1', async () => {
    const places = ['simkin-1997:p1-p5', 'harman-1967:p16'];
    const { stdout } = await cli.run(['scan', '--json', edition, '--why-not', ...places]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'variorum.why-not/1',
      a: { source: 'simkin-1997', place: 'p1-p5', line: 15 },
      b: { source: 'harman-1967', place: 'p16' },
      parallels: [],
    });
  });

  it('refuses places that do not exist, and other than two', async () => {
    const place = await cli.run(['scan', folder, '--why-not', 'memoirs:p9', 'review:p1']);
    expect(place.code).toBe(2);
    expect(place.stderr).toContain('There is no place `p9` in `memoirs`; did you mean `p1`');
    const one = await cli.run(['scan', folder, '--why-not', 'memoirs:p1']);
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('Expected two places after `--why-not`, got 1');
    const swallowed = await cli.run(['scan', '--why-not', 'memoirs:p1', 'review:p1', folder]);
    expect(swallowed.code).toBe(2);
    expect(swallowed.stderr).toContain('Expected a PATH besides those after `--why-not`');
  });

  it('refuses options that contradict it', async () => {
    const both = await cli.run(['scan', folder, '--why-not', 'memoirs:p1', 'review:p1', '--explain', 'x']);
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('Cannot use `--explain` with `--why-not`');
    const table = await cli.run(['scan', folder, '--explain', 'x', '--format', 'csv']);
    expect(table.code).toBe(2);
    expect(table.stderr).toContain('Cannot write `csv` with `--explain`');
  });

  it('stands in the help with an example, like --explain', async () => {
    const { stdout } = await cli.run(['scan', '--help']);
    expect(stdout).toMatch(/--explain <id> /);
    expect(stdout).toMatch(/variorum scan articles\/ --why-not one:p3 two\.txt:p9-p11/);
  });
});
