import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLetters, evenOut } from '../../src/classify/even-out.ts';

test.each([
  ['vniuersal', 'uniuersal', [['u', 'v']]],
  ['vvater', 'water', [['vv', 'w']]],
  ['aether', 'ether', [['ae', 'e']]],
  ['to-day', 'today', [['-', '']]],
  [
    'abcabc',
    'aaaaaa',
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
  ],
  ['aab', 'ab', [['aa', 'a']]],
])('evens out %s to %s', (word, expected, groups) => {
  expect(evenOut(word, compileLetters(groups))).toBe(expected);
});

test('words that differ only in letters of one class become one, in whatever order the letters are named', () => {
  const groups = [
    ['u', 'v'],
    ['i', 'j', 'y'],
    ['ſ', 's'],
  ];
  const letters = compileLetters(groups);
  const turned = compileLetters(groups.map((group) => group.toReversed()).toReversed());
  const inClasses = fc.array(fc.constantFrom(...groups), { maxLength: 8 });
  fc.assert(
    fc.property(inClasses, fc.infiniteStream(fc.nat(2)), (classes, choice) => {
      const spelled = (): string =>
        classes.map((group) => group[choice.next().value! % group.length]).join('');
      const [one, other] = [spelled(), spelled()];
      expect(evenOut(one, letters)).toBe(evenOut(other, letters));
      expect(evenOut(one, turned)).toBe(evenOut(one, letters));
    }),
  );
});
