/** "1 family", "3 families". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const numbers = new Intl.NumberFormat('en');

/** "72,669": for pages; on a terminal and in files numbers are to be found and reckoned with. */
export function grouped(count: number): string {
  // Formatting is slow, and most numbers need none.
  return count < 1_000 ? String(count) : numbers.format(count);
}

/** "1 word", "72,669 words". */
export function groupedCount(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
