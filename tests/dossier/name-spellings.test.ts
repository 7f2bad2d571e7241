import { describe, expect, test } from 'vitest';
import { findNameSpellings } from '../../src/dossier/name-spellings.ts';
import { personNames, smallWords } from '../../src/dossier/person-names.ts';
import { quotingTexts } from './texts.ts';

describe('names in running text', () => {
  test.each([
    ['Then Nickolai Bukharin came, and then he left.', ['Nickolai Bukharin']],
    ["It was Leon Trotsky's Red Army; an army was red, and the red army won.", ['Leon Trotsky']],
    ['And J. T. Murphy met C.L.R. James in New York and left.', ['J. T. Murphy', 'C.L.R. James', 'New York']],
    ['Vladimir Antonov-Ovseenko spoke.', ['Vladimir Antonov-Ovseenko']],
    ['He was Lenin. Trotsky was not.', []],
    ['The USSR and World War II and B2 Bombers.', ['World War']],
    ['A Central Committee met: a central office, a committee, one central committee.', []],
    ['Then came Anatoli Lunacharsky; see lunacharsky@letters.org; then he left.', ['Anatoli Lunacharsky']],
    ['ANATOLI LUNACHARSKY', []],
    ['', []],
  ])('%s', (text, names) => {
    const small = smallWords([{ text }]);
    const found = personNames({ text }, small);
    expect(found.map(({ name }) => name)).toEqual(names);
    for (const { from, to, name } of found) expect(text.slice(from, to)).toBe(name);
  });
});

/** The groups of spellings, as "a 2 / b 1". */
async function spelled(texts: Readonly<Record<string, string>>, people = []): Promise<string[]> {
  return findNameSpellings(await quotingTexts(texts), people).map(({ statements }) =>
    statements.map(({ label, places }) => `${label} ${places.length}`).join(' / '),
  );
}

describe('spellings of a name across texts', () => {
  const texts = {
    'a.txt': 'Nickolai Bukharin came. Anatoli Lunacharsky recorded: “We all saw it happen.”\n',
    'b.txt': 'Nikolai Bukharin left. Nikolai Bukharin wrote to Anatole Lunarcharsky and Leon Trotsky.\n',
  };

  test('are suggested with their places', async () => {
    expect(await spelled(texts)).toEqual([
      'Nickolai Bukharin 1 / Nikolai Bukharin 2',
      'Anatoli Lunacharsky 1 / Anatole Lunarcharsky 1',
    ]);
    const [conflict] = findNameSpellings(await quotingTexts(texts), []);
    expect(conflict).toMatchObject({ type: 'name-spelling', subject: 'Nikolai Bukharin' });
    const [place] = conflict!.statements[0]!.places;
    expect(texts['a.txt'].slice(place!.said.from, place!.said.to)).toBe('Nickolai Bukharin');
  });

  test('are told without their titles', async () => {
    const roosevelt =
      'Here President Theodore Roosevelt spoke. Here Teddy Roosevelt spoke. Theodore Roosevelt left here.';
    expect(await spelled({ 'a.txt': roosevelt })).toEqual([
      'President Theodore Roosevelt 2 / Teddy Roosevelt 1',
    ]);
  });

  test('are no question where an editor declares the person', async () => {
    const people = [{ name: 'Nikolai Bukharin', also: ['Nickolai Bukharin'] }];
    const found = findNameSpellings(await quotingTexts(texts), people);
    expect(found.map(({ subject }) => subject)).toEqual(['Anatoli Lunacharsky']);
  });

  test.each([
    ['people of one family', 'Then Leon Trotsky met Natalya Trotsky and Olga Kamenev saw Lev Kamenev.'],
    ['forms of one word', 'He met Alaska Indians, then Alaskan Indians; Prussian Poles and Prussian Pole.'],
    [
      'places, which nothing tells from people',
      'He was in Buenos Ayres, then in Buenos Aires, at Brest-Litovsk and Brest-Livosk.',
    ],
    ['peoples', 'She met Asian Americans; he met Japan Americans, Spanish Antilles and Spanish Antilies.'],
    [
      'given names alone',
      'In May Brian Doe wrote: “It is so.” Bryan said: “It is not.” Brian said: “It is.”',
    ],
    ['one name and more of it', 'There was Mary Magdalene, and there was Mary Magdalene Smith.'],
  ])('are not suggested of %s', async (_, text) => {
    expect(await spelled({ 'a.txt': text })).toEqual([]);
  });

  test('are suggested of a person whose given name is rare where a title or words show a person', async () => {
    const named = 'He met Genrikh Menzhinsky and Genrikh Menshinsky.';
    expect(await spelled({ 'a.txt': named })).toEqual([]);
    expect(
      await spelled({ 'a.txt': `${named} Then Comrade Menzhinsky left, and then he came.` }),
    ).toHaveLength(1);
    expect(
      await spelled({ 'a.txt': `${named} Genrikh Menzhinsky said: “We all saw it happen.”` }),
    ).toHaveLength(1);
  });

  test('are found among very many names of one family', async () => {
    const letters = 'abdefgmnoprstu';
    const names = Array.from(letters, (a) => Array.from(letters, (b) => `Q${a}${b}${a} Smith`)).flat();
    const text = [...names, 'Nickolai Smith', 'Nikolai Smith'].map((name) => `${name} went.`).join(' ');
    expect(await spelled({ 'a.txt': text })).toContain('Nickolai Smith 1 / Nikolai Smith 1');
  });
});
