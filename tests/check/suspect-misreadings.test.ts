import { describe, expect, test } from 'vitest';
import { checkSources } from '../../src/check-sources.ts';
import { prose } from '../helpers/prose.ts';
import { article } from './judged.ts';

/** Plain sentences, enough of them to know English words by: their letters, and what stands beside them. */
const known = article(
  Array.from({ length: 12 }, (_, index) =>
    [
      'He felt that the modern world had no place for him, and he said so.',
      'She said that he had a house by the river, and that they had been there.',
      'When he came home they felt safe; they said that he would stay.',
      'Comrade Smirnov spoke in the morning and Mr. Smirnov listened.',
      'We know that he is here, and that she felt nothing of the cold.',
      `In 19${10 + index} the postal savings banks were opened in the capital.`,
    ].join(' '),
  ).join('\n\n') + prose(9, 800),
  'known',
);

function suspected(text: string): string[] {
  const own = article(text);
  return checkSources([own, known], { checked: [own.id] }).findings.flatMap(({ rule, message }) =>
    rule === 'misreading' ? [message] : [],
  );
}

describe('a word that looks misread', () => {
  test.each([
    [
      'letters among the digits of a year',
      'The years which followed Igo6 were bitter.',
      '“Igo6” looks like “1906” misread (letters for digits)',
    ],
    [
      'two letters for one, and its neighbours',
      'We know that lie felt nothing.',
      '“lie” looks like “he” misread (h/li)',
    ],
    [
      'one letter for another, with a neighbour that asks for it',
      'The postal savings hanks were opened.',
      '“hanks” looks like “banks” misread (b/h)',
    ],
    [
      'a known word, two letters for one',
      'He listened in tlie morning.',
      '“tlie” looks like “the” misread (h/li)',
    ],
  ])('by %s', (_, text, expected) => {
    expect(suspected(text)).toContain(expected);
  });

  test.each([
    ['a word of its own', 'They lie in the shade of the trees.'],
    ['a name', 'The Horne family came from the north.'],
    ['a numeral with its ending', 'On the 5th they fired 20 shots from a B52 and an M16.'],
    ['a rare word', 'The arid land lay before them.'],
  ])('is not %s', (_, text) => {
    expect(suspected(text)).toEqual([]);
  });
});
