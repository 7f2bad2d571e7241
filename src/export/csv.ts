/** A cell that a spreadsheet would take for a formula, also when it already stands behind apostrophes. */
const formula = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;

/**
 * One record of RFC 4180, with its CR LF. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front; taking one apostrophe off whatever matches `'` + formula gives it back exactly.
 */
export function csvRecord(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
