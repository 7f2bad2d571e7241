import { expect, test } from 'vitest';
import { quotesOf } from './dossier/texts.ts';

const first = 'the herring fleet of the northern towns had lain frozen in the harbour for eleven long weeks';
const second = 'a tinker from Amsterdam carried three barrels over the canal before the bells had rung';
const copy = `He wrote: “The ${first.slice(4)}.... ${second}.” Nobody believed it.\n`;

async function distances(source: string): Promise<unknown[]> {
  const { dossiers } = await quotesOf({ 'copy.md': copy, 'source.md': source });
  return dossiers.flatMap(({ splices }) =>
    splices.map(({ distance, precision }) => [distance, precision].filter((one) => one !== undefined)),
  );
}

test('words between the pieces of a splice are counted', async () => {
  const between = 'One two three four five six seven eight nine ten. '.repeat(30);
  expect(await distances(`First ${first}. ${between}Then ${second}.\n`)).toEqual([[301]]);
});

test('also where the later piece is quoted first', async () => {
  expect(await distances(`First ${second}. One two three four. Then ${first}.\n`)).toEqual([[5]]);
});

test('what excerpts leave out between them is reckoned from their places', async () => {
  const excerpt = (place: string, from: number, words: string): string =>
    `:::excerpt{place=${place} from=${from} to=${from + words.length}}\n${words}\n:::\n`;
  const [[distance, precision]] = (await distances(
    `${excerpt('p1', 0, `First ${first}.`)}\n${excerpt('p9', 5_000, `Then ${second}.`)}`,
  )) as [[number, string]];
  expect(precision).toBe('about');
  expect(distance % 10).toBe(0);
  // 4,898 code units in words of five letters and a blank.
  expect(distance).toBeGreaterThan(700);
  expect(distance).toBeLessThan(1_000);
});

test('and is not told where they have none', async () => {
  const excerpt = (place: string, words: string): string => `:::excerpt{place=${place}}\n${words}\n:::\n`;
  expect(await distances(`${excerpt('p1', `First ${first}.`)}\n${excerpt('p9', `Then ${second}.`)}`)).toEqual(
    [[1, 'at-least']],
  );
});
