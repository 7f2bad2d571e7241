import { describe, expect, test } from 'vitest';
import { quotationsOf, readAs, sayings } from '../helpers/attributions.ts';

describe('a pronoun beside a quotation', () => {
  test.each([
    ['the subject of the sentence before', 'Stalin met Lenin in May. He wrote: "a b c d."', 'Stalin'],
    [
      'the subject of its last main clause',
      'Stalin favoured what he called "one country" whereas Trotsky still supported the other idea. He was later to argue: "a b c d."',
      'Trotsky',
    ],
    [
      'whoever is of its sex, though an object',
      'Trotsky began sitting for Clare Sheridan on 18th October. She was impressed with Trotsky: "At one time he was."',
      'Clare Sheridan | 18th October',
    ],
    [
      'whoever a verb hands over to',
      'Vladimir Lenin sent Leon Trotsky to negotiate with them. He wrote: "a b c d."',
      'Leon Trotsky',
    ],
    [
      'the same in one sentence',
      'Nikolai Sukhanov reminded Trotsky that three years previously he had told the people: "a b c d."',
      'Trotsky',
    ],
    [
      'whom the pronoun of the sentence before stands for',
      'Gregory Zinoviev argued against it. He was loud. He finished his speech with the words: "a b c d."',
      'Gregory Zinoviev',
    ],
    [
      'a man named right before, whatever his part',
      'Few were as plain as Barack Obama in 2016. He said: “a b c d.”',
      'Barack Obama | 2016',
    ],
  ])('stands for %s', async (_, before, expected) => {
    const filler =
      'Stalin, Lenin and Trotsky knew it. Andrew Johnson said nothing. Lenin said so. Trotsky said so. Stalin said so.\n\n';
    expect((await sayings(filler + before)).at(-1)).toBe(expected);
  });

  test('stands for whom the article is about, under the name that it goes on with', async () => {
    const text =
      'Leon Trotsky\n\nLev Davidovich Bronshtein (he assumed the name Leon Trotsky in 1902) was born on 7th November, 1879. He later recalled: "a b c d."\n\nLeon Trotsky said so.';
    const source = await readAs('a.txt', text);
    const [{ attribution } = {}] = quotationsOf(source);
    expect(attribution?.name?.name).toBe('Leon Trotsky');
    expect(attribution?.date).toBeUndefined();
    const { span, pronoun } = attribution!.name!;
    expect([span, pronoun].map((part) => source.text.slice(part!.from, part!.to))).toEqual([
      'Leon Trotsky',
      'He',
    ]);
  });

  test('stands for whom the title of the file names, where the text names nobody', async () => {
    const text = '---\ntitle: Rosa Luxemburg\n---\n\nShe wrote: "a b c d."\n\nRosa Luxemburg said so.';
    expect(await sayings(text, 'a.md')).toEqual(['Rosa Luxemburg']);
  });

  test('of the first person stands for whoever wrote the text, or the words around', async () => {
    const text =
      '---\nauthors: Jane Doe\n---\n\nI told Smith: "No, not that." Peter Smith wrote: "I saw Brown. I said to him: \'Go away now.\'"';
    expect(await sayings(text, 'a.md')).toEqual(['Jane Doe | to Smith', 'Peter Smith', 'Peter Smith']);
  });
});
