import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/analyse/index.ts';
import { createSharedCounter, joinSpans } from '../../src/edit/index.ts';
import type { Span } from '../../src/model/index.ts';

const text = 'one two three four five six seven eight nine ten';
const at = (words: string): Span => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });

describe('what of a stretch stands elsewhere', () => {
  const counter = createSharedCounter(text, [at('two three four'), at('four five'), at('nine')]);

  test.each([
    ['one', { words: 1, shared: 0, passages: 0 }],
    ['one two', { words: 2, shared: 1, passages: 1 }],
    ['four', { words: 1, shared: 1, passages: 2 }],
    // A word that two passages have counts once.
    ['three four five six', { words: 4, shared: 3, passages: 2 }],
    ['six seven', { words: 2, shared: 0, passages: 0 }],
    [text, { words: 10, shared: 5, passages: 3 }],
  ])('%s', (words, counted) => {
    expect(counter.count(at(words))).toEqual(counted);
  });

  test('stretches that follow each other come to the whole', () => {
    const random = createRandom(11);
    const spans = Array.from({ length: 12 }, () => {
      const from = random.below(text.length);
      return { from, to: Math.min(text.length, from + 1 + random.below(12)) };
    });
    const { count } = createSharedCounter(text, spans);
    const whole = count({ from: 0, to: text.length });
    for (let cut = 0; cut <= text.length; cut++) {
      if (text[cut - 1] !== ' ') continue;
      const [first, second] = [count({ from: 0, to: cut }), count({ from: cut, to: text.length })];
      expect(first.words + second.words).toBe(whole.words);
      expect(first.shared + second.shared).toBe(whole.shared);
    }
  });
});

test('spans that overlap or touch become one', () => {
  const spans = [
    { from: 8, to: 9 },
    { from: 0, to: 3 },
    { from: 3, to: 5 },
    { from: 4, to: 4 },
  ];
  expect(joinSpans(spans)).toEqual([
    { from: 0, to: 5 },
    { from: 8, to: 9 },
  ]);
});
