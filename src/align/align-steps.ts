/**
 * The steps of an alignment that it would be right without: it would be slower, or worse to read. Each
 * can be left out, to see what it is worth and to test that it changes nothing it must not change.
 */
export const alignSteps = [
  /** What is equal at both ends is taken off first. */
  'trim',
  /** Long moves are taken out of both texts before the rest is aligned. */
  'moved-blocks',
  /** Large cells are cut at phrases that are unique on both sides. */
  'anchors',
  /** Small cells are aligned 32 words at a time instead of by `diff`. */
  'bit-rows',
  /** Spellings of one word are paired. */
  'near-words',
  /** Equal words between much that differs are told as changed. */
  'islands',
  /** Insertions are slid to where a reader would put the boundary. */
  'slide',
  /** Among what is left over, what stands elsewhere is looked for. */
  'moves',
] as const;

export type AlignStep = (typeof alignSteps)[number];

/**
 * What two passages that were found as copies of one are aligned without: all words they share count as
 * evidence, and what moved was found as a passage of its own.
 */
export const stepsOfWholeTexts: ReadonlySet<AlignStep> = new Set(['moved-blocks', 'islands', 'moves']);
