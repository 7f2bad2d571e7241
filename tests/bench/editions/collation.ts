/**
 * A published collation of five witnesses of a novel as a table of blocks: which words of two of them
 * may stand for each other, and which must. See the README of the data.
 */
import type { Tokens } from '../../../src/model/index.ts';
import { sharedText } from '../detect/texts.ts';
import type { TokenizedPair } from './tokenized-pair.ts';

export interface Block {
  readonly unit: string;
  /** Whether every witness that is there reads the same, so that letter stands for letter. */
  readonly isCommon: boolean;
  /** Where each witness has it; undefined where the witness is not there. */
  readonly spans: Readonly<Record<string, readonly [from: number, to: number] | undefined>>;
}

export function readBlocks(): Block[] {
  const [head, ...lines] = sharedText('frankenstein/blocks.C01-C20.tsv').trimEnd().split('\n');
  const columns = head!.split('\t');
  const witnesses = columns.flatMap((name) => (name.endsWith('_start') ? [name.slice(0, -6)] : []));
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const spanOf = (witness: string): readonly [number, number] | undefined => {
      const [from, to] = [cell(`${witness}_start`), cell(`${witness}_end`)];
      return from === '' ? undefined : [Number(from), Number(to)];
    };
    const spans = Object.fromEntries(witnesses.map((witness) => [witness, spanOf(witness)]));
    return { unit: cell('unit'), isCommon: cell('kind') === 'common', spans };
  });
}

export interface Truth {
  /** First and last block that a word stands in; undefined outside all. Few words stand in two. */
  blocksOfA(word: number): readonly [number, number] | undefined;
  blocksOfB(word: number): readonly [number, number] | undefined;
  /** For each word of A in a common block, the words of B with at least one of the same letters. */
  readonly counterparts: ReadonlyMap<number, readonly number[]>;
}

export function truthFor(
  blocks: readonly Block[],
  [witnessA, witnessB]: readonly [string, string],
  pair: TokenizedPair,
): Truth {
  const [inA, inB] = [
    blockOfEachUnit(blocks, witnessA, pair.a.text),
    blockOfEachUnit(blocks, witnessB, pair.b.text),
  ];
  const counterparts = new Map<number, number[]>();
  const [wordsA, wordsB] = [
    lettersByWord(pair.a.text, pair.a.tokens),
    lettersByWord(pair.b.text, pair.b.tokens),
  ];
  for (const { isCommon, spans } of blocks) {
    const [spanA, spanB] = [spans[witnessA], spans[witnessB]];
    if (!isCommon || spanA === undefined || spanB === undefined) continue;
    const [lettersA, lettersB] = [wordsA(...spanA), wordsB(...spanB)];
    for (const [letter, word] of lettersA.entries()) {
      const other = lettersB[letter];
      if (word === noWord || other === undefined || other === noWord) continue;
      const others = counterparts.get(word);
      if (others === undefined) counterparts.set(word, [other]);
      else if (other !== others.at(-1)) others.push(other);
    }
  }
  return {
    blocksOfA: (word) => blocksOf(inA, pair.a.tokens, word),
    blocksOfB: (word) => blocksOf(inB, pair.b.tokens, word),
    counterparts,
  };
}

const noBlock = -1;
const noWord = -1;

/** The block of each code unit of a witness. */
function blockOfEachUnit(blocks: readonly Block[], witness: string, text: string): Int32Array {
  const units = new Int32Array(text.length).fill(noBlock);
  for (const [index, { spans }] of blocks.entries()) {
    const span = spans[witness];
    if (span !== undefined) units.fill(index, ...span);
  }
  return units;
}

function blocksOf(
  units: Int32Array,
  { from, to }: Tokens,
  word: number,
): readonly [number, number] | undefined {
  const inside = units.subarray(from[word]!, to[word]!).filter((block) => block !== noBlock);
  return inside.length === 0 ? undefined : [inside[0]!, inside.at(-1)!];
}

/** Gives, for a span of the text, the word that holds each letter or digit in it; `&` counts as three. */
function lettersByWord(text: string, { count, from, to }: Tokens): (from: number, to: number) => number[] {
  const wordOfUnit = new Int32Array(text.length).fill(noWord);
  for (let word = 0; word < count; word++) wordOfUnit.fill(word, from[word], to[word]);
  return (start, end) => {
    const words: number[] = [];
    for (let unit = start; unit < end; unit++) {
      const mark = text[unit]!;
      if (mark === '&') words.push(wordOfUnit[unit]!, wordOfUnit[unit]!, wordOfUnit[unit]!);
      else if (isLetter.test(mark)) words.push(wordOfUnit[unit]!);
    }
    return words;
  };
}

const isLetter = /[\p{L}\p{N}]/u;
