import { describe, expect, test } from 'vitest';
import { collateFamily } from '../../src/collate-family.ts';
import { createBudget } from '../../src/model/index.ts';
import type { CollatedWording } from '../../src/store/index.ts';
import { readingLines } from '../../src/views/family-readings.ts';
import { collatedUnits, type Telling } from '../../src/views/family-units.ts';

/**
 * The lines of a table in the notation of UX.md: `7 on] A C; upon B E; om. D; not G`, where all agree `1-6 Four score`.
 * Copies are A, B, C … in their order; the first is the base, unless another is named.
 */
function lines(
  texts: readonly string[],
  options: { tell?: Telling; base?: number; only?: readonly number[] } = {},
): string[] {
  const { tell = 'words', base = 0 } = options;
  const copies = texts.map((text) => ({
    text,
    from: 0,
    to: text.length,
    core: { from: 0, to: text.length },
  }));
  const collation = collateFamily(copies, createBudget(1e9))!;
  const wordings = options.only ?? [...collation.wordings.keys()];
  const units = collatedUnits(collation, wordings, tell);
  const sigla = (indexes: readonly number[]): string => indexes.map((index) => 'ABCDEFGH'[index]).join(' ');
  const own = units.find(({ copies: each }) => each.includes(base))!;
  return readingLines(collation, units, { base: own, tell }).map((line) => {
    const place =
      line.to < line.from
        ? `+${line.to}`
        : line.from === line.to
          ? `${line.from}`
          : `${line.from}-${line.to}`;
    const outside = line.outside.length === 0 ? '' : `; not ${sigla(line.outside)}`;
    if (line.type === 'agree') return `${place} ${line.text}${outside}`;
    const others = line.others.map(({ text, copies: each }) => `${text || 'om.'} ${sigla(each)}`);
    const lemma = line.edge ?? `${line.base.text || '–'}] ${sigla(line.base.copies)}`;
    return `${place} ${lemma}; ${others.join('; ')}${outside}`;
  });
}

describe('the table of readings', () => {
  test('folds runs on which all agree, and has a line for each place that varies', () => {
    expect(lines(['we met on this field', 'we met upon this field', 'we met on the field'])).toEqual([
      '1-2 we met',
      '3 on] A C; upon B',
      '4 this] A B; the C',
      '5 field',
    ]);
  });

  test('tells a phrase for a phrase as one place', () => {
    expect(lines(['we have come to stay', 'we are met to stay', 'we have come to stay!'])).toEqual([
      '1 we',
      '2-3 have come] A C; are met B',
      '4-5 to stay',
    ]);
  });

  test('says who leaves words out, and who has not begun or has ended', () => {
    expect(
      lines(['one two three four five', 'one two three five', 'three four five', 'one two three']),
    ).toEqual(['1-2 one two; not C', '3 three', '4 four] A C; om. B; not D', '5 five; not D']);
  });

  test('tells what others add after the word that it follows', () => {
    expect(lines(['a nation shall rise', 'a nation under God shall rise', 'a nation shall rise'])).toEqual([
      '1-2 a nation',
      '+2 –] A C; under God B',
      '3-4 shall rise',
    ]);
  });

  test('takes added words for the same reading wherever they stand in the table', () => {
    const wording = (copy: number, columns: readonly number[], words: string): CollatedWording => ({
      columns,
      readings: columns.map(() => 0),
      states: [{ copies: [copy], pieces: ['', ...words.split(' ').flatMap((word) => [word, ' '])] }],
    });
    const wordings = [
      wording(0, [0, 5], 'and House'),
      wording(1, [0, 1, 2, 5], 'and of the House'),
      wording(2, [0, 3, 4, 5], 'and of The House'),
    ];
    const collation = { width: 6, wordings, base: 0, transpositions: [], leftOut: [], exact: true };
    const units = collatedUnits(collation, [0, 1, 2], 'words');
    const [, added] = readingLines(collation, units, { base: units[0]!, tell: 'words' });
    expect(added).toMatchObject({ others: [{ text: 'of the', copies: [1, 2] }] });
  });

  test('has a line each for what others have before the base begins and after it ends', () => {
    expect(lines(['three four', 'one two three four five', 'zero two three four six'])).toEqual([
      '+0 begins-later; one two B; zero two C; not A',
      '1-2 three four',
      '+2 ends-earlier; five B; six C; not A',
    ]);
  });

  test('names every witness once in each line', () => {
    const texts = ['a b c d e', 'a x c e', 'b c d', 'a b c y e', 'a b c d e f'];
    for (const base of [0, 1, 2, 3, 4]) {
      for (const line of lines(texts, { base })) {
        if (!line.includes(';')) continue;
        const named = line.replace(/^\S+ /, '').match(/\b[A-E]\b/g) ?? [];
        const isAgreed = !line.includes(']') && !/begins-later|ends-earlier/.test(line);
        expect([line, new Set(named).size]).toEqual([line, named.length]);
        if (!isAgreed) expect([line, named.length]).toEqual([line, 5]);
      }
    }
  });

  test('takes the reading of whichever copy is the base', () => {
    expect(lines(['we met on it', 'we met upon it', 'we met on it.'], { base: 1 })).toEqual([
      '1-2 we met',
      '3 upon] B; on A C',
      '4 it',
    ]);
  });

  test('leaves out what nobody has who is chosen', () => {
    const texts = ['one two three', 'one and two three', 'one two four'];
    expect(lines(texts, { only: [0, 2] })).toEqual(['1-2 one two', '3 three] A; four C']);
  });
});

describe('capitals and punctuation', () => {
  const texts = ['One nation, under God', 'one nation under God!', 'one people, under God'];

  test('are not told where other words are asked for', () => {
    expect(lines(texts)).toEqual(['1 One', '2 nation] A B; people C', '3-4 under God']);
  });

  test('are told where they are asked for, but not what follows the last word of a copy', () => {
    expect(lines(texts, { tell: 'all' })).toEqual([
      '1 One] A; one B C',
      '2 nation,] A; nation B; people, C',
      '3-4 under God',
    ]);
  });
});
