import { describe, expect, test } from 'vitest';
import { quotationsOf, readAs, saying } from '../helpers/attributions.ts';

/** What is said of the document under a heading, after a first one that names whom others speak of. */
async function documentUnder(heading: string, body = 'It was so. Nobody knew.'): Promise<string> {
  const text = `(1) Leon Trotsky, My Life (1930)\n\nOne. Leon Trotsky said so.\n\n(2) ${heading}\n\n${body}\n`;
  return saying(quotationsOf(await readAs('a.txt', text)).filter(({ type }) => type === 'document')[1]!);
}

describe('the heading of a numbered document', () => {
  test.each([
    ['Clare Sheridan , Russian Portraits (1921)', 'Clare Sheridan | Russian Portraits (1921)'],
    [
      'Julius Martov, letter to Pavel Axelrod on Leon Trotsky (2nd March, 1903)',
      'Julius Martov | 2nd March, 1903 | to Pavel Axelrod',
    ],
    ['Maxim Gorky, New Life (7th November, 1917)', 'Maxim Gorky | New Life (7th November, 1917)'],
    [
      'Leon Trotsky, interviewed by St. Louis Post-Dispatch (17th January, 1937)',
      'Leon Trotsky | 17th January, 1937 | to St. Louis Post-Dispatch',
    ],
    [
      "During October, 1917, Leon Trotsky's wife, Natalya Sedova, wrote about the events.",
      'Natalya Sedova | October, 1917',
    ],
    [
      'After the 2nd Congress of the Social Democratic Labour Party Leon Trotsky wrote about why the split took place.',
      'Leon Trotsky',
    ],
    [
      'In November, 1917, Vladimir Lenin sent Leon Trotsky to negotiate with the Central Powers. He wrote about these negotiations in his autobiography, My Life.',
      'Leon Trotsky | My Life',
    ],
    [
      'Vladimir Lenin to Leon Trotsky after hearing of the invasion in February, 1918.',
      'Vladimir Lenin | February, 1918 | to Leon Trotsky',
    ],
    [
      "George Seldes wrote about the Red Army in his book You Can't Print That! (1929)",
      "George Seldes | You Can't Print That! (1929)",
    ],
    ['J. T. Murphy, The Errors of Trotskyism (1925)', 'J. T. Murphy | The Errors of Trotskyism (1925)'],
    [
      'The Granat Encyclopaedia of the Russian Revolution was first published in 1924. It included a biography.',
      'The Granat Encyclopaedia of the Russian Revolution',
    ],
    [
      'James Cannon, speech. Memorial meeting held in New York City on August 28, 1940.',
      'James Cannon | August 28, 1940',
    ],
  ])('%s', async (heading, expected) => {
    expect(await documentUnder(heading)).toBe(expected);
  });

  test('is joined by the date that opens the body', async () => {
    const body = '20th October, 1920: At one time, in his youth, what was he?';
    expect(await documentUnder('Clare Sheridan, Russian Portraits (1921)', body)).toBe(
      'Clare Sheridan | Russian Portraits (1921) | 20th October, 1920',
    );
  });

  test('gives its document all paragraphs up to the next, and "I" in them its author', async () => {
    const text =
      '(1) Leon Trotsky, My Life (1930)\n\nOne.\n\nTwo. "a b c d," I said.\n\n(2) Victor Serge, Memoirs (1945)\n\nThree.\n';
    const source = await readAs('a.txt', text);
    const found = quotationsOf(source);
    expect(found.map(({ type, place, level }) => [type, place, level])).toEqual([
      ['document', 's1.p1-s1.p2', 1],
      ['marks', 's1.p2', 2],
      ['document', 's2.p1', 1],
    ]);
    expect(found[0]!.parts.map(({ from, to }) => source.text.slice(from, to))).toEqual([
      'One.',
      'Two. "a b c d," I said.',
    ]);
    expect(saying(found[1]!)).toBe('Leon Trotsky');
    expect(found[1]!.within).toBe(0);
  });
});
