/** What all steps of attributing read: one text, cut into words once, with its quotations and its people. */
import type { Attribution, Block, Quotation, Source, Span } from '../model/index.ts';
import { chooseLanguage } from './choose-language.ts';
import { type Mention, namesIn, type People } from './find-names.ts';
import { findReferences, type Reference } from './find-references.ts';
import { type AttributionLanguage, rolesByWord } from './language.ts';
import { learnPeople } from './learn-people.ts';
import { gap, readWords, spanOf, type Words } from './read-words.ts';

/** A quotation on its way to being attributed. */
export interface Draft extends Span {
  readonly type: Quotation['type'] | 'document';
  readonly isClosed: boolean;
  readonly parts: readonly Span[];
  level: number;
  within?: number;
  attribution?: Attribution;
}

export interface Reading {
  readonly source: Source;
  readonly text: string;
  readonly words: Words;
  readonly language: AttributionLanguage;
  readonly people: People;
  /** All quotations in order, outer first. */
  readonly drafts: readonly Draft[];
  /** The entries of its list of references, by surname and year. */
  readonly references: ReadonlyMap<string, Reference>;
  /** Its notes, by what is printed before them. */
  readonly notes: ReadonlyMap<string, Block>;
  /** The marks of notes that the reading text leaves out, in order. */
  readonly marks: readonly NoteMark[];
  /** For each word the innermost quotation that holds it; -1 where none does. */
  readonly holder: Int32Array;
}

/** Where a mark of a note stood. */
export interface NoteMark {
  readonly at: number;
  readonly note: Block;
}

/** A run of words, half-open. */
export interface Run {
  readonly fromWord: number;
  readonly toWord: number;
}

export function createReading(source: Source, drafts: readonly Draft[]): Reading {
  const { text } = source;
  const language = chooseLanguage(source.language);
  const words = readWords(source, rolesByWord(language));
  const people = learnPeople(text, words, language);
  const references = findReferences(source);
  const holder = holders(words, drafts);
  const [notes, marks] = [findNotes(source), findMarks(source)];
  return { source, text, words, language, people, drafts, references, notes, marks, holder };
}

function findNotes({ blocks }: Source): Map<string, Block> {
  const notes = new Map<string, Block>();
  for (const block of blocks) {
    const { type, label } = block;
    if (type === 'note' && label !== undefined && !notes.has(label)) notes.set(label, block);
  }
  return notes;
}

/** Of two marks at one place the one of the earlier note comes first. */
function findMarks({ blocks }: Source): NoteMark[] {
  const marks = blocks.flatMap((note) => (note.markedAt ?? []).map((at) => ({ at, note })));
  return marks.sort((p, q) => p.at - q.at);
}

/** Marks parents before their children, so that the innermost stays. */
function holders(words: Words, drafts: readonly Draft[]): Int32Array {
  const holder = new Int32Array(words.count).fill(-1);
  const open: number[] = [];
  let next = 0;
  for (let word = 0; word < words.count; word++) {
    const position = words.from[word]!;
    while (next < drafts.length && drafts[next]!.from <= position) open.push(next++);
    while (open.length > 0 && drafts[open.at(-1)!]!.to <= position) open.pop();
    holder[word] = open.at(-1) ?? -1;
  }
  return holder;
}

export function hasRole({ words }: Reading, word: number, roles: number): boolean {
  return ((words.roles[word] ?? 0) & roles) !== 0;
}

export function hasGap({ words }: Reading, word: number, bits: number): boolean {
  return ((words.gaps[word] ?? gap.sentence) & bits) !== 0;
}

export function wordAt({ words, text }: Reading, word: number): string {
  return word < 0 || word >= words.count ? '' : text.slice(words.from[word], words.to[word]).toLowerCase();
}

export function spanOfRun({ words }: Reading, { fromWord, toWord }: Run): Span {
  return spanOf(words, fromWord, toWord);
}

export function mentionsIn({ text, words, people }: Reading, run: Run): Mention[] {
  return namesIn(text, words, run, people);
}

/** The first word of the sentence that a word stands in, at most so many words before it. */
export function sentenceStart(reading: Reading, word: number, furthest: number): number {
  let first = word;
  const limit = Math.max(0, word - furthest);
  while (first > limit && !hasGap(reading, first, gap.sentence)) first--;
  return first;
}

/** The phrase of a list that begins at a word: how many words it has, 0 where none does. */
export function phraseAt(reading: Reading, word: number, phrases: Phrases): number {
  const begun = byFirstWord(phrases).get(wordAt(reading, word));
  let longest = 0;
  for (const phrase of begun ?? []) {
    if (phrase.length > longest && isPhraseAt(reading, word, phrase)) longest = phrase.length;
  }
  return longest;
}

/** Whether one of the phrases of a list ends before a word. */
export function isAfterPhrase(reading: Reading, word: number, phrases: Phrases): boolean {
  return phrases.some((phrase) => word >= phrase.length && isPhraseAt(reading, word - phrase.length, phrase));
}

type Phrases = readonly (readonly string[])[];

function isPhraseAt(reading: Reading, word: number, phrase: readonly string[]): boolean {
  return phrase.every((part, index) => wordAt(reading, word + index) === part);
}

const indexed = new WeakMap<Phrases, ReadonlyMap<string, Phrases>>();

/** Made once for each list, so that a word that begins none costs one look. */
function byFirstWord(phrases: Phrases): ReadonlyMap<string, Phrases> {
  const known = indexed.get(phrases);
  if (known !== undefined) return known;
  const made = new Map<string, Phrases>();
  for (const phrase of phrases) made.set(phrase[0]!, [...(made.get(phrase[0]!) ?? []), phrase]);
  indexed.set(phrases, made);
  return made;
}
