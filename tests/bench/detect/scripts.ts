/** Other scripts: what a scan finds in Hebrew, Arabic, Chinese and Japanese. */
import { overlapLength } from '../../../src/model/index.ts';
import type { Measured } from './job.ts';
import { openWorkspace } from './measure.ts';
import { type Cell, print, printTable, seconds, share } from './print.ts';
import { hasShared, sharedText, type Verses, verseAt, verses } from './texts.ts';

const versions: Readonly<Record<string, string>> = {
  'Hebrew, part of the Bible': 'scripts/hebrew/wlc.tsv',
  'Arabic, the Quran': 'scripts/arabic/quran.tsv',
  'Chinese, part of the Bible': 'scripts/chinese/cuv.tsv',
  'Japanese, Matthew and Mark': 'scripts/japanese/denmo.tsv',
  'Sanskrit, the Gita': 'scripts/devanagari/gita.tsv',
};

export function scriptsTable(): void {
  let repeats = '';
  const rows = Object.entries(versions)
    .filter(([, path]) => hasShared(path))
    .map(([name, path]): Cell[] => {
      const text = verses(path, 'text');
      using workspace = openWorkspace([text]);
      const measured = workspace.run();
      if (path.includes('quran')) repeats = describeRepeats(text, measured);
      const { cpu, megabytes, parallels, families } = measured;
      return [name, text.ids.length, seconds(cpu), megabytes, parallels.length, families.length];
    });
  printTable(
    'scripts: each text within itself',
    ['text', 'verses', 'cpu s', 'MB', 'parallels', 'families'],
    rows,
  );
  print(`  ${repeats}\n`);
}

/** Of the groups of verses that are the same letter for letter, how many are one family, or in pairs found. */
function describeRepeats(text: Verses, { parallels, families }: Measured): string {
  const groups = sharedText('scripts/arabic/exact-repeats.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .split('\t')[1]!
        .split(' ')
        .map((id) => text.ids.indexOf(id)),
    );
  const members = families.map((passages) => new Set(passages.flatMap((passage) => versesIn(text, passage))));
  const whole = groups.filter((group) => members.some((family) => group.every((verse) => family.has(verse))));
  const paired = new Set(
    parallels.flatMap(({ a, b }) =>
      versesIn(text, a).flatMap((first) => versesIn(text, b).map((second) => `${first} ${second}`)),
    ),
  );
  const pairs = groups.flatMap((group) =>
    group.flatMap((first, index) => group.slice(index + 1).map((second) => `${first} ${second}`)),
  );
  const found = pairs.filter((pair) => paired.has(pair)).length;
  return (
    `Quran: ${whole.length} of ${groups.length} groups of equal verses stand whole in one family; ` +
    `${found} of ${pairs.length} pairs of equal verses are parallels (${share(found, pairs.length)})`
  );
}

/** Verses of which a passage holds at least half. */
function versesIn(text: Verses, passage: { readonly from: number; readonly to: number }): number[] {
  const found: number[] = [];
  for (let verse = verseAt(text, passage.from); (text.starts[verse] ?? passage.to) < passage.to; verse++) {
    const span = { from: text.starts[verse]!, to: (text.starts[verse + 1] ?? text.text.length) - 1 };
    if (overlapLength(span, passage) * 2 >= span.to - span.from) found.push(verse);
  }
  return found;
}
