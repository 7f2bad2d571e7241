/**
 * What citation checkers do: each quotation, with white space and marks made equal, is looked for letter
 * for letter. It knows "there" and "not there"; a quotation that begins where it was found is itself.
 */
import type { Source } from '../../../src/model/index.ts';
import type { Answer } from './run-check.ts';

const fewestWords = 5;

/** The first of the sources, against all of them. */
export function findSubstrings(sources: readonly Source[]): Answer[] {
  const library = sources.map((source) => ({ source, text: normalized(source.text) }));
  const [checked] = sources;
  return quotationsIn(checked!).map(({ from, to }) => {
    const wanted = normalized(checked!.text.slice(from, to));
    const own = normalized(checked!.text.slice(0, from)).length;
    for (const { source, text } of library) {
      let at = text.indexOf(wanted);
      if (source === checked && Math.abs(at - own) <= 1) at = text.indexOf(wanted, at + 1);
      if (at >= 0) return { from, to, verdict: 'there', found: [placeIn(source, text, at, wanted)] };
    }
    return { from, to, verdict: 'not there', found: [] };
  });
}

/** Straight and curly double marks, within a paragraph. */
function quotationsIn({ text }: Source): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/["“]([^"“”\n]+)["”]/g)]
    .map((match) => ({ from: match.index + 1, to: match.index + 1 + match[1]!.length }))
    .filter(({ from, to }) => text.slice(from, to).split(/\s+/).length >= fewestWords);
}

function normalized(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/…/g, '...').replace(/\s+/g, ' ');
}

/** Near enough to say in which paragraph it stands. */
function placeIn(source: Source, text: string, at: number, wanted: string): Answer['found'][number] {
  const from = Math.round((at / text.length) * source.text.length);
  return { source: source.id, from, to: from + wanted.length };
}
