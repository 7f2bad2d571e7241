/**
 * What kind of difference a difference is. The order is the order of weight in lists and legends.
 * `omission` is text that only A has, `addition` text that only B has: swapping the sides swaps them.
 *
 * `negation` turns a statement round (a denial, a modal verb or an opposite differs), `number` is
 * another number, date or unit; `transposition` is either end of words that changed places;
 * `inflection` another form of one word; `scanning` a word misread for another.
 */
export const differenceKinds = [
  'negation',
  'number',
  'wording',
  'omission',
  'addition',
  'transposition',
  'ellipsis',
  'inflection',
  'scanning',
  'spelling',
  'punctuation',
  'capitals',
  'spacing',
] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/** How many differences of each kind; kinds that do not occur are absent. */
export type KindCounts = Readonly<Partial<Record<DifferenceKind, number>>>;

/**
 * One judgement per parallel, from least to most altered; the last that applies is given.
 *
 * - `identical`, `typography` (nothing but punctuation, capitals and spacing differ), `spelling` and
 *   `scanning` (a word was misread) leave every word what it was.
 * - `cut`: what one has more is marked, by an ellipsis in the other or by brackets around it;
 *   `cut-unmarked`: one has words that the other lacks, and no mark says so.
 * - `altered`: both have words of their own; `reordered`: words changed places; `spliced`: one passage
 *   joins distant passages of the other text.
 * - `number` and `polarity` (a statement is turned round) come last, so that they are given however
 *   alike the passages are otherwise: a sentence and its negation share all words but one.
 *
 * None of them says who changed what.
 */
export const verdicts = [
  'identical',
  'typography',
  'spelling',
  'scanning',
  'cut',
  'cut-unmarked',
  'altered',
  'reordered',
  'spliced',
  'number',
  'polarity',
] as const;

export type Verdict = (typeof verdicts)[number];
