import { describe, expect, test } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import { notate, pairFrom } from '../helpers/notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** The comparison, and after it each move with the edits inside it, all in the notation of `pairFrom`. */
function told(notation: string): string[] {
  const { a, b } = pairFrom(notation);
  const { segments, moves } = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'));
  return [notate(a, b, segments), ...moves.map((move) => notate(a, b, move.segments))];
}

const night = 'It was on a dreary night of November that I beheld the accomplishment of my toils.';
const rain = 'The rain pattered dismally against the panes, and my candle was nearly burnt out.';
const rainAltered = rain.replace('candle', 'lantern');
const years = 'I had worked hard for nearly two years, for the sole purpose of infusing life into it.';
const wretch = 'How can I describe my emotions at this catastrophe, or how delineate the wretch?';
const limbs = 'His limbs were in proportion, and I had selected his features as beautiful.';

describe('what stands elsewhere on the other side', () => {
  test.each([
    [
      'a sentence that changed places with its neighbour',
      `${night} [${rain} /]${years} [/${rain} ]${wretch}`,
      [rain],
    ],
    [
      'a paragraph that changed places with its neighbour',
      `${night}\n\n[${rain}\n\n/]${years}\n\n[/${rain}\n\n]${wretch}`,
      [rain],
    ],
    [
      'the first paragraph, which became the second',
      `[/${rain}\n\n]${night}\n\n[${rain}\n\n/]${years}\n\n${wretch}`,
      [rain],
    ],
    [
      'a sentence two paragraphs on, with an edit inside it',
      `${night} [/\n\n][${rain}\n\n/]${years}\n\n${wretch}[/ ${rainAltered}]`,
      [rain.replace('candle', '[candle/lantern]')],
    ],
    [
      'a moved sentence that also stands where it stood',
      `${night} [${rain} /]${years} ${rain} ${wretch}[/ ${rain}]`,
      [rain],
    ],
    [
      'two sentences that each went their own way',
      `[${rain} /]${night} [/${rain} ]${years} [${limbs} /]${wretch}[/ ${limbs}]`,
      [rain, limbs],
    ],
    [
      'a clause that moved within its sentence',
      '[In the cold light of the waning moon, /]the traveller saw the wretch, who fled[/ in the cold light of the waning moon].',
      undefined,
    ],
  ])('is a move: %s', (_, notation, moves) => {
    const [text, ...found] = told(notation);
    if (moves === undefined) {
      expect(found).toHaveLength(1);
      return;
    }
    expect(text).toBe(notation);
    expect(found).toEqual(moves);
  });

  test.each([
    ['a phrase of function words', `${night} [of it and to the /]${years} [/of it and to the ]${wretch}`],
    ['a single common word', `${night} [and /]${years} [/and ]${wretch}`],
    ['what was added, if it stands elsewhere anyway', `${night} ${rain} ${years} [/${rain} ]${wretch}`],
    ['what was left out, if it stands elsewhere anyway', `${night} ${rain} ${years} [${rain} /]${wretch}`],
  ])('is no move: %s', (_, notation) => {
    expect(told(notation)).toEqual([notation]);
  });
});

describe('a chapter that moved', () => {
  const opened = (heading: string, ...sentences: string[]): string =>
    `${heading}\n\n${sentences.join(' ')}\n\n`;
  const first = opened('Chapter 1', night, rain);
  const second = opened('Chapter 2', years, limbs);
  const third = opened(
    'Chapter 3',
    wretch,
    'Beautiful! Great God! His yellow skin scarcely covered the work.',
  );

  test('keeps its heading', () => {
    const notation = `${first}[/${third}]${second}[${third}/]End.`;
    expect(told(notation)).toEqual([notation, third.trim()]);
  });

  test('moves without it where the headings are numbered anew', () => {
    const numbered = (chapter: string, number: string): string => chapter.replace(/[123]/, number);
    const a = `${first}${second}${third}End.`;
    const b = `${first}${numbered(third, '2')}${numbered(second, '3')}End.`;
    const { segments, moves } = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'));
    expect(notate(a, b, segments)).toContain('Chapter 2\n\n[/How can');
    expect(moves.map((move) => notate(a, b, move.segments))).toEqual([
      third.slice(third.indexOf('How')).trim(),
    ]);
  });
});
