import type { PassageList } from './passage-list.ts';
import { writeTable } from './write-table.ts';

const columns = [
  'number',
  'source',
  'title',
  'by',
  'place',
  'from',
  'to',
  'under',
  'before',
  'text',
  'after',
  'note',
  'url',
  'sha256',
];

/** A record for each passage; offsets are UTF-16 units of the source. */
export function writePassageListCsv({ passages, provenance }: PassageList): string {
  const records = passages.map((passage, index) => [
    index + 1,
    passage.source,
    passage.title,
    passage.byline,
    passage.place,
    passage.from,
    passage.to,
    passage.heading,
    passage.before,
    passage.text,
    passage.after,
    passage.note,
    passage.url,
    passage.sha256,
  ]);
  return writeTable(columns, records, provenance);
}
