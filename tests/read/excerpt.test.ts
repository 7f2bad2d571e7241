import { describe, expect, test } from 'vitest';
import { failure, outline, readMarkdown } from './source-file.ts';

const excerpt = (attributes: string, text: string): string => `:::excerpt{${attributes}}\n${text}\n:::\n`;

test('excerpts have the places and offsets of the full source, with gaps between them', async () => {
  const source = await readMarkdown(
    [
      excerpt('place=p3 from=10 to=14', 'One.'),
      excerpt('place=p4 from=16 to=20', '*Two*.'),
      excerpt('place=s36 from=100 to=110', '## (36) Clare'),
      excerpt('place=s36.p1', 'Three.'),
      'Ours.',
    ].join('\n'),
  );
  expect(outline(source)).toEqual([
    'p3 paragraph: One.',
    'p4 paragraph: Two.',
    'g1 gap: ',
    's36 heading: (36) Clare',
    'g2 gap: ',
    's36.p1 paragraph: Three.',
    's36.p2 paragraph: Ours.',
  ]);
  expect(source.blocks.map((block) => block.excerpt)).toEqual([
    { from: 10, to: 14 },
    { from: 16, to: 20 },
    undefined,
    { from: 100, to: 110 },
    undefined,
    undefined,
    undefined,
  ]);
  expect(source.blocks[3]?.label).toBe('36');
});

test('the text around excerpts never takes their places', async () => {
  const source = await readMarkdown(`Ours.\n\n${excerpt('place=p1', 'One.')}\nOurs.`);
  expect(outline(source)).toEqual(['p2 paragraph: Ours.', 'p1 paragraph: One.', 'p3 paragraph: Ours.']);
});

describe('an excerpt is refused at its line', () => {
  test.each([
    ['without a place', excerpt('from=1 to=2', 'a'), 'Expected a place'],
    ['with a place that is none', excerpt('place=P-1', 'a'), 'Expected a place'],
    [
      'for a place that has one',
      excerpt('place=p1', 'a') + excerpt('place=p1', 'b'),
      'Expected one excerpt for each place',
    ],
    ['with one offset', excerpt('place=p1 from=1', 'a'), 'Expected whole numbers'],
    ['with offsets that run backwards', excerpt('place=p1 from=2 to=1', 'a'), 'Expected whole numbers'],
    [
      'of another length than its words',
      excerpt('place=p1 from=1 to=4', 'a'),
      'Expected an excerpt of 3 characters got 1',
    ],
    ['with an attribute it does not know', excerpt('place=p1 form=1', 'a'), 'got `form`'],
    ['of two paragraphs', excerpt('place=p1', 'a\n\nb'), 'Expected one paragraph or heading'],
    ['of a list', excerpt('place=p1', '- a'), 'Expected one paragraph or heading'],
    ['of nothing', ':::excerpt{place=p1}\n:::', 'Expected one paragraph or heading'],
  ])('%s', async (_, markdown, message) => {
    const error = await failure(() => readMarkdown(`Ours.\n\n${markdown}`));
    expect(error).toMatch(/^source\.excerpt [36]:1 /);
    expect(error).toContain(message);
  });
});
