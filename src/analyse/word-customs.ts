/**
 * The few words and endings that alterations of meaning and of spelling need, as data. They serve
 * to make examples, not to judge texts: a language that is missing has fewer examples.
 */

/** Words that say no, and words after which a "not" may be put in. */
export const negations: readonly { readonly words: readonly string[]; readonly after: readonly string[] }[] =
  [
    {
      words: ['not', 'never'],
      after: ['is', 'was', 'are', 'were', 'will', 'shall', 'may', 'can', 'must', 'would', 'should', 'could'],
    },
    {
      words: ['nicht', 'nie'],
      after: ['ist', 'war', 'sind', 'waren', 'wird', 'kann', 'muss', 'soll', 'hat'],
    },
    { words: ['pas', 'jamais'], after: ['est', 'était', 'sont', 'étaient', 'sera', 'peut', 'doit'] },
    { words: ['non', 'numquam'], after: ['autem', 'enim', 'ergo', 'igitur'] },
  ];

/** Number words that are exchanged with another of their row. */
export const numberWords: readonly (readonly string[])[] = [
  [
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'twelve',
    'twenty',
    'hundred',
    'thousand',
  ],
  ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'],
  ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'hundert', 'tausend'],
  ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'cent', 'mille'],
  ['duo', 'tres', 'quattuor', 'quinque', 'sex', 'septem', 'octo', 'novem', 'decem', 'centum', 'mille'],
];

/** Older and other spellings, for a word's end mostly: the first that fits a word is used. */
export const respellings: readonly (readonly [RegExp, string])[] = [
  [/our$/u, 'or'],
  [/or$/u, 'our'],
  [/is(e[ds]?|ing|ation)$/u, 'iz$1'],
  [/iz(e[ds]?|ing|ation)$/u, 'is$1'],
  [/ic$/u, 'ick'],
  [/(?<=\p{L})y$/u, 'ie'],
  [/(?<=\p{L})v(?=\p{L})/u, 'u'],
  [/^u(?=\p{L})/u, 'v'],
  [/(?<=\p{L})([bdglmnpt])$/u, '$1$1e'],
  [/(?<=\p{L})e$/u, ''],
  [/(?<=\p{Script=Latin})$/u, 'e'],
];
