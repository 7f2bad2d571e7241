/** Many texts that have much in common: what a scan of them costs, and what comes out. */
import { commonplaceFrom, type Span } from '../../../src/model/index.ts';
import { countWords, findWords } from '../../../src/text/index.ts';
import type { Measured, Row } from './job.ts';
import { type BenchText, openWorkspace } from './measure.ts';
import { type Cell, printTable, seconds, share } from './print.ts';
import { sharedTexts, verses } from './texts.ts';

export const costColumns = ['texts', 'count', 'words', 'cpu s', 'MB', 'parallels', 'families', 'whole'];

function costRow(name: string, texts: readonly BenchText[], measured: Measured): Cell[] {
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  return [name, texts.length, words, ...costs(measured)];
}

export function costs({ cpu, megabytes, parallels, families, exact }: Measured): Cell[] {
  return [seconds(cpu), megabytes, parallels.length, families.length, exact ? 'yes' : 'cut'];
}

/** 32 codes of procedure that copied from each other, all against all; and every other one of them. */
export function legalTable(): void {
  const texts = sharedTexts('legal-codes/text');
  const every = scanned(texts);
  const half = texts.filter((_, index) => index % 2 === 0);
  const halfScanned = scanned(half);
  const california = texts.find(({ id }) => id === 'CA1851')!;
  const doubling = (every.cpu / halfScanned.cpu).toFixed(2);
  const listed = every.parallels.filter(({ commonplace }) => commonplace < commonplaceFrom);
  const [shared, telling] = [every.parallels, listed].map((rows) => sharedWords(california, 'NY1850', rows));
  printTable(
    `legal: codes of procedure; ${doubling} times the time for twice the texts; ` +
      `${shared} of the words of CA1851 shared with NY1850, ${telling} by listed parallels`,
    costColumns,
    [costRow('all', texts, every), costRow('every other', half, halfScanned)],
  );
}

/** Three versions of the Bible: every verse has its parallels. */
export function biblesTable(): void {
  const texts = ['kjv', 'asv', 'web'].map((id) => verses(`bible/${id}.tsv`, id));
  printTable('bibles: three versions, each against all', costColumns, [
    costRow('KJV, ASV, WEB', texts, scanned(texts)),
  ]);
}

function scanned(texts: readonly BenchText[]): Measured {
  using workspace = openWorkspace(texts);
  return workspace.run();
}

/** Share of the words of a text that lie in parallels with the other. */
function sharedWords({ id, text }: BenchText, other: string, rows: readonly Row[]): string {
  const spans = rows.flatMap(({ a, b }) => {
    if (a.source === id && b.source === other) return [a];
    return a.source === other && b.source === id ? [b] : [];
  });
  return share(wordsWithin(text, spans), countWords(text));
}

/** Words that lie in at least one of the spans. */
function wordsWithin(text: string, spans: readonly Span[]): number {
  const isCovered = new Uint8Array(text.length);
  for (const { from, to } of spans) isCovered.fill(1, from, to);
  const words = findWords(text);
  let count = 0;
  for (let word = 0; word < words.length; word += 2) count += isCovered[words.at(word)]!;
  return count;
}
