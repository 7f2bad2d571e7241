import type { Dossier } from '../model/index.ts';
import { csvRecord } from './csv.ts';

const header = [
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
export function writeDossierCsv({ occurrences, wordings }: Dossier): string {
  const records = occurrences.map((occurrence, index) => {
    const { attribution, date } = occurrence;
    return csvRecord([
      index + 1,
      attribution?.date?.label ?? '',
      date?.label ?? '',
      date?.notBefore ?? '',
      date?.notAfter ?? '',
      attribution?.name?.name ?? '',
      attribution?.work?.title ?? '',
      attribution?.work?.date?.label ?? '',
      attribution?.locus?.label ?? '',
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
    ]);
  });
  return [csvRecord(header), ...records].join('');
}
