/**
 * What kind of difference a difference is. The order is the order of weight in lists and legends.
 * `omission` is text that only A has, `addition` text that only B has: swapping the sides swaps them.
 */
export const differenceKinds = [
  'wording',
  'omission',
  'addition',
  'ellipsis',
  'spelling',
  'punctuation',
  'capitals',
  'spacing',
] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/** How many differences of each kind; kinds that do not occur are absent. */
export type KindCounts = Readonly<Partial<Record<DifferenceKind, number>>>;

/**
 * One judgement per parallel, from least to most altered. `typography`: nothing but punctuation,
 * capitals and spacing differ. `cut`: an ellipsis in one stands for words of the other;
 * `cut-unmarked`: one has words that the other lacks, and no mark says so. `spliced`: one passage
 * joins distant passages of the other text. None of them says who changed what.
 */
export const verdicts = [
  'identical',
  'typography',
  'spelling',
  'cut',
  'cut-unmarked',
  'altered',
  'spliced',
] as const;

export type Verdict = (typeof verdicts)[number];
