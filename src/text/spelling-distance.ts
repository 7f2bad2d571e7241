/**
 * How far two spellings are from being the same word: edits per letter of the longer, 0 (equal) to 1.
 *
 *   honour / honor     1/6     house / horse   1/5
 *   would / could      2/5     possible / impossible   3/10     1932 / 1930   1
 *
 * Levenshtein's distance, with two departures. An edit of the first letter counts double, since
 * words that begin differently are seldom spellings of one word (would/could) and prefixes negate
 * (im-possible); u/v, i/j and ſ-like f/s are free of that, being old spellings of one letter.
 * Words with digits are equal or nothing: a number changed is never a spelling. Returns 1 as soon
 * as the distance must exceed `atMost`, and for what is too long to be a word. Cost: the product of the lengths.
 */
export function spellingDistance(a: string, b: string, atMost: number): number {
  if (a === b) return 0;
  const longer = Math.max(a.length, b.length);
  if (longer > longestWord) return 1;
  const allowed = atMost * longer;
  if (Math.abs(a.length - b.length) > allowed || hasDigit.test(a) || hasDigit.test(b)) return 1;
  // Row and column 0 hold the cost of what is added or dropped at the beginning: one more for the first letter.
  let previous = Array.from({ length: b.length + 1 }, (_, column) => (column === 0 ? 0 : column + 1));
  for (let row = 1; row <= a.length; row++) {
    const current = [row + 1];
    let best = current[0]!;
    for (let column = 1; column <= b.length; column++) {
      const weight = row === 1 && column === 1 && !isOldSpelling(a[0]!, b[0]!) ? 2 : 1;
      const substitution = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : weight);
      const cost = Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > allowed) return 1;
    previous = current;
  }
  const distance = previous[b.length]!;
  return distance > allowed ? 1 : distance / longer;
}

/**
 * Letters. Compounds of German laws have 63 to 79; without a limit two runs of 20,000 letters without a space, of
 * which somebody sent a form, took ten seconds.
 */
const longestWord = 128;

const hasDigit = /\p{N}/u;
const oldSpellings = ['uv', 'ij', 'fs'];

function isOldSpelling(a: string, b: string): boolean {
  return a === b || oldSpellings.some((pair) => pair.includes(a) && pair.includes(b));
}
