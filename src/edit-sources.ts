/**
 * What the page of a source reads: each text in pages with what stands beside its paragraphs, and an outline of
 * it. Everything is counted here, once; a request reads two files.
 */
import {
  createSharedCounter,
  cutStretches,
  cutTextPages,
  isCommonplace,
  joinSpans,
  leavesOf,
  type MarginContents,
  type MarkedPassage,
  type NamedSpan,
  outlineSections,
  spansOnPages,
  writeMargins,
} from './edit/index.ts';
import type { Block, Family, Locus, Parallel, Source, Span } from './model/index.ts';
import type {
  Margin,
  NamedPlace,
  Neighbour,
  PageBlock,
  PagedSource,
  PageEntry,
  QuotedHere,
  Some,
  SourceOutline,
  TextPage,
} from './store/index.ts';
import { runsOfPlaces } from './store/index.ts';
import { countWords, innermostBlock } from './text/index.ts';

/** What was found in a corpus, as far as the pages of its sources tell of it. */
export interface FoundInSources {
  readonly parallels: readonly Parallel[];
  readonly families: readonly Pick<Family, 'id' | 'parallels'>[];
  readonly loci: readonly Locus[];
  /** Sayings with a dossier, by the source in which they stand. */
  readonly quoted?: Readonly<Record<string, readonly QuotedHere[]>>;
}

/** In the order of the sources. */
export function editSources(sources: readonly Source[], found: FoundInSources): PagedSource[] {
  const marks = marksBySource(found);
  // A source may have the name of what every object has (`constructor`).
  const quoted = new Map(Object.entries(found.quoted ?? {}));
  return sources.map((source) => {
    const contents: MarginContents = {
      marks: marks.get(source.id) ?? [],
      loci: lociIn(source, found.loci),
      quotes: quoted.get(source.id) ?? [],
    };
    return pagedSource(source, contents);
  });
}

function marksBySource({ parallels, families }: FoundInSources): Map<string, MarkedPassage[]> {
  const familyOf = new Map(families.flatMap(({ id, parallels: own }) => own.map((each) => [each, id])));
  const bySource = new Map<string, MarkedPassage[]>();
  for (const parallel of parallels) {
    const { a, b } = parallel;
    const family = familyOf.get(parallel.id);
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = bySource.get(here.source) ?? [];
      bySource.set(here.source, own);
      own.push({ here, there, parallel, family });
    }
  }
  return bySource;
}

function lociIn({ id: source }: Source, loci: readonly Locus[]): NamedSpan[] {
  return loci.flatMap(({ id, title, passages }) =>
    passages.filter((passage) => passage.source === source).map(({ from, to }) => ({ id, title, from, to })),
  );
}

/** What a parallel in the margin costs a page, in words of text. */
const loadOfMark = 10;

function pagedSource(source: Source, contents: MarginContents): PagedSource {
  const leaves = leavesOf(source.blocks).map((index) => {
    const { from, to } = source.blocks[index]!;
    return { index, from, to };
  });
  const margins = writeMargins(leaves, contents);
  const loads = new Map(margins.map(({ block, listed }) => [block, listed.length * loadOfMark]));
  const spans = cutTextPages(source, loads);
  const telling = contents.marks.filter(({ parallel }) => !isCommonplace(parallel));
  const shared = joinSpans(telling.map(({ here }) => here));
  const pages = textPages(source, spans, { margins, shared });
  return { outline: outlineOf(source, pages, { ...contents, marks: telling }), pages };
}

interface PageContents {
  readonly margins: readonly Margin[];
  readonly shared: readonly Span[];
}

function textPages(source: Source, spans: readonly Span[], { margins, shared }: PageContents): TextPage[] {
  const marginOf = new Map(margins.map((margin) => [margin.block, margin]));
  const notes = noteMarks(source);
  const onPages = {
    blocks: spansOnPages(source.blocks, spans),
    shared: spansOnPages(shared, spans),
    notes: spansOnPages(
      notes.map(({ at }) => ({ from: at, to: at })),
      spans,
    ),
  };
  return spans.map((span, at): TextPage => {
    const indices = onPages.blocks[at]!;
    const position = new Map(indices.map((index, own) => [index, own]));
    return {
      source: source.id,
      page: at + 1,
      ...span,
      text: source.text.slice(span.from, span.to),
      blocks: indices.map((index) => pageBlock(source.blocks[index]!, position)),
      shared: onPages.shared[at]!.map((index) => shared[index]!),
      margins: indices.flatMap((index, block) => {
        const margin = marginOf.get(index);
        return margin === undefined ? [] : [{ ...margin, block }];
      }),
      noteMarks: onPages.notes[at]!.map((index) => notes[index]!),
    };
  });
}

function pageBlock(block: Block, position: ReadonlyMap<number, number>): PageBlock {
  const { type, place, from, to, depth, parent, label } = block;
  const own = { type, place, from, to, depth, parent: position.get(parent) ?? -1 };
  return label === undefined ? own : { ...own, label };
}

function noteMarks({ blocks }: Source): TextPage['noteMarks'][number][] {
  const marks = blocks.flatMap(({ markedAt = [], place, label }) =>
    markedAt.map((at) => ({ at, place, label: label ?? '*' })),
  );
  return marks.sort((p, q) => p.at - q.at);
}

/** Neighbours in an outline: a list to choose from that is still to be looked through. */
const mostNeighbours = 100;
/** Places, loci and dossiers that an outline names. */
const mostNamed = 50;

function outlineOf(source: Source, pages: readonly TextPage[], contents: MarginContents): SourceOutline {
  const { text, blocks, origin, ...metadata } = source;
  const marks = contents.marks.map(({ here }) => here);
  const counter = createSharedCounter(text, marks);
  const placeAt = (position: number): string => blocks[innermostBlock(blocks, position)]?.place ?? 'p1';
  const gaps = blocks.filter(({ type }) => type === 'gap').map(({ place }) => place);
  return {
    source: {
      ...metadata,
      file: origin.file,
      sha256: origin.sha256,
      characters: text.length,
      words: counter.words,
    },
    pages: pages.map(pageEntry),
    sections: outlineSections(source, counter, pages),
    stretches: cutStretches(source, counter),
    neighbours: neighboursOf(contents.marks),
    misread: contents.marks.reduce((sum, { parallel }) => sum + (parallel.kinds.scanning ?? 0), 0),
    gaps: { listed: gaps.slice(0, mostNamed), total: gaps.length },
    loci: namedPlaces(contents.loci, placeAt),
    quotes: namedPlaces(contents.quotes, placeAt),
  };
}

function pageEntry({ from, to, text, blocks }: TextPage): PageEntry {
  const own = blocks.filter((block) => block.from >= from && (block.from < to || block.from === block.to));
  const first = own[0]?.place;
  return {
    ...(first !== undefined && { place: first }),
    places: runsOfPlaces(own.map(({ place }) => place)),
    words: countWords(text),
  };
}

function neighboursOf(marks: readonly MarkedPassage[]): Some<Neighbour> {
  const parallels = new Map<string, Set<string>>();
  for (const { there, parallel } of marks) {
    const own = parallels.get(there.source) ?? new Set();
    parallels.set(there.source, own.add(parallel.id));
  }
  const all = [...parallels].map(([source, own]) => ({ source, parallels: own.size }));
  all.sort((p, q) => q.parallels - p.parallels);
  return { listed: all.slice(0, mostNeighbours), total: all.length };
}

function namedPlaces(spans: readonly NamedSpan[], placeAt: (position: number) => string): Some<NamedPlace> {
  const first = new Map<string, NamedSpan>();
  for (const span of spans) if (!first.has(span.id)) first.set(span.id, span);
  const listed = [...first.values()]
    .slice(0, mostNamed)
    .map(({ id, title, from }) => ({ id, title, place: placeAt(from) }));
  return { listed, total: first.size };
}
