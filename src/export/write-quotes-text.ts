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
import { differenceLines, verdictLine } from './describe-parallel.ts';
import { opening } from './opening.ts';
import { printableLine } from './printable.ts';
import type { QuotedTexts } from './quotes-places.ts';

export interface QuotesTextOptions extends QuotedTexts {
  readonly colours: Colours;
  /** Whether every quotation is listed, not only those that stand more than once. */
  readonly showsAll: boolean;
}

/** Places of one statement that are listed; the rest is counted. */
const longestList = 5;
/** Code units of the words that introduce a quotation, and of a wording. */
const longestIntroduction = 100;
const longestWording = 160;

/**
 * The dossiers for reading in a terminal, each like a page of a reference book: what cannot all be right, the
 * occurrences with place, person, work and date, the wordings with their differences; then what the corpus as a
 * whole does not agree about, and every quotation if all are asked for.
 */
export function* writeQuotesText(result: QuotesResult, options: QuotesTextOptions): Generator<string> {
  for (const [index, dossier] of result.dossiers.entries()) yield dossierText(dossier, index + 1, options);
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
    ...wordings.flatMap((_, index) => wordingLines(dossier, index, options)),
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
  const who = attribution ? describeAttribution(attribution) : '';
  if (attribution === undefined || who === '') return colours.dim('nobody is named');
  const { origin, span } = attribution;
  const words = span ? ` “${opening(wordsOf(source, span), longestIntroduction)}”` : '';
  return `${printableLine(who)} ${colours.dim(`(${originWords[origin]}${words})`)}`;
}

function wordingLines(
  { wordings, occurrences }: Dossier,
  index: number,
  { colours }: QuotesTextOptions,
): string[] {
  const { text, occurrences: members, verdict, kinds, differences = [] } = wordings[index]!;
  const told = members.map((member) => {
    const isPart = occurrences[member]!.text.trim().replace(/\s+/gu, ' ').length < text.length;
    return `[${member + 1}]${isPart ? ' in part' : ''}`;
  });
  const head = `   W${index + 1} ${told.join(', ')} “${opening(text, longestWording)}”`;
  if (verdict === undefined || kinds === undefined) return [head];
  return [
    head,
    `       ${colours.cyan(`against W1: ${verdictLine({ verdict, kinds }, differences)}`)}`,
    ...differenceLines(differences).map((line) => `       ${line}`),
  ];
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
