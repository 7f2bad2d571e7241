import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharingCorpus } from '../helpers/sharing-corpus.ts';
import { finished, makePackage } from './package.ts';

const cli = makePackage();
let folder: string;

const files = (texts: number, sentences: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sharingCorpus(texts, sentences, 3)).map(([id, text]) => [`${id}.txt`, `${text}\n`]),
  );

beforeAll(() => {
  folder = cli.folder(files(12, 60));
});
afterAll(() => cli[Symbol.dispose]());

describe('variorum scan --threads', () => {
  it.each([
    ['twelve texts that quote each other', () => folder],
    ['the Trotsky edition', () => join(import.meta.dirname, '../../editions/trotsky')],
  ])('writes the same of %s with one, two and three threads', async (_, texts) => {
    const runs = ['1', '2', '3'].map((threads) => cli.run(['scan', texts(), '--json', '--threads', threads]));
    const [one, two, three] = await Promise.all(runs);
    expect(JSON.parse(one!.stdout).parallels.length).toBeGreaterThan(10);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(await cli.run(['scan', texts(), '--json'])).toEqual(one);
  });

  it('refuses what is no number of threads', async () => {
    for (const threads of ['0', '-1', 'two', '65']) {
      const { code, stderr } = await cli.run(['scan', folder, `--threads=${threads}`]);
      expect(code).toBe(2);
      expect(stderr).toContain('Expected a whole number from 1 to 64');
    }
  });

  it('ends all its threads at once when it is interrupted', async () => {
    const large = cli.folder(files(40, 300));
    const child = cli.spawn(['scan', large, '--json', '--threads', '3']);
    const ended = finished(child);
    await setTimeout(900);
    child.kill('SIGINT');
    const asked = performance.now();
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: '' });
    expect(performance.now() - asked).toBeLessThan(1_000);
  });
});
