/**
 * Numbers that stand before headings and notes: "(35) Clare Sheridan, …", "4 See Tariq Ali …".
 * A number alone says nothing (lists and years have them too); a run that starts at 1 and rises
 * does, and it makes the numbers unique, so that they can be places.
 */

/** "(35) Clare Sheridan": a numbered document in a collection. */
const documentNumber = /^\((\d{1,4})\)\s+\S/;

/** "4 See", "4. See", "4) See", "[4] See": a note. */
const noteNumber = /^(?:\[(\d{1,4})\]|(\d{1,4})[.)]?)\s+\S/;

/** Numbers that may be missing between two of a run: a scan loses one now and then, rarely three. */
const toleratedGap = 2;

/** A heading is short; simkin-1997 has one of 349 characters, which tells the story of a quotation. */
const longestDocumentHeading = 400;

export function documentLabel(text: string): string | undefined {
  return text.length > longestDocumentHeading ? undefined : documentNumber.exec(text)?.[1];
}

export function noteLabel(text: string): string | undefined {
  const match = noteNumber.exec(text);
  return match?.[1] ?? match?.[2];
}

/** Keeps of the numbered things, in order, those that rise from 1 by one, small gaps tolerated. */
export function risingRun<Numbered extends { readonly label: string }>(
  numbered: readonly Numbered[],
): Numbered[] {
  const run: Numbered[] = [];
  let last = 0;
  for (const candidate of numbered) {
    const number = Number(candidate.label);
    const furthest = last === 0 ? 1 : last + 1 + toleratedGap;
    if (number <= last || number > furthest || String(number) !== candidate.label) continue;
    run.push(candidate);
    last = number;
  }
  return run;
}
