import { describe, expect, test } from 'vitest';
import { sayings } from '../helpers/attributions.ts';

describe('a citation', () => {
  test.each([
    [
      'in brackets',
      '“a b c d.” (Trotsky, The Chinese Revolution, 1938)',
      'Trotsky | The Chinese Revolution (1938)',
    ],
    ['of a name alone', 'Lenin said no. Trotsky, “the most able man of all” (Lenin), was defeated.', 'Lenin'],
    ['with a year and a page', 'His words are “a b c d” (Darwin 1859: 490).', 'Darwin | 1859 | 490'],
    [
      'after a dash',
      '“The medium is the message.”—Marshall McLuhan, Understanding Media (1964), p. 7',
      'Marshall McLuhan | Understanding Media (1964) | p. 7',
    ],
    [
      'with the place of publication',
      '“a b c d” (Isaac Deutscher, The Prophet Armed (London, 1954), pp. 3–5).',
      'Isaac Deutscher | The Prophet Armed (1954) | pp. 3–5',
    ],
    [
      'of an edition, added to who says it',
      'Trotsky said so. Trotsky wrote:\n\n“a b c d.” (Stalin, present edition, Chapter 14: ‘The Reaction’; section: ‘The revenge’)',
      'Trotsky | Stalin | Chapter 14',
    ],
    ['that is a remark', '“a b c d” (a strange attack to make on him)', 'nobody'],
    ['that is a remark with capitals', '“a b c d” (Democratic Conference group)', 'nobody'],
  ])('%s is read', async (_, text, expected) => {
    expect((await sayings(text)).find((one) => one !== 'nobody') ?? 'nobody').toBe(expected);
  });

  test('of a work that somebody else quotes leaves the words with whoever said them', async () => {
    expect(await sayings('According to Deutscher, Lenin said: “a b c d” (Deutscher, Stalin, p. 5).')).toEqual(
      ['Lenin'],
    );
  });

  const references = [
    'Krassó, Nicolas, 1967, “Trotsky’s Marxism”, New Left Review, I/44 (July-August),',
    'Ali, Tariq, 1987, Street Fighting Years: An Autobiography of the Sixties (Collins).',
  ].join('\n\n');

  test('by name and year is looked up in the list of references', async () => {
    const text = `Krassó refers to: “a fundamental thesis of a kind”—Krassó, 1967, p66. He goes on.\n\n${references}`;
    expect((await sayings(text))[0]).toBe('Krassó | Trotsky’s Marxism (1967) | p66');
  });

  test('in a note is found by the mark after the quotation', async () => {
    const text = [
      'It is said that “political organisations or institutions” are denied this.2 So it goes on.1',
      'Notes',
      '1 Ali, 1987.',
      '2 Krassó, 1967, pp72 and 85.',
      references,
    ].join('\n\n');
    expect((await sayings(text))[0]).toBe('Krassó | Trotsky’s Marxism (1967) | pp72 and 85');
  });

  test('in the last line of a block quotation is no part of it', async () => {
    const { quotationsOf, readAs } = await import('../helpers/attributions.ts');
    const text =
      'As he said:\n\n> The century ended in problems.\n>\n> Nobody had solutions.\n>\n> — Eric Hobsbawm, The Age of Extremes (1994), p. 558\n';
    const source = await readAs('a.md', text);
    const [quotation] = quotationsOf(source);
    expect(quotation!.parts.map(({ from, to }) => source.text.slice(from, to))).toEqual([
      'The century ended in problems.',
      'Nobody had solutions.',
    ]);
    expect(quotation!.attribution).toMatchObject({
      origin: 'tag',
      name: { name: 'Eric Hobsbawm' },
      work: { title: 'The Age of Extremes', date: { year: 1994 } },
      locus: { label: 'p. 558' },
    });
  });
});
