import { printableLine } from './printable.ts';
import {
  type Reading,
  type ReadingPlace,
  type Readings,
  type ReadingsTable,
  readingsSummary,
  wordNumbers,
} from './readings.ts';
import { type Cell, writeTable } from './write-table.ts';

/** A record for each reading of each place, agreements among them; copies by their sigla, with spaces between. */
export function writeReadingsCsv({ readings, provenance }: ReadingsTable): string {
  const columns = ['place', 'from_word', 'to_word', 'status', 'text', 'copies', 'sigla', 'ignored'];
  const records = readings.places.flatMap((place) => {
    const record = (status: string, { text, copies }: Reading): Cell[] => [
      place.number ?? '',
      place.from,
      place.to,
      status,
      text,
      copies.length,
      siglaOf(copies, readings),
      readings.ignored,
    ];
    return [
      ...(place.base.copies.length === 0 ? [] : [record(place.number ? 'base' : 'agree', place.base)]),
      ...place.others.map((other) => record(other.text === '' ? 'omitted' : 'reading', other)),
      ...(place.outside.length === 0 ? [] : [record('outside', { text: '', copies: place.outside })]),
    ];
  });
  return writeTable(columns, records, provenance);
}

/** A line for each place, as an apparatus has it: `7  on] upon B E; om. D`. */
export function readingsLines(readings: Readings): string[] {
  return [
    `${readingsSummary(readings)}; base ${readings.sigla[readings.base]}`,
    ...readings.notes.map(printableLine),
    '',
    ...readings.places.map((place) => `${wordNumbers(place).padEnd(9)} ${placeLine(place, readings)}`),
  ];
}

function placeLine(place: ReadingPlace, readings: Readings): string {
  const { base, others, outside } = place;
  const told = others.map(
    ({ text, copies }) => `${text === '' ? 'om.' : printableLine(text)} ${siglaOf(copies, readings)}`,
  );
  const silent = outside.length === 0 ? [] : [`not here: ${siglaOf(outside, readings)}`];
  const own = base.text === '' ? 'nothing' : printableLine(base.text);
  if (place.number === undefined) return [own, ...silent].join('; ');
  const agree = base.copies.length < 2 ? '' : ` ${siglaOf(base.copies, readings)}`;
  return `${own}]${agree}${agree === '' ? ' ' : '; '}${[...told, ...silent].join('; ')}`;
}

function siglaOf(copies: readonly number[], { sigla }: Readings): string {
  return copies.map((copy) => sigla[copy]).join(' ');
}
