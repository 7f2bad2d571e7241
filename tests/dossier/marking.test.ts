import { describe, expect, test } from 'vitest';
import { markingOf } from '../../src/dossier/marking.ts';
import { quotingTexts } from './texts.ts';

/** The marked part of the passage that stands in braces, with its type: "marks: …", "own" where nothing marks it. */
async function marked(notation: string): Promise<string> {
  const [from, to] = [notation.indexOf('{'), notation.indexOf('}') - 1];
  const [text] = await quotingTexts({ 'a.txt': notation.replace(/[{}]/g, '') });
  const marking = markingOf(text!.quotations, { from, to });
  if (marking === undefined) return 'own';
  const { span, type, isClosed } = marking;
  return `${type}: ${text!.source.text.slice(span.from, span.to)}${isClosed ? '' : ' (open)'}`;
}

describe('what marks a passage', () => {
  test.each([
    ['a quotation that it is', 'He said: “{We shall meet again}.” He left.', 'marks: We shall meet again'],
    [
      'a quotation that it begins before',
      'Then {he said: “We shall meet again at the old mill}.”',
      'marks: We shall meet again at the old mill',
    ],
    [
      'the inner of two that hold most of it',
      'He said: “It was, {he said, “a trifle as may acquire a decisive weight}.” So it was.”',
      'marks: a trifle as may acquire a decisive weight',
    ],
    [
      'the outer one where the inner has less than half of it',
      'He said: “{All of this was called a “trifle” by the men who came after us}.”',
      'marks: All of this was called a “trifle” by the men who came after us',
    ],
    [
      'both parts of what a tag parts',
      '“{We shall meet again,” he said, “by the old mill in spring}.”',
      'marks: We shall meet again,” he said, “by the old mill in spring',
    ],
    ['nothing but words that quote a little', '{They called this long affair “a trifle” for years}.', 'own'],
    ['nothing beside it', '{We shall meet again}, he wrote. “Never mind.”', 'own'],
    [
      'an open mark just before it',
      'He said: “{We shall meet again by the old mill\n\nThen} he left.',
      'marks: We shall meet again by the old mill (open)',
    ],
    [
      'no open mark that is far away',
      'He said: “We shall meet again by the old mill. Then he left and all was {as it had been before}.',
      'own',
    ],
  ])('is %s', async (_, notation, expected) => {
    expect(await marked(notation)).toBe(expected);
  });

  test('is found among many quotations without looking at each', async () => {
    const [text] = await quotingTexts({ 'a.txt': 'He said “never mind that at all”. '.repeat(5_000) });
    const quotations = text!.quotations;
    let looked = 0;
    const counted = new Proxy(quotations, {
      get: (list, key) => {
        if (/^\d+$/.test(String(key))) looked++;
        return Reflect.get(list, key);
      },
    });
    const { from, to } = quotations[2_500]!;
    expect(markingOf(counted, { from, to })?.quotation).toBe(2_500);
    expect(looked).toBeLessThan(40);
  });
});
