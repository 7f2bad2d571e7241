/**
 * What differs between two gaps, in words: "comma", "comma/semicolon", "form of dash", "paragraph
 * split". Most of the changes of a scan are in gaps (of 3 million in a collection of legal codes 1.8
 * million), so hardly anything here uses a regular expression: one pass over a few code units for each.
 */

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Whether two wordings differ in nothing but blanks. */
export function isSameButForBlanks(a: string, b: string): boolean {
  let [atA, atB] = [afterBlanks(a, 0), afterBlanks(b, 0)];
  while (atA < a.length && atB < b.length) {
    if (a.charCodeAt(atA) !== b.charCodeAt(atB)) return false;
    atA = afterBlanks(a, atA + 1);
    atB = afterBlanks(b, atB + 1);
  }
  return atA === a.length && atB === b.length;
}

/** The strongest break in blanks: none, a line's end, a paragraph's. */
type Break = 0 | 1 | 2;

/** Why two wordings that are the same but for blanks are not equal. */
export function spacingReason(a: string, b: string): string {
  const [breakA, breakB] = [strongestBreak(a), strongestBreak(b)];
  if (breakA !== breakB) {
    if (breakB === 2) return 'paragraph split';
    return breakA === 2 ? 'paragraphs joined' : 'line break';
  }
  return breakA === 0 ? blanksInLine(a, b) : blanksAtBreak(a, b);
}

function strongestBreak(written: string): Break {
  let found: Break = 0;
  let isAfterBreak = false;
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index);
    if (code === lineFeed || code === carriageReturn) {
      if (isAfterBreak) return 2;
      if (code === carriageReturn && written.charCodeAt(index + 1) === lineFeed) index++;
      isAfterBreak = true;
      found = 1;
    } else if (!isBlank(code)) isAfterBreak = false;
  }
  return found;
}

function blanksInLine(a: string, b: string): string {
  for (const [character, reason] of namedBlanks) {
    if (a.includes(character) !== b.includes(character)) return reason;
  }
  const [countA, countB] = [countBlanks(a), countBlanks(b)];
  if (countA === countB) return 'another blank';
  return countA === 0 || countB === 0 ? 'a blank on one side only' : 'number of blanks';
}

const namedBlanks: readonly (readonly [string, string])[] = [
  ['\u{A0}', 'no-break space'],
  ['\u{202F}', 'no-break space'],
  ['\t', 'tab'],
];

function blanksAtBreak(a: string, b: string): string {
  if (a.replaceAll('\r', '') === b.replaceAll('\r', '')) return 'characters that end a line';
  const [linesA, linesB] = [a.split('\n'), b.split('\n')];
  if (linesA.length !== linesB.length) return 'number of blank lines';
  return linesA.at(-1) === linesB.at(-1) ? 'blanks at the end of a line' : 'indentation';
}

function countBlanks(written: string): number {
  let count = 0;
  for (let index = 0; index < written.length; index++) if (isBlank(written.charCodeAt(index))) count++;
  return count;
}

/** Whether `\s` takes it for a blank; that is asked only where it is not plain. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return !names.has(code) && /\s/u.test(String.fromCharCode(code));
}

/** Marks that a reason names; more of them at once are not told apart. */
const mostNamed = 2;

/** Which marks differ between two gaps that are not the same but for blanks, and whether a paragraph ends there. */
export function punctuationReason(a: string, b: string): string {
  const [breakA, breakB] = [strongestBreak(a), strongestBreak(b)];
  const marks = marksReason(a, b);
  if (breakA === breakB || (breakA < 2 && breakB < 2)) return marks;
  return `${marks}, ${breakB === 2 ? 'paragraph split' : 'paragraphs joined'}`;
}

function marksReason(a: string, b: string): string {
  const [marksA, marksB] = [marksOf(a), marksOf(b)];
  let start = 0;
  while (start < Math.min(marksA.length, marksB.length) && marksA[start] === marksB[start]) start++;
  let [endA, endB] = [marksA.length, marksB.length];
  while (Math.min(endA, endB) > start && marksA[endA - 1] === marksB[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA === start && endB === start) return sameMarks(marksA, a, b);
  const [inA, inB] = [named(marksA, start, endA), named(marksB, start, endB)];
  if (inA === undefined || inB === undefined) return 'several marks';
  if (endA - start > 1 && isOtherOrder(marksA.slice(start, endA), marksB.slice(start, endB)))
    return 'order of marks';
  // The order of the alphabet, so that it does not depend on which text is called A.
  if (inA !== '' && inB !== '') return inA < inB ? `${inA}/${inB}` : `${inB}/${inA}`;
  const only = inA || inB;
  return only === quotationMarks && isOneApostrophe(inA === '' ? b : a)
    ? 'apostrophe or quotation mark'
    : only;
}

/** The names of the marks of a gap in order; hyphens or dots in a row are one mark. */
function marksOf(gap: string): string[] {
  const marks: string[] = [];
  for (let index = afterBlanks(gap, 0); index < gap.length; ) {
    const end = endOfMark(gap, index);
    const code = gap.charCodeAt(index);
    const name = end - index > 1 ? runs.get(code) : names.get(code);
    marks.push(name ?? 'symbol');
    index = afterBlanks(gap, end);
  }
  return marks;
}

function afterBlanks(gap: string, index: number): number {
  let end = index;
  while (end < gap.length && isBlank(gap.charCodeAt(end))) end++;
  return end;
}

function endOfMark(gap: string, index: number): number {
  const code = gap.charCodeAt(index);
  let end = index + (gap.codePointAt(index)! > 0xffff ? 2 : 1);
  if (runs.has(code)) while (gap.charCodeAt(end) === code) end++;
  return end;
}

/** The same marks by name: the first that is another character. */
function sameMarks(marks: readonly string[], a: string, b: string): string {
  let [atA, atB] = [0, 0];
  for (const name of marks) {
    [atA, atB] = [afterBlanks(a, atA), afterBlanks(b, atB)];
    const [endA, endB] = [endOfMark(a, atA), endOfMark(b, atB)];
    if (a.slice(atA, endA) !== b.slice(atB, endB)) return `form of ${name}`;
    [atA, atB] = [endA, endB];
  }
  return 'form of a mark';
}

function isOtherOrder(marksA: readonly string[], marksB: readonly string[]): boolean {
  return marksA.length === marksB.length && marksA.toSorted().join() === marksB.toSorted().join();
}

function named(marks: readonly string[], start: number, end: number): string | undefined {
  if (end - start === 0) return '';
  if (end - start === 1) return marks[start]!;
  const distinct = [...new Set(marks.slice(start, end))];
  return distinct.length > mostNamed ? undefined : distinct.join(' and ');
}

/** "The boys’ house": at the end of a word one cannot be told from the other. */
function isOneApostrophe(gap: string): boolean {
  return (gap.includes('’') || gap.includes("'")) && !/[“”„"«»‘‚‹›]/.test(gap);
}

const quotationMarks = 'quotation marks';

/** What two or more of the same character in a row are. */
const runs: ReadonlyMap<number, string> = /* @__PURE__ */ byCode({ dash: '-–—', ellipsis: '.' });

const names: ReadonlyMap<number, string> = /* @__PURE__ */ byCode({
  comma: ',，、،',
  semicolon: ';；؛',
  colon: ':：',
  'full stop': '.。।۔։',
  'question mark': '?？؟¿',
  'exclamation mark': '!！¡',
  hyphen: '-‐‑',
  dash: '–—―‒−',
  ellipsis: '…⋯',
  [quotationMarks]: '"“”„‟«»‹›‘’‚‛\'「」『』＂＇',
  parentheses: '()（）',
  brackets: '[]［］',
  'angle brackets': '<>〈〉⟨⟩',
  braces: '{}',
  slash: '/\\',
  bar: '|¦‖',
  asterisk: '*',
  dagger: '†‡',
  'raised point': '·•‧',
  ampersand: '&',
  'section sign': '§¶',
  underscore: '_',
  'number sign': '#',
});

function byCode(marks: Readonly<Record<string, string>>): Map<number, string> {
  return new Map(
    Object.entries(marks).flatMap(([name, characters]) =>
      [...characters].map((character) => [character.charCodeAt(0), name] as const),
    ),
  );
}
