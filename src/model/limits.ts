/**
 * Every limit in one place, with its reason. A size limit refuses before work starts and names the
 * way out; a work limit makes a result coarser, which then says so.
 */
export const limits = {
  /** A large novel is 3 MB; ten of them in one file is a mistake more often than a wish. */
  bytesPerSource: 50 * 1024 * 1024,
  /** Typed arrays of 20 bytes a token: 10 million words are 200 MB. */
  tokensPerSource: 10_000_000,
  /** A Markdown tree node takes about 10 KB. */
  blocksPerSource: 500_000,
  /** Deeper nesting makes Markdown parsing quadratic (10 KB of `- ` took 15 s) and overflows tree walkers. */
  markdownNesting: 64,
  /** 10,000 `*` on each side of a letter took 18 s to parse; real prose never has 200 in a run. */
  markdownDelimiterRun: 200,
  /** Opening delimiters in one paragraph: each may be looked at once for every closing one. */
  markdownOpenersPerParagraph: 1_000,
  /** What parsing is estimated to cost, in units of about 12 µs (`read/markdown-prescan.ts`): 2 s. */
  markdownWork: 160_000,
  frontMatterBytes: 64 * 1024,
  frontMatterKeys: 1_000,
  idLength: 64,
  siglumLength: 32,
  titleLength: 500,
  /** Occurrences of one gram that are paired with each other; rarer grams seed first. */
  occurrencesPerGram: 64,
  /** Copies before it with which a passage is paired; 500 copies of a paragraph are 124,750 pairs, and one family. */
  copiesPerPassage: 32,
  /** Wordings of one family that are set word under word: as many as a reader can take in, and 780 pairs to weigh. */
  collatedWordings: 40,
  /** Marks in a row that are still normalised (Unicode Stream-Safe Text Format); `normalize` is quadratic in them. */
  combiningMarks: 30,
  /** A user's rules of classification: ten thousand pairs of words are about 200 KB. */
  rulesBytes: 256 * 1024,
  /** Each may be asked of each change: a hundred cost two editions of a novel 0.2 s. */
  rules: 100,
  /** Pairs, letters and endings of all rules together. */
  rulesEntries: 10_000,
  /** Code units of a word in a rule. */
  rulesWordLength: 64,
  /** Code units of letters or an ending in a rule: at each letter of a word so many are looked up. */
  rulesLettersLength: 16,
  /** A reason is shown beside each difference. */
  rulesReasonLength: 80,
  /** One command's work, about 20–40 s; what exceeds it becomes coarse, not lost. */
  stepsPerCommand: 2_000_000_000,
  /** Words of the longer side on one page of a section: with 6 % of them differing 700 kB and 12,500 elements of HTML. */
  wordsPerSectionPage: 20_000,
  /** Where every third word differs, marks are what makes a page heavy: 2,000 of them are 300 kB. */
  differencesPerSectionPage: 2_000,
  /** Words of a quotation that somebody pasted: a page of a book; more take longer than a request of a small plan may. */
  pastedWords: 300,
  /** Bytes of the form that is sent with it: three hundred long words in a script of three bytes a letter, percent-encoded. */
  pastedBytes: 48 * 1024,
  /** Words that are searched for at once, each perhaps in a file of its own; more are a quotation. */
  searchedWords: 12,
  /** Work of one request, about 10–20 ms; what exceeds it becomes coarse, not lost. */
  stepsPerRequest: 1_000_000,
  /** Items on one page of a list. */
  itemsPage: 50,
  /** Lines of a list in one file to take away: a hundred pages of it; the file says where it goes on. */
  exportedItems: 5_000,
  /** Sources on one page of their list, a line each: 200 are 100 kB. */
  sourcesPage: 200,
  /** Texts that a reader compares at once: eight are 28 pairs, and eight boxes on a page. */
  scratchTexts: 8,
  /** Words of a text that a reader brings; two of so many take a browser about a second. */
  scratchWords: 100_000,
  /** Words of all of them together, where there are more than two. */
  scratchWordsTogether: 400_000,
  /** Words of each of two texts that are sent, where scripts are off, so that a request keeps to a small plan's CPU time. */
  scratchWordsSent: 500,
  /** The same where nobody counts CPU time, and at most: so much is shown on one page. */
  scratchWordsServed: 20_000,
  /** Bytes of a form for each word that may be sent: fourteen letters of three bytes, percent-encoded. */
  scratchBytesPerWord: 128,
  /** A reader waits about ten seconds at most; what exceeds it becomes coarse. */
  scratchSteps: 500_000_000,
  /** A link that holds the texts themselves: longer ones are cut by mail programs and chats. */
  scratchLinkLength: 8_192,
  /** Code units of all texts that such a link unfolds to: 8 kB of it can claim to be a thousand times as much. */
  scratchLinkUnfolded: 400_000,
  /** One request's query string; longer ones are refused before they are parsed. */
  queryLength: 2_048,
} as const;
