import { type Provenance, provenanceLines } from './provenance.ts';

/** A stretch of a list that may be too long for one file: from which line on, of how many. */
export interface ListPart {
  /** The number of its first line, from 1. */
  readonly first: number;
  /** Lines of the whole list. */
  readonly total: number;
  /** The address from which the list goes on; absent where nothing is left. */
  readonly next?: string;
  readonly provenance: Provenance;
}

/** Which lines a file has, and where the others are. */
export function listPartLines({ first, total, next, provenance }: ListPart, count: number): string[] {
  const isWhole = first === 1 && count === total;
  return [
    total === 0 ? 'None' : isWhole ? `All ${total}` : `${first} to ${first + count - 1} of ${total}`,
    ...(next === undefined ? [] : [`The list goes on at ${next}`]),
    ...provenanceLines(provenance),
  ];
}
