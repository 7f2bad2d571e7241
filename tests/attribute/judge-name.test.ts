import { describe, expect, test } from 'vitest';
import { judgeName } from '../../src/attribute/index.ts';

describe('a name by its words', () => {
  test.each([
    ['Max Shachtman', 'sure'],
    ['J. T. Murphy', 'sure'],
    ['C.L.R. James', 'sure'],
    ['Comrade Yagoda', 'sure'],
    ['Senator Edward Kennedy', 'sure'],
    ['Arthur Evans', 'sure'],
    ['Genrikh Yagoda', 'possible'],
    ['Yagoda', 'possible'],
    ['Evans', 'possible'],
    ['Jack London', 'possible'],
    ['Queen Elizabeth', 'possible'],
    ['Buenos Ayres', 'possible'],
    ['Brian', 'none'],
    ['Asian Americans', 'none'],
    ['Silesian Weavers and Workmen', 'none'],
    ['Labour Party', 'none'],
    ['Annual Message', 'none'],
    ['Attorney General', 'none'],
    ['New York Times', 'none'],
    ['', 'none'],
    ['x'.repeat(1_000_000), 'possible'],
  ] as const)('%#: %.30s is %s', (name, judgement) => {
    expect(judgeName(name)).toBe(judgement);
  });
});
