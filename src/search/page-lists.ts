/**
 * Lists of page numbers as short text: the distances from each to the next (`store/number-text.ts`); or,
 * where the list is long, a bit for each page, six a digit, after a full stop. Whichever is shorter.
 */
import { bitsPerDigit, digitAt, numberDigits, readNumbers, writeNumbers } from '../store/index.ts';

/** Writes rising page numbers. */
export function writePages(pages: ArrayLike<number>): string {
  const last = pages[pages.length - 1] ?? 0;
  // A distance takes a digit at least, so that counting is enough to know which is shorter.
  return pages.length * bitsPerDigit > last ? writeBits(pages, last) : writeDistances(pages);
}

/** Calls with each page of the list, in order, as long as it answers true. */
export function readPages(list: string, take: (page: number) => boolean): void {
  if (list.startsWith('.')) readBits(list, take);
  else readDistances(list, take);
}

function writeDistances(pages: ArrayLike<number>): string {
  return writeNumbers(Array.from(pages, (page, index) => page - (index === 0 ? 0 : pages[index - 1]!)));
}

function writeBits(pages: ArrayLike<number>, last: number): string {
  const sums = new Uint8Array(Math.floor(last / bitsPerDigit) + 1);
  for (let index = 0; index < pages.length; index++) {
    const page = pages[index]!;
    sums[Math.floor(page / bitsPerDigit)]! |= 1 << (page % bitsPerDigit);
  }
  return `.${Array.from(sums, (sum) => numberDigits[sum]!).join('')}`;
}

function readDistances(list: string, take: (page: number) => boolean): void {
  let page = 0;
  readNumbers(list, (distance) => {
    page += distance;
    return take(page);
  });
}

function readBits(list: string, take: (page: number) => boolean): void {
  for (let index = 1; index < list.length; index++) {
    const sum = digitAt(list, index);
    for (let bit = 0; bit < bitsPerDigit; bit++) {
      if ((sum & (1 << bit)) !== 0 && !take((index - 1) * bitsPerDigit + bit)) return;
    }
  }
}
