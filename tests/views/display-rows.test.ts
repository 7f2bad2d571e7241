import { describe, expect, test } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import type { ComparisonPart } from '../../src/store/index.ts';
import { type DisplayRow, displayRows } from '../../src/views/display-rows.ts';
import { release } from '../fixtures/release/index.ts';
import { type PairNotation, pairRows, sideText } from '../fixtures/release/notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const template = release.comparisons[0]!.parts[0]!;

/** Displays rows given as in `notation.ts`. */
function display(...rows: PairNotation): readonly DisplayRow[] {
  const passage = (side: 'a' | 'b') => ({ ...template[side], from: 0, to: 0, text: sideText(rows, side) });
  const part: ComparisonPart = { ...template, a: passage('a'), b: passage('b'), ...pick(rows, passage) };
  return displayRows(part, { row: 1, difference: 1 }, { marksAll: false });
}

function pick(
  rows: PairNotation,
  passage: (side: 'a' | 'b') => ComparisonPart['a'],
): Pick<ComparisonPart, 'rows'> {
  return { rows: pairRows(rows, passage('a'), passage('b')).rows };
}

/** A row's marks in the notation they were written in. */
function marks(row: DisplayRow | undefined): string[] {
  return (row?.runs ?? []).flatMap((run) => (run.type === 'mark' ? [`${run.a}/${run.b}|${run.kind}`] : []));
}

describe('islands', () => {
  test.each([
    [
      'keeps differences apart that three words part',
      'so the [cat/dog|w] sat on [a/the|w] mat and slept',
      ['cat/dog|wording', 'a/the|wording'],
    ],
    [
      'joins words with nothing but a space between',
      'once the [cat/dog|w] [sat/lay|w] there all day',
      ['cat sat/dog lay|wording'],
    ],
    [
      'joins over one word when both differences have one',
      'then [say/tell|w] it [now/soon|w] to all of us',
      ['say it now/tell it soon|wording'],
    ],
    [
      'keeps apart over two words when one difference has one',
      'then [say/tell|w] it to [me/him|w] and to all of us',
      ['say/tell|wording', 'me/him|wording'],
    ],
    [
      'joins over two words when both differences have two',
      'we saw [a dog/one cat|w] go to [the sea/a lake|w] and stay there for a long time',
      ['a dog go to the sea/one cat go to a lake|wording'],
    ],
    [
      'takes a comma between into the mark',
      'all [say/tell|w][,/|p] [he/she|w] said to all of us',
      ['say, he/tell she|wording'],
    ],
    [
      'never joins words and spelling',
      'the old [cat/dog|w] [colour/color|s] is fine by all',
      ['cat/dog|wording', 'colour/color|spelling'],
    ],
    [
      'never joins an ellipsis with anything',
      'he said [… /all of this |e][now/then|w] and left it there',
      ['… /all of this |ellipsis', 'now/then|wording'],
    ],
    [
      'never joins a negation with anything, nor what stands on both sides of it',
      'all [cat/dog|w] [not /|g][sat/lay|w] there all day',
      ['cat/dog|wording', 'not /|negation', 'sat/lay|wording'],
    ],
    [
      'makes an omission and an addition one wording',
      'the [very /|a][/most |b]good man is in his house',
      ['very /most |wording'],
    ],
  ])('%s', (_, row, expected) => {
    expect(marks(display(row)[0])).toEqual(expected);
  });
});

describe('rows', () => {
  test('numbers rows and differences through', () => {
    const rows = display('one [a/b|w] two three four. ', 'Same. ', 'x y z [c/d|s] v.');
    expect(rows.map(({ number, first }) => [number, first])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
    ]);
  });

  test('a joined mark keeps the numbers of its differences', () => {
    const [row] = display('once the [cat/dog|w] [sat/lay|w] there, or [so/not|w] they all say');
    expect(row?.runs.filter((run) => run.type === 'mark').map(({ first, last }) => [first, last])).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });

  test('counts the words without an equal before islands are joined', () => {
    const [a, b] = [
      'And Jesus answering them began to say, Take heed lest any man deceive you:',
      'And Jesus answered and said unto them, Take heed that no man deceive you.',
    ];
    const { segments } = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'));
    const rows = [{ a: { from: 0, to: a.length }, b: { from: 0, to: b.length }, segments }];
    const [row] = displayRows(
      {
        ...template,
        a: { ...template.a, from: 0, text: a },
        b: { ...template.b, from: 0, text: b },
        rows,
      },
      { row: 1, difference: 1 },
      { marksAll: false },
    );
    expect([row?.state, row?.changed]).toEqual(['marked', 6 / 14]);
  });

  test('never calls a row rewritten of which one side agrees by half or more', () => {
    const [row] = display('He [went/came|w] home that day[ by the first train that he could find there/|a].');
    expect(row?.state).toBe('marked');
    expect(row?.changed).toBe(10 / 14);
  });

  test('shows a row as rewritten, without marks, when more than half of its words differ', () => {
    const [row] = display('[He went home by the first train/She stayed where she had been|w] that day.');
    expect(row?.state).toBe('rewritten');
    expect(Math.round((row?.changed ?? 0) * 100)).toBe(78);
    expect(marks(row)).toEqual([]);
  });

  test('keeps the marks of a cut, however long', () => {
    const [row] = display('[All of this long sentence was left out by them/|a] here.');
    expect(row?.state).toBe('marked');
  });

  test('shows a row with more than eight marks without them', () => {
    const [row] = display(Array.from({ length: 9 }, () => 'so [colour/color|s] and much more ').join(''));
    expect(row?.state).toBe('crowded');
    expect(marks(row)).toEqual([]);
  });

  test('says which side a row stands on alone', () => {
    const rows = display('[Only here. /|a]', '[/Only there. |b]');
    expect(rows.map(({ state }) => state)).toEqual(['only-a', 'only-b']);
  });

  test('the runs of a row spell both of its texts', () => {
    for (const page of release.comparisons) {
      for (const part of page.parts) {
        const rows = displayRows(part, { row: 1, difference: 1 }, { marksAll: false });
        for (const side of ['a', 'b'] as const) {
          expect(rows.map((row) => row.runs.map((run) => run[side]).join('')).join('')).toBe(part[side].text);
        }
      }
    }
  });
});
