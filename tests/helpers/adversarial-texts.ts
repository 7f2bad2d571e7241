/**
 * Pairs of texts on which tools that compare texts have stalled, in any size: nothing unique, nothing in
 * order, or nothing but repetition. Made of a generator of its own, so that they are the same everywhere.
 */
export interface AdversarialPair {
  readonly name: string;
  /** Both sides as words; the longer of the two has `size` of them, or a few more. */
  readonly make: (size: number) => { readonly a: readonly string[]; readonly b: readonly string[] };
}

type Words = readonly string[];

/** Marsaglia 2003, "Xorshift RNGs": numbers from 0 up to `below`. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const listOf = (size: number, wordAt: (index: number) => string): Words =>
  Array.from({ length: size }, (_, index) => wordAt(index));

/** Words of which a few are frequent and most are rare, as in a language. */
function prose(size: number, seed: number): Words {
  const next = numbers(seed);
  return listOf(size, () => `w${next(1 + next(1 + next(20_000)))}`);
}

function random(size: number, alphabet: number, seed: number): Words {
  const next = numbers(seed);
  return listOf(size, () => `w${next(alphabet)}`);
}

/** Digits as letters: numbers are no spellings of each other. */
const lettersOf = (word: string): string =>
  word.replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));

const periodic = (size: number, period: number): Words => listOf(size, (index) => `w${index % period}`);

/** Every so many words another word, at places that vary. */
function edited(words: Words, every: number, seed: number): Words {
  const next = numbers(seed);
  return words.flatMap((word) => {
    if (next(every) > 0) return [word];
    const edit = next(3);
    return edit === 0 ? [] : edit === 1 ? [word, `v${next(1_000)}`] : [`v${next(1_000)}`];
  });
}

function fibonacci(size: number): Words {
  let [before, words]: [Words, Words] = [['w0'], ['w1', 'w0']];
  while (words.length < size) [before, words] = [words, [...words, ...before]];
  return words.slice(0, size);
}

/** Every run of `order` of two words once, from a shift register that takes the other word where it can (Martin 1934). */
function deBruijn(size: number, isOpposite: boolean): Words {
  const order = Math.ceil(Math.log2(size));
  const mask = 2 ** order - 1;
  const seen = new Uint8Array(mask + 1);
  const words: string[] = [];
  for (let state = isOpposite ? mask : 0; words.length < size; ) {
    const preferred = isOpposite ? 0 : 1;
    const after = (bit: number): number => ((state << 1) & mask) | bit;
    const bit = seen[after(preferred)] === 0 ? preferred : 1 - preferred;
    state = after(bit);
    seen[state] = 1;
    words.push(`w${bit}`);
  }
  return words;
}

const times = (words: Words, count: number): Words => Array.from({ length: count }, () => words).flat();

function shuffledBlocks(words: Words, length: number, seed: number): Words {
  const next = numbers(seed);
  const blocks: Words[] = [];
  for (let from = 0; from < words.length; from += length) blocks.push(words.slice(from, from + length));
  for (let last = blocks.length - 1; last > 0; last--) {
    const other = next(last + 1);
    [blocks[last], blocks[other]] = [blocks[other]!, blocks[last]!];
  }
  return blocks.flat();
}

export const adversarialPairs: readonly AdversarialPair[] = [
  { name: 'equal', make: (size) => ({ a: prose(size, 1), b: prose(size, 1) }) },
  {
    name: 'edited',
    make: (size) => ({ a: prose(size, 1), b: edited(prose(size, 1), 20, 2) }),
  },
  { name: 'unlike', make: (size) => ({ a: prose(size, 1), b: prose(size, 2) }) },
  {
    name: 'nothing shared',
    make: (size) => ({ a: listOf(size, (index) => `a${index}`), b: listOf(size, (index) => `b${index}`) }),
  },
  {
    name: 'all words equal',
    make: (size) => ({ a: listOf(size, () => 'w'), b: listOf(size - 7, () => 'w') }),
  },
  ...[2, 7, 50].map((period) => ({
    name: `period ${period}, edited`,
    make: (size: number) => ({ a: periodic(size, period), b: edited(periodic(size, period), 20, 3) }),
  })),
  {
    name: 'period 7 against period 50',
    make: (size) => ({ a: periodic(size, 7), b: periodic(size, 50) }),
  },
  {
    name: 'Fibonacci',
    make: (size) => ({
      a: fibonacci(size),
      b: fibonacci(2 * size)
        .slice(Math.floor(size * 0.7))
        .slice(0, size),
    }),
  },
  { name: 'de Bruijn', make: (size) => ({ a: deBruijn(size, false), b: deBruijn(size, true) }) },
  {
    name: 'two words at random',
    make: (size) => ({ a: random(size, 2, 1), b: random(size, 2, 2) }),
  },
  { name: 'reversed', make: (size) => ({ a: prose(size, 1), b: [...prose(size, 1)].reverse() }) },
  {
    name: 'reversed, each word once',
    make: (size) => ({
      a: listOf(size, (index) => `w${index}`),
      b: listOf(size, (index) => `w${size - index}`),
    }),
  },
  {
    name: 'one block moved',
    make: (size) => {
      const a = prose(size, 1);
      const [from, to] = [Math.floor(size / 5), Math.floor(size / 2)];
      return { a, b: [...a.slice(0, from), ...a.slice(to), ...a.slice(from, to)] };
    },
  },
  ...[6, 20, 300].map((length) => ({
    name: `blocks of ${length} shuffled`,
    make: (size: number) => ({ a: prose(size, 1), b: shuffledBlocks(prose(size, 1), length, 4) }),
  })),
  {
    name: 'every second word changed',
    make: (size) => ({
      a: prose(size, 1),
      b: prose(size, 1).map((word, index) => (index % 2 === 0 ? word : `v${index}`)),
    }),
  },
  {
    name: 'every second word respelled',
    make: (size) => {
      const a = random(size, 20_000, 1).map((word) => `honour${lettersOf(word)}`);
      return { a, b: a.map((word, index) => (index % 2 === 0 ? word : word.replace('our', 'or'))) };
    },
  },
  {
    name: 'ten times as long',
    make: (size) => ({ a: prose(Math.ceil(size / 10), 1), b: prose(size, 2) }),
  },
  {
    name: 'in ten times as long, of two words',
    make: (size) => ({ a: random(Math.ceil(size / 10), 2, 1), b: random(size, 2, 2) }),
  },
  {
    name: 'a book eight times over, edited',
    make: (size) => {
      const book = prose(Math.ceil(size / 8), 1);
      return { a: times(book, 8), b: times(edited(book, 20, 5), 8) };
    },
  },
  {
    name: 'a book eight times over, against seven',
    make: (size) => {
      const book = prose(Math.ceil(size / 8), 1);
      return { a: times(book, 8), b: times(edited(book, 20, 5), 7) };
    },
  },
];
