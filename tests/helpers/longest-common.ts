/** Words of a longest common subsequence, by the textbook table: what quicker ways are checked against. */
export function longestCommon<Word>(a: readonly Word[], b: readonly Word[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(word === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    row = next;
  }
  return row[b.length]!;
}
