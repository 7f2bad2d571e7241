/**
 * How English writes dates, as data: `read-dates.ts` makes its patterns of this. Another language is
 * another file of the same shape.
 */
export interface DateWords {
  /** All spellings of each month, January first; a point after an abbreviation needs no mention. */
  readonly months: readonly (readonly string[])[];
  /** What may stand after the number of a day: "20th", "1er", "20."; as a regular expression. */
  readonly afterDay: string;
  /** Words that may stand between day, month and year: "20th of October", "early in 1960". */
  readonly joints: readonly string[];
  /** What says that a year is not certain: "c. 1932"; without the point. */
  readonly circa: readonly string[];
  /** What follows a year to make it ten years or a hundred: "1920s"; as a regular expression. */
  readonly decade: string;
  /** A number after one of these is no year: "p. 1917"; without the point. */
  readonly numbered: readonly string[];
  /**
   * A number before one of these is no year: "1200 BC" is counted otherwise, "1500 pages" counts pages. People
   * are not among them: "In 1917 workers and soldiers …".
   */
  readonly counted: readonly string[];
  /** Seasons and parts of a year, which are shown with it: "autumn of 1967", and what may follow them: "early in". */
  readonly partsOfYear: readonly string[];
}

export const englishDates: DateWords = {
  months: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  afterDay: 'st|nd|rd|th|d',
  joints: ['of', 'the'],
  circa: ['c', 'ca', 'circa'],
  decade: `['’]?s`,
  numbered: [
    ...['p', 'pp', 'page', 'pages', 'no', 'nos', 'number', 'vol', 'volume', 'ch', 'chapter', 'line', 'lines'],
    ...[
      'note',
      'notes',
      'fn',
      'fol',
      'folio',
      'f',
      'ff',
      'verse',
      'section',
      'art',
      'article',
      'item',
      'room',
    ],
  ],
  counted: [
    ...['BC', 'BCE', 'B.C', 'km', 'kg', 'miles', 'metres', 'meters', 'feet', 'tons', 'tonnes', 'acres'],
    ...[
      'words',
      'pages',
      'copies',
      'dollars',
      'pounds',
      'rubles',
      'roubles',
      'francs',
      'million',
      'thousand',
    ],
  ],
  partsOfYear: [
    'spring',
    'summer',
    'autumn',
    'fall',
    'winter',
    'early',
    'early in',
    'late',
    'late in',
    'mid',
  ],
};
