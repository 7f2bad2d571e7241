import type { Dossier, Occurrence } from '../model/index.ts';
import { counted } from './counted.ts';
import { printableText } from './printable.ts';

export interface DossierTextOptions {
  /** What a source is called. */
  readonly titleOf: (source: string) => string;
  /** What a place is called. */
  readonly placeName: (place: string) => string;
}

/** The facts of a dossier as lines to be copied into a note: occurrences, wordings, what does not agree. */
export function writeDossierText(dossier: Dossier, options: DossierTextOptions): string {
  const { title, occurrences, wordings } = dossier;
  const lines = [
    `“${title}”`,
    `${counted(occurrences.length, 'occurrence', 'occurrences')}, ${counted(wordings.length, 'wording', 'wordings')} in this corpus`,
    '',
    ...occurrences.map((occurrence, index) => `${index + 1}. ${occurrenceLine(occurrence, options)}`),
    '',
    ...wordings.map(
      ({ text, occurrences: own }, index) => `W${index + 1} (${numbers(own)}): “${oneLine(text)}”`,
    ),
    ...conflictLines(dossier),
    ...noteLines(dossier),
  ];
  return printableText(`${lines.join('\n')}\n`);
}

function occurrenceLine(
  { attribution, date, source, place, wording, isClosed }: Occurrence,
  { titleOf, placeName }: DossierTextOptions,
): string {
  // What front matter says of a text is said with the text.
  const printed = attribution?.origin === 'front-matter' ? undefined : attribution;
  const work = printed?.work;
  return [
    `W${wording + 1}`,
    attribution?.name?.name ?? 'nobody by name',
    ...(work === undefined ? [] : [`${work.title}${work.date === undefined ? '' : ` (${work.date.label})`}`]),
    ...(printed?.locus === undefined ? [] : [printed.locus.label]),
    ...(printed?.date === undefined ? [] : [printed.date.label]),
    `in ${titleOf(source)}, ${placeName(place)}${date === undefined ? '' : ` (${date.label})`}`,
    ...(isClosed ? [] : ['the quotation is not closed']),
  ]
    .map(oneLine)
    .join('; ');
}

function conflictLines({ conflicts }: Dossier): string[] {
  if (conflicts.length === 0) return [];
  return [
    '',
    ...conflicts.map(({ type, statements }) => {
      const said = statements.map(({ label, occurrences }) => `${oneLine(label)} (${numbers(occurrences)})`);
      return `! ${type}: ${said.join('; ')}`;
    }),
  ];
}

function noteLines({ note }: Dossier): string[] {
  if (note === undefined) return [];
  const { judgement, reference } = note;
  return [
    '',
    `Editor’s note${judgement === undefined ? '' : ` (${judgement})`}: ${oneLine(note.note)}`,
    ...(reference === undefined ? [] : [`Reference: ${oneLine(reference)}`]),
  ];
}

function numbers(indexes: readonly number[]): string {
  return indexes.map((index) => index + 1).join(', ');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
