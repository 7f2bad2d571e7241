/**
 * How two detectors of the npm registry are used beside ours: each with the settings that serve it
 * best on prose, over the same words as ours, lower-cased.
 */
import { FingerprintIndex, Region, File as SourceFile, TokenizedFile } from '@dodona/dolos-core';
import minhash from 'minhash';
import { findWords } from '../../../src/text/index.ts';
import type { Place } from './job.ts';
import type { BenchText } from './measure.ts';

interface Words {
  readonly id: string;
  readonly forms: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function wordsOf({ id, text }: BenchText): Words {
  const words = findWords(text);
  const count = words.length / 2;
  const from = Array.from({ length: count }, (_, word) => words.at(word * 2));
  const to = Array.from({ length: count }, (_, word) => words.at(word * 2 + 1));
  return { id, from, to, forms: from.map((start, word) => text.slice(start, to[word]).toLowerCase()) };
}

/** Words of a fingerprint and fingerprints of a window: Dolos's own defaults are for program text. */
const dolosWords = 5;
const dolosWindow = 4;

/**
 * Winnowing (Dolos): fingerprints of five words, a window of four, fragments as it builds them. Each
 * word stands in a row of its own, so that its regions are word numbers.
 */
function dolos(texts: readonly BenchText[]): [Place, Place][] {
  const words = texts.map(wordsOf);
  const index = new FingerprintIndex(dolosWords, dolosWindow);
  const byFile = new Map<number, Words>();
  const files = words.map((one) => {
    const file = new SourceFile(one.id, '');
    byFile.set(file.id, one);
    const regions = one.forms.map((_, row) => new Region(row, 0, row, 1));
    return new TokenizedFile(file, [...one.forms], regions);
  });
  index.addFiles(files);
  return index.allPairs().flatMap((pair) => {
    const [left, right] = [byFile.get(pair.leftFile.file.id)!, byFile.get(pair.rightFile.file.id)!];
    return pair
      .buildFragments()
      .map(({ leftSelection, rightSelection }): [Place, Place] => [
        placeOf(left, leftSelection.startRow, leftSelection.endRow),
        placeOf(right, rightSelection.startRow, rightSelection.endRow),
      ]);
  });
}

/** The words from `first` to `last`, both included. */
function placeOf({ id, from, to }: Words, first: number, last: number): Place {
  return { source: id, from: from[first]!, to: to[last]! };
}

/** Words of a window and from one window to the next. */
const windowWords = 30;
const windowStep = 10;
/** Estimated share of common word pairs from which two windows are reported. */
const leastJaccard = 0.2;

/** MinHash: windows of 30 words every 10, found by bands of four hash values. */
function minhashWindows(texts: readonly BenchText[]): [Place, Place][] {
  const index = new minhash.LshIndex({ bandSize: 4 });
  const windows: { readonly place: Place; readonly hash: InstanceType<typeof minhash.Minhash> }[] = [];
  const found: [Place, Place][] = [];
  for (const words of texts.map(wordsOf)) {
    for (let first = 0; first < words.forms.length; first += windowStep) {
      const end = Math.min(first + windowWords, words.forms.length);
      const hash = new minhash.Minhash();
      for (const pair of wordPairs(words.forms.slice(first, end))) hash.update(pair);
      const place = placeOf(words, first, end - 1);
      index.insert(String(windows.length), hash);
      windows.push({ place, hash });
    }
  }
  for (const [number, { place, hash }] of windows.entries()) {
    for (const key of index.query(hash)) {
      const other = windows[Number(key)]!;
      if (Number(key) <= number || other.place.source === place.source) continue;
      if (hash.jaccard(other.hash) >= leastJaccard) found.push([place, other.place]);
    }
  }
  return found;
}

/** Every two neighbouring words; single words make any two English sentences look alike (precision .48 on `trotsky`). */
function wordPairs(forms: readonly string[]): Set<string> {
  return new Set(forms.slice(1).map((form, at) => `${forms[at]} ${form}`));
}

export const peers = { dolos, minhash: minhashWindows } as const;
