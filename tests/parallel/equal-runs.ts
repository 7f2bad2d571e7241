import { sharedBits, type TextRun, textAt } from '../../src/parallel/text-run.ts';
import type { LaidOut } from './laid-out.ts';

/** Equal words at two places of a run, `b` after `a`; positions in the run. */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly words: number;
  readonly bits: number;
}

/**
 * All maximal runs of equal words, by comparing every word with every other: what detection is
 * measured against. A run that is longer than its distance to its copy is left out: it is a phrase
 * said over and over, and detection may cut it as it likes.
 */
export function equalRuns(run: TextRun): EqualRun[] {
  const runs: EqualRun[] = [];
  const total = run.words.length;
  for (let distance = 1; distance < total; distance++) {
    let from = distance;
    for (let b = distance; b <= total; b++) {
      const isSame = b < total && run.words[b - distance] === run.words[b];
      if (isSame && !beginsZone(run, b - distance) && !beginsZone(run, b)) continue;
      if (b > from && b - from <= distance) runs.push(measured(run, from - distance, from, b - from));
      from = isSame ? b : b + 1;
    }
  }
  return runs;
}

function beginsZone(run: TextRun, at: number): boolean {
  return at === 0 || run.zones[at] !== run.zones[at - 1];
}

function measured(run: TextRun, a: number, b: number, words: number): EqualRun {
  let bits = 0;
  for (let offset = 0; offset < words; offset++) bits += sharedBits(run, a + offset, b + offset);
  return { a, b, words, bits };
}

/** Where a stretch of the run stands: the source's id, and the span in its text. */
export function passageAt(
  { run, texts }: LaidOut,
  at: number,
  words: number,
): { readonly source: string; readonly from: number; readonly to: number } {
  const text = textAt(run, at);
  const first = at - run.starts[text]!;
  const { source, tokens } = texts[text]!;
  return { source: source.id, from: tokens.from[first]!, to: tokens.to[first + words - 1]! };
}
