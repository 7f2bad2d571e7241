import { comparedPassages, type PassagesToCompare } from '../compared-passages.ts';
import {
  type ComparedPassages,
  type Provenance,
  writeComparisonHtml,
  writeComparisonTei,
  writePassagesCsv,
  writePassagesText,
} from '../export/index.ts';
import type { DifferenceKind } from '../model/index.ts';
import type { AlignedPart } from '../store/index.ts';
import { passageHref, placeLabel, type Site } from '../views/index.ts';
import { readAddress } from './address.ts';
import type { Exports } from './answer.ts';
import type { PageContext } from './page-environment.ts';

/** A page on which passages of two sources stand side by side. */
export interface PassagesPage {
  /** Ids of the sources, with what is named beside their titles: the place, or the section. */
  readonly a: { readonly source: string; readonly label: string };
  readonly b: { readonly source: string; readonly label: string };
  readonly parts: readonly AlignedPart[];
  readonly hide: readonly DifferenceKind[];
}

/** The same passages with the same differences hidden, for whoever takes them elsewhere. */
export function passageExports(c: PageContext, page: PassagesPage): Exports {
  const passages = (): ComparedPassages => comparedPassages(describe(c, page));
  return {
    txt: () => [...writePassagesText(passages())].join(''),
    csv: () => [...writePassagesCsv(passages())].join(''),
    xml() {
      const { comparison, sources, parts, provenance } = passages();
      return [...writeComparisonTei(comparison, sources, { parts, provenance })].join('');
    },
    html() {
      const { comparison, sources, ...options } = passages();
      return [...writeComparisonHtml(comparison, sources, options)].join('');
    },
  };
}

/** The very view that an export is of, as its release keeps it. */
export function provenanceOf(c: PageContext): Provenance {
  const site = c.get('site');
  const { path, query } = readAddress(c.req.raw);
  const { search } = new URL(c.req.url);
  const pin = query.has('v') ? '' : `${search === '' ? '?' : '&'}v=${site.current.release}`;
  return {
    url: site.origin + path + search + pin,
    release: site.current.release,
    engine: site.engine,
  };
}

function describe(c: PageContext, { a, b, parts, hide }: PassagesPage): PassagesToCompare {
  const site = c.get('site');
  return {
    a: textOf(a, site),
    b: textOf(b, site),
    parts: parts.map((part, index) => ({
      ...part,
      title: `Part ${index + 1} of ${parts.length}: A ${placeLabel(part.a.place)}, B ${placeLabel(part.b.place)}`,
      urls: { a: site.origin + passageHref(part.a), b: site.origin + passageHref(part.b) },
    })),
    ignore: hide,
    placeName: placeLabel,
    provenance: provenanceOf(c),
  };
}

function textOf({ source, label }: PassagesPage['a'], site: Site): PassagesToCompare['a'] {
  const { id, title, file, sha256, characters, words, language } = site.sources.get(source)!;
  return { id, title: `${title}, ${label}`, path: file, sha256, characters, words, language };
}
