/**
 * Lists of page numbers as short text: the distances from each to the next, five bits a character with
 * a sixth that says whether more follow (as in source maps); or, where the list is long, a bit for each
 * page, six a character, after a full stop. Whichever is shorter.
 */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map(Array.from(digits, (digit, value) => [digit, value]));
const bitsPerDigit = 6;
const goesOn = 32;

/** Writes rising page numbers. */
export function writePages(pages: ArrayLike<number>): string {
  const last = pages[pages.length - 1] ?? 0;
  // A distance takes a character at least, so that counting is enough to know which is shorter.
  return pages.length * bitsPerDigit > last ? writeBits(pages, last) : writeDistances(pages);
}

/** Calls with each page of the list, in order, as long as it answers true. */
export function readPages(list: string, take: (page: number) => boolean): void {
  if (list.startsWith('.')) readBits(list, take);
  else readDistances(list, take);
}

function writeDistances(pages: ArrayLike<number>): string {
  let list = '';
  let before = 0;
  for (let index = 0; index < pages.length; index++) {
    let distance = pages[index]! - before;
    before = pages[index]!;
    for (; distance >= goesOn; distance = Math.floor(distance / goesOn)) {
      list += digits[goesOn + (distance % goesOn)]!;
    }
    list += digits[distance]!;
  }
  return list;
}

function writeBits(pages: ArrayLike<number>, last: number): string {
  const sums = new Uint8Array(Math.floor(last / bitsPerDigit) + 1);
  for (let index = 0; index < pages.length; index++) {
    const page = pages[index]!;
    sums[Math.floor(page / bitsPerDigit)]! |= 1 << (page % bitsPerDigit);
  }
  return `.${Array.from(sums, (sum) => digits[sum]!).join('')}`;
}

function readDistances(list: string, take: (page: number) => boolean): void {
  let page = 0;
  let distance = 0;
  let scale = 1;
  for (const digit of list) {
    const value = values.get(digit) ?? 0;
    distance += (value % goesOn) * scale;
    scale *= goesOn;
    if (value >= goesOn) continue;
    page += distance;
    if (!take(page)) return;
    distance = 0;
    scale = 1;
  }
}

function readBits(list: string, take: (page: number) => boolean): void {
  for (let index = 1; index < list.length; index++) {
    const sum = values.get(list[index]!) ?? 0;
    for (let bit = 0; bit < bitsPerDigit; bit++) {
      if ((sum & (1 << bit)) !== 0 && !take((index - 1) * bitsPerDigit + bit)) return;
    }
  }
}
