import type { AttributionConflict, EditorsNote, QuotationType } from '../model/index.ts';

/** What the pages of quotations call things. They say what is stated where, and never who is right. */

export const conflictWords: Readonly<
  Record<AttributionConflict['type'], { readonly label: string; readonly meaning: string }>
> = {
  name: { label: 'Attribution differs', meaning: 'it is given to different people' },
  spelling: { label: 'One name, perhaps, in several spellings', meaning: 'names that may mean one person' },
  work: { label: 'Work differs', meaning: 'it is taken from different works' },
  date: { label: 'Date differs', meaning: 'the words are dated in different ways' },
  'work-date': { label: 'Date of the work differs', meaning: 'one work has different dates' },
};

export const judgementWords: Readonly<Record<NonNullable<EditorsNote['judgement']>, string>> = {
  verified: 'verified',
  misattributed: 'misattributed',
  disputed: 'disputed',
  unverified: 'not verified',
};

/** How it is known in an occurrence that these are somebody's words. */
export const quotedWords: Readonly<Record<QuotationType | 'own', string>> = {
  marks: 'in quotation marks',
  block: 'as a block quotation',
  document: 'as a document of a collection',
  own: 'not marked as a quotation',
};
