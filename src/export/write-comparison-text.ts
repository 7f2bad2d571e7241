import type { Comparison, Segment } from '../model/index.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { kindsInWords } from './describe-parallel.ts';

export interface ComparisonTexts {
  readonly a: string;
  readonly b: string;
}

export interface ComparisonTextOptions {
  readonly colours: Colours;
  /** What becomes of each piece of text: the identity for a file, visible control characters for a screen. */
  readonly show: (text: string) => string;
}

/**
 * Both texts as one: what they share as it stands, what only A has in `[-…-]`, what only B has in
 * `{+…+}` (GNU wdiff's marks). Taking out one kind of mark with its content and the other kind's
 * marks alone gives back one text, character for character. With colours, A's words are struck
 * through and B's underlined instead.
 */
export function* writeComparisonText(
  comparison: Comparison,
  texts: ComparisonTexts,
  { colours, show }: ComparisonTextOptions,
): Generator<string> {
  for (const segment of comparison.segments) {
    const a = show(texts.a.slice(segment.a.from, segment.a.to));
    if (segment.type === 'equal') yield a;
    else yield marked(a, show(texts.b.slice(segment.b.from, segment.b.to)), colours);
  }
}

function marked(a: string, b: string, colours: Colours): string {
  if (!colours.isColorSupported) return (a && `[-${a}-]`) + (b && `{+${b}+}`);
  const onlyA = byLine(a, (line) => colours.yellow(colours.strikethrough(line)));
  return onlyA + byLine(b, (line) => colours.cyan(colours.underline(line)));
}

/** Pagers end every colour with the line. */
function byLine(text: string, paint: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => line && paint(line))
    .join('\n');
}

/** What the comparison comes to, in one or two sentences. */
export function comparisonSummary({ segments, statistics, exact, coarse, moves }: Comparison): string[] {
  const { wordsA, wordsB, wordsShared, kinds } = statistics;
  const words = `${wordsShared} of ${wordsA} and ${wordsB} words shared`;
  const summary = [
    segments.every(isEqual)
      ? `The texts are the same (${counted(wordsA, 'word', 'words')})`
      : `${words}; ${kindsInWords(kinds)}`,
  ];
  if (moves.length > 0)
    summary.push(`${counted(moves.length, 'passage stands', 'passages stand')} elsewhere in the other text`);
  if (!exact)
    summary.push(
      `Aligned only coarsely in ${counted(coarse.length, 'place', 'places')}: the texts differ too much there`,
    );
  return summary;
}

function isEqual(segment: Segment): boolean {
  return segment.type === 'equal';
}
