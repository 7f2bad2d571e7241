/**
 * The marks of quotation of the common styles, as data, and what a mark can be by what stands beside it:
 * straight marks, ’ (also an apostrophe), “ (which opens in English and closes in German) and » « (either
 * way) do not say it themselves.
 */
import { characterClass, classAt } from './character-class.ts';

/** Marks as they stand in a text; two commas, backquotes or apostrophes are typed for one mark. */
export const anyMark = /``|''|,,|["'`´“”‟‘’‛„‚«»‹›「」『』﹁﹂﹃﹄〝〞〟＂❝❞❛❜]/gu;

/** What closes each opening mark. */
const closers: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '＂': ['＂'],
  "'": ["'"],
  '“': ['”'],
  '‟': ['”'],
  '‘': ['’'],
  '‛': ['’'],
  '„': ['“', '”', '"', "''", '‟'],
  ',,': ["''", '“', '”', '"', '``'],
  '``': ["''", '”', '"'],
  '`': ["'", '’', '´', '`'],
  '”': ['”'],
  '’': ['’'],
  '‚': ['‘', '’'],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '「': ['」'],
  '『': ['』'],
  '﹁': ['﹂'],
  '﹃': ['﹄'],
  '〝': ['〟', '〞'],
  '❝': ['❞'],
  '❛': ['❜'],
};

/** What closes an opening mark where somebody mixed two styles, if nothing else is left for it to close. */
const mixedClosers: Readonly<Record<string, readonly string[]>> = {
  '“': ['"', '“'],
  '"': ['”'],
  '‘': ["'"],
  "'": ['’'],
};

/** These double as apostrophes, or as something else than marks: one that nobody closes is no quotation. */
const doubtfulMarks: ReadonlySet<string> = new Set(["'", '‘', '‛', '‚', '’', '`', '``', ',,', '❛']);
/** These open or close, and never open directly after a word. */
const twoSidedMarks: ReadonlySet<string> = new Set([
  '"',
  "'",
  '`',
  '»',
  '›',
  '«',
  '‹',
  '”',
  '’',
  '‘',
  ',,',
  '``',
]);
/** French puts a space after these; everywhere else an opening mark touches the word it opens. */
const spacedMarks: ReadonlySet<string> = new Set(['«', '‹']);
const singleMarks: ReadonlySet<string> = new Set(["'", '’', '‘']);

/**
 * Words that are written with an apostrophe before them and seldom begin a quotation: 'tis, the '90s,
 * rock 'n' roll. Not 'cause and 'round, which begin quotations as well.
 */
const clippedWord =
  /^(?:\p{N}{2}s|tis|twas|twere|twill|twould|til|em|n|neath|gainst|twixt|tween)(?![\p{L}\p{N}'’])/iu;
const clippedN = /^n['’](?=\s)/iu;
/** In the middle of a sentence: "in '68 the students"; after a stop or a comma ‘18 men died’ is what somebody said. */
const clippedYear = /^\p{N}{2}(?!\p{N})/u;
const beforeClippedYear = /\p{L}\s$/u;
/** Units: longer than any of them. */
const clippedWordLength = 8;

export function isDoubtful(mark: string): boolean {
  return doubtfulMarks.has(mark);
}

export function isSingle(mark: string): boolean {
  return singleMarks.has(mark);
}

/** The opening marks that a mark closes, by style and by mixture. */
export interface Openers {
  readonly usual: ReadonlySet<string>;
  readonly mixed: ReadonlySet<string>;
}

/** Empty for a mark that closes nothing. */
export function openersOf(closing: string): Openers {
  return openers.get(closing) ?? noOpeners;
}

const openingThat = (table: Readonly<Record<string, readonly string[]>>, closing: string): Set<string> =>
  new Set(Object.keys(table).filter((opening) => table[opening]!.includes(closing)));
const noOpeners: Openers = { usual: new Set(), mixed: new Set() };
const openers: ReadonlyMap<string, Openers> = /* @__PURE__ */ new Map(
  [...Object.values(closers), ...Object.values(mixedClosers)]
    .flat()
    .map((closing) => [
      closing,
      { usual: openingThat(closers, closing), mixed: openingThat(mixedClosers, closing) },
    ]),
);

/** Whether a mark at the start of a line or paragraph may repeat an open one; French repeats » as well as «. */
export function mayRepeat(mark: string, open: string): boolean {
  return mark === open || (open === '«' && mark === '»');
}

/** Whether one closing mark ends a quotation and the one it lies in: so in French and Russian, « a « b ». */
export function mayShareEnd(opening: string): boolean {
  return opening === '«';
}

/** A mark as it stands in a text. */
export interface PlacedMark {
  readonly mark: string;
  readonly at: number;
}

/** Whether the mark can begin a quotation, in a block that begins at `blockStart` and directly in one that `around` began. */
export function mayOpen(
  text: string,
  { mark, at }: PlacedMark,
  { blockStart, around }: { readonly blockStart: number; readonly around?: string | undefined },
): boolean {
  if (closers[mark] === undefined) return false;
  const after = at + mark.length;
  if (isSpaceAt(text, after) && !spacedMarks.has(mark)) return false;
  if (at > blockStart && isWordAt(text, at - 1)) {
    // A space is missing before “this”; “ is also how German quotations end.
    if (twoSidedMarks.has(mark) || (mark === '“' && !isWordAt(text, after))) return false;
  }
  // Within ”…” Swedish and Finnish quote with ’…’; everywhere else ’ before a word leaves letters out.
  if (mark === '’' && around !== '”') return false;
  return !isSingle(mark) || !isClipped(text, at, after);
}

/** Whether the mark can end a quotation that `opening` began. */
export function mayClose(text: string, { mark, at }: PlacedMark, opening: string): boolean {
  const after = at + mark.length;
  if (mark === "'" || mark === '’' || mark === "''") return !isWordAt(text, after);
  if (mark === opening || openersOf(mark).mixed.has(opening)) {
    if (mark === '"') return !isSpaceAt(text, at - 1) || isSpaceAt(text, after) || after >= text.length;
    return mark === '”' || mark === '＂' || (!isSpaceAt(text, at - 1) && !isWordAt(text, after));
  }
  return mark !== '"' || !isSpaceAt(text, at - 1) || isSpaceAt(text, after);
}

/**
 * What a single mark is by the characters beside it alone: `apostrophe` within a word, `either` after an s,
 * where it may be a plural's genitive (the workers' state) or the end of a quotation.
 */
export function postureOf(
  text: string,
  { mark, at }: PlacedMark,
): 'opens' | 'closes' | 'either' | 'apostrophe' {
  const after = at + mark.length;
  if (isWordAt(text, after)) {
    if (isWordAt(text, at - 1) || mark === '’' || isClipped(text, at, after)) return 'apostrophe';
    return 'opens';
  }
  if (isSpaceAt(text, at - 1)) return 'apostrophe';
  return mark !== '‘' && /s/iu.test(text[at - 1] ?? '') && isSpaceAt(text, after) ? 'either' : 'closes';
}

function isClipped(text: string, at: number, after: number): boolean {
  const next = text.slice(after, after + clippedWordLength);
  if (clippedWord.test(next) || clippedN.test(next)) return true;
  return clippedYear.test(next) && beforeClippedYear.test(text.slice(Math.max(0, at - 2), at));
}

/** Letters of scripts without spaces do not count: a mark stands between them as between words. */
function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const kind = classAt(text, index);
  return kind !== characterClass.gap && kind !== characterClass.apostrophe && kind !== characterClass.alone;
}

export function isSpaceAt(text: string, index: number): boolean {
  return index < 0 || index >= text.length || /\s/u.test(text[index]!);
}
