/**
 * How many of `count` things, from the first on, a condition holds for, given that it holds for none
 * after the first for which it does not. By halving: O(log count) questions.
 */
export function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
