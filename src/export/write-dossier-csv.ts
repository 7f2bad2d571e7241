import type { Dossier } from '../model/index.ts';
import type { Provenance } from './provenance.ts';
import { writeTable } from './write-table.ts';

const columns = [
  'occurrence',
  'date as printed',
  'our date',
  'not before',
  'not after',
  'attributed to',
  'work',
  'work date',
  'locus',
  'known by',
  'quoted',
  'closed',
  'wording',
  'differs from wording 1',
  'source',
  'place',
  'from',
  'to',
  'text',
];

/** One record for each occurrence, in the order of the dossier; offsets are UTF-16 units of the source. */
export function writeDossierCsv(
  { occurrences, wordings }: Dossier,
  provenance: Pick<Provenance, 'release' | 'engine'>,
): string {
  const records = occurrences.map((occurrence, index) => {
    const { attribution, date } = occurrence;
    // What front matter says of a text is not printed beside the words.
    const printed = attribution?.origin === 'front-matter' ? undefined : attribution;
    return [
      index + 1,
      printed?.date?.label ?? '',
      date?.label ?? '',
      date?.notBefore ?? '',
      date?.notAfter ?? '',
      attribution?.name?.name ?? '',
      printed?.work?.title ?? '',
      printed?.work?.date?.label ?? '',
      printed?.locus?.label ?? '',
      attribution?.origin ?? '',
      occurrence.quoted,
      occurrence.isClosed ? 'yes' : 'no',
      occurrence.wording + 1,
      wordings[occurrence.wording]?.verdict ?? '',
      occurrence.source,
      occurrence.place,
      occurrence.from,
      occurrence.to,
      occurrence.text,
    ];
  });
  return writeTable(columns, records, provenance);
}
