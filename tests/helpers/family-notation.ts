import type { Parallel, Passage, Source } from '../../src/model/index.ts';
import { sourceFrom } from './source-from.ts';

/**
 * Parallels in a line each: `a 0-60 ~ b 10-70`, with similarity and bits where they matter:
 * `a 0-60 ~ b 10-70 similarity 0.3 bits 40`. Numbers are letters of the sources' texts.
 */
export function parallelsFrom(lines: readonly string[]): Parallel[] {
  return lines.map((line, index) => {
    const match =
      /^(\S+) (\d+)-(\d+) ~ (\S+) (\d+)-(\d+)(?: similarity (\S+))?(?: bits (\S+))?(?: verdict (\S+))?$/.exec(
        line,
      );
    if (match === null) throw new Error(`Cannot read the parallel ${line}`);
    const [, sourceA, fromA, toA, sourceB, fromB, toB, similarity, bits, verdict] = match;
    return {
      id: `x${index.toString().padStart(4, '0')}`,
      a: passage(sourceA!, fromA!, toA!),
      b: passage(sourceB!, fromB!, toB!),
      words: 10,
      similarity: Number(similarity ?? 1),
      bits: Number(bits ?? 100),
      verdict: verdict === undefined ? 'altered' : 'spliced',
      ...(verdict !== undefined && { spliced: true }),
      kinds: {},
      commonplace: 0,
    };
  });
}

function passage(source: string, from: string, to: string): Passage {
  return { source, from: Number(from), to: Number(to), place: 'p1' };
}

/** A source whose words all differ from each other and from those of other sources, 10 letters each. */
export function numberedSource(id: string, words: number): Source {
  const text = Array.from({ length: words }, (_, word) => `${id}${word}`.padEnd(9, 'x')).join(' ');
  return sourceFrom(text, id);
}
