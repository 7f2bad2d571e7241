/** The wordings of a saying for reading in a terminal, each with where and how it differs from the first. */
import type { DifferenceKind, Dossier, SayingWording, WordingChange } from '../model/index.ts';
import type { Colours } from './colours.ts';
import { verdictLine } from './describe-parallel.ts';
import { displayWidth } from './display-width.ts';
import { opening } from './opening.ts';
import { wordsInContext } from './words-in-context.ts';

/** Code units of a wording that are shown, and of what the first wording has in place of something. */
const longestWording = 160;
const longestCounterpart = 34;
/** Differences shown of one wording; the kinds of all of them are counted above. */
const mostDifferences = 3;
/** Of the words around a difference, and of them with what the first wording has. */
const columns = 80;
const widestLine = 100;

/**
 * One wording: who has it, its opening where it begins otherwise than the first one does, its verdict, and the
 * weightiest differences, each marked among the words around it.
 */
export function wordingLines({ wordings, occurrences }: Dossier, index: number, colours: Colours): string[] {
  const wording = wordings[index]!;
  const { text, occurrences: members, verdict, kinds, differences = [] } = wording;
  const told = members.map((member) => {
    const isPart = occurrences[member]!.text.trim().replace(/\s+/gu, ' ').length < text.length;
    return `[${member + 1}]${isPart ? ' in part' : ''}`;
  });
  const head = `   W${index + 1} ${told.join(', ')}`;
  const start = `“${opening(text, longestWording)}”`;
  if (verdict === undefined || kinds === undefined) return [`${head} ${start}`];
  const comparison = colours.cyan(`against W1: ${verdictOf(wording)}`);
  const shown = shownDifferences(differences);
  const lines = shown.slice(0, mostDifferences).flatMap((change) => changeLines(text, change, colours));
  if (shown.length > mostDifferences) lines.push(`… and ${shown.length - mostDifferences} more`);
  const below = lines.map((line) => `       ${line}`);
  // Words that begin alike do not tell wordings apart; a short wording stands whole around its differences.
  const isShown = beginsAs(text, wordings[0]!.text) || displayWidth(text) <= columns;
  const isTold = lines.length > 0 && isShown;
  if (isTold) return [`${head} ${comparison}`, ...below];
  const words = lines.length > 0 ? start : ownWords(text, wordings[0]!.text, start);
  return [`${head} ${words}`, `       ${comparison}`, ...below];
}

/** Wordings are compared in the words they share: what one has before or after them is no difference. */
function verdictOf({ verdict, kinds, differences = [] }: SayingWording): string {
  if (verdict === 'identical') return 'identical in the words they share';
  return verdictLine({ verdict: verdict!, kinds: kinds! }, differences);
}

/** By weight: what turns a statement, other words, what was cut; the look of the words where nothing else differs. */
const shownKinds: readonly ReadonlySet<DifferenceKind>[] = [
  new Set(['negation', 'number']),
  new Set(['wording', 'omission', 'addition', 'transposition', 'inflection', 'scanning', 'spelling']),
  new Set(['ellipsis']),
];

function shownDifferences(differences: readonly WordingChange[]): WordingChange[] {
  const telling = shownKinds.flatMap((kinds) =>
    // What changed places is shown where this wording has it.
    differences.filter(({ kind, b }) => kinds.has(kind) && !(kind === 'transposition' && b.trim() === '')),
  );
  return telling.length > 0 ? telling : [...differences];
}

/** The words around a difference, and a line of carets with what the first wording has there. */
function changeLines(text: string, change: WordingChange, { bold, cyan, dim }: Colours): string[] {
  const { before, words, after, carets, isWhole } = wordsInContext(text, change.at, columns);
  const first = counterpartOf(change);
  if (!isWhole) return [`“${words}”`, dim(first)];
  const line = `${before}${bold(words)}${after}`;
  const room = carets.length - carets.trimStart().length;
  const isLeft = carets.length + 1 + displayWidth(first) > widestLine && displayWidth(first) < room;
  if (!isLeft) return [line, `${cyan(carets)} ${dim(first)}`];
  return [line, `${' '.repeat(room - displayWidth(first) - 1)}${dim(first)} ${cyan(carets.trimStart())}`];
}

function counterpartOf({ kind, a, b, reason }: WordingChange): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  if (a.trim() !== '') return `W1: “${opening(a, longestCounterpart)}”${why}`;
  if (b.trim() === '') return `W1: other space${why}`;
  return `${kind === 'transposition' ? 'elsewhere in W1' : 'not in W1'}${why}`;
}

/** Code units in which two wordings begin alike before they look the same to a reader. */
const alikeUnits = 40;

function beginsAs(text: string, first: string): boolean {
  const [one, other] = [text, first].map((wording) => wording.slice(0, alikeUnits).toLowerCase());
  return one === other;
}

/** The opening; where the first wording has the same, the words at which this one goes on otherwise. */
function ownWords(text: string, first: string, start: string): string {
  if (start !== `“${opening(first, longestWording)}”`) return start;
  let at = 0;
  while (at < text.length && text[at] === first[at]) at++;
  const { before, words, after } = wordsInContext(text, { from: at, to: at }, longestWording);
  return `“${before}${words}${after}”`;
}
