import fc from 'fast-check';
import { compareSources, scanSources } from '../../src/compare.ts';
import type { Comparison, ScanResult, Source } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

export function sourceOf(file: string, text: string): Promise<Source> {
  return readSource({ file, bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64) });
}

export async function comparisonOf(a: string, b: string): Promise<Comparison> {
  return compareSources(await sourceOf('a.txt', a), await sourceOf('b.txt', b));
}

const shared =
  'the revolutionary exile wrote pamphlets by candlelight in a garret, dreaming of barricades and of printing presses that no gendarme would ever find';

/** Three short texts with every field of a result in use. */
export async function scanned(): Promise<{
  readonly result: ScanResult;
  readonly sources: readonly Source[];
}> {
  const sources = [
    await sourceOf('one.txt', `A preface\n\nSo ${shared}, "never closed and all the rest.\n`),
    await sourceOf('two.md', `# A review\n\nIndeed ${shared.replace('in a garret, ', '… ')}!\n`),
    await sourceOf(
      'three.txt',
      `${shared.replace('exile', 'exiles').replace('wrote', 'printed')} = sum(A1:A9)\n`,
    ),
  ];
  return { result: scanSources(sources, {}), sources };
}

/** Prose with what breaks writers: line breaks of all kinds, quotes, commas, formulas, marks of our own. */
const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('the', 'cat', 'sat', 'on', 'a', 'mat', 'black', 'white', '1930', 'Café'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      ',',
      '"',
      '=1+1',
      '@x',
      '-',
      '…',
      '\t',
      "'=",
      '\u{1d54f}',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
export const prose = fc.array(word, { maxLength: 40 }).map((words) => words.join(' ').toWellFormed());

/** A text and an edited copy of it. */
export const editedTexts = fc
  .tuple(
    fc.array(word, { maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(3), fc.array(word, { maxLength: 3 })), { maxLength: 5 }),
  )
  .map(([words, edits]) => {
    const edited = [...words];
    for (const [at, removed, added] of edits) edited.splice(at, removed, ...added);
    return [words.join(' ').toWellFormed(), edited.join(' ').toWellFormed()] as const;
  });
