/**
 * What the pages of editions show: the works of a corpus, the outline of each pair of editions, and the
 * rows of each section. A pair is compared whole, once; its sections are cut from that comparison.
 */
import { reportEditions } from './analyse/index.ts';
import { compareSources, type Report } from './compare.ts';
import {
  type ArrangedSection,
  arrangeSections,
  type BothSources,
  findWorks,
  isEarlier,
  sectionBorders,
  sectionPart,
  spanAt,
  splitRows,
  stretchesOf,
} from './edit/index.ts';
import { layOutSegments, sentencesOfBoth } from './lay-out-comparison.ts';
import {
  type Comparison,
  type DifferenceKind,
  type EditionReport,
  type EditionSection,
  type KindCounts,
  limits,
  type Move,
  type SectionStatus,
  type Source,
} from './model/index.ts';
import type {
  CatalogueWork,
  EditionFigures,
  EditionPairPage,
  EditionSectionPage,
  ElsewhereSpan,
  ReleasedEditions,
  SectionEntry,
  SectionPart,
} from './store/index.ts';
import { countWords, opening } from './text/index.ts';

/** The editions among these sources; undefined where no two of them name the same work. */
export function editEditions(
  sources: readonly Source[],
  report: Report = () => undefined,
): ReleasedEditions | undefined {
  const works = findWorks(sources);
  if (works.length === 0) return undefined;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const total = works.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const edited: EditedPair[] = [];
  for (const work of works) {
    for (const { a, b } of work.pairs) {
      report({ stage: 'lay-out', done: edited.length, total });
      edited.push(editPair(work, { a: byId.get(a)!, b: byId.get(b)! }));
    }
  }
  return {
    works: works.map((work) => ({
      work,
      figures: edited.filter(({ pair }) => pair.work === work.id).map(({ pair }) => figuresOf(pair.report)),
    })),
    pairs: edited.map(({ pair }) => pair),
    sections: edited.flatMap(({ sections }) => sections),
  };
}

interface EditedPair {
  readonly pair: EditionPairPage;
  readonly sections: readonly EditionSectionPage[];
}

function editPair(work: CatalogueWork, sources: BothSources): EditedPair {
  const { a, b } = sources;
  const comparison = compareSources(a, b);
  const report = reportEditions(comparison, a, b);
  const arranged = arrangeSections(comparison, report, { a: a.text, b: b.text });
  const strays = arranged.map(({ elsewhere }) => strayMoves(elsewhere, comparison.moves, sources));
  const partsOf = partMaker(sources, comparison);
  const sections = arranged.map((section, at) =>
    partsOf(section, strays[at]!).map(
      (parts, page): EditionSectionPage => ({
        work: work.id,
        a: a.id,
        b: b.id,
        section: at,
        name: sectionName(report, at),
        page: page + 1,
        parts,
      }),
    ),
  );
  const borders = sectionBorders(report);
  return {
    pair: {
      work: work.id,
      isDated: isEarlier(a, b),
      report,
      sections: sections.map((pages, at) => ({
        name: sectionName(report, at),
        ...titlesOf(report, at, sources),
        pages: pages.length,
        kinds: sumKinds(pages.flatMap(({ parts }) => parts.map(({ statistics }) => statistics.kinds))),
      })),
      moves: comparison.moves.map((move) => ({
        sectionA: borders.a[spanAt(borders.a, move.a.from)]!.match,
        sectionB: borders.b[spanAt(borders.b, move.b.from)]!.match,
        apart: strays.flatMap((moves, at) => (moves.includes(move) ? [at] : [])),
      })),
    },
    sections: sections.flat(),
  };
}

/** Makes the parts of each page of a section; what moved away or came from elsewhere stands on the last. */
function partMaker(
  sources: BothSources,
  { exact: isExact }: Comparison,
): (section: ArrangedSection, moves: readonly Move[]) => SectionPart[][] {
  const sentences = sentencesOfBoth(sources);
  return ({ segments, elsewhere }, moves) => {
    const rows = stretchesOf(segments).flatMap((stretch) => layOutSegments(stretch, sentences));
    const pages = splitRows(rows, sources).map((own) => [sectionPart(own, sources, { elsewhere, isExact })]);
    for (const { id: move, segments: moved } of moves) {
      const options = { elsewhere: [], isExact, move };
      pages.at(-1)!.push(sectionPart(layOutSegments(moved, sentences), sources, options));
    }
    return pages;
  };
}

/** A place is unique in its text; one that only A has might be the place of another section in B. */
function sectionName({ matches, sectionsA, sectionsB }: EditionReport, at: number): string {
  const [firstA, firstB] = [matches[at]!.sectionsA[0], matches[at]!.sectionsB[0]];
  return firstB === undefined ? `gone-${sectionsA[firstA!]!.place}` : sectionsB[firstB]!.place;
}

function titlesOf(
  { matches, sectionsA, sectionsB }: EditionReport,
  at: number,
  { a, b }: BothSources,
): Pick<SectionEntry, 'title' | 'titleBefore'> {
  const inA = matches[at]!.sectionsA.map((section) => titleOf(sectionsA[section]!, a)).join(' + ');
  const inB = matches[at]!.sectionsB.map((section) => titleOf(sectionsB[section]!, b)).join(' + ');
  if (inB === '') return { title: inA };
  return { title: inB, ...(inA !== '' && wordsOf(inA) !== wordsOf(inB) && { titleBefore: inA }) };
}

/** That a title lost its stop, or its capitals, is told in its rows. */
function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Words after a number that is no title by itself. */
const wordsAfterNumber = 6;

function titleOf({ title, body, to }: EditionSection, { text }: Source): string {
  if (/\p{L}/u.test(title)) return title;
  return `${title} ${opening(text.slice(body, to).slice(0, limits.titleLength), wordsAfterNumber)}`.trim();
}

/** Of a move that has less than this on a page the rest stands on another, beside what it became. */
const leastOfMove = 0.5;

/** The moves of which a section has at least half the words without what they became beside them. */
function strayMoves(
  elsewhere: readonly ElsewhereSpan[],
  moves: readonly Move[],
  sources: BothSources,
): Move[] {
  return moves.filter(({ id, words }) =>
    (['a', 'b'] as const).some((side) => {
      const own = elsewhere.filter((span) => span.side === side && span.move === id);
      const there = own.reduce(
        (sum, { from, to }) => sum + countWords(sources[side].text.slice(from, to)),
        0,
      );
      return there > 0 && there >= words * leastOfMove;
    }),
  );
}

function sumKinds(all: readonly KindCounts[]): KindCounts {
  const sum: Partial<Record<DifferenceKind, number>> = {};
  for (const kinds of all) {
    for (const [kind, count] of Object.entries(kinds) as [DifferenceKind, number][]) {
      sum[kind] = (sum[kind] ?? 0) + count;
    }
  }
  return sum;
}

function figuresOf({ a, b, whole, matches }: EditionReport): EditionFigures {
  const statuses: Partial<Record<SectionStatus, number>> = {};
  for (const { status } of matches) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    a: a.id,
    b: b.id,
    wordsA: a.words,
    wordsB: b.words,
    ...(whole.growth !== undefined && { growth: whole.growth }),
    changed: whole.changed,
    statuses,
    moved: matches.filter(({ isMoved }) => isMoved).length,
  };
}
