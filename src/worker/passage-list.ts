import {
  type ListedPassage,
  type PassageList,
  writePassageListCsv,
  writePassageListHtml,
  writePassageListTei,
  writePassageListText,
} from '../export/index.ts';
import type { QuotedPassage } from '../store/index.ts';
import { passageHref, placeLabel, type Site } from '../views/index.ts';
import type { Exports } from './answer.ts';
import type { PageContext } from './page-environment.ts';
import { provenanceOf } from './passage-exports.ts';

export interface PassagesOnPage extends Pick<PassageList, 'title' | 'note' | 'readings'> {
  readonly passages: readonly (QuotedPassage & { readonly note?: string })[];
}

/** The passages of a page for whoever takes them elsewhere, in its order. */
export function passageListExports(c: PageContext, pageOf: () => PassagesOnPage): Exports {
  const list = (): PassageList => passageList(c, pageOf());
  return {
    txt: () => writePassageListText(list()),
    csv: () => writePassageListCsv(list()),
    xml: () => [...writePassageListTei(list())].join(''),
    html: () => writePassageListHtml(list()),
  };
}

/** The passages with what a reader elsewhere has to know of their sources. */
export function passageList(c: PageContext, page: PassagesOnPage): PassageList {
  return {
    ...page,
    passages: page.passages.map((passage) => listed(passage, c.get('site'))),
    provenance: provenanceOf(c),
  };
}

function listed(passage: PassagesOnPage['passages'][number], site: Site): ListedPassage {
  const { source, place, from, to, text, before, after, heading = '', note = '' } = passage;
  const known = site.sources.get(source);
  return {
    source,
    place,
    from,
    to,
    title: known?.title ?? source,
    byline: [known?.authors.join(', ') ?? '', known?.date?.label ?? '']
      .filter((part) => part !== '')
      .join(', '),
    language: known?.language ?? 'und',
    sha256: known?.sha256 ?? '',
    label: placeLabel(place),
    url: site.origin + passageHref(passage),
    heading,
    before,
    text,
    after,
    note,
  };
}
