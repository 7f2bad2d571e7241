/** How the pages of comparisons are cited. */
import { quotationVerdictNames } from '../model/index.ts';
import type {
  ComparisonPage,
  EditionPairPage,
  EditionSectionPage,
  FamilyPage,
  LocusPage,
  QuotePage,
} from '../store/index.ts';
import {
  type CheckPageProps,
  type CompareOptions,
  checkHref,
  claimOf,
  compareHref,
  editionPairPath,
  type FamilyOptions,
  familyHref,
  pairAddress,
  quotedBeginning,
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
      { source: a.id, label: withoutStop(titleBefore ?? title) + part },
      { source: b.id, label: withoutStop(title) + part },
    ],
    { path: compareHref({ path }, { ...options, namesView: true }), ignored: options.hide },
  );
}

/** In the middle of a sentence a title ends without its full stop. */
function withoutStop(title: string): string {
  return title.replace(/(?<![.…])\.$/u, '');
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

/** Undefined of what has no address: where nothing was asked, and where the quotation is too long for one. */
export function citeCheck(site: Site, { asked, result }: CheckPageProps): Cited | undefined {
  const path = checkHref(asked);
  if (path === undefined || result === undefined || result.checks.length === 0) return undefined;
  const quoted = quotedBeginning(asked);
  const verdicts = result.checks.map(({ check }) => quotationVerdictNames[check.verdict]);
  const words = quoted.match(/[\p{L}\p{N}]+/gu)?.slice(0, wordsOfKey) ?? [];
  return cite(site, {
    title: [quoted, claimOf(asked), `checked: ${[...new Set(verdicts)].join(', ')}`]
      .filter((part) => part !== '')
      .join(', '),
    path,
    key: ['check', ...words].join('-').toLowerCase(),
    texts: result.checks.flatMap(({ check }) => check.found),
  });
}

/** Enough to tell the checks of one article apart. */
const wordsOfKey = 5;

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
