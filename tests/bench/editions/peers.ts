/**
 * How the word diffs of the npm registry are used beside ours. Each is given the words as our
 * tokenizer folds and numbers them, in the form that it is fastest with: an array of numbers, or a
 * string of one character a word for those that compare characters only.
 */
import { diff as codemirrorDiff, presentableDiff } from '@codemirror/merge';
import { diffArrays } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { diff as myersDiff } from 'fast-myers-diff';
import type { AlignedRun, Tokens } from '../../../src/model/index.ts';
import type { TokenizedPair } from './tokenized-pair.ts';

/** A difference, as most of them report it: half-open word positions on both sides. */
type Change = readonly [fromA: number, toA: number, fromB: number, toB: number];

export type Peer = (pair: TokenizedPair) => AlignedRun[];

/** `diff`, over arrays. */
function jsdiff({ a, b }: TokenizedPair): AlignedRun[] {
  const parts = diffArrays(Array.from(a.tokens.fold), Array.from(b.tokens.fold));
  return runsOfParts(parts.map(({ added, removed, count }) => ({ added, removed, count })));
}

/** `fast-myers-diff`, over typed arrays. */
function fastMyers({ a, b }: TokenizedPair): AlignedRun[] {
  return runsBetween([...myersDiff(a.tokens.fold, b.tokens.fold)], a.tokens.count);
}

/** `diff-match-patch` with a character for each word, and as long as it takes. */
function diffMatchPatch({ a, b }: TokenizedPair): AlignedRun[] {
  const engine = new DiffMatchPatch();
  engine.Diff_Timeout = 0;
  const parts = engine.diff_main(...asCharacters(a.tokens, b.tokens), false).map(([operation, text]) => ({
    added: operation > 0,
    removed: operation < 0,
    count: text.length,
  }));
  return runsOfParts(parts);
}

/** CodeMirror's `diff` with a character for each word, without a limit as is its default. */
function codemirror(pair: TokenizedPair): AlignedRun[] {
  return codemirrorWithin(pair, {});
}

/** The same with the limit of CodeMirror's merge view. */
function codemirrorLimited(pair: TokenizedPair): AlignedRun[] {
  return codemirrorWithin(pair, { scanLimit: 500 });
}

function codemirrorWithin(
  { a, b }: Pick<TokenizedPair, 'a' | 'b'>,
  config: { readonly scanLimit?: number },
): AlignedRun[] {
  const changes = codemirrorDiff(...asCharacters(a.tokens, b.tokens), config);
  return runsBetween(
    changes.map(({ fromA, toA, fromB, toB }): Change => [fromA, toA, fromB, toB]),
    a.tokens.count,
  );
}

/** CodeMirror's diff for readers, over the texts themselves as it is meant to be, half a second at most. */
function codemirrorPresentable({ a, b }: TokenizedPair): AlignedRun[] {
  const changes = presentableDiff(a.text, b.text, { timeout: 500 });
  const runs: AlignedRun[] = [];
  let [word, other, change] = [0, 0, 0];
  for (; word < a.tokens.count; word++) {
    const [from, to] = [a.tokens.from[word]!, a.tokens.to[word]!];
    while (change < changes.length && changes[change]!.toA <= from) change++;
    const [before, next] = [changes[change - 1], changes[change]];
    if (next !== undefined && next.fromA < to) continue;
    const shift = before === undefined ? 0 : before.toB - before.toA;
    while (other < b.tokens.count && b.tokens.from[other]! < from + shift) other++;
    const isWhole = b.tokens.from[other] === from + shift && b.tokens.to[other] === to + shift;
    if (isWhole) runs.push({ type: 'same', fromTokenA: word, fromTokenB: other, count: 1 });
  }
  return runs;
}

export const peers: Readonly<Record<string, Peer>> = {
  diff: jsdiff,
  'fast-myers-diff': fastMyers,
  'diff-match-patch': diffMatchPatch,
  '@codemirror/merge': codemirror,
  '@codemirror/merge, limit 500': codemirrorLimited,
  '@codemirror/merge, for readers': codemirrorPresentable,
};

/** Code units below those that come in pairs: so many different words fit in. */
const mostCharacters = 0xd800;

/** Both texts as strings of one code unit a word. */
function asCharacters(a: Tokens, b: Tokens): [string, string] {
  const numbers = new Map<number, number>();
  const [first, second] = [a, b].map(({ fold }) => {
    const units = Uint16Array.from(fold, (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      if (numbers.size === mostCharacters) {
        throw new Error(`Cannot give more than ${mostCharacters} different words a character each`);
      }
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    });
    return new TextDecoder('utf-16le').decode(units);
  });
  return [first!, second!];
}

/** Equal runs from a list of differences in order. */
function runsBetween(changes: readonly Change[], wordsOfA: number): AlignedRun[] {
  const runs: AlignedRun[] = [];
  let [fromTokenA, fromTokenB] = [0, 0];
  for (const [fromA, toA, , toB] of changes) {
    runs.push({ type: 'same', fromTokenA, fromTokenB, count: fromA - fromTokenA });
    [fromTokenA, fromTokenB] = [toA, toB];
  }
  return [...runs, { type: 'same', fromTokenA, fromTokenB, count: wordsOfA - fromTokenA }];
}

interface Part {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

/** Equal runs from a list of what is kept, added and removed, in order. */
function runsOfParts(parts: readonly Part[]): AlignedRun[] {
  const runs: AlignedRun[] = [];
  let [fromTokenA, fromTokenB] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) runs.push({ type: 'same', fromTokenA, fromTokenB, count });
    if (!added) fromTokenA += count;
    if (!removed) fromTokenB += count;
  }
  return runs;
}
