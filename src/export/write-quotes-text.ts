import type {
  AttributedQuotation,
  Attribution,
  AttributionConflict,
  CorpusConflict,
  Dossier,
  Occurrence,
  Passage,
  QuotationType,
  QuotesResult,
} from '../model/index.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { describeAttribution, originWords } from './describe-attribution.ts';
import { opening } from './opening.ts';
import { printableLine } from './printable.ts';
import type { QuotedTexts } from './quotes-places.ts';
import { wordingLines } from './wording-lines.ts';

export interface QuotesTextOptions extends QuotedTexts {
  readonly colours: Colours;
  /** Whether every quotation is listed, not only those that stand more than once. */
  readonly showsAll: boolean;
}

/** Places of one statement that are listed; the rest is counted. */
const longestList = 5;
/** Code units of the words that introduce a quotation. */
const longestIntroduction = 100;

/**
 * The dossiers for reading in a terminal, those with conflicts and splices first, each like a page of a
 * reference book: what cannot all be right, the occurrences with place, person, work and date, the wordings with
 * their differences; then what the corpus as a whole does not agree about, and every quotation if all are asked
 * for.
 */
export function* writeQuotesText(result: QuotesResult, options: QuotesTextOptions): Generator<string> {
  const ranked = inOrderOfReading(result.dossiers);
  if (ranked.length > 1) yield `${options.colours.dim(orderLine(ranked))}\n\n`;
  for (const [index, dossier] of ranked.entries()) yield dossierText(dossier, index + 1, options);
  const unnamed = ranked.filter(({ occurrences }) => !occurrences.some(isGiven)).length;
  if (ranked.length > 1 && unnamed * 2 > ranked.length) {
    yield `In ${unnamed} of the ${ranked.length} no quotation is given to anybody by name.\n\n`;
  }
  if (result.dossiers.length === 0) {
    yield result.quotations.length === 0
      ? 'No quotation was found.\n'
      : `No quotation stands in more than one place${options.showsAll ? '' : '; list all with --all'}.\n`;
  }
  if (result.conflicts.length > 0) yield `${options.colours.bold('Across the sources')}\n`;
  for (const conflict of result.conflicts) yield corpusConflictText(conflict, options);
  if (!options.showsAll || result.quotations.length === 0) return;
  const heading = counted(result.quotations.length, 'quotation', 'quotations');
  yield `${result.conflicts.length > 0 ? '\n' : ''}${options.colours.bold(heading)}\n`;
  for (const quotation of result.quotations) yield quotationText(quotation, options);
}

/** Conflicts of attributions come first, then splices, then the rest; in each group the order is that of the result. */
function inOrderOfReading(dossiers: readonly Dossier[]): Dossier[] {
  return readingRanks.flatMap((_, rank) => dossiers.filter((dossier) => rankOf(dossier) === rank));
}

const readingRanks = ['with conflicting attributions', 'spliced', 'others'] as const;

function rankOf({ conflicts, splices }: Dossier): number {
  if (conflicts.length > 0) return 0;
  return splices.length > 0 ? 1 : 2;
}

/** "Sayings in more than one place: 8 with conflicting attributions, then 1 spliced, then 127 others". */
function orderLine(dossiers: readonly Dossier[]): string {
  const counts = readingRanks.map((_, rank) => dossiers.filter((dossier) => rankOf(dossier) === rank).length);
  const groups = readingRanks.flatMap((name, rank) => (counts[rank]! > 0 ? [`${counts[rank]} ${name}`] : []));
  const order = counts[2] === dossiers.length ? `${dossiers.length}` : groups.join(', then ');
  return `Sayings in more than one place: ${order}`;
}

/** Whether a quotation is given to somebody by name; whose own words it repeats is no matter. */
function isGiven({ quoted, attribution }: Occurrence): boolean {
  return quoted !== 'own' && attribution?.name !== undefined;
}

/** What was found, in a line for stderr. */
export function quotesSummary({ sources, quotations, dossiers, conflicts }: QuotesResult): string {
  const attributed = quotations.filter(({ attribution }) => attribution?.name !== undefined).length;
  const disputed = dossiers.filter((dossier) => dossier.conflicts.length > 0).length;
  return [
    counted(sources.length, 'source', 'sources'),
    `${counted(quotations.length, 'quotation', 'quotations')}, ${attributed} of them given to somebody by name`,
    `${counted(dossiers.length, 'dossier', 'dossiers')}, ${disputed} with conflicts`,
    `${counted(conflicts.length, 'conflict', 'conflicts')} across the sources`,
  ].join('; ');
}

function dossierText(dossier: Dossier, number: number, options: QuotesTextOptions): string {
  const { bold, dim, yellow } = options.colours;
  const { id, title, occurrences, wordings, conflicts } = dossier;
  const size = [
    counted(occurrences.length, 'occurrence', 'occurrences'),
    counted(wordings.length, 'wording', 'wordings'),
    id,
  ].join(', ');
  const lines = [
    `${bold(`${number}. ${printableLine(title)}`)} ${dim(size)}`,
    ...conflicts.map((conflict) => `   ${yellow(`! ${conflictLine(conflict, occurrences)}`)}`),
    ...dossier.splices.map((splice) => `   ${yellow(`! ${spliceLine(splice)}`)}`),
    ...occurrences.flatMap((occurrence, index) => occurrenceLines(occurrence, index + 1, options)),
    ...earliestLines(dossier).map((line) => `   ${line}`),
    ...wordings.flatMap((_, index) => wordingLines(dossier, index, options.colours)),
    ...(dossier.note ? [`   ${noteLine(dossier.note)}`] : []),
  ];
  return `${lines.join('\n')}\n\n`;
}

const conflictWords: Readonly<Record<AttributionConflict['type'], string>> = {
  name: 'Given to different people',
  spelling: 'One person? The name is spelled in several ways',
  work: 'Different works are named',
  date: 'Dates differ',
  'work-date': 'One work is dated in several ways',
};

/** Statements of one conflict that are told; a phrase that a dozen people are named for is a proverb. */
const longestConflict = 8;

function conflictLine(
  { type, statements }: AttributionConflict,
  all: readonly Pick<Occurrence, 'quoted'>[],
): string {
  const told = statements.slice(0, longestConflict).map(({ label, occurrences }) => {
    const isOwn = type === 'name' && occurrences.every((index) => all[index]!.quoted === 'own');
    return `${printableLine(label)}${isOwn ? ', own words' : ''} ${numbers(occurrences)}`;
  });
  if (statements.length > longestConflict) told.push(`${statements.length - longestConflict} more`);
  return `${conflictWords[type]}: ${told.join(' / ')}`;
}

/** "[1] [2]": the occurrences as they are numbered. */
function numbers(occurrences: readonly number[]): string {
  return occurrences.map((index) => `[${index + 1}]`).join(' ');
}

function spliceLine({ joined, pieces, distance, precision }: Dossier['splices'][number]): string {
  const words = counted(distance, 'word', 'words');
  const apart = precision === undefined ? words : `${precision === 'about' ? 'about' : 'at least'} ${words}`;
  const two = pieces.map((index) => `[${index + 1}]`).join(' and ');
  return `Spliced: [${joined + 1}] joins ${two}, which stand ${apart} apart`;
}

const quotedWords: Readonly<Record<QuotationType | 'own', string>> = {
  marks: 'in quotation marks',
  block: 'as a block quotation',
  document: 'as a document',
  own: 'as own words, without marks',
};

/** "[1]", "[1] and [2]" of one text, "[1] or [2], whose dates leave it open"; nothing where none is dated. */
function earliestLines({ earliest, occurrences }: Dossier): string[] {
  if (earliest.length === 0) return [];
  const undated = occurrences.filter(({ date }) => date === undefined).length;
  const dated = occurrences.length - undated;
  if (dated === 1 && undated > 0) {
    return [`Earliest in this corpus: cannot be told, only [${earliest[0]! + 1}] is dated`];
  }
  const texts = earliest.map((index) => `${occurrences[index]!.source} ${occurrences[index]!.date?.label}`);
  const isOneText = new Set(texts).size === 1;
  const numbered = earliest.map((index) => `[${index + 1}]`);
  const told = [
    numbered.join(isOneText ? ' and ' : ' or '),
    ...(earliest.length > 1 && !isOneText ? ['whose dates leave it open'] : []),
    ...(undated > 0
      ? [`as far as they are dated (${undated} of ${occurrences.length} ${undated === 1 ? 'is' : 'are'} not)`]
      : []),
  ];
  return [`Earliest in this corpus: ${told.join(', ')}`];
}

function occurrenceLines(occurrence: Occurrence, number: number, options: QuotesTextOptions): string[] {
  const { colours } = options;
  const facts = [
    `${quotedWords[occurrence.quoted]}${occurrence.isClosed ? '' : ' that are never closed'}`,
    ...(occurrence.date ? [`of ${printableLine(occurrence.date.label)}`] : []),
  ];
  return [
    `   [${number}] ${addressOf(occurrence, options)} ${colours.dim(facts.join(', '))}`,
    `       ${whoLine(occurrence, options)}`,
  ];
}

/** Where a passage stands, as editors and terminals open it. */
function addressOf(passage: Passage, { pathOf, lineOf }: QuotedTexts): string {
  return `${printableLine(pathOf(passage.source))}:${lineOf(passage)} ${passage.place}`;
}

function whoLine(occurrence: Occurrence, options: QuotesTextOptions): string {
  const { attribution, quotedBy, source } = occurrence;
  // Of the author of the source, its file says the rest.
  const quoting =
    quotedBy?.origin === 'front-matter' ? quotedBy.name?.name : quotedBy && describeAttribution(quotedBy);
  const by = quoting ? `; quoted by ${printableLine(quoting)}` : '';
  return `${attributionLine(source, attribution, options)}${by}`;
}

function attributionLine(
  source: string,
  attribution: Attribution | undefined,
  { colours, wordsOf }: QuotesTextOptions,
): string {
  const who = attribution ? describeAttribution(withoutDoubling(attribution)) : '';
  if (attribution === undefined || who === '') return colours.dim('nobody is named');
  const { origin, span } = attribution;
  const words = span ? ` “${opening(wordsOf(source, span), longestIntroduction)}”` : '';
  return `${printableLine(who)} ${colours.dim(`(${originWords[origin]}${words})`)}`;
}

/** The author of a source, and its title without his name; its date is told with the place. */
function withoutDoubling(attribution: Attribution): Attribution {
  const { origin, name, work } = attribution;
  if (origin !== 'front-matter' || name === undefined) return attribution;
  const title = work?.title.startsWith(`${name.name}, `)
    ? work.title.slice(name.name.length + 2)
    : work?.title;
  return { origin, name, ...(title !== undefined && { work: { title } }) };
}

function noteLine({ judgement, note, reference }: NonNullable<Dossier['note']>): string {
  const head = judgement === undefined ? 'Editor' : `Editor: ${judgement}`;
  const source = reference === undefined ? '' : ` (${printableLine(reference)})`;
  return `${head}. ${printableLine(note)}${source}`;
}

function corpusConflictText(
  { type, subject, statements }: CorpusConflict,
  options: QuotesTextOptions,
): string {
  const { yellow } = options.colours;
  const head =
    type === 'work-date'
      ? `! ${printableLine(subject)} is dated in ${statements.length} ways`
      : `? One name in ${statements.length} spellings, perhaps: ${printableLine(subject)}`;
  const lines = statements.map(({ label, places }) => {
    const listed = places.slice(0, longestList).map((place) => addressOf(place, options));
    const rest = places.length > longestList ? `, and ${places.length - longestList} more` : '';
    return `      ${printableLine(label)}: ${listed.join(', ')}${rest}`;
  });
  return `   ${yellow(head)}\n${lines.join('\n')}\n`;
}

function quotationText(quotation: AttributedQuotation, options: QuotesTextOptions): string {
  const { source, level, type, words, isClosed, attribution } = quotation;
  const indent = '   '.repeat(Math.min(level, deepestIndent) - 1);
  const facts = [
    counted(words, 'word', 'words'),
    ...(type === 'marks' ? [] : [quotedWords[type]]),
    ...(isClosed ? [] : ['never closed']),
  ];
  return [
    `${indent}${addressOf(quotation, options)} “${opening(options.wordsOf(source, quotation))}” ${options.colours.dim(`(${facts.join(', ')})`)}`,
    `${indent}    ${attributionLine(source, attribution, options)}\n`,
  ].join('\n');
}

const deepestIndent = 4;
