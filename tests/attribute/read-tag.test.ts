import { describe, expect, test } from 'vitest';
import { sayings } from '../helpers/attributions.ts';

describe('words after a quotation', () => {
  test.each([
    ['verb and name', '"He sat outside the door," said Robbins.', ['Robbins']],
    ['name and verb', '"Start a revolution, of course!" Trotsky answered.', ['Trotsky']],
    [
      'words between two parts of what is said',
      '"He sat outside," said Robbins, "watching everyone who went in."',
      ['Robbins', 'Robbins'],
    ],
    [
      'words between two sentences',
      'I met Trotsky. "A ruined planet," he replied. "There will be revolution in it."\n\nTrotsky said so.',
      ['Trotsky', 'Trotsky'],
    ],
    ['according to', 'This “deviation”, according to Krassó, explains it all. Krassó said so.', ['Krassó']],
    [
      'as',
      'It is said that “the dogmas are inadequate to the present”, as Seward told me in May.',
      ['Seward'],
    ],
    [
      'a noun after the name',
      '"The report is wrong," said Peter Smith, a spokesman for the ministry, on Monday.',
      ['Peter Smith'],
    ],
    [
      'a book and its year',
      '“The law,” writes Mary Beard in SPQR (2015), “was never a simple thing at all.”',
      ['Mary Beard | SPQR (2015)', 'Mary Beard | SPQR (2015)'],
    ],
    [
      'a day and an addressee',
      '"I have a dream," Martin Luther King told the crowd on August 28, 1963.',
      ['Martin Luther King | August 28, 1963'],
    ],
  ])('are understood: %s', async (_, text, expected) => {
    expect(await sayings(text)).toEqual(expected);
  });

  test('that lead up to the next quotation are about that one', async () => {
    const text = 'Yuri Piatakov said: "with all my heart." Max Shachtman pointed out: "a b c d."';
    expect(await sayings(text)).toEqual(['Yuri Piatakov', 'Max Shachtman']);
  });
});
