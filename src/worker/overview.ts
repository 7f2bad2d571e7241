import type { Hono } from 'hono';
import { commonplaceFrom, type Verdict } from '../model/index.ts';
import type { Catalogue, CatalogueParallel } from '../store/index.ts';
import {
  groupSources,
  type OverviewMatrix,
  type OverviewPageProps,
  pairPath,
  renderOverview,
  type StartingPoint,
} from '../views/index.ts';
import { answer } from './answer.ts';
import type { PageEnvironment } from './page-environment.ts';

/** Families on the overview; all of them have a page of their own. */
const familiesShown = 12;

export function addOverviewRoutes(app: Hono<PageEnvironment>): void {
  app.get('/', (c) => {
    const props = describeCorpus(c.get('catalogue'));
    return answer(c, {
      name: 'overview',
      data: { corpus: c.get('catalogue').corpus, ...props },
      render: (site) => renderOverview(site, props),
    });
  });
}

function describeCorpus(catalogue: Catalogue): OverviewPageProps {
  const telling = catalogue.parallels.filter(isTelling);
  const families = catalogue.families.filter(isTelling);
  return {
    totals: {
      sources: catalogue.sources.length,
      words: catalogue.sources.reduce((sum, { words }) => sum + words, 0),
      parallels: telling.length,
      commonplace: catalogue.parallels.length - telling.length,
      families: families.length,
      loci: catalogue.loci.length,
    },
    start: startingPoints(catalogue, telling),
    matrix: countShared(catalogue, telling),
    families: [...families].sort((a, b) => b.words - a.words).slice(0, familiesShown),
    loci: catalogue.loci,
    ...(catalogue.works && { works: catalogue.works }),
  };
}

function isTelling({ commonplace }: { readonly commonplace: number }): boolean {
  return commonplace < commonplaceFrom;
}

const promises: readonly (readonly [Verdict, string])[] = [
  ['polarity', 'A statement that is turned round in another copy'],
  ['number', 'A number that differs between two copies'],
  ['spliced', 'One text in one copy, passages apart in another'],
  ['reordered', 'One passage, in another order'],
  ['cut-unmarked', 'Words that only one of two copies has'],
  ['cut', 'An ellipsis that stands for words of another copy'],
  ['altered', 'One passage, in different words'],
  ['identical', 'One passage twice, letter for letter'],
];

/** The most telling parallel of each verdict, the family with the most copies, the fullest locus. */
function startingPoints(
  catalogue: Catalogue,
  telling: readonly CatalogueParallel[],
): readonly StartingPoint[] {
  const points = promises.flatMap(([verdict, what]) => {
    const best = mostOf(
      telling.filter((parallel) => parallel.verdict === verdict),
      ({ bits }) => bits,
    );
    return best === undefined ? [] : [parallelPoint(catalogue, best, what)];
  });
  const family = mostOf(catalogue.families.filter(isTelling), ({ passages }) => passages.length);
  if (family !== undefined && family.passages.length > 2) {
    const source = family.passages[0]?.source;
    points.push({
      href: `/families/${encodeURIComponent(family.id)}`,
      what: `One text in ${family.passages.length} copies`,
      opening: family.title,
      ...(source === undefined ? {} : { source }),
    });
  }
  const locus = mostOf(catalogue.loci, ({ passages }) => passages.length);
  if (locus !== undefined) {
    const sources = new Set(locus.passages.map(({ source }) => source)).size;
    const what = sources === 1 ? 'Several passages on one topic' : `${sources} sources on one topic`;
    points.push({ href: `/loci/${encodeURIComponent(locus.id)}`, what, opening: locus.title });
  }
  return points.filter(({ href }, index) => points.findIndex((point) => point.href === href) === index);
}

function parallelPoint(catalogue: Catalogue, parallel: CatalogueParallel, what: string): StartingPoint {
  const { a, b, opening, spliced } = parallel;
  const family = catalogue.families.find(({ parallels }) => parallels.includes(parallel.id));
  // The parts of a splice are pages of their own; only their family shows them together.
  const href =
    spliced && family !== undefined ? `/families/${encodeURIComponent(family.id)}` : pairPath(a, b);
  return { href, what, opening, source: a.source };
}

function mostOf<T>(values: readonly T[], measure: (value: T) => number): T | undefined {
  return values.reduce<T | undefined>(
    (best, value) => (best === undefined || measure(value) > measure(best) ? value : best),
    undefined,
  );
}

/** Telling parallels and their words between every two groups of sources, and within each. */
function countShared(catalogue: Catalogue, telling: readonly CatalogueParallel[]): OverviewMatrix {
  const groups = groupSources(catalogue.sources);
  const groupOf = new Map(groups.flatMap(({ sources }, index) => sources.map((id) => [id, index] as const)));
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
