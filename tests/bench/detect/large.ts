/** Much text: what a scan of 100 MB costs. */
import { createRandom, type Random } from '../../../src/analyse/index.ts';
import { countWords, findSentences, findWords } from '../../../src/text/index.ts';
import { type BenchText, openWorkspace } from './measure.ts';
import { printTable, seconds } from './print.ts';
import { costColumns, costs } from './scale.ts';
import { addresses, hasAddresses, hasShared, sharedTexts, verses } from './texts.ts';

/** UTF-16 units, most of them one byte. */
const largeSize = 100_000_000;
const seed = 1;
/**
 * Share of the words of a copy that are replaced by other words of its text: four words in a row
 * survive at one place in forty, so that a copy is a text of the same style and not an edition.
 */
const replaced = 0.6;

/** All texts there are, then copies of them with other words and another order of sentences, up to 100 MB. */
export function largeTable(): void {
  const started = process.hrtime.bigint();
  let count = 0;
  let words = 0;
  const counted = function* (texts: Iterable<BenchText>): Generator<BenchText> {
    for (const text of texts) {
      count++;
      words += countWords(text.text);
      yield text;
    }
  };
  using workspace = openWorkspace(counted(largeTexts()));
  const prepared = process.hrtime.bigint();
  const measured = workspace.run();
  const wall = Number(process.hrtime.bigint() - prepared) / 1e9;
  const making = Number(prepared - started) / 1e9;
  printTable(
    `large: 100 MB, seed ${seed}; ${seconds(wall)} s by the clock, reading the result included (making the texts: ${seconds(making)} s)`,
    costColumns,
    [['all and copies', count, words, ...costs(measured)]],
  );
}

function* largeTexts(): Generator<BenchText> {
  const base = everyText();
  const random = createRandom(seed);
  let size = 0;
  for (let round = 0; size < largeSize; round++) {
    for (const { id, text } of base) {
      if (size >= largeSize) return;
      const wording = round === 0 ? text : restyled(text, random);
      size += wording.length;
      yield { id: `${id}-${round}`, text: wording };
    }
  }
}

function everyText(): BenchText[] {
  return [
    ...(hasAddresses() ? addresses() : []),
    ...[
      'trotsky',
      'frankenstein/text',
      'darwin-origin-ch1/text',
      'legal-codes/text',
      'latin-balex/text',
      'shakespeare-lear',
    ]
      .filter(hasShared)
      .flatMap(sharedTexts),
    ...['kjv', 'asv', 'web']
      .filter((id) => hasShared(`bible/${id}.tsv`))
      .map((id) => verses(`bible/${id}.tsv`, id)),
  ];
}

function restyled(text: string, random: Random): string {
  const words = findWords(text);
  const count = words.length / 2;
  const parts: string[] = [];
  let taken = 0;
  for (let word = 0; word < count; word++) {
    const from = words.at(word * 2);
    const shown = random.next() < replaced ? random.below(count) : word;
    parts.push(text.slice(taken, from), text.slice(words.at(shown * 2), words.at(shown * 2 + 1)));
    taken = words.at(word * 2 + 1);
  }
  parts.push(text.slice(taken));
  return shuffledSentences(parts.join(''), random);
}

function shuffledSentences(text: string, random: Random): string {
  const sentences = findSentences(text, { from: 0, to: text.length }).map(({ from, to }) =>
    text.slice(from, to),
  );
  for (let last = sentences.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [sentences[last], sentences[other]] = [sentences[other]!, sentences[last]!];
  }
  return sentences.join('');
}
