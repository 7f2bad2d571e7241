import { expect, test } from 'vitest';
import { editCorpus } from '../../src/edit-corpus.ts';
import { sourceFrom } from '../helpers/source-from.ts';

test('a passage in a quotation that nobody closes is marked, and no other', () => {
  const words = 'Trotsky was a gifted writer and talker from boyhood, and abroad he led many a quarrel';
  const { comparisons } = editCorpus({
    id: 'c',
    title: 'C',
    description: '',
    sources: [
      sourceFrom(`Daniels once wrote: "${words}.\n\nAnother paragraph.`, 'open'),
      sourceFrom(`Somebody copied this: "${words}." And so on.`, 'closed'),
      sourceFrom(`${words}. Nothing is "quoted here, only afterwards.`, 'after'),
    ],
    loci: [],
  });
  const passages = comparisons.flatMap(({ parts }) => parts.flatMap(({ a, b }) => [a, b]));
  expect(new Set(passages.map(({ source, isUnclosed }) => `${source} ${isUnclosed}`))).toEqual(
    new Set(['open true', 'closed undefined', 'after undefined']),
  );
});
