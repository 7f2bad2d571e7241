/**
 * What an editor of a corpus states about people and quotations:
 *
 *   "people": [{ "name": "Grigory Zinoviev", "also": ["Gregory Zinoviev", "Grigori Zinoviev"] }],
 *   "quotations": [{
 *     "source": "letters", "place": "p3", "words": "a trifle as may acquire",
 *     "attribution": { "name": "Lenin", "work": { "title": "Testament", "date": "1922" }, "date": "1923-01-04" },
 *     "note": { "judgement": "verified", "note": "Compared with the print.", "reference": "Works, vol. 36, p. 596" }
 *   }]
 */
import * as v from 'valibot';
import type { Attribution, DateInterval, DeclaredPerson, EditorsNote, StatedDate } from '../model/index.ts';
import { dateSchema } from './date.ts';
import { text } from './fields.ts';

/** A declared quotation before its place is looked up. */
export interface ManifestQuotation {
  /** Id of a source. */
  readonly source: string;
  /** A place, or a range of places. */
  readonly place: string;
  /** The quotation's exact words, where it is less than the whole place. */
  readonly words?: string;
  readonly attribution?: Attribution;
  readonly note?: EditorsNote;
}

export const peopleSchema: v.GenericSchema<unknown, readonly DeclaredPerson[]> = v.array(
  v.strictObject({
    name: text,
    also: v.pipe(v.array(text, 'Expected a list'), v.minLength(1, 'Expected at least one other spelling')),
  }),
  'Expected a list',
);

const statedDate = v.pipe(dateSchema, v.transform(toStatedDate));

const title = v.pipe(
  text,
  v.transform((title) => ({ title })),
);
const datedTitle = v.strictObject({ title: text, date: v.exactOptional(statedDate) });
/** By what is written the one or the other, so that a message is about what is wrong with it. */
const work = v.lazy((written) => (typeof written === 'string' ? title : datedTitle));

const attribution = v.pipe(
  v.strictObject({
    name: v.exactOptional(text),
    work: v.exactOptional(work),
    date: v.exactOptional(statedDate),
    locus: v.exactOptional(text),
    addressee: v.exactOptional(text),
  }),
  v.check(
    (stated) => Object.keys(stated).length > 0,
    'Expected a name, a work, a date, a locus or an addressee',
  ),
  v.transform(
    ({ name, work, date, locus, addressee }): Attribution => ({
      origin: 'corpus',
      ...(name !== undefined && { name: { name } }),
      ...(work && { work }),
      ...(date && { date }),
      ...(locus !== undefined && { locus: { label: locus } }),
      ...(addressee !== undefined && { addressee: { name: addressee } }),
    }),
  ),
);

const judgements = ['verified', 'misattributed', 'disputed', 'unverified'] as const;

const plainNote = v.pipe(
  text,
  v.transform((note) => ({ note })),
);
const fullNote = v.strictObject({
  judgement: v.exactOptional(
    v.picklist(judgements, `Expected one of ${judgements.map((name) => `\`${name}\``).join(', ')}`),
  ),
  note: text,
  reference: v.exactOptional(text),
});
const note = v.lazy((written) => (typeof written === 'string' ? plainNote : fullNote));

export const quotationsSchema: v.GenericSchema<unknown, readonly ManifestQuotation[]> = v.array(
  v.pipe(
    v.strictObject({
      source: text,
      place: text,
      words: v.exactOptional(v.pipe(v.string('Expected a text'), v.nonEmpty('Expected words'))),
      attribution: v.exactOptional(attribution),
      note: v.exactOptional(note),
    }),
    v.check(
      (quotation) => quotation.attribution !== undefined || quotation.note !== undefined,
      'Expected an `attribution` or a `note`',
    ),
  ),
  'Expected a list',
);

/** `1920-10-20` states a year, a month and a day; `1903/1907` two years. */
function toStatedDate({ notBefore, notAfter, label }: DateInterval): StatedDate {
  const [year, month, day] = notBefore.split('-').map(Number);
  const last = Number(notAfter.split('-')[0]);
  if (notBefore !== notAfter) return { label, year: year!, ...(last !== year && { lastYear: last }) };
  return {
    label,
    year: year!,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}
