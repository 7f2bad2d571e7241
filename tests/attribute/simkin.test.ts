import { describe, expect, test } from 'vitest';
import { scoreSimkin } from '../bench/check/simkin.ts';
import { fullTextsArePresent } from '../helpers/trotsky.ts';

describe.skipIf(!fullTextsArePresent)(
  'the first 60 quotations of the article, labelled by hand',
  async () => {
    const score = fullTextsArePresent ? await scoreSimkin() : undefined;

    test('are found, and nothing else is', () => {
      const { labelled, reported, right } = score!.spans;
      expect(right / labelled, score!.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
      expect(right / reported, score!.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
      expect(score!.closed).toBe(right);
    });

    test('are given to whoever said them', () => {
      const { asked, right, needed, found } = score!.fields.name;
      expect(right / asked, score!.misses.join('\n')).toBeGreaterThanOrEqual(0.9);
      expect(found / needed, score!.misses.join('\n')).toBeGreaterThanOrEqual(0.9);
    });

    test.each(['work', 'workDate', 'date'] as const)('are given the right %s', (field) => {
      const { asked, right } = score!.fields[field];
      expect(right / asked, score!.misses.join('\n')).toBeGreaterThanOrEqual(0.9);
    });
  },
);
