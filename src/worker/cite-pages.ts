/** How the pages of comparisons are cited. */
import type {
  ComparisonPage,
  EditionPairPage,
  EditionSectionPage,
  FamilyPage,
  LocusPage,
  QuotePage,
} from '../store/index.ts';
import {
  type CompareOptions,
  compareHref,
  editionPairPath,
  type FamilyOptions,
  familyHref,
  pairAddress,
  quoteHref,
  type Site,
  sectionPath,
} from '../views/index.ts';
import { type Cited, type CitedPlace, cite, sideNames } from './cite.ts';

/** The view is named in the address, so that it is the same for readers who prefer another. */
export function citeComparison(site: Site, page: ComparisonPage, options: CompareOptions): Cited {
  return citeBoth(site, [page.a, page.b], {
    path: compareHref(pairAddress(page), { ...options, namesView: true }),
    ignored: options.hide,
  });
}

export function citeSection(
  site: Site,
  {
    pair,
    page,
    options,
  }: { readonly pair: EditionPairPage; readonly page: EditionSectionPage; readonly options: CompareOptions },
): Cited {
  const { a, b } = pair.report;
  const { title, titleBefore } = pair.sections[page.section]!;
  const part = page.page > 1 ? `, page ${page.page}` : '';
  const path = sectionPath(pair, page.section, page.page);
  return citeBoth(
    site,
    [
      { source: a.id, label: (titleBefore ?? title) + part },
      { source: b.id, label: title + part },
    ],
    { path: compareHref({ path }, { ...options, namesView: true }), ignored: options.hide },
  );
}

export function citeEditions(site: Site, { work, report: { a, b } }: EditionPairPage): Cited {
  return citeBoth(site, [{ source: a.id }, { source: b.id }], {
    path: editionPairPath(work, { a: a.id, b: b.id }),
  });
}

/** Where words alone are told, nothing else counts as a difference. */
const besidesWords: CompareOptions['hide'] = ['spelling', 'punctuation', 'capitals', 'spacing'];

export function citeFamily(site: Site, page: FamilyPage, options: FamilyOptions): Cited {
  return cite(site, {
    title: `Copies of “${page.family.title}”`,
    path: familyHref(page, options),
    texts: page.passages,
    ...(page.collation && { ignored: options.tell === 'words' ? besidesWords : [] }),
  });
}

export function citeLocus(site: Site, { locus, passages }: LocusPage): Cited {
  return cite(site, {
    title: locus.title,
    path: `/loci/${encodeURIComponent(locus.id)}`,
    texts: passages,
  });
}

export function citeDossier(site: Site, { dossier }: QuotePage, from: number): Cited {
  return cite(site, {
    title: `“${dossier.title}”: where it stands, and who is said to have said it`,
    path: `${quoteHref(dossier.id)}${from === 0 ? '' : `?from=${from + 1}`}`,
    texts: dossier.occurrences,
  });
}

interface View {
  readonly path: string;
  readonly ignored?: CompareOptions['hide'];
}

function citeBoth(site: Site, texts: readonly [CitedPlace, CitedPlace], view: View): Cited {
  const [a, b] = sideNames(site, texts);
  return cite(site, {
    title: `${a}, and ${b}, compared`,
    texts,
    ...view,
    ...(view.ignored && { sides: texts }),
  });
}
