import { csvRecord } from './csv.ts';
import type { Provenance } from './provenance.ts';

export type Cell = string | number;

/**
 * A list of the site as a table for a spreadsheet (RFC 4180, UTF-8), a record each. The last columns say of
 * which release and by which version of the program. Texts that look like a formula start with an apostrophe
 * (see `csv.ts`).
 */
export function writeTable(
  columns: readonly string[],
  records: Iterable<readonly Cell[]>,
  { release, engine }: Pick<Provenance, 'release' | 'engine'>,
): string {
  const lines = [csvRecord([...columns, 'release', 'engine'])];
  for (const record of records) lines.push(csvRecord([...record, release, engine]));
  return lines.join('');
}
