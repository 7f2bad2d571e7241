/** Tables on stdout: what the benchmarks are for. */

export type Cell = string | number;

/** A heading, then rows under column names, as wide as their widest cell; numbers to the right. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const cells = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const lines = cells.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
  );
  print(`\n${heading}\n${lines.map((line) => `  ${line.trimEnd()}\n`).join('')}`);
}

export function print(text: string): void {
  process.stdout.write(text);
}

/** 0.875 as ".875", 1 as "1": recall and precision; "-" where there is nothing to divide by. */
export function share(part: number, whole: number): string {
  return whole === 0
    ? '-'
    : (part / whole)
        .toFixed(3)
        .replace(/^0/, '')
        .replace(/^1\.000$/, '1');
}

export function seconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}
