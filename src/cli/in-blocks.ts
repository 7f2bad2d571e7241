/**
 * Code units of a block: a result of 350,000 parallels, a million pieces and 115 MB, is some hundred
 * blocks. Each crosses a thread's border and is written at once; one string could not hold them all
 * (V8 ends at half a billion code units).
 */
const unitsOfBlock = 1 << 20;

/** The pieces of a text, the short ones joined. */
export function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < unitsOfBlock) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
