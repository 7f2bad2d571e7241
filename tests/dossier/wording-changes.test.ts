import { describe, expect, test } from 'vitest';
import { collapsed, wordingChanges } from '../../src/dossier/wording-changes.ts';
import type { Segment } from '../../src/model/index.ts';

/** What "text[a/b]text" changes; the occurrence with the wording begins after so many units of its text. */
function changes(notation: string, from = 0, start = notation.length): string[] {
  const segments: Segment[] = [];
  let [textA, textB] = ['', ' '.repeat(from)];
  for (const [piece, a, b] of notation.slice(0, start).matchAll(/\[([^/]*)\/([^\]]*)\]|[^[]+/g)) {
    const wording = { a: a ?? piece, b: b ?? piece };
    const spans = {
      a: { from: textA.length, to: textA.length + wording.a.length },
      b: { from: textB.length, to: textB.length + wording.b.length },
    };
    textA += wording.a;
    textB += wording.b;
    segments.push(
      (a === undefined
        ? { type: 'equal', ...spans }
        : { type: 'change', kind: 'wording', ...spans }) as Segment,
    );
  }
  const occurrence = { from, text: textB.slice(from) };
  const text = collapsed(occurrence.text);
  return wordingChanges(segments, { occurrence, textA, textB }).map(
    ({ a, b, at }) => `${a}/${b}/${text.slice(at.from, at.to)}`,
  );
}

describe('differences of wordings', () => {
  test.each([
    ['the [black/white] cat', ['black/white/white']],
    [
      'the\n\n  [black/white]   cat [sat/lay\n  down] there',
      ['black/white/white', 'sat/lay\n  down/lay down'],
    ],
    ['  the [black /]cat', ['black //']],
    ['the cat[.\n/  ]', ['.\n/  /']],
    ['the cat', []],
    ['[a/b]', ['a/b/b']],
  ])('%j stand where the wording has them', (notation, expected) => {
    expect(changes(notation)).toEqual(expected);
    expect(changes(notation, 7)).toEqual(expected);
  });
});
