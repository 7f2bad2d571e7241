import { describe, expect, test } from 'vitest';
import { checkSources } from '../../src/check-sources.ts';
import { createBudget } from '../../src/model/index.ts';
import { prose } from '../helpers/prose.ts';
import { article, checked, checkOf, judged, library, rules } from './judged.ts';

const mill = library(
  'The old miller was not afraid of the river, and he had built his house beside it in 1907. ' +
    'Every spring the water rose to the third step of the stairs. Unless the dam held, nobody slept. ' +
    'His neighbours called him a stubborn man, but they came to him whenever their own cellars were flooded, ' +
    'and he gave them candles, bread and good advice.',
);

describe('what was done to the words', () => {
  test.each([
    ['word for word', '“The old miller was not afraid of the river, and he had built his house”', 'verbatim'],
    ['few common words', '“and he gave them candles, bread and good advice”', 'verbatim'],
    [
      'a comma for the sentence around',
      '“Every spring the water rose to the third step of the stairs,” she said.',
      'verbatim',
    ],
    ['an ellipsis at either end', '“... the water rose to the third step of the stairs...”', 'verbatim'],
    ['another first letter', '“every spring the water rose to the third step”', 'typography: typography'],
    [
      'a comma left out',
      '“The old miller was not afraid of the river and he had built his house”',
      'typography: typography',
    ],
    [
      'another word',
      '“The old miller was not ashamed of the river, and he had built his house”',
      'altered: wording',
    ],
    ['another number', '“he had built his house beside it in 1917”', 'altered: number'],
    [
      'a number in words',
      '“Every spring the water rose to the fourth step of the stairs”',
      'altered: number',
    ],
    [
      'a denial left out',
      '“The old miller was afraid of the river, and he had built his house”',
      'altered: negation',
    ],
    [
      'a denial added',
      '“The old miller was not afraid of the river, and he had not built his house”',
      'altered: negation',
    ],
    [
      'a condition turned round',
      '“If the dam held, nobody slept. His neighbours called him a stubborn man”',
      'altered: negation',
    ],
    [
      'another spelling',
      '“His neighbors called him a stubborn man, but they came to him”',
      'altered: spelling',
    ],
    [
      'words added',
      '“His neighbours rightly called him a stubborn man, but they came to him”',
      'altered: added',
    ],
    ['words added at the end', '“he gave them candles, bread and good advice for nothing”', 'altered: added'],
    [
      'words added in brackets',
      '“His neighbours called him [the miller] a stubborn man, but they came to him”',
      'verbatim',
    ],
    [
      'a bracketed word for another',
      '“[The miller] was not afraid of the river, and he had built his house”',
      'verbatim',
    ],
    [
      'a bracketed letter',
      '“[t]he old miller was not afraid of the river, and he had built his house”',
      'verbatim',
    ],
    ['a bracketed ending', '“His neighbours call[ed] him a stubborn man, but they came to him”', 'verbatim'],
    [
      'several bracketed pieces',
      '“[H]is neighbours call[ed] him a stubborn man, but they came to him”',
      'verbatim',
    ],
    [
      'words left out in silence',
      '“Every spring the water rose to the stairs. Unless the dam held, nobody slept.”',
      'cut: cut-unmarked',
    ],
    [
      'words left out under a mark',
      '“The old miller was not afraid of the river ... beside it in 1907”',
      'cut: cut-marked',
    ],
    [
      'a mark in brackets',
      '“The old miller was not afraid of the river [...] beside it in 1907”',
      'cut: cut-marked',
    ],
    [
      'a denial under the mark',
      '“The old miller was ... afraid of the river, and he had built his house”',
      'cut: cut-telling',
    ],
    [
      'a condition under the mark',
      '“Every spring the water rose to the third step of the stairs. ... His neighbours called him a stubborn man”',
      'cut: cut-telling',
    ],
    [
      'halves that changed places',
      '“Unless the dam held, nobody slept. Every spring the water rose to the third step of the stairs.”',
      'altered: reordered',
    ],
    [
      'never closed',
      '“The old miller was not afraid of the river, and he had built his house',
      'verbatim: unclosed',
    ],
    [
      'never closed, and going on',
      '“The old miller was not afraid of the river, and he had built his house, which I have never seen and do not want to see before the end of next year',
      'verbatim: unclosed',
    ],
    [
      'nowhere',
      '“The young baker was so fond of the forest that he sold his oven and his shop”',
      'not-found: not-found',
    ],
  ])('%s', (_, quotation, expected) => {
    expect(rules(`They say: ${quotation}`, [mill])).toBe(expected);
  });

  test('is told in words that show both wordings', () => {
    expect(judged('“The old miller was not ashamed of the river, and he had built his house”', [mill])).toBe(
      'altered | wording “ashamed” stands for “afraid”',
    );
    expect(judged('“The old miller was afraid of the river, and he had built his house”', [mill])).toBe(
      'altered | negation the statement is turned round: “was afraid” for “was not afraid” (“not” on one side only)',
    );
    expect(
      judged(
        '“Every spring the water rose to the third step of the stairs. ... His neighbours called him a stubborn man”',
        [mill],
      ),
    ).toBe(
      'cut | cut-telling the ellipsis stands for 6 words, one sentence, with a condition (“Unless”) and a negation (“nobody”) among them',
    );
  });

  test('is put right by the source’s own words where one difference is plain', () => {
    const text = 'She wrote: “The old miller was not ashamed of the river, and he had built his house.”';
    const [finding] = checkOf(text, [mill]).findings;
    const { span, text: words } = finding!.fix!;
    const fixed = text.slice(0, span.from) + words + text.slice(span.to);
    expect(rules(fixed, [mill])).toBe('verbatim');
  });

  test('is put right nowhere where a mark or a bracket stands beside it', () => {
    const { findings } = checkOf(
      '“The old miller [...] ashamed of the river, and he had built his house beside it”',
      [mill],
    );
    expect(findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});

describe('the segments', () => {
  test.each([
    '“The old miller was not ashamed of the river ... beside it in 1917,” she said.',
    '“Unless the dam held, nobody slept. Every spring the water rose to the third step of the stairs.”',
    '“... candles, bread and good advice”',
  ])('cover the quotation and the passages of %s', (text) => {
    const { from, to, found } = checkOf(text, [mill]);
    const segments = found.flatMap((passage) => passage.segments);
    expect(segments[0]!.a.from).toBe(from);
    expect(segments.at(-1)!.a.to).toBe(to);
    for (const [index, segment] of segments.slice(1).entries())
      expect(segment.a.from).toBe(segments[index]!.a.to);
    for (const passage of found) {
      expect(passage.segments[0]!.b.from).toBe(passage.from);
      expect(passage.segments.at(-1)!.b.to).toBe(passage.to);
    }
    const own = text;
    for (const { type, a, b } of segments) {
      if (type === 'equal') expect(own.slice(a.from, a.to)).toBe(mill.text.slice(b.from, b.to));
    }
  });
});

describe('a splice', () => {
  const far = library(
    `The harbour was closed on the first of March by order of the new governor. ${prose(7, 40)} The fishermen sold their boats and went inland to look for work.`,
  );

  test('is told with the words between its pieces', () => {
    const check = checkOf(
      '“The harbour was closed on the first of March by order of the new governor. ... The fishermen sold their boats and went inland”',
      [far],
    );
    expect(check.verdict).toBe('spliced');
    expect(check.findings[0]!.message).toBe(`joins passages that stand ${check.distances![0]} words apart`);
    expect(check.distances![0]).toBeGreaterThan(400);
    expect(check.found).toHaveLength(2);
  });

  test('of two sources has no distance', () => {
    const check = checkOf(
      '“The old miller was not afraid of the river, and he had built his house beside it. The fishermen sold their boats and went inland to look for work.”',
      [mill, { ...far, id: 'far' }],
    );
    expect(check.verdict).toBe('spliced');
    expect(check.distances).toBeUndefined();
  });
});

describe('of several places', () => {
  const saying = 'The old miller was not afraid of the river, and he had built his house beside it.';

  test('an author’s own text comes before a quotation of it', () => {
    const copy = article(`Somebody wrote: “${saying}”`, 'copy');
    const check = checkOf(`He wrote: “${saying}”`, [copy, mill]);
    expect(check.found.map(({ source }) => source)).toEqual(['library']);
    expect(check.also.map(({ source }) => source)).toEqual(['copy']);
  });

  test('a misquotation that others copied is measured by the source', () => {
    const copy = article(`Somebody wrote: “${saying.replace('not ', '')}”`, 'copy');
    const check = checkOf(`He wrote: “${saying.replace('not ', '')}”`, [copy, mill]);
    expect(check.verdict).toBe('altered');
    expect(check.found[0]!.source).toBe('library');
  });

  test('the quotation itself is none', () => {
    expect(checkOf(`He wrote: “${saying}”`, [article('Nothing of the kind.', 'other')]).verdict).toBe(
      'not-found',
    );
  });
});

describe('a quotation within a quotation', () => {
  test('is not told where the outer one has its place', () => {
    const outer = library('He said: my father told me to be quiet and to wait until the war was over.');
    const { checks } = checked('“my father told me ‘to be quiet and to wait until’ the war was over”', [
      outer,
    ]);
    expect(checks).toHaveLength(1);
  });

  test('is told where its words stand as somebody’s own', () => {
    const father = library('My son ought to be quiet and to wait until better times come.', 'father');
    const outer = library(
      'He said: my father told me to be quiet and to wait until the war was over.',
      'son',
    );
    const { checks } = checked('“my father told me ‘to be quiet and to wait until’ the war was over”', [
      outer,
      father,
    ]);
    expect(checks.map(({ found }) => found[0]!.source)).toEqual(['son', 'father']);
  });
});

describe('rules', () => {
  const text = '“The old miller was not ashamed of the river, and he had built his house”';

  test('that are off are not told, and change no verdict', () => {
    const check = checkOf(text, [mill], { rules: { wording: 'off' } });
    expect(check.findings).toEqual([]);
    expect(check.verdict).toBe('altered');
  });

  test('have the severity they are given', () => {
    expect(checkOf(text, [mill], { rules: { wording: 'note' } }).findings[0]!.severity).toBe('note');
  });
});

test('a quotation over two paragraphs whose marks are opened again is one', () => {
  const two = library(
    'We left the town before dawn and met nobody.\n\nBy noon the road was full of carts and children.',
  );
  const check = checkOf(
    'He wrote:\n\n“We left the town before dawn and met nobody.\n\n“By noon the road was full of carts and children.”',
    [two],
  );
  expect(check.verdict).toBe('verbatim');
  expect(check.found).toHaveLength(1);
});

test('the nearest passage is told of what is not found', () => {
  const { nearest, verdict } = checkOf(
    '“the third step of the stairs has always been the place where I sit and think about my life”',
    [mill],
  );
  expect(verdict).toBe('not-found');
  expect(mill.text.slice(nearest!.from, nearest!.to)).toBe('the third step of the stairs');
  expect(nearest!.words).toBe(6);
});

describe('the limit of work', () => {
  const sources = [article(`He wrote: “${mill.text.slice(-200)}”`), mill];

  test('leaves quotations out rather than say that they stand nowhere', () => {
    const { checks, diagnostics, exact } = checkSources(sources, { checked: ['article'] }, createBudget(10));
    expect(checks).toEqual([]);
    expect(exact).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['check.capped']);
  });

  test.each([
    ['marks', '“'.repeat(200_000)],
    ['straight marks', '"'.repeat(200_000)],
    ['dots', `“${'. '.repeat(100_000)}one two three four five six”`],
    ['omissions', `“${'one two ... '.repeat(8_000)}”`],
    ['capitals', `“${'A B C D E F G H '.repeat(6_000)}”`],
    ['one quotation, over and over', 'He said: “we shall never go back to the old house”. '.repeat(1_500)],
  ])('is not reached by %s', (_, text) => {
    const budget = createBudget(2_000_000_000);
    const { exact } = checkSources([article(text), mill], { checked: ['article'] }, budget);
    expect(exact).toBe(true);
    expect(budget.spent).toBeLessThan(500_000_000);
  });
});
