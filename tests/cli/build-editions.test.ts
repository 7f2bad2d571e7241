import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makePackage } from './package.ts';

const cli = makePackage();
afterAll(() => cli[Symbol.dispose]());

function edition(year: number, text: string): string {
  return `---\nwork: A Tale\ndate: ${year}\ntitle: Tale of ${year}\n---\n\n## One\n\n${text}\n\n## Two\n\nThe end came in the morning, and nobody spoke of it.\n`;
}

it('variorum build writes the editions of a work, and vouches for them', async () => {
  const corpus = cli.folder({
    'new.md': edition(1920, 'It was a dark night in the old town, and it rained without end.'),
    'old.md': edition(1900, 'It was a dark and stormy night in the town, and it rained without end.'),
  });
  const out = join(cli.folder({}), 'release');
  const { code, stdout, stderr } = await cli.run(['build', corpus, '--out', out]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('1 pair of editions')]);
  const release = stdout.trim();
  const files = readdirSync(join(release, 'editions'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(release.length + 1));
  expect(files.sort()).toEqual([
    'editions/a-tale.json',
    'editions/a-tale/old/new.json',
    'editions/a-tale/old/new/h1.json',
    'editions/a-tale/old/new/h2.json',
  ]);
  const checksums = JSON.parse(readFileSync(join(release, 'checksums.json'), 'utf8'));
  for (const file of files) expect(checksums).toHaveProperty([file]);

  const again = await cli.run(['build', corpus, '--out', join(cli.folder({}), 'release')]);
  expect(again.stdout.trim().split('/').at(-1)).toBe(release.split('/').at(-1));
});
