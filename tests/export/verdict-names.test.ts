import { expect, test } from 'vitest';
import { verdictLine } from '../../src/export/describe-parallel.ts';
import { verdictNames, verdicts } from '../../src/model/index.ts';
import { verdictWords } from '../../src/views/index.ts';

test.each(verdicts)('%s has one name in texts and on pages', (verdict) => {
  expect(verdictLine({ verdict, kinds: {} }, [])).toBe(verdictWords[verdict].label);
});

test('no two verdicts have one name, and none says who changed what', () => {
  const names = Object.values(verdictNames);
  expect(new Set(names).size).toBe(verdicts.length);
  expect(names.join(' ')).not.toMatch(/remov|add|omit|left out/);
});
