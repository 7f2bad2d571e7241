/** The quotations of five texts and who is said to have said them, against labels made by hand. */
import { attributeQuotations } from '../../../src/attribute/index.ts';
import { fewestWordsChecked, type Source } from '../../../src/model/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { findQuotations } from '../../../src/text/index.ts';
import { readFullTexts } from '../../helpers/trotsky.ts';
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, share } from '../detect/print.ts';
import { addresses, hasAddresses } from '../detect/texts.ts';
import { readAddressLabels, readOtherLabels, readSimkinLabels } from './labels.ts';
import {
  type AttributionField,
  type AttributionScore,
  attributionFields,
  type FieldScore,
  scoreAttributions,
} from './score-attributions.ts';

/** The first 60 quotations of the article, of any length. */
export async function scoreSimkin(): Promise<AttributionScore> {
  const source = (await readFullTexts()).find(({ id }) => id === 'simkin-1997')!;
  return scoreAttributions(source.text, attributed(source), readSimkinLabels());
}

/** Those of five words or more in the four other texts. */
export async function scoreOthers(): Promise<AttributionScore[]> {
  const sources = await readFullTexts();
  return [...readOtherLabels()].map(([id, labels]) => {
    const source = sources.find((one) => one.id === id)!;
    const quotations = attributed(source).filter(({ words }) => words >= fewestWordsChecked);
    return scoreAttributions(source.text, quotations, labels);
  });
}

/** Those labelled in presidents' addresses: the names alone. */
export async function scoreAddresses(half: '1' | '2'): Promise<AttributionScore[]> {
  const labelled = readAddressLabels(half);
  const texts = addresses().filter(({ id }) => labelled.has(id));
  return Promise.all(
    texts.map(async ({ id, text }) => {
      const bytes = new TextEncoder().encode(text);
      const source = await readSource({ file: `${id}.txt`, bytes, sha256: '' });
      const labels = labelled.get(id)!;
      const spans = new Set(labels.map(({ from }) => from));
      const quotations = attributed(source).filter(({ from }) => spans.has(from));
      return scoreAttributions(source.text, quotations, labels);
    }),
  );
}

function attributed(source: Source): ReturnType<typeof attributeQuotations> {
  return attributeQuotations(source, findQuotations(source.text, source.blocks));
}

export async function simkinTable(): Promise<void> {
  printScores('simkin: the first 60 quotations in marks', [await scoreSimkin()]);
  printScores('simkin: those of five words or more in four other texts', await scoreOthers());
  if (!hasAddresses()) return;
  printScores('simkin: of presidents since 1945, half 1', await scoreAddresses('1'), ['name']);
  // Its misses are shown to those only who ask: what is written with them in view is measured by nothing.
  const unseen = await scoreAddresses('2');
  const shown = hasFlag('details') ? unseen : unseen.map((score) => ({ ...score, misses: [] }));
  printScores('simkin: of presidents since 1945, half 2', shown, ['name']);
}

function printScores(
  heading: string,
  scores: readonly AttributionScore[],
  parts: readonly AttributionField[] = attributionFields,
): void {
  const sum = (count: (score: AttributionScore) => number): number =>
    scores.reduce((total, score) => total + count(score), 0);
  const [labelled, reported, right] = [
    sum(({ spans }) => spans.labelled),
    sum(({ spans }) => spans.reported),
    sum(({ spans }) => spans.right),
  ];
  printTable(
    heading,
    ['found', 'labelled', 'reported', 'right', 'recall', 'precision', 'closed or not'],
    [
      [
        'spans',
        labelled,
        reported,
        right,
        share(right, labelled),
        share(right, reported),
        share(
          sum(({ closed }) => closed),
          right,
        ),
      ],
    ],
  );
  printTable(
    'attributions: right silence is right; recall is of those that must be named',
    ['part', 'asked', 'right', 'share', 'given', 'precision', 'needed', 'recall'],
    parts.map((field) => fieldRow(field, (count) => sum(({ fields }) => fields[field][count]))),
  );
  const evidence = [sum((score) => score.evidence.right), sum((score) => score.evidence.asked)];
  print(`\n  points at the words that say so: ${evidence[0]} of ${evidence[1]}\n`);
  for (const miss of scores.flatMap(({ misses }) => misses)) print(`  ${miss}\n`);
}

function fieldRow(field: AttributionField, sumOf: (count: keyof FieldScore) => number): Cell[] {
  return [
    field,
    sumOf('asked'),
    sumOf('right'),
    share(sumOf('right'), sumOf('asked')),
    sumOf('given'),
    share(sumOf('givenRight'), sumOf('given')),
    sumOf('needed'),
    share(sumOf('found'), sumOf('needed')),
  ];
}
