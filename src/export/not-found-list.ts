import type { CheckedFile } from './check-places.ts';
import { shownPath } from './check-places.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { describeClaim } from './describe-attribution.ts';
import { opening } from './opening.ts';
import type { ToldFinding } from './told-findings.ts';

/** Characters of a quotation and of whom it is given to: enough to know it again, in a line of a terminal. */
const wordsShown = 52;
const claimShown = 48;

/** Whether nothing is to be shown of a finding but the quotation: it stands nowhere, and nothing is near it. */
export function isUnfound({ finding, check }: ToldFinding): boolean {
  return finding.rule === 'not-found' && check?.nearest === undefined;
}

export interface NotFoundOptions {
  readonly file: CheckedFile;
  /** How many sources were searched, the checked file among them. */
  readonly searched: number;
  readonly colours: Colours;
  readonly paint: (text: string) => string;
}

/**
 * The quotations of one file that stand nowhere, as a list with a line for each: where there is no passage to
 * compare them with a block for each would bury what is wrong with the others.
 */
export function notFoundList(
  told: readonly ToldFinding[],
  { file, searched, colours, paint }: NotFoundOptions,
): string {
  const places = told.map(({ finding }) => {
    const { line, column } = file.regionOf(finding.span);
    return `${line}:${column}`;
  });
  const width = Math.max(...places.map((place) => place.length));
  const where = searched === 1 ? 'nowhere else in this text' : `nowhere else in these ${searched} sources`;
  const message = `${counted(told.length, 'quotation stands', 'quotations stand')} ${where}`;
  const severity = told[0]?.finding.severity ?? 'note';
  return [
    `${colours.bold(shownPath(file))}  ${paint(severity)}  ${colours.dim('not-found')}  ${message}`,
    ...told.map((one, index) => `  ${places[index]!.padEnd(width)}  ${lineOf(one, file, colours)}`),
  ].join('\n');
}

function lineOf({ finding, check }: ToldFinding, { source }: CheckedFile, colours: Colours): string {
  const words = `“${opening(source.text.slice(finding.span.from, finding.span.to), wordsShown)}”`;
  const claim = check?.attribution === undefined ? '' : describeClaim(check.attribution);
  return claim === '' ? words : `${words}  ${colours.dim(opening(claim, claimShown))}`;
}
