import { countWhile, type DifferenceKind, differenceKinds, type KindCounts } from '../model/index.ts';
import type { CutSection } from './cut-sections.ts';
import type { SectionedSide } from './sectioned-side.ts';
import type { TracedChange } from './trace-words.ts';

/** Both texts with their sections, and the differences in them. */
export interface SectionedTexts extends TalliedKinds {
  readonly a: SectionedSide;
  readonly b: SectionedSide;
  readonly textA: string;
  readonly textB: string;
}

export interface TalliedKinds {
  /** Differences by kind in some sections of A and of B. */
  readonly kindsOf: (sectionsA: readonly number[], sectionsB: readonly number[]) => KindCounts;
  /** Whether kinds were left out. */
  readonly isIgnoring: boolean;
  /** How many differences below their headings. */
  readonly inBodies: (sectionsA: readonly number[], sectionsB: readonly number[]) => number;
}

interface SectionKinds {
  readonly kinds: Partial<Record<DifferenceKind, number>>;
  inBody: number;
}

/**
 * Counts each difference in one section: in B's if it has words there, since the new edition is
 * the one that is read; else in A's. So the counts of all sections are those of the whole. A difference that
 * reaches over several sections counts where its first word stands. Ignored kinds are not counted.
 */
export function tallyKinds(
  changes: readonly TracedChange[],
  texts: { readonly a: SectionedSide; readonly b: SectionedSide },
  ignore: readonly DifferenceKind[] = [],
): TalliedKinds {
  const ofA = texts.a.sections.map((): SectionKinds => ({ kinds: {}, inBody: 0 }));
  const ofB = texts.b.sections.map((): SectionKinds => ({ kinds: {}, inBody: 0 }));
  for (const { kind, a, b } of changes) {
    if (ignore.includes(kind)) continue;
    const wordsA = a.toToken - a.fromToken;
    const wordsB = b.toToken - b.fromToken;
    const isInB = wordsB > 0 || (wordsA === 0 && b.from < b.to);
    const side = isInB ? texts.b : texts.a;
    const { from, to, fromToken, toToken } = isInB ? b : a;
    const section = fromToken < toToken ? side.sectionOf[fromToken]! : sectionAt(side.sections, from);
    const counts = (isInB ? ofB : ofA)[section]!;
    counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1;
    if (to > side.sections[section]!.body) counts.inBody++;
  }
  const chosen = (sectionsA: readonly number[], sectionsB: readonly number[]): SectionKinds[] => [
    ...sectionsA.map((at) => ofA[at]!),
    ...sectionsB.map((at) => ofB[at]!),
  ];
  return {
    isIgnoring: ignore.length > 0,
    kindsOf: (sectionsA, sectionsB) => summed(chosen(sectionsA, sectionsB)),
    inBodies: (sectionsA, sectionsB) =>
      chosen(sectionsA, sectionsB).reduce((sum, { inBody }) => sum + inBody, 0),
  };
}

/** The section that a position lies in. */
function sectionAt(cut: readonly CutSection[], position: number): number {
  return Math.max(0, countWhile(cut.length, (index) => cut[index]!.from <= position) - 1);
}

function summed(all: readonly SectionKinds[]): KindCounts {
  const sum: Partial<Record<DifferenceKind, number>> = {};
  for (const kind of differenceKinds) {
    const count = all.reduce((total, { kinds }) => total + (kinds[kind] ?? 0), 0);
    if (count > 0) sum[kind] = count;
  }
  return sum;
}
