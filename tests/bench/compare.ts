/**
 * Aligning two versions of a text, beside the `diff` package given interned words: CPU of this
 * process, one cold run each, words kept (equal on both sides). Prints, asserts nothing.
 *
 *   npm run bench
 */
import { existsSync, readFileSync } from 'node:fs';
import { diffArrays } from 'diff';
import { compareSources } from '../../src/compare.ts';
import { createVocabulary, tokenize } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Words of a Zipf-like vocabulary, a given share of them replaced in the second version. Seeded. */
function versions(words: number, changed: number): [string, string] {
  let state = 42;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const word = (): string => `w${Math.floor(5_000 * random() ** 3)}`;
  const first = Array.from({ length: words }, word);
  return [first.join(' '), first.map((one) => (random() < changed ? word() : one)).join(' ')];
}

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

function ours(a: string, b: string): { kept: number; seconds: number } {
  const { result, seconds } = timed(() => compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b')));
  return { kept: result.statistics.wordsShared, seconds };
}

function jsdiff(a: string, b: string): { kept: number; seconds: number } {
  const { result, seconds } = timed(() => {
    const vocabulary = createVocabulary();
    const [first, second] = [a, b].map((text) => Array.from(tokenize(sourceFrom(text), vocabulary).fold));
    return diffArrays(first!, second!);
  });
  const kept = result.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0);
  return { kept, seconds };
}

const novel = ['f1818', 'f1831'].map(
  (name) => new URL(`../../../shared/data/frankenstein/text/${name}.txt`, import.meta.url),
);
const inputs: [string, string, string][] = [
  ['5,000 words, 5 % changed', ...versions(5_000, 0.05)],
  ['5,000 words, 40 % changed', ...versions(5_000, 0.4)],
  ['20,000 words, 5 % changed', ...versions(20_000, 0.05)],
];
if (existsSync(novel[0]!)) {
  const [first, second] = novel.map((file) => readFileSync(file, 'utf8'));
  inputs.push(['Frankenstein 1818/1831', first!, second!]);
}

process.stdout.write(
  `${'input'.padEnd(28)}${'ours s'.padStart(9)}${'kept'.padStart(8)}${'diff s'.padStart(9)}${'kept'.padStart(8)}\n`,
);
for (const [name, a, b] of inputs) {
  const [we, they] = [ours(a, b), jsdiff(a, b)];
  const columns = [
    we.seconds.toFixed(2).padStart(9),
    String(we.kept).padStart(8),
    they.seconds.toFixed(2).padStart(9),
    String(they.kept).padStart(8),
  ];
  process.stdout.write(`${name.padEnd(28)}${columns.join('')}\n`);
}
