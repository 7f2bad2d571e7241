import { type Candidate, type HoldingParallel, limits, type WhyNot } from '../model/index.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { jsonDocument } from './json-document.ts';
import { printableLine } from './printable.ts';
import {
  inBits,
  oneDecimal,
  passageLines,
  ruleSentence,
  scoreLines,
  scoreSentence,
  seedLines,
} from './write-explanation.ts';

/** The document of the schema `variorum.why-not/1` (`schemas/why-not-1.json`), in pieces. */
export function writeWhyNotJson(whyNot: WhyNot): Iterable<string> {
  return jsonDocument(whyNot);
}

/** What an uncommon word tells, in bits: "history" 11, "spiteful" 15, but "Trotsky" 6 in his biography. */
const uncommonWord = 10;

/** Why two places are not reported, or where they are, for reading in a terminal: the answer first. */
export function* writeWhyNotText(whyNot: WhyNot, colours: Colours): Generator<string> {
  const { a, b, words, telling, seeds, candidate, parallels, end } = whyNot;
  yield `${colours.bold(end === 'found' ? 'Found:' : 'Not found:')} ${answer(whyNot)}\n`;
  if (end !== 'found' && parallels.length > 0) yield '   of both places, but not of these words in both:\n';
  yield lines(parallels.map((parallel) => parallelLine(parallel, colours)));
  yield `\n${lines([...passageLines(a, colours), ...passageLines(b, colours)])}`;
  const tells = telling.map((word) => `${word.a} ${oneDecimal(word.bits)}`).join(', ');
  yield lines([
    `${colours.bold('Shared:')} ${counted(words.shared, 'word', 'words')} of ${words.a} and ${words.b}`,
    ...(telling.length === 0 ? [] : [`   the most telling, in bits: ${printableLine(tells)}`]),
    ...(words.shared === 0 ? [] : seedLines(seeds)),
  ]);
  if (candidate !== undefined) yield lines(candidateLines(candidate, colours));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

/** The step at which the search ended, in a sentence. */
function answer(whyNot: WhyNot): string {
  const { end, seeds, parallels, candidate } = whyNot;
  const shortfall = shortfallSentence(whyNot);
  switch (end) {
    case 'found':
      return `words of one place stand for words of the other in ${counted(parallels.length, 'parallel', 'parallels')}`;
    case 'not-compared':
      return 'these two texts are not compared with each other, only those before `--in` with those after it';
    case 'not-searched':
      return 'the work allowed for one scan ended before the second of the two texts; scan fewer texts';
    case 'nothing-shared':
      return 'they have no word in common';
    case 'no-seed':
      return `nothing to start from: the longest run of shared words has ${seeds.longestRun?.words ?? 1}, and ${seeds.runs.needed} are needed, or two words of ${seeds.pairs.needed} bits together and ${seeds.pairs.neededEach} each, at most ${seeds.pairs.reach} words apart, or letters in a row that agree where words were misread`;
    case 'capped':
      return `what they share stands too often: of a phrase that a text repeats, ${limits.occurrencesPerGram} occurrences are paired`;
    case 'weak-chain':
      return `what follows each other in both is too little to be looked at closely: ${shortfall}`;
    case 'weak-passage':
      return `too little to be aligned, between texts as long as these: ${shortfall}`;
    case 'echo':
      return 'what they share lies inside a longer find, in which these words stand for others';
    case 'copies':
      return `it is one of many copies, and a passage is paired with the ${limits.copiesPerPassage} nearest before it; all of them stand in one family`;
    case 'weak-alignment':
      return candidate?.rule.rule === 'words'
        ? `too short: ${ruleSentence(candidate.rule)}`
        : `aligned word by word it comes to too little: ${shortfall}`;
  }
}

/** "31 bits, 44 are needed: 13 too few, about 2 more uncommon words". */
function shortfallSentence({ missed }: WhyNot): string {
  if (missed === undefined) return '';
  const { unit, needed, has, toReport } = missed;
  if (unit === 'words') return `${counted(has, 'word', 'words')}, ${needed} are needed`;
  const reported = toReport > needed ? ` for that, and ${oneDecimal(toReport)} to be reported` : '';
  const words = counted(
    Math.ceil((toReport - has) / uncommonWord),
    'more uncommon word',
    'more uncommon words',
  );
  return `${inBits(has)}, ${oneDecimal(needed)} are needed${reported}: ${oneDecimal(toReport - has)} too few, about ${words}`;
}

function parallelLine({ id, family, a, b, words, bits }: HoldingParallel, { cyan, dim }: Colours): string {
  const pair = `${a.source} ${a.place} ~ ${b.source} ${b.place}`;
  return `   ${id} ${cyan(pair)} (${counted(words, 'word', 'words')}, ${bits} bits) ${dim(`in ${family}`)}`;
}

function candidateLines({ a, b, chainBits, longestRun, score, rule }: Candidate, colours: Colours): string[] {
  return [
    colours.bold('The best that came into question:'),
    ...passageLines(a, colours),
    ...passageLines(b, colours),
    `   as found: ${inBits(chainBits)}, ${counted(longestRun, 'word', 'words')} in a row`,
    `   aligned: ${scoreSentence(score)}; ${ruleSentence(rule)}`,
    ...scoreLines(score, colours),
  ];
}
