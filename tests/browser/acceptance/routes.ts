/** An address of every kind of page and every state of it, over the release of `tests/fixtures/pages`. */

export const short = '/compare/letter-1841/p1-p4/letter-1863/p2-p5';
export const long = '/compare/long-a/p1-p148/long-b/p1-p148';
export const rewritten = '/compare/log-keeper/p1-p2/log-clerk/p1-p2';
export const identical = '/compare/notice-north/p1-p2/notice-south/p1-p2';
export const minorOnly = '/compare/orders-draft/p1-p2/orders-print/p1-p2';
export const rightToLeft = '/compare/psalm-old/p1/psalm-new/p1';
export const editions = '/editions/the-pilot-s-book/pilot-1818/pilot-1831';
export const dossier = '/quotes/a-light-that-fails-for-one-edi9g3';
export const eightWitnesses = '/families/we-who-are-sworn-to-the-6un3rg';
export const splice = '/compare/notice-north/p1-p2/memoir-1890/p2';

const check = (q: string, more: Readonly<Record<string, string>> = {}): string =>
  `/check?${new URLSearchParams({ q, ...more })}`;

export const quotations = {
  verbatim: 'No ship was lost on that coast',
  altered:
    'A light that fails for one night in winter is remembered longer than a lamp that burns for eleven years',
  cut: 'Visitors are asked to leave their boats below the second ring … no dog is to be brought above the kitchen',
  nowhere: 'The quick brown fox jumps over the lazy dogs of the county',
} as const;

const alteredCheck = check(quotations.altered, { name: 'Josiah Pell', year: '1843' });

export interface Route {
  readonly path: string;
  readonly status?: number;
}

export const pages: readonly string[] = [
  '/',
  '/sources',
  '/sources/letter-1841',
  '/sources/pilot-1831',
  '/sources/psalm-old',
  '/sources/constructor',
  '/parallels',
  '/parallels?a=oath-a&kind=altered',
  short,
  `${short}?view=inline`,
  `${short}?view=list`,
  `${short}?view=read`,
  `${short}?context=1&hide=spelling,punctuation`,
  rewritten,
  identical,
  minorOnly,
  `${minorOnly}?hide=spelling,punctuation,capitals,spacing`,
  rightToLeft,
  `${rightToLeft}?view=inline`,
  splice,
  '/families',
  eightWitnesses,
  `${eightWitnesses}?base=A`,
  `${eightWitnesses}?view=columns&w=A&w=B&w=E`,
  '/families/children-shall-be-held-by-the-sgehhv',
  '/loci',
  '/loci/the-night-of-the-frost',
  '/quotes',
  '/quotes?only=conflicts',
  dossier,
  `${dossier}?from=2`,
  '/check',
  check(quotations.verbatim),
  alteredCheck,
  check(quotations.cut),
  check(quotations.nowhere),
  '/search',
  '/search?q=never+leave',
  '/search?q=zzz+qqq',
  '/editions',
  '/editions/the-pilot-s-book',
  editions,
  `${editions}/h2`,
  `${editions}/h3`,
  `${editions}/h4`,
  `${editions}/h4?view=inline`,
  `${editions}/h4?view=list`,
  `${editions}/h5`,
  `${editions}/h6`,
  '/scratch',
  '/help',
  '/method',
  '/accessibility',
  '/settings',
  '/settings?done=saved',
];

/** Those of which pictures are kept, for eyes. */
export const pictured: readonly string[] = [
  short,
  `${short}?view=inline`,
  rewritten,
  rightToLeft,
  `${eightWitnesses}?base=A`,
  editions,
  `${editions}/h4`,
  '/settings',
  '/sources/letter-1842',
];

/** States of error that an address can lead to, and the status that each has. */
export const errors: Readonly<Record<string, number>> = {
  '/nothing-here': 404,
  '/sources/letter-1842': 404,
  '/sources/forged-letter': 410,
  '/compare/letter-1841/p1/letter-1863/p77': 404,
  [`${short}?view=sideways`]: 400,
};

export const everyRoute: readonly string[] = [...pages, ...Object.keys(errors)];
