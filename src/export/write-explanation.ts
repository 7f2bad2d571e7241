import {
  type CommonplaceReason,
  commonplaceFrom,
  type ExplainedParallel,
  type Explanation,
  type QuotedPassage,
  type ReportRule,
  type SharedSeeds,
  type VerdictReason,
  verdictNames,
  type WeighedAlignment,
  type WeighedGap,
  type WordedChange,
} from '../model/index.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { jsonDocument } from './json-document.ts';
import { opening } from './opening.ts';
import { printableLine } from './printable.ts';

/** The document of the schema `variorum.explanation/1` (`schemas/explanation-1.json`), in pieces. */
export function writeExplanationJson(explanation: Explanation): Iterable<string> {
  return jsonDocument(explanation);
}

/** Words, gaps and changes of one parallel that are listed; the rest is counted. */
const longestList = 12;
/** Code units of each side of a gap or change. */
const longestWording = 40;

/**
 * Why each parallel was found and judged as it is, for reading in a terminal: all of it for one
 * parallel, a line of reasons each for those of a family.
 */
export function* writeExplanationText(
  { asked, parallels }: Explanation,
  colours: Colours,
): Generator<string> {
  if (parallels.length === 1) {
    yield `${explainedInFull(parallels[0]!, colours).join('\n')}\n`;
    return;
  }
  yield `${colours.bold(asked)}: ${counted(parallels.length, 'parallel', 'parallels')}; each in full with --explain and its id\n`;
  for (const parallel of parallels) yield `\n${explainedBriefly(parallel, colours).join('\n')}\n`;
}

function explainedBriefly(parallel: ExplainedParallel, colours: Colours): string[] {
  const { id, a, b, rule, commonplace, verdict, score } = parallel;
  return [
    `${colours.bold(id)} ${colours.cyan(`${a.source} ${a.place} ~ ${b.source} ${b.place}`)}`,
    `   found by ${channelSentence(parallel)}`,
    `   ${scoreSentence(score)}; ${ruleSentence(rule)}`,
    `   commonplace ${commonplaceSentence(commonplace, score.bits)}`,
    `   ${verdictSentence(verdict)}`,
  ];
}

function explainedInFull(parallel: ExplainedParallel, colours: Colours): string[] {
  const { id, family, a, b, seeds, score, rule, commonplace, verdict } = parallel;
  return [
    `${colours.bold(id)} ${colours.dim(`in ${family}`)}`,
    ...passageLines(a, colours),
    ...passageLines(b, colours),
    '',
    `${colours.bold('Found by')} ${channelSentence(parallel)}`,
    ...seedLines(seeds),
    '',
    `${colours.bold('Score:')} ${scoreSentence(score)}`,
    ...scoreLines(score, colours),
    '',
    `${colours.bold('Reported:')} ${ruleSentence(rule)}`,
    `${colours.bold('Commonplace')} ${commonplaceSentence(commonplace, score.bits)}`,
    `${colours.bold('Verdict:')} ${verdictSentence(verdict)}`,
    ...limited(verdict.changes.map(changeLine)),
  ];
}

/** Where a passage stands, and how it begins. */
export function passageLines(
  { title, place, line, source, text }: QuotedPassage,
  { dim }: Colours,
): string[] {
  return [`   ${opening(title)}, ${place}, line ${line} ${dim(`[${source}]`)}`, `      “${opening(text)}”`];
}

function channelSentence({ channel, seeds, score }: ExplainedParallel): string {
  const { runs, longestRun, pairs } = seeds;
  switch (channel) {
    case 'run': {
      const others = runs.count > 1 ? `, the longest of ${runs.count}` : '';
      return `a run of ${counted(longestRun!.words, 'equal word', 'equal words')}${others} (from ${runs.needed} on a run is found)`;
    }
    case 'pair': {
      const [{ words, bits }] = pairs.best as [SharedSeeds['pairs']['best'][number]];
      return `two rare words near each other in both, ${quoted(words[0])} and ${quoted(words[1])} (${inBits(bits)} together, ${pairs.needed} are needed)`;
    }
    case 'marked':
      return `the quotation marks around it: ${counted(score.words.length, 'word', 'words')}, word for word`;
    case 'letters':
      return `letters that agree though the words do not, as in text that was scanned badly (${seeds.letters.needed} in a row): ${quoted(seeds.letters.first!.a)} against ${quoted(seeds.letters.first!.b)}`;
    case 'cut-off':
      return 'what follows it: it was cut off a longer find where a quotation begins';
  }
}

/** The runs and rare pairs that a search can start from, a line each. */
export function seedLines({ runs, longestRun, pairs, letters }: SharedSeeds): string[] {
  const run =
    longestRun === undefined
      ? 'no two words in a row are shared'
      : `longest run: ${counted(longestRun.words, 'word', 'words')}, ${inBits(longestRun.bits)}: ${quoted(longestRun.text)}`;
  const best = pairs.best.map(
    ({ words: [first, second], bits }) => `${first} + ${second} ${oneDecimal(bits)}`,
  );
  const others = pairs.count > best.length ? `, and ${pairs.count - best.length} more` : '';
  const rare =
    pairs.count === 0
      ? `no pair of rare words: none of ${pairs.needed} bits together and ${pairs.neededEach} each, at most ${pairs.reach} words apart`
      : `rare pairs, in bits: ${printableLine(best.join(', '))}${others}`;
  const misread =
    letters.first === undefined
      ? []
      : [
          `   letters that agree though the words do not: ${quoted(letters.first.a)} against ${quoted(letters.first.b)}`,
        ];
  return [`   ${run}${runs.count === 0 ? ` (${runs.needed} are needed)` : ''}`, `   ${rare}`, ...misread];
}

/** "61.3 bits for 7 words, less 7.5 for 3 gaps: 53.8". */
export function scoreSentence(score: WeighedAlignment): string {
  const { words, misread, gaps, wordBits, misreadBits, gapBits, bits } = score;
  const parts = [`${inBits(wordBits)} for ${counted(words.length, 'word', 'words')}`];
  if (misread.length > 0)
    parts.push(
      `and ${oneDecimal(misreadBits)} for ${counted(misread.length, 'misread place', 'misread places')}`,
    );
  if (gaps.length > 0) parts.push(`less ${oneDecimal(gapBits)} for ${counted(gaps.length, 'gap', 'gaps')}`);
  return parts.length === 1 ? parts[0]! : `${parts.join(', ')}: ${oneDecimal(bits)}`;
}

/** The most telling words with their bits, in a line or two, and what stands between them, a line each. */
export function scoreLines({ words, misread, gaps }: WeighedAlignment, { dim }: Colours): string[] {
  const shown = words
    .slice(0, longestList)
    .map(({ a, b, type, bits }) => `${type === 'same' ? a : `${a}/${b}`} ${oneDecimal(bits)}`);
  const rest = words.slice(longestList);
  const sum = rest.reduce((total, { bits }) => total + bits, 0);
  const others =
    rest.length === 0 ? '' : `, and ${counted(rest.length, 'more', 'more')} with ${oneDecimal(sum)}`;
  const between = (all: readonly WeighedGap[], sign: string): string[] =>
    limited(
      all.map(
        ({ a, b, bits }) => `      ${sign}${oneDecimal(bits)}  ${quoted(a)} ${dim('against')} ${quoted(b)}`,
      ),
    );
  return [
    `   words, the most telling first: ${printableLine(shown.join(', '))}${others}`,
    ...(misread.length === 0 ? [] : ['   misread, most letters agree:', ...between(misread, '+')]),
    ...(gaps.length === 0 ? [] : ['   gaps, the dearest first:', ...between(gaps, '−')]),
  ];
}

/** Why a pair is reported or left out, with how much it has more or less than it needs. */
export function ruleSentence({ rule, needed, has }: ReportRule): string {
  const over = oneDecimal(Math.abs(has - needed));
  const margin = has >= needed ? `${over} to spare` : `${over} too few`;
  switch (rule) {
    case 'words':
      return `${counted(has, 'shared word', 'shared words')}, at least ${needed} were asked for`;
    case 'bits':
      return `${inBits(has)}, ${oneDecimal(needed)} are needed, ${margin}`;
    case 'certain-run':
      return `${has} equal words in a row; from ${needed} on a run is reported however common its words are`;
    case 'marked':
      return `${inBits(has)}, ${oneDecimal(needed)} are needed of a quotation in quotation marks, ${margin}`;
  }
}

function commonplaceSentence({ score, sign, capitals, isMarked }: CommonplaceReason, bits: number): string {
  const folded = score >= commonplaceFrom ? '; lists fold it away' : '';
  const short = isMarked
    ? 'short even for what is quoted or was searched for'
    : 'short for words that nobody marked as a quotation';
  const why = {
    heading: 'both are nothing but headings or captions',
    names: `${Math.round(capitals * 100)} % of its longer words are capitalized or numerals, as in a list of names or a title, and ${inBits(bits)} are few for one`,
    formula: `${inBits(bits)} are ${short}`,
    none: 'too long for a formula, and no list of names',
  }[sign];
  return `${score}: ${why}${folded}`;
}

function verdictSentence({ verdict, because, changes }: VerdictReason): string {
  const why = {
    'nothing-differs': 'the two are equal, character for character',
    changes: `called for by ${counted(changes.length, 'change', 'changes')}`,
    'both-have-more': 'each has words that the other lacks',
    splice: 'one text joins what stands apart in the other',
  }[because];
  return `${verdictNames[verdict]}, ${why}`;
}

function changeLine({ kind, a, b, reason }: WordedChange): string {
  return `   ${kind}: ${quoted(a)} → ${quoted(b)}${reason === undefined ? '' : ` (${reason})`}`;
}

function limited(lines: readonly string[]): string[] {
  const shown = lines.slice(0, longestList);
  return lines.length > shown.length ? [...shown, `      … and ${lines.length - shown.length} more`] : shown;
}

/** As written, blanks and line breaks included, but not more than fits a line. */
function quoted(wording: string): string {
  if (wording === '') return 'nothing';
  return `“${wording.length <= longestWording ? printableLine(wording) : opening(wording, longestWording)}”`;
}

/** "61.3 bits". */
export function inBits(bits: number): string {
  return `${oneDecimal(bits)} bits`;
}

export function oneDecimal(bits: number): string {
  return String(Math.round(bits * 10) / 10);
}
