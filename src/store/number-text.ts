/**
 * Whole numbers as short text that JSON need not escape: five bits a digit, the sixth says whether more
 * follow (as in source maps). Small numbers, as counts and distances are, take one digit or two.
 */

export const numberDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const bitsPerDigit = 6;
const goesOn = 32;

const values = new Uint8Array(128);
for (const [value, digit] of [...numberDigits].entries()) values[digit.charCodeAt(0)] = value;

/** The six bits of a digit at an index of the text; 0 for what is no digit. */
export function digitAt(text: string, index: number): number {
  return values[text.charCodeAt(index)] ?? 0;
}

/** Writes numbers from 0 to 2⁵³, one after the other. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= goesOn; rest = Math.floor(rest / goesOn)) text += numberDigits[goesOn + (rest % goesOn)]!;
    text += numberDigits[rest]!;
  }
  return text;
}

/** Calls with each number of the text, in order, as long as it answers true. */
export function readNumbers(text: string, take: (number: number) => boolean): void {
  let number = 0;
  let scale = 1;
  for (let index = 0; index < text.length; index++) {
    const value = digitAt(text, index);
    number += (value % goesOn) * scale;
    scale *= goesOn;
    if (value >= goesOn) continue;
    if (!take(number)) return;
    number = 0;
    scale = 1;
  }
}
