import { describe, expect, test } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import { createBudget } from '../../src/model/index.ts';
import { notate, pairFrom } from '../helpers/notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

function align(notation: string, steps = 1e9): string {
  const { a, b } = pairFrom(notation);
  const { segments } = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'), {}, createBudget(steps));
  return notate(a, b, segments);
}

describe('aligning two texts', () => {
  test.each([
    ['replaces a word', 'the [black/white] cat'],
    ['adds words without touching the space around them', 'the [/old ]cat'],
    ['leaves words out at the beginning', '[Once /][the/The] cat'],
    ['leaves words out at the end', 'the cat[ sat/]'],
    ['keeps commas out of the alignment of words', 'the cat[,/;] sat[,/] down'],
    ['keeps an ellipsis whole', 'one-sided[.../.] But here'],
    ['pairs spellings of one word', 'a question of [honour/honor] and [publick/public] spirit'],
    ['does not pair words that begin differently', 'he [would/could] go'],
    ['pairs a near word inside a longer replacement', 'a [very/] [splendid/splendyd] man'],
    ['finds equal words under accents and ligatures', 'the [émigré/emigre] and the [ﬁrſt/first]'],
    ['ends an insertion at a sentence, not inside one', 'The cat. [/The cow. ]The dog.'],
    ['puts a paragraph added into its own change', 'One.\n\n[/Two.\n\n]Three.'],
    ['cuts CR LF nowhere', 'one[\r\n/ ]two'],
    ['takes a family of emoji for one', 'one [👨‍👩‍👧/👨‍👩‍👦] two'],
  ])('%s', (_, notation) => {
    expect(align(notation)).toBe(notation);
  });

  test('tells unlike texts as one change', () => {
    expect(align('[alpha beta gamma/one two three four]')).toBe('[alpha beta gamma/one two three four]');
  });
});

describe('aligning long texts', () => {
  const words = (count: number, seed: number): string[] =>
    Array.from({ length: count }, (_, index) => `w${(index * 7919 + seed) % 4001}`);

  test('keeps all but the changed words of a long text', () => {
    const a = words(5_000, 1);
    const b = a.map((word, index) => (index % 50 === 25 ? 'changed' : word));
    const { statistics, exact } = compareSources(sourceFrom(a.join(' ')), sourceFrom(b.join(' '), 'b'));
    expect(statistics.wordsShared).toBe(4_900);
    expect(exact).toBe(true);
  });

  test('stays within a bounded number of steps on texts that share nothing in order', () => {
    const budget = createBudget(1e9);
    const a = words(4_000, 1);
    const b = [...a].reverse();
    compareSources(sourceFrom(a.join(' ')), sourceFrom(b.join(' '), 'b'), {}, budget);
    expect(budget.spent).toBeLessThan(2_000_000);
  });

  test('without a budget is coarse, says where, and still covers both texts', () => {
    // Few words, each many times: nothing is unique, so nothing can be anchored.
    const few = (step: number) =>
      Array.from({ length: 3_000 }, (_, index) => `w${(index * index * step) % 53}`);
    const a = few(3).join(' ');
    const b = few(5).join(' ');
    const result = compareSources(sourceFrom(a), sourceFrom(b, 'b'), {}, createBudget(0));
    expect(result.exact).toBe(false);
    expect(result.coarse[0]!.reason).toBe('budget');
    expect(result.segments.at(-1)!.a.to).toBe(a.length);
    expect(result.segments.at(-1)!.b.to).toBe(b.length);
  });
});
