import { describe, expect, test } from 'vitest';
import { sayings } from '../helpers/attributions.ts';

describe('words before a quotation', () => {
  test.each([
    ['a name and a verb', 'Anatoli Lunacharsky recorded: "a b c d."', 'Anatoli Lunacharsky'],
    [
      'a name, a book and its year, without a verb',
      'Robert V. Daniels, the author of Red October: The Bolshevik Revolution of 1917 (1967): "a b c d."',
      'Robert V. Daniels | Red October: The Bolshevik Revolution of 1917 (1967)',
    ],
    [
      'according to',
      'According to Edvard Radzinsky, the author of Stalin (1996): "a b c d."',
      'Edvard Radzinsky | Stalin (1996)',
    ],
    [
      'a noun before the name, and the book in which he says it',
      'The Russian historian, Roy A. Medvedev, has argued in Let History Judge: The Origins (1971): "a b c d."',
      'Roy A. Medvedev | Let History Judge: The Origins (1971)',
    ],
    [
      'a clause between name and verb, and an addressee',
      'Joseph Stalin, who was in Tsaritsyn at the time, sent a telegram to Yakov Sverdlov suggesting: "a b c d."',
      'Joseph Stalin | to Yakov Sverdlov',
    ],
    [
      'what is his, which is no subject',
      'Lenin was impressed by Trotsky\'s achievements and in 1919 remarked to Maxim Gorky: "a b c d."',
      'Lenin | 1919 | to Maxim Gorky',
    ],
    [
      'a sentence that has ended',
      'Later that month Lenin sent a message to the Central Committee via Ivar Smilga. "Organize the staff of the detachments."',
      'Lenin | to Central Committee',
    ],
    [
      'a colon, without a word of saying',
      'Mary Smith was very close to her younger sister, Olga Brown: "We usually sat in the dining-room."',
      'Mary Smith',
    ],
    ['a newspaper that speaks', 'The Observer reported: "It is futile to think so."', 'The Observer'],
    [
      'where somebody works, which is no work',
      'Morgan Philips Price, a journalist working for the Manchester Guardian, watched them closely: "They struck me as men."',
      'Morgan Philips Price',
    ],
    ['a day', 'On March 13, 1919, Lenin said to a meeting: "a b c d."', 'Lenin | March 13, 1919'],
    ['the year of a message', 'As Lincoln put it in his message of 1862, “a b c d.”', 'Lincoln | 1862'],
    [
      'the year of what is spoken of, which is no date',
      'Anatole Smith wrote of the 1905 Revolution: "a b c d."',
      'Anatole Smith',
    ],
    [
      'a year and a page beside the name',
      'Smith (1999, p. 12) argues that “the theory rests on nothing”.',
      'Smith | 1999 | p. 12',
    ],
    [
      'a work in brackets',
      'Ulysses Grant (State of the Union Address, 1872): “a b c d e.”',
      'Ulysses Grant | State of the Union Address (1872)',
    ],
    [
      'a preface',
      'As E. P. Thompson wrote in the preface to The Making of the English Working Class (1963): “a b c d.”',
      'E. P. Thompson | The Making of the English Working Class (1963)',
    ],
    [
      'a day of a newspaper',
      'Writing in The Times on 3 June 1940, Basil Liddell Hart described it as “a miracle of deliverance”.',
      'Basil Liddell Hart | The Times | 3 June 1940',
    ],
    [
      'two who speak together',
      'It is what Karl Marx and Friedrich Engels called “the art of insurrection.”',
      'Karl Marx and Friedrich Engels',
    ],
    [
      'whose words they are',
      'The words of James Monroe are worth quoting in full: “a b c d.”',
      'James Monroe',
    ],
    [
      'an owner and his wife, who speaks',
      'Leon Trotsky\'s wife, Natalya Sedova, wrote: "a b c d."',
      'Natalya Sedova',
    ],
    [
      'an initial like an article',
      'Chester A. Arthur told Congress: “a b c d.”',
      'Chester A. Arthur | to Congress',
    ],
    [
      'first-person words without a verb of saying',
      'Yuri Piatakov, the former critic of Stalin, accepted the post "with all my heart."',
      'Yuri Piatakov',
    ],
  ])('are understood: %s', async (_, text, expected) => {
    expect((await sayings(text))[0]).toBe(expected);
  });

  test.each([
    ['a term', 'At the congress he had been granted permission to expel "unsatisfactory" members.'],
    ['a title', 'International Socialism published his article: “Russia: How the Revolution was Lost”.'],
    ['somebody without a name', 'The bureaucracy asserted: "a b c d." Then a delegate answered: "e f g h."'],
    [
      'an office, although a man is named before',
      'Walter Duranty met the editor. Then the editor of the journal argued: "a b c d."',
    ],
    ['many', 'They "restated with dignified firmness their political criticisms of Stalin."'],
    ['a slogan', 'Rousseau said: “a b c d e.” The slogan “Peace, Land and Bread” was everywhere.'],
  ])('say nothing of %s', async (_, text) => {
    expect((await sayings(text)).at(-1)).toBe('nobody');
  });

  test('end with their paragraph: what stands before it addresses nobody', async () => {
    const text =
      'It was something to object to.\n\nUlysses S. Grant (State of the Union Address, 1981): “a b c d.”';
    expect(await sayings(text)).toEqual(['Ulysses S. Grant | State of the Union Address (1981)']);
  });

  test('of somebody without a name are not given to whoever is named further off', async () => {
    const text = [
      'Andrew Johnson said so. In Stockton a woman came up to me after the speech. She hugged me and said, “a b c d e.”',
      'John Brown was there. One man who lost four of his brothers told us all. He said: “a b c d e.”',
    ];
    expect((await Promise.all(text.map((one) => sayings(one)))).flat()).toEqual(['nobody', 'nobody']);
  });

  test('may stand in the block before, where they end with a colon', async () => {
    expect(
      await sayings('Let Trotsky answer for himself:\n\n“In the eyes of a philistine it is so.”'),
    ).toEqual(['Trotsky']);
  });

  test('go on into a second quotation of the sentence', async () => {
    const text =
      'He was a Dane. Niels Bohr argued that it was "without any fear" and that it was "a new and better way".';
    expect(await sayings(text)).toEqual(['Niels Bohr', 'Niels Bohr']);
  });

  test('say of a document that was brought in before whose it is', async () => {
    const text = [
      'In October 1923, Yuri Piatakov drafted a statement that was published under the name Platform of the 46.',
      'The statement was also signed by forty others.\n\n"The seriousness of the position compels us to speak now."\n\n',
      'The document then went on to complain: "Similarly we see the same in the party."',
    ].join(' ');
    const expected = 'Yuri Piatakov | Platform of the 46 | October 1923';
    expect(await sayings(text)).toEqual([expected, expected]);
  });

  test('go on from a sentence that reports', async () => {
    const text =
      'Stalin replied that the party was no debating society. Russia was "surrounded by the wolves of imperialism".';
    expect(await sayings(text)).toEqual(['Stalin']);
  });

  test('do not go on from what the writer says of himself: what he puts in marks is another’s', async () => {
    const text =
      '---\nauthors: Jane Doe\n---\n\nIn calling the attention of Congress to our relations with foreign powers, I am gratified to be able to state that though with some of them there have existed since your last session serious causes of irritation and misunderstanding, yet no actual hostilities have taken place. Adopting the maxim in the conduct of our foreign affairs "to ask nothing that is not right and submit to nothing that is wrong," it has been my anxious desire to preserve peace.';
    expect(await sayings(text, 'a.md')).toEqual(['nobody']);
  });
});
