import {
  type CitedText,
  type CitedView,
  citedName,
  ignoredSentence,
  writeBibtex,
  writeCitationText,
  writeCslJson,
} from '../export/index.ts';
import type { DifferenceKind } from '../model/index.ts';
import { type Citation, placeLabel, type Site } from '../views/index.ts';
import type { Answer } from './answer.ts';

/** What a page says of itself to be cited. */
export interface CitedPage {
  readonly title: string;
  /** Path and query of the view. */
  readonly path: string;
  /** By what an entry of it is named, where its path is that of many. */
  readonly key?: string;
  /** What it shows of which texts; of very many none is named. */
  readonly texts: readonly CitedPlace[];
  /** Kinds of difference that it leaves out; absent where it shows no differences. */
  readonly ignored?: readonly DifferenceKind[];
  /** It shows two texts side by side, in rows that can be cited one by one. */
  readonly sides?: readonly [CitedPlace, CitedPlace];
}

export interface CitedPlace {
  readonly source: string;
  readonly place?: string;
  /** The name of what is shown, where that is no place of the source: a section. */
  readonly label?: string;
}

export interface Cited {
  /** For the page. */
  readonly citation: Citation;
  /** For the answer: the files that citation managers read. */
  readonly exports: Pick<NonNullable<Answer['exports']>, 'bib' | 'csl.json'>;
}

/** How a page is cited, by its address in this release. */
export function cite(site: Site, page: CitedPage): Cited {
  const view = viewOf(site, page);
  const { url, release, ignored } = view;
  return {
    citation: {
      text: writeCitationText(view),
      bibtex: writeBibtex(view),
      csl: writeCslJson(view),
      url,
      release,
      ...(ignored && { ignored: ignoredSentence(ignored) }),
      ...(page.sides && { sides: sideNames(site, page.sides) }),
    },
    exports: { bib: () => writeBibtex(view), 'csl.json': () => writeCslJson(view) },
  };
}

/** What stands on both sides, in short. */
export function sideNames(site: Site, [a, b]: readonly [CitedPlace, CitedPlace]): [string, string] {
  return [citedName(citedText(site, a)), citedName(citedText(site, b))];
}

/** A text as a citation names it, with the place in it. */
function citedText({ sources }: Site, { source, place, label }: CitedPlace): CitedText {
  const at = label ?? (place === undefined ? undefined : placeLabel(place));
  const { title, authors, date, publisher, url } = sources.get(source) ?? { title: source, authors: [] };
  return {
    id: source,
    title,
    authors,
    ...(date && { date }),
    ...(at !== undefined && { place: at }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  };
}

/** More texts make a bibliography, which nobody wants in place of one citation. */
const mostTexts = 12;

function viewOf(site: Site, { title, path, key, texts, ignored }: CitedPage): CitedView {
  const { current, corpus, engine } = site;
  const [pathname = ''] = path.split('?');
  return {
    key: key ?? pathname.slice(1).replaceAll('/', ':'),
    title,
    corpus: corpus.title,
    release: current.release,
    engine,
    url: pinnedUrl(site, path),
    ...(ignored && { ignored }),
    texts: texts.length > mostTexts ? [] : texts.map((text) => citedText(site, text)),
  };
}

/** The absolute address that shows the same for as long as this release is kept. */
function pinnedUrl({ origin, current }: Site, path: string): string {
  return `${origin}${path}${path.includes('?') ? '&' : '?'}v=${encodeURIComponent(current.release)}`;
}
