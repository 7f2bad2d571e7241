import type { EditionReport, EditionTally } from '../model/index.ts';
import { counted } from './counted.ts';
import { grouped, percentage } from './figures.ts';
import { opening } from './opening.ts';

/** A part that is nearly the whole says nothing more; one of a few pages grows by any share. */
const mostOfWhole = 0.9;
const leastOfWhole = 0.05;

/** "B has 86,214 words more than A: 31 % over the whole, 90 % in “Part II”": the report in one sentence. */
export function editionHeadline(report: EditionReport): string {
  const { a, b, growth } = report.whole;
  const difference = b.words - a.words;
  if (isSame(report.whole)) return `The texts are the same (${grouped(a.words)} words)`;
  if (a.shared + a.moved + a.respelled === 0 && a.words > 0 && b.words > 0)
    return `The texts have no passage in common (${grouped(a.words)} and ${grouped(b.words)} words)`;
  if (difference === 0)
    return `B has as many words as A, ${grouped(a.words)}; ${grouped(b.only)} of them ${b.only === 1 ? 'is' : 'are'} new`;
  const more = difference > 0 ? 'more' : 'fewer';
  const words = counted(Math.abs(difference), 'word', 'words').replace(/^\d+/, (digits) =>
    grouped(Number(digits)),
  );
  const head = `B has ${words} ${more} than A`;
  if (growth === undefined) return head;
  const strongest = strongestGrowth(report, Math.sign(difference));
  const where = strongest === undefined ? '' : `, ${percentage(strongest.growth)} in “${strongest.title}”`;
  return `${head}: ${percentage(growth)} over the whole${where}`;
}

function isSame({ a, b, kinds }: EditionTally): boolean {
  return a.only === 0 && b.only === 0 && a.moved === 0 && Object.keys(kinds).length === 0;
}

interface Growth {
  readonly title: string;
  readonly growth: number;
}

/** The part, or where there are none the section, that grew (or shrank) most, if it did more than the whole. */
function strongestGrowth(report: EditionReport, direction: number): Growth | undefined {
  const { whole, parts, matches, sectionsA, sectionsB } = report;
  const isTelling = ({ a }: EditionTally): boolean =>
    a.words >= whole.a.words * leastOfWhole && a.words <= whole.a.words * mostOfWhole;
  const ofParts = parts.filter(isTelling).map(({ partA, partB, growth }) => ({
    growth,
    title: (partB === undefined ? sectionsA[partA!] : sectionsB[partB])!.title,
  }));
  const ofSections = matches.filter(isTelling).flatMap((match) => {
    const [section] = match.sectionsB;
    return match.sectionsB.length !== 1 ? [] : [{ growth: match.growth, title: sectionsB[section!]!.title }];
  });
  const told = ofParts.length > 0 ? ofParts : ofSections;
  const strongest = told
    .flatMap(({ title, growth }) => (growth === undefined ? [] : [{ growth: growth * direction, title }]))
    .sort((x, y) => y.growth - x.growth)[0];
  if (strongest === undefined || strongest.growth <= (whole.growth ?? 0) * direction) return undefined;
  return { title: opening(strongest.title, longestTitle), growth: strongest.growth };
}

const longestTitle = 40;
