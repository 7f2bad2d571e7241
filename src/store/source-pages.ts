import type { Block, Diagnostic, SourceMetadata, Span, Verdict } from '../model/index.ts';

/**
 * What the page of a source reads: not the whole text, but an outline of it and the one page that is asked for,
 * with everything that its margin shows.
 *
 *   <hash>/reading/<source>.json          what the text is, how it is divided, where it shares words and with whom
 *   <hash>/reading/<source>/<page>.json   one page of its text, from 1
 */
export interface PagedSource {
  readonly outline: SourceOutline;
  readonly pages: readonly TextPage[];
}

export interface SourceOutline {
  readonly source: SourceMetadata & {
    readonly file: string;
    readonly sha256: string;
    readonly characters: number;
    readonly words: number;
    readonly diagnostics: readonly Diagnostic[];
  };
  /** In the order of the text; one at least. */
  readonly pages: readonly PageEntry[];
  /** Its headings, in their order, or the higher ones of them where there are very many. */
  readonly sections: readonly SectionSummary[];
  /** The text from its beginning to its end, in the order of the text. */
  readonly stretches: readonly Stretch[];
  /** Sources with which it shares what is telling, those with the most parallels first; the source itself may be one. */
  readonly neighbours: Some<Neighbour>;
  /** Differences in its telling parallels where a word looks misread in one of the copies. */
  readonly misread: number;
  /** Places where it says that text was left out. */
  readonly gaps: Some<string>;
  /** Loci to which places of it belong. */
  readonly loci: Some<NamedPlace>;
  /** Dossiers of what is quoted, or stands, in it. */
  readonly quotes: Some<NamedPlace>;
}

/** The first of a list that may be long, in its order. */
export interface Some<Item> {
  readonly listed: readonly Item[];
  /** How many there are, those that are listed among them. */
  readonly total: number;
}

/** What stands at a place, or the place belongs to, by its id. */
export interface NamedPlace {
  readonly id: string;
  readonly title: string;
  /** The first of its places. */
  readonly place: string;
}

export interface PageEntry {
  /** The place that the page is called after, the first that begins on it; absent where none does. */
  readonly place?: string;
  /** The places that begin on it: `p1-p60` for a run of them, which differ in their last number only. */
  readonly places: readonly string[];
  readonly words: number;
}

/** Part of a text, with what of it stands elsewhere as well. */
export interface Summary {
  /** Where it begins. */
  readonly place: string;
  readonly words: number;
  /** Words of it that stand elsewhere as well, titles and formulas aside. */
  readonly shared: number;
  /** Passages of telling parallels that have words in it. */
  readonly parallels: number;
}

/** A heading with all the text under it, that of lower headings included. */
export interface SectionSummary extends Summary {
  readonly title: string;
  /** From 0 for the highest headings that the text has. */
  readonly depth: number;
  /** The page on which it begins. */
  readonly page: number;
}

/** A few neighbouring blocks, none of which another stretch has. */
export interface Stretch extends Summary {
  /** The last place that begins in it; absent where it is the first. */
  readonly last?: string;
  /** The heading with which it begins; absent where it begins with none. */
  readonly title?: string;
}

export interface Neighbour {
  readonly source: string;
  readonly parallels: number;
}

/** A stretch of a source's text; all that is in it counts in offsets of the whole text. */
export interface TextPage extends Span {
  readonly source: string;
  /** From 1. */
  readonly page: number;
  readonly text: string;
  /** Those with text on the page, whole, in their order; parents count in this list. */
  readonly blocks: readonly PageBlock[];
  /** What stands elsewhere as well, titles and formulas aside: in order, and none touches the next. */
  readonly shared: readonly Span[];
  /** What the margin shows, in the order of the blocks. */
  readonly margins: readonly Margin[];
  /** Where marks of notes stood that the text leaves out, in order; `place` is that of the note. */
  readonly noteMarks: readonly { readonly at: number; readonly place: string; readonly label: string }[];
}

export type PageBlock = Pick<Block, 'type' | 'place' | 'depth' | 'parent' | 'label' | 'from' | 'to'>;

/** What stands beside a block that holds no other. */
export interface Margin {
  /** Index in the page's blocks. */
  readonly block: number;
  /** Telling parallels with words in the block, and those with what is commonplace. */
  readonly parallels: number;
  readonly commonplace: number;
  /** Some of them: the telling ones first, of these those that share most words. */
  readonly listed: readonly MarginMark[];
  /** The family that all those belong to which are not listed; absent where there are several, or none is left out. */
  readonly family?: string;
  readonly loci?: readonly Omit<NamedPlace, 'place'>[];
  readonly quotes?: readonly Omit<NamedPlace, 'place'>[];
}

/** A passage in the block and the one it is parallel to; the two places are the address of their comparison. */
export interface MarginMark {
  readonly parallel: string;
  readonly here: string;
  readonly there: { readonly source: string; readonly place: string };
  readonly verdict: Verdict;
  /** Words that both passages have. */
  readonly words: number;
  readonly differences: number;
  readonly isCommonplace?: true;
}

export function sourceOutlinePath(source: string): string[] {
  return ['reading', `${source}.json`];
}

export function textPagePath(source: string, page: number): string[] {
  return ['reading', source, `${page}.json`];
}

/** The number of the page on which a place begins, of a range its first place; undefined where the text has no such place. */
export function pageOfPlace({ pages }: Pick<SourceOutline, 'pages'>, place: string): number | undefined {
  const first = place.split('-')[0] ?? '';
  const index = pages.findIndex(({ places }) => places.some((run) => holds(run, first)));
  return index < 0 ? undefined : index + 1;
}

/** Places in the order of the text, those that follow each other in one series as runs. */
export function runsOfPlaces(places: readonly string[]): string[] {
  const runs: { readonly first: string; last: string }[] = [];
  const latest = new Map<string, (typeof runs)[number]>();
  for (const place of places) {
    const { series, number } = seriesOf(place);
    const run = latest.get(series);
    if (run !== undefined && seriesOf(run.last).number + 1 === number) run.last = place;
    else {
      const begun = { first: place, last: place };
      runs.push(begun);
      latest.set(series, begun);
    }
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`));
}

/** All of a place but its last number, and that number: `s36.p` and 12 of `s36.p12`. */
function seriesOf(place: string): { readonly series: string; readonly number: number } {
  const [, series = place, number] = /^(.*?)(0|[1-9]\d{0,8})$/.exec(place) ?? [];
  return { series, number: number === undefined ? Number.NaN : Number(number) };
}

function holds(run: string, place: string): boolean {
  const [first = '', last] = run.split('-');
  if (last === undefined) return first === place;
  const [from, wanted] = [seriesOf(first), seriesOf(place)];
  return (
    from.series === wanted.series && from.number <= wanted.number && wanted.number <= seriesOf(last).number
  );
}
