/** The shape of a corpus at a glance: who shares how much with whom, the families in a list, where to begin. */
import {
  commonplaceFrom,
  type Family,
  type Parallel,
  type Passage,
  type Verdict,
  verdicts,
} from './model/index.ts';
import {
  type CatalogueCounts,
  type CatalogueParallel,
  type CatalogueSource,
  groupSources,
  type ListedFamily,
  type Overview,
  type OverviewMatrix,
  type Release,
  sortFamilies,
  type TellingParallel,
} from './store/index.ts';
import { countWords } from './text/index.ts';

/** Families on the overview; all of them have a page of their own. */
const familiesShown = 12;
/** Words that the copies of a family have in common if it is to be shown before others: formulas have fewer. */
const wordsInCommon = 20;
/** Sources that a line of the list names. */
const sourcesNamed = 3;

export interface FoundInTexts {
  readonly sources: readonly CatalogueSource[];
  /** The text of each source, by its id. */
  readonly wordings: ReadonlyMap<string, string>;
  readonly parallels: readonly CatalogueParallel[];
  readonly families: readonly Family[];
  /** Ids of families that have a dossier. */
  readonly withDossier: ReadonlySet<string>;
}

/** What of a release says how much was found, and lists it. */
export function listFound(
  found: FoundInTexts,
): Pick<Release, 'overview' | 'parallels' | 'familyList'> & { readonly counts: CatalogueCounts } {
  const { parallels, families, withDossier } = found;
  const familyList = listFamilies(found);
  return {
    counts: {
      parallels: countTelling(parallels),
      families: countTelling(families),
      dossiers: withDossier.size,
    },
    overview: editOverview(found, familyList),
    parallels,
    familyList,
  };
}

function countTelling(
  found: readonly { readonly commonplace: number }[],
): CatalogueCounts['parallels' | 'families'] {
  const telling = found.filter(isTelling).length;
  return { telling, commonplace: found.length - telling };
}

function editOverview(found: FoundInTexts, familyList: readonly ListedFamily[]): Overview {
  const { sources, parallels, families } = found;
  const telling = parallels.filter(isTelling);
  const tellingFamilies = familyList.filter(isTelling);
  const noFormulas = new Set(families.filter((family) => !isShort(family, found)).map(({ id }) => id));
  const [largest] = sortFamilies(
    tellingFamilies.filter(({ id }) => noFormulas.has(id)),
    'copies',
  );
  return {
    matrix: countShared(sources, telling),
    telling: mostTelling(telling, families),
    ...(largest !== undefined && largest.copies > 2 && { largestFamily: largest }),
    families: tellingFamilies.slice(0, familiesShown),
  };
}

/** Whether the middle one of the copies, by length, has few words in common with the others. */
function isShort({ passages }: Family, { wordings }: FoundInTexts): boolean {
  const lengths = passages
    .map(({ source, core }) => countWords(wordings.get(source)!.slice(core.from, core.to)))
    .sort((p, q) => p - q);
  return lengths[lengths.length >> 1]! < wordsInCommon;
}

function listFamilies({ families, wordings, withDossier }: FoundInTexts): ListedFamily[] {
  const wordsOf = ({ source, from, to }: Passage): number =>
    countWords(wordings.get(source)!.slice(from, to));
  const listed = families.map(({ id, title, passages, commonplace }): ListedFamily => {
    const sources = [...new Set(passages.map(({ source }) => source))];
    return {
      id,
      title,
      copies: passages.length,
      words: passages.reduce((most, passage) => Math.max(most, wordsOf(passage)), 0),
      sources: sources.slice(0, sourcesNamed),
      sourceCount: sources.length,
      commonplace,
      ...(withDossier.has(id) && { hasDossier: true as const }),
    };
  });
  return sortFamilies(listed, 'words');
}

function isTelling({ commonplace }: { readonly commonplace: number }): boolean {
  return commonplace < commonplaceFrom;
}

/** Of each verdict the parallel with the most bits; of equal ones the first. */
function mostTelling(
  telling: readonly CatalogueParallel[],
  families: readonly Family[],
): Partial<Record<Verdict, TellingParallel>> {
  const best = verdicts.flatMap((verdict) =>
    telling
      .filter((parallel) => parallel.verdict === verdict)
      .reduce<CatalogueParallel[]>(
        ([most], parallel) => [most !== undefined && most.bits >= parallel.bits ? most : parallel],
        [],
      ),
  );
  const familyOf = ({ id }: Parallel): string =>
    families.find(({ parallels }) => parallels.includes(id))?.id ?? '';
  return Object.fromEntries(
    best.map((parallel) => [parallel.verdict, { ...parallel, family: familyOf(parallel) }]),
  );
}

/** Telling parallels and their words between every two groups of sources, and within each. */
function countShared(
  sources: readonly CatalogueSource[],
  telling: readonly CatalogueParallel[],
): OverviewMatrix {
  const groups = groupSources(sources);
  const groupOf = new Map(groups.flatMap((group, index) => group.sources.map((id) => [id, index] as const)));
  const rows = groups.map(() => ({ counts: groups.map(() => 0), words: groups.map(() => 0) }));
  const add = (row: number, column: number, words: number): void => {
    const { counts, words: sums } = rows[row]!;
    counts[column]! += 1;
    sums[column]! += words;
  };
  for (const { a, b, words } of telling) {
    const [first, second] = [groupOf.get(a.source)!, groupOf.get(b.source)!];
    add(first, second, words);
    if (first !== second) add(second, first, words);
  }
  return { groups, rows };
}
