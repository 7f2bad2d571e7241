import type { Quotation, Source, Tokens } from '../model/index.ts';
import { endsSentence } from '../text/index.ts';

/** A source with its words, as detection takes it. */
export interface TokenizedSource {
  readonly source: Source;
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
}

/**
 * All texts laid end to end as one run of folded words. A word's *position* counts through the
 * whole run; its *zone* changes where a text ends or leaves something out, and nothing that is
 * found reaches across zones.
 */
export interface TextRun {
  readonly words: Uint32Array;
  readonly zones: Uint32Array;
  /** 1 where the word stands in a heading or caption. */
  readonly isHeading: Uint8Array;
  /** 1 where the gap before the word ends a sentence or marks an ellipsis. */
  readonly beginsSentence: Uint8Array;
  /** Position of the first word of each text, and one past the last of the last. */
  readonly starts: readonly number[];
  /** Which text each zone belongs to. */
  readonly textOfZone: readonly number[];
}

export function layEndToEnd(texts: readonly TokenizedSource[]): TextRun {
  const total = texts.reduce((sum, { tokens }) => sum + tokens.count, 0);
  const words = new Uint32Array(total);
  const zones = new Uint32Array(total);
  const isHeading = new Uint8Array(total);
  const beginsSentence = new Uint8Array(total);
  const starts = [0];
  const textOfZone: number[] = [];
  for (const [text, { tokens, source }] of texts.entries()) {
    const start = starts.at(-1)!;
    const firstZone = textOfZone.length;
    words.set(tokens.fold, start);
    for (let token = 0; token < tokens.count; token++) {
      const zone = firstZone + tokens.zone[token]!;
      zones[start + token] = zone;
      const gap = source.text.slice(token === 0 ? 0 : tokens.to[token - 1]!, tokens.from[token]!);
      if (endsSentence(gap)) beginsSentence[start + token] = 1;
      const type = source.blocks[tokens.block[token]!]?.type;
      if (type === 'heading' || type === 'caption') isHeading[start + token] = 1;
      while (textOfZone.length <= zone) textOfZone.push(text);
    }
    starts.push(start + tokens.count);
  }
  return { words, zones, isHeading, beginsSentence, starts, textOfZone };
}
