import { expect, test } from 'vitest';
import { checkQuote } from '../../src/check-sources.ts';
import type { Source } from '../../src/model/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** From Abraham Lincoln's message of 1 December 1862, and two sentences that he never wrote. */
const library: Source = {
  ...sourceFrom(
    [
      'Fellow-citizens, we can not escape history. We of this Congress and this Administration will be remembered in spite of ourselves. No personal significance or insignificance can spare one or another of us. The fiery trial through which we pass will light us down in honor or dishonor to the latest generation. We say we are for the Union. The world will not forget that we say this. We know how to save the Union.',
      'In 1860 there were 31,443,321 people, and unless all of them agree there is no remedy. The colour of the flag is red, white and blue - and it’s ours.',
    ].join('\n\n'),
    'message',
  ),
  title: 'Annual Message',
  authors: ['Abraham Lincoln'],
  date: { notBefore: '1862-12-01', notAfter: '1862-12-01', label: '1 December 1862' },
};

/** A quotation, the verdict, and the rule of the first finding that is an error or a warning. */
test.each([
  ['we can not escape history', 'verbatim', ''],
  ['We can not escape history.', 'verbatim|typography', ''],
  ['[W]e can not escape history', 'verbatim|typography', ''],
  ['we cannot escape history', 'altered|typography', 'spelling'],
  ['we can escape history', 'altered', 'negation'],
  ['we can ... escape history', 'cut', 'cut-telling'],
  ['we can never escape history', 'altered', 'wording'],
  ['we can not escape history at all', 'altered', 'added'],
  ['We will be remembered in spite of ourselves', 'cut', 'cut-unmarked'],
  ['We … will be remembered in spite of ourselves', 'cut', ''],
  ['We will not be remembered in spite of ourselves', 'altered', 'negation'],
  ['No personal significance can spare one or another of us', 'cut', 'cut-unmarked'],
  ['THE FIERY TRIAL THROUGH WHICH WE PASS WILL LIGHT US DOWN', 'typography', ''],
  ['the fiery trial [of war] through which we pass will light us down', 'verbatim|typography', ''],
  ['will light us down in dishonor or honor to the latest generation', 'altered', 'wording|reordered|added'],
  ['We say we are for the union.  The world will not forget that we say this', 'typography', ''],
  ['We say we are for the Union. [...] We know how to save the Union.', 'cut', 'cut-telling'],
  ['We know how to save the Union. The world will not forget that we say this.', 'altered', 'reordered'],
  ['In 1861 there were 31,443,321 people', 'altered', 'number'],
  ['unless all of them agree there is a remedy', 'altered', 'negation'],
  ['The color of the flag is red, white and blue', 'altered|typography', 'spelling'],
  ["The colour of the flag is red, white and blue — and it's ours", 'typography', ''],
  ['four score and seven years ago our fathers brought forth on this continent', 'not-found', 'not-found'],
])('“%s” is %s (%s)', (wording, verdicts, rules) => {
  const [check] = checkQuote(wording, [library], { minimumWords: 1 }).checks;
  const weighty = check!.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule);
  expect(verdicts.split('|'), weighty.join(', ')).toContain(check!.verdict);
  expect(rules.split('|'), weighty.join(', ')).toContain(weighty[0] ?? '');
});

const words = 'we can not escape history. We of this Congress';

test.each([
  ['Lincoln', undefined, 'verbatim'],
  ['A. Lincoln', undefined, 'verbatim'],
  ['President Lincoln', 1862, 'verbatim'],
  ['Abraham Lincon', undefined, 'verbatim'],
  ['Mary Lincoln', undefined, 'misattributed'],
  ['William Seward', undefined, 'misattributed'],
  ['Abraham Lincoln', 1863, 'misdated'],
])('given to %s, of %s: %s', (name, year, verdict) => {
  const date = year === undefined ? {} : { date: { label: String(year), year } };
  const attribution = { origin: 'corpus', name: { name }, ...date } as const;
  expect(checkQuote(words, [library], { attribution }).checks[0]!.verdict).toBe(verdict);
});
