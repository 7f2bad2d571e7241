/** A strict reader of RFC 4180: whoever writes a bare quote, a bare line end or an uneven table gets an error. */
export function readCsv(text: string): string[][] {
  if (!text.endsWith('\r\n')) throw new Error('The last record is not ended');
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let at = 0; at < text.length; at = field.lastIndex) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null) throw new Error(`No field at ${at}: ${text.slice(at, at + 40)}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === ',') continue;
    records.push(record);
    record = [];
  }
  const uneven = records.findIndex(({ length }) => length !== records[0]!.length);
  if (uneven >= 0) throw new Error(`Record ${uneven} has another number of fields than the first`);
  return records;
}

/** The records by the names of their columns. */
export function readTable(text: string): Record<string, string>[] {
  const [columns = [], ...records] = readCsv(text);
  if (new Set(columns).size < columns.length) throw new Error('Two columns have one name');
  return records.map((record) => Object.fromEntries(columns.map((name, index) => [name, record[index]!])));
}
