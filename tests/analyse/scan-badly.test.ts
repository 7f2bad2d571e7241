import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/analyse/random.ts';
import { scanBadly } from '../../src/analyse/scan-badly.ts';
import { spellingDistance } from '../../src/text/index.ts';

const line = 'the modern church had learned that which the clergy will never tell';

describe('a bad scan', () => {
  test('misreads at least one character, and no more than its share', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(scanBadly(line, 0, createRandom(seed))).not.toBe(line);
      // A confusion of two letters with one counts for up to two edits.
      const distance = spellingDistance(line, scanBadly(line, 0.05, createRandom(seed)), line.length);
      expect(distance).toBeLessThanOrEqual(2 * Math.round(0.05 * line.length));
    }
  });

  test('takes rn for m, cl for d and e for c', () => {
    const scans = Array.from({ length: 200 }, (_, seed) => scanBadly(line, 0.1, createRandom(seed))).join(
      ' ',
    );
    for (const misread of ['modem', 'dergy', 'tbe', 'churcb']) expect(scans).toContain(misread);
  });

  test('breaks words and runs them together', () => {
    const scans = Array.from({ length: 100 }, (_, seed) => scanBadly('one two', 0.1, createRandom(seed)));
    expect(scans).toContain('onetwo');
    expect(scans.some((scan) => scan.split(' ').length === 3)).toBe(true);
  });

  test('never parts a character of two code units', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(scanBadly('a𐍈b𐍈c', 0.9, createRandom(seed)).isWellFormed()).toBe(true);
    }
  });
});
