/**
 * Where two texts quote the same words after the same introduction, the introduction is another
 * voice than the quotation, and is cut off to be a find of its own:
 *
 *   [Robert V. Daniels, the author of Red October (1967):] "[Trotsky was a gifted writer …]
 *
 * Done only where one quotation on each side reaches from the mark to the end of the find and is
 * longer than what is cut off. A chapter with dialogue, shared by
 * two editions, has marks everywhere and stays whole.
 */
import type { Quotation, Tokens } from '../model/index.ts';
import { firstAtOrAfter, outermostWithin } from '../text/index.ts';
import type { Found } from './found.ts';
import { marks, type TextRun, type TokenizedSource } from './text-run.ts';

/** Words: "According to Robert V. Daniels, the author of Red October … (1967):" has 16, with a list of names before it 40. */
const longestIntroduction = 60;

export function cutIntroductions(
  found: readonly Found[],
  run: TextRun,
  texts: readonly TokenizedSource[],
): Found[] {
  return found.flatMap((passage) => {
    if ((run.marks[passage.toA - 1]! & run.marks[passage.toB - 1]! & marks.quoted) === 0) return [passage];
    const a = inText(passage.fromA, passage.toA, run, texts);
    const b = inText(passage.fromB, passage.toB, run, texts);
    const headA = introduction(a);
    const headB = introduction(b);
    if (!headA || !headB) return [passage];
    // The same words must follow both marks: where only a mark has moved, nothing was introduced otherwise.
    if (run.words[passage.fromA + headA] !== run.words[passage.fromB + headB]) return [passage];
    const [quotedA, quotedB] = [passage.fromA + headA, passage.fromB + headB];
    return [
      { ...passage, toA: quotedA, toB: quotedB },
      { ...passage, fromA: quotedA, fromB: quotedB },
    ];
  });
}

interface Stretch {
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
  readonly fromToken: number;
  readonly toToken: number;
}

function inText(from: number, to: number, run: TextRun, texts: readonly TokenizedSource[]): Stretch {
  const text = run.textOfZone[run.zones[from]!]!;
  const start = run.starts[text]!;
  const { tokens, quotations } = texts[text]!;
  return { tokens, quotations, fromToken: from - start, toToken: to - start };
}

/** Words before the one quotation that fills the rest of the stretch; undefined where there is none such. */
function introduction({ tokens, quotations, fromToken, toToken }: Stretch): number | undefined {
  const limit = Math.min(longestIntroduction, Math.floor((toToken - fromToken) / 2));
  const lastWord = { from: tokens.from[toToken - 1]!, to: tokens.to[toToken - 1]! };
  for (const { span } of outermostWithin(quotations, lastWord)) {
    const words = firstAtOrAfter(tokens.from, span.from) - fromToken;
    return words >= 0 && words <= limit ? words : undefined;
  }
  return undefined;
}
