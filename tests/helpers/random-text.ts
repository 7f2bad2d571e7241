import fc from 'fast-check';

/**
 * Characters that have broken tools like this one: pairs, joiners, marks, right-to-left, marks of
 * order, carriage returns, ellipses, quotation marks, letters of scripts without spaces.
 */
const awkward = [
  '\u{1F468}‍\u{1F469}‍\u{1F467}',
  '\u{1F1EB}\u{1F1F7}',
  '👍🏽',
  'é',
  'é',
  'ſ',
  'ﬁ',
  'ß',
  'שָׁלוֹם',
  'كِتَاب',
  'नमस्ते',
  '漢字',
  'กำลัง',
  '؀123',
  '﻿',
  '\u2028',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\t',
  '...',
  '…',
  '. ',
  ', ',
  '"',
  '“',
  '”',
  "'",
  '’',
  '-',
  '—',
  '1,000',
  '3.14',
  ' ',
  '­',
  '\u0301',
  '\u0000',
  '𐍈',
  '\u{10FFFF}',
  '한글',
  'が',
];

/** Words that customs of spelling relate to each other, so that classifying is put to the test as well. */
const respelled = [
  'foole ',
  'fool ',
  'knowe ',
  'know ',
  'kinde ',
  'kind ',
  'vpon ',
  'upon ',
  'honour ',
  'honor ',
];

/** A word from an alphabet of the given size: small alphabets make periodic and ambiguous texts. */
const word = (alphabet: number): fc.Arbitrary<string> =>
  fc
    .nat(alphabet - 1)
    .map((index) => (index < 26 ? String.fromCharCode(97 + index) : `w${index.toString(36)}`));

const piece = (alphabet: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: word(alphabet).map((letters) => `${letters} `) },
    { weight: 2, arbitrary: fc.constantFrom(...awkward) },
    { weight: 1, arbitrary: fc.constantFrom(...respelled) },
    { weight: 1, arbitrary: word(alphabet).map((letters) => letters.toUpperCase()) },
  );

/** A list of pieces of text over an alphabet of 2, 4, 26 or 10,000 words, Unicode included. */
export const pieces: fc.Arbitrary<string[]> = fc
  .constantFrom(2, 4, 26, 10_000)
  .chain((alphabet) => fc.array(piece(alphabet), { maxLength: 120 }));

export const text: fc.Arbitrary<string> = pieces.map((parts) => parts.join(''));

/** A text and what up to 30 random edits (delete, insert, replace, move a block) make of it. */
export const editedPair: fc.Arbitrary<{ a: string; b: string }> = pieces.chain((parts) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('delete', 'insert', 'replace', 'move'),
        at: fc.nat(Math.max(0, parts.length)),
        length: fc.integer({ min: 1, max: 8 }),
        wording: piece(26),
      }),
      { maxLength: 30 },
    )
    .map((edits) => ({ a: parts.join(''), b: edits.reduce(applyEdit, parts).join('') })),
);

function applyEdit(
  parts: string[],
  { kind, at, length, wording }: { kind: string; at: number; length: number; wording: string },
): string[] {
  const head = parts.slice(0, at);
  const tail = parts.slice(at + length);
  if (kind === 'delete') return [...head, ...tail];
  if (kind === 'insert') return [...head, wording, ...parts.slice(at)];
  if (kind === 'replace') return [...head, wording, ...tail];
  return [...tail, ...head, ...parts.slice(at, at + length)];
}

/**
 * A text of 100 to 400 words in sentences and paragraphs, and what is left of it when up to three
 * stretches of it are moved and up to twelve words changed. Large enough for anchors and blocks.
 */
export const movedPair: fc.Arbitrary<{ a: string; b: string }> = fc
  .record({
    words: fc
      .constantFrom(3, 100, 10_000, 10_000)
      .chain((alphabet) => fc.array(fc.nat(alphabet - 1), { minLength: 100, maxLength: 400 })),
    moves: fc.array(
      fc.record({ from: fc.nat(400), length: fc.integer({ min: 4, max: 80 }), to: fc.nat(400) }),
      { maxLength: 3 },
    ),
    changes: fc.array(fc.record({ at: fc.nat(400), word: fc.nat(50) }), { maxLength: 12 }),
  })
  .map(({ words, moves, changes }) => {
    const written = words.map((word, index) => `w${word.toString(36)}${gapAfter(word, index)}`);
    const changed = [...written];
    for (const { from, length, to } of moves) changed.splice(to, 0, ...changed.splice(from, length));
    for (const { at, word } of changes) {
      if (at < changed.length) changed[at] = `v${word} `;
    }
    return { a: written.join(''), b: changed.join('') };
  });

/** Every ninth word ends a sentence, more or less, every fortieth a paragraph. */
function gapAfter(word: number, index: number): string {
  if ((word + index) % 40 === 0) return '.\n\n';
  return (word + index) % 9 === 0 ? '. ' : ' ';
}
