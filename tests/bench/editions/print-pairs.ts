/** Pairs of words in their surroundings, neighbours together: to see what an aligner did. */
import type { Side } from '../../../src/align/index.ts';
import { print } from '../detect/print.ts';
import type { TokenizedPair } from './tokenized-pair.ts';

type WordPair = readonly [number, number];

/** Pairs this near each other in A are shown as one. */
const nearWords = 12;
const contextWords = 8;

/** In the order of A; `label` says where a word of A stands. */
export function printPairs(
  { a, b }: TokenizedPair,
  pairs: readonly WordPair[],
  label: (word: number) => string,
): void {
  for (const group of grouped(pairs)) {
    const first = group[0]![0];
    print(`  ${label(first)}, ${group.length === 1 ? 'a word' : `${group.length} words`}\n`);
    print(
      `    A ${inContext(
        a,
        group.map(([word]) => word),
      )}\n`,
    );
    print(
      `    B ${inContext(
        b,
        group.map(([, word]) => word),
      )}\n`,
    );
  }
}

function grouped(pairs: readonly WordPair[]): WordPair[][] {
  const groups: WordPair[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (last !== undefined && pair[0] - last.at(-1)![0] <= nearWords) last.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** The words in brackets, with some before and after; what lies far between them is left out. */
function inContext({ text, tokens }: Side, words: readonly number[]): string {
  const inOrder = [...words].sort((one, other) => one - other);
  const isMarked = new Set(inOrder);
  const shown = new Set<number>();
  for (const word of inOrder) {
    const last = Math.min(tokens.count - 1, word + contextWords);
    for (let near = Math.max(0, word - contextWords); near <= last; near++) shown.add(near);
  }
  let line = '';
  let before = -1;
  for (const word of [...shown].sort((one, other) => one - other)) {
    const form = text.slice(tokens.from[word]!, tokens.to[word]!);
    line += `${word === before + 1 ? '' : '… '}${isMarked.has(word) ? `[${form}]` : form} `;
    before = word;
  }
  return `${line}…`;
}
