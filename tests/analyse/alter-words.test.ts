import { describe, expect, test } from 'vitest';
import {
  type AlterationKind,
  alterWords,
  type QuotedWord,
  wordingOf,
} from '../../src/analyse/alter-words.ts';
import { createRandom } from '../../src/analyse/random.ts';
import { countWords, findWords } from '../../src/text/index.ts';

const sentence =
  'Finally, it is a history which no historian of Russia can neglect, it was written in 1932 by two persons';

function wordsOf(text: string): QuotedWord[] {
  const words = findWords(text);
  return Array.from({ length: words.length / 2 }, (_, word) => {
    const [from, to, next] = [0, 1, 2].map((end) => words.at(word * 2 + end));
    return { form: text.slice(from, to), gap: text.slice(to, word * 2 + 2 < words.length ? next : to) };
  });
}

function altered(kind: AlterationKind, strength: number, text = sentence, seed = 7): string | undefined {
  const supply = { random: createRandom(seed), drawWord: () => 'elephant' };
  const words = alterWords(wordsOf(text), { kind, strength }, supply);
  return words && wordingOf(words);
}

function countOf(word: string, text = ''): number {
  return text.split(word).length - 1;
}

describe('an altered quotation', () => {
  test('is spelled by its words and what stands between them', () => {
    expect(altered('verbatim', 1)).toBe(sentence);
  });

  test.each([0, 0.1, 0.3, 0.5])('has the share %d of its words replaced, and at least one', (strength) => {
    const changed = altered('substituted', strength);
    expect(countWords(changed!)).toBe(20);
    expect(countOf('elephant', changed)).toBe(Math.max(1, 20 * strength));
  });

  test.each([0.1, 0.3])('has the share %d of its words left out', (strength) => {
    const kept = altered('dropped', strength)!;
    expect(countWords(kept)).toBe(20 - 20 * strength);
    const order = kept.split(/[ ,]+/).map((word) => sentence.indexOf(word));
    expect(order.every((at) => at >= 0)).toBe(true);
  });

  test('has words put in behind others', () => {
    const changed = altered('inserted', 0.2)!;
    expect(countWords(changed)).toBe(24);
    expect(changed.replaceAll(' elephant', '')).toBe(sentence);
  });

  test('has each of the three done to some word when they are mixed', () => {
    const changed = altered('mixed', 0.9)!;
    expect(countOf('elephant', changed)).toBeGreaterThan(3);
    expect(countOf('elephant', changed)).toBeLessThan(18);
  });

  test('has its end before its beginning', () => {
    expect(altered('reordered', 0.5, 'one two three four')).toBe('three four, one two');
    expect(altered('reordered', 1, 'one two three four')).toBe('two three four, one');
  });

  test('has its middle cut under an ellipsis', () => {
    expect(altered('cut', 0.5, 'one two, three four five six')).toBe('one … five six');
    expect(altered('cut', 1, 'one two three')).toBe('one … three');
  });

  test('has another number where it had one', () => {
    expect(altered('number', 0)).not.toBe(sentence);
    expect(
      altered('number', 0)!
        .replace(/\d{4}/, '1932')
        .replace(/\w+ persons/, 'two persons'),
    ).toBe(sentence);
    expect(altered('number', 0, 'in fünf Tagen')).toMatch(/^in (?!fünf)\S+ Tagen$/);
  });

  test('is denied, or no longer', () => {
    expect(altered('negation', 0, 'he was there')).toBe('he was not there');
    expect(altered('negation', 0, 'he did not see')).toBe('he did see');
    expect(altered('negation', 1, 'it was not here and is never there')).toBe('it was here and is there');
    expect(altered('negation', 0, 'er war dort')).toBe('er war nicht dort');
  });

  test('is spelled otherwise, and is still as many words', () => {
    expect(altered('spelling', 0.6, 'honour my colours')).toMatch(
      /^(?:honor mie colours|honor my colourse|honour mie colourse)$/,
    );
    expect(countWords(altered('spelling', 0.5)!)).toBe(20);
    expect(altered('spelling', 1, 'слово слово')).toMatch(/словоо/);
  });

  test.each<[AlterationKind, string]>([
    ['number', 'no such thing here'],
    ['negation', 'nothing doing here'],
    ['reordered', 'alone'],
    ['cut', 'two words'],
  ])('is none where the kind `%s` has nothing to alter', (kind, text) => {
    expect(altered(kind, 0.5, text)).toBeUndefined();
  });
});
