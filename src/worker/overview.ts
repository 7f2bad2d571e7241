import type { Hono } from 'hono';
import type { Locus, Verdict } from '../model/index.ts';
import type { Catalogue, Overview, TellingParallel } from '../store/index.ts';
import { type OverviewPageProps, pairPath, renderOverview, type StartingPoint } from '../views/index.ts';
import { answer } from './answer.ts';
import type { PageEnvironment } from './page-environment.ts';
import { matrixCsv } from './table-exports.ts';

export function addOverviewRoutes(app: Hono<PageEnvironment>): void {
  app.get('/', async (c) => {
    const catalogue = c.get('catalogue');
    const props = describeCorpus(catalogue, await c.get('store').overview());
    return answer(c, {
      name: 'overview',
      data: { corpus: catalogue.corpus, ...props },
      render: (site) => renderOverview(site, props),
      exports: { csv: () => matrixCsv(c, props.matrix) },
    });
  });
}

function describeCorpus(catalogue: Catalogue, overview: Overview): OverviewPageProps {
  const { counts, sources, loci, works } = catalogue;
  return {
    totals: {
      sources: sources.length,
      words: sources.reduce((sum, { words }) => sum + words, 0),
      parallels: counts.parallels.telling,
      commonplace: counts.parallels.commonplace,
      families: counts.families.telling,
      loci: loci.length,
    },
    start: startingPoints(overview, loci),
    matrix: overview.matrix,
    families: overview.families,
    loci,
    ...(works && { works }),
  };
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
  { telling, largestFamily }: Overview,
  loci: readonly Locus[],
): readonly StartingPoint[] {
  const points = promises.flatMap(([verdict, what]) => {
    const best = telling[verdict];
    return best === undefined ? [] : [parallelPoint(best, what)];
  });
  if (largestFamily !== undefined) {
    const [source] = largestFamily.sources;
    points.push({
      href: `/families/${encodeURIComponent(largestFamily.id)}`,
      what: `One text in ${largestFamily.copies} copies`,
      opening: largestFamily.title,
      ...(source === undefined ? {} : { source }),
    });
  }
  const [first, ...others] = loci;
  if (first !== undefined) points.push(locusPoint(others.reduce(fuller, first)));
  return points.filter(({ href }, index) => points.findIndex((point) => point.href === href) === index);
}

function parallelPoint({ a, b, opening, spliced, family }: TellingParallel, what: string): StartingPoint {
  // The parts of a splice are pages of their own; only their family shows them together.
  const href = spliced && family !== '' ? `/families/${encodeURIComponent(family)}` : pairPath(a, b);
  return { href, what, opening, source: a.source };
}

function locusPoint({ id, title, passages }: Locus): StartingPoint {
  const sources = new Set(passages.map(({ source }) => source)).size;
  const what = sources === 1 ? 'Several passages on one topic' : `${sources} sources on one topic`;
  return { href: `/loci/${encodeURIComponent(id)}`, what, opening: title };
}

function fuller(p: Locus, q: Locus): Locus {
  return q.passages.length > p.passages.length ? q : p;
}
