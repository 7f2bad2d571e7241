import { expect, test } from 'vitest';
import { overallProgress } from '../../src/cli/progress.ts';
import type { Progress } from '../../src/compare.ts';

test('goes once from nothing to all, through the stages in their order', () => {
  const stages: readonly Progress['stage'][] = ['tokenize', 'detect', 'align', 'group', 'lay-out'];
  const steps = stages.flatMap((stage) =>
    [0, 1, 2, 3].map((done) => overallProgress({ stage, done, total: 3 })),
  );
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect([steps[0], steps.at(-1)]).toEqual([0, 100]);
});

test('is told of a stage in which there is nothing to do', () => {
  expect(overallProgress({ stage: 'align', done: 0, total: 0 })).toBe(
    overallProgress({ stage: 'align', done: 0, total: 1 }),
  );
});
