import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from '../../src/read/json-fault.ts';

/** The text with a mark before the fault. */
function marked(json: string): string {
  const at = findJsonFault(json);
  return `${json.slice(0, at)}▸${json.slice(at)}`;
}

test.each([
  '[1, ▸]',
  '[▸, 1]',
  '[1 ▸2]',
  '{"a": 1, ▸}',
  '{▸a: 1}',
  '{"a" ▸1}',
  '{"a": 1▸]',
  '[1]▸]',
  '["a▸\n"]',
  '["a▸\\x"]',
  '["a"▸: 1]',
  '[0▸1]',
  '[▸tru]',
  '[▸’a’]',
  '{"a": [1, {"b": ▸',
  '["a▸',
  '▸',
])('finds the first character that cannot stand there: %j', (expected) => {
  expect(marked(expected.replace('▸', ''))).toBe(expected);
});

test('what stands before the fault may be the beginning of JSON, and with the fault it may not', () => {
  const damaged = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', ']', '}', '"', ':', 'x', '0', '\\'))
    .map(
      ([json, at, mark]) =>
        json.slice(0, at % (json.length + 1)) + mark + json.slice((at % (json.length + 1)) + 1),
    );
  const parses = (json: string): boolean => {
    try {
      JSON.parse(json);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(damaged, (json) => {
      fc.pre(!parses(json));
      const at = findJsonFault(json);
      const before = json.slice(0, at);
      // Nothing that comes after can mend it: the same text up to the fault and with it has the same fault.
      if (at < json.length) expect(findJsonFault(json.slice(0, at + 1))).toBe(at);
      expect(findJsonFault(before)).toBe(before.length);
    }),
    { numRuns: 3_000 },
  );
});

test('JSON itself has its fault at its end: nothing more could stand there', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(findJsonFault(json)).toBe(json.length);
      expect(findJsonFault(`${json}]`)).toBe(json.length);
    }),
  );
});
