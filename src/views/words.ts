import {
  type DifferenceKind,
  differenceKinds,
  type KindCounts,
  type Verdict,
  verdictNames,
  verdicts,
} from '../model/index.ts';

/**
 * What the pages call things: one vocabulary for legends, filters, lists and help. Two copies differ;
 * that one of them quotes the other, or changed it, is known to nobody here and said nowhere.
 */

interface KindWords {
  /** One letter, for markup and styles. */
  readonly code: string;
  /** What it means, for the legend. */
  readonly meaning: string;
  /** How it is drawn, in words. */
  readonly drawn: string;
  /** After "1 difference", "2 differences". */
  readonly phrase: string;
}

export const kindWords: Readonly<Record<DifferenceKind, KindWords>> = {
  negation: {
    code: 'g',
    meaning: 'a denial, a modal verb or an opposite: the statement is turned round',
    drawn: 'tinted, with a thick line below',
    phrase: 'in what is denied',
  },
  number: {
    code: 'n',
    meaning: 'another number, date or unit',
    drawn: 'tinted, with lines above and below',
    phrase: 'in numbers',
  },
  wording: {
    code: 'w',
    meaning: 'other words',
    drawn: 'tinted, with a solid line below',
    phrase: 'in wording',
  },
  omission: {
    code: 'a',
    meaning: 'words that only A has',
    drawn: 'tinted and underlined, between two strokes; a caret where B has nothing',
    phrase: 'only in A',
  },
  addition: {
    code: 'b',
    meaning: 'words that only B has',
    drawn: 'tinted and underlined, between two strokes; a caret where A has nothing',
    phrase: 'only in B',
  },
  transposition: {
    code: 't',
    meaning: 'words that stand in another place of the passage',
    drawn: 'grey, with a double line below; a caret where they do not stand',
    phrase: 'in order',
  },
  ellipsis: {
    code: 'e',
    meaning: 'an ellipsis in one, words of the other in its place',
    drawn: 'a wavy line below, with the number of words it stands for',
    phrase: 'at an ellipsis',
  },
  inflection: {
    code: 'i',
    meaning: 'another form of the same word',
    drawn: 'tinted, with a thin line below',
    phrase: 'in the form of a word',
  },
  scanning: {
    code: 'o',
    meaning: 'a word misread by a scanner or a transcriber',
    drawn: 'dotted lines above and below',
    phrase: 'in misread letters',
  },
  spelling: {
    code: 's',
    meaning: 'the same word, spelled differently',
    drawn: 'a dotted line below',
    phrase: 'in spelling',
  },
  punctuation: {
    code: 'p',
    meaning: 'other or missing punctuation',
    drawn: 'a thin box',
    phrase: 'in punctuation',
  },
  capitals: {
    code: 'c',
    meaning: 'capital and small letters',
    drawn: 'a dashed line below',
    phrase: 'in capitals',
  },
  spacing: {
    code: 'x',
    meaning: 'spaces, line and paragraph breaks',
    drawn: 'a raised ¶ or ␣ sign; off until you ask for it',
    phrase: 'in spacing',
  },
};

interface OnlyWords {
  /** Before words of one side in the inline view. */
  readonly inline: Readonly<Record<'a' | 'b', string>>;
  readonly chip: Readonly<Record<'a' | 'b', string>>;
  /** Kinds that are called otherwise than in data and addresses. */
  readonly kinds: Readonly<
    Partial<Record<DifferenceKind, { readonly label: string; readonly meaning: string }>>
  >;
}

const ofCopies: OnlyWords = {
  inline: { a: 'A only', b: 'B only' },
  chip: { a: 'only in A', b: 'only in B' },
  kinds: {},
};

const ofStates: OnlyWords = {
  inline: { a: 'removed', b: 'added' },
  chip: { a: 'removed', b: 'added' },
  kinds: {
    omission: { label: 'removed', meaning: 'words that the later edition no longer has' },
    addition: { label: 'added', meaning: 'words that the later edition has more' },
    transposition: { label: 'moved', meaning: 'words that stand in another place of the other edition' },
  },
};

/** How to speak of what one side has more: of dated states of one work it is known which came first. */
export function onlyWords({ isRevision }: { readonly isRevision?: boolean }): OnlyWords {
  return isRevision === true ? ofStates : ofCopies;
}

/** What each verdict means, after its name. */
const verdictMeanings: Readonly<Record<Verdict, string>> = {
  identical: 'the same, letter for letter',
  typography: 'nothing but punctuation, capitals or spacing differs',
  spelling: 'the same words; spellings differ',
  scanning: 'the same words; one copy has misread letters',
  cut: 'what one copy has more is marked: by an ellipsis in the other, or by brackets around it',
  'cut-unmarked': 'one copy has words that the other lacks, and no ellipsis marks the place',
  altered: 'words differ',
  reordered: 'words changed places',
  spliced: 'what is one text in one copy stands apart in the other',
  number: 'another number, date or unit, however alike the rest',
  polarity: 'a denial, a modal verb or an opposite differs, however alike the rest',
};

interface VerdictWords {
  readonly label: string;
  readonly meaning: string;
}

export const verdictWords = Object.fromEntries(
  verdicts.map((verdict) => [verdict, { label: verdictNames[verdict], meaning: verdictMeanings[verdict] }]),
) as Readonly<Record<Verdict, VerdictWords>>;

const numbers = new Intl.NumberFormat('en');
const plurals = new Intl.PluralRules('en');

export function grouped(count: number): string {
  // Formatting is slow, and most numbers on a page need none.
  return count < 1_000 ? String(count) : numbers.format(count);
}

/** "1 difference", "1,204 differences". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${plurals.select(count) === 'one' ? one : many}`;
}

/** A share of 0–1 as whole per cent; never 0 or 100 unless it is exactly that. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  const honest = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
  return `${honest}\u00a0%`;
}

/** The kinds that occur, in the order of weight. */
export function kindEntries(kinds: KindCounts): readonly (readonly [DifferenceKind, number])[] {
  const entries: (readonly [DifferenceKind, number])[] = [];
  for (const kind of differenceKinds) {
    const count = kinds[kind];
    if (count !== undefined && count > 0) entries.push([kind, count]);
  }
  return entries;
}

export function totalOf(kinds: KindCounts): number {
  return kindEntries(kinds).reduce((sum, [, count]) => sum + count, 0);
}
