import type { LocusPage } from '../store/index.ts';
import { type Citation, CiteActions } from './cite.tsx';
import { renderLayout } from './layout.tsx';
import { languageOf, PlaceLink, QuotedText, SourceByline, SourceTitle } from './parts.tsx';
import type { Site } from './site.ts';
import { counted } from './words.ts';

export interface LocusPageProps {
  readonly locus: LocusPage;
  readonly citation?: Citation;
}

export function renderLocus(site: Site, { locus: { locus, passages }, citation }: LocusPageProps): string {
  const path = `/loci/${encodeURIComponent(locus.id)}`;
  return renderLayout({
    site,
    path,
    title: locus.title,
    crumbs: [
      { href: '/', name: 'Overview' },
      { href: '/loci', name: 'Loci' },
    ],
    ...(citation && { cited: citation.text }),
    data: `${path}.json`,
    children: (
      <>
        <h1>
          <bdi>{locus.title}</bdi>
        </h1>
        {locus.note === undefined ? null : (
          <p class="lede">
            <bdi>{locus.note}</bdi>
          </p>
        )}
        <p class="lede">
          {counted(passages.length, 'passage')}, set side by side by the editor. They need not share any
          wording.
        </p>
        <CiteActions citation={citation} path={path} />
        <div class="columns">
          {passages.map((passage) => (
            <article>
              <h2>
                <SourceTitle site={site} id={passage.source} /> <PlaceLink passage={passage} />
              </h2>
              <p class="byline">
                <SourceByline source={site.sources.get(passage.source)} />
              </p>
              {passage.heading === undefined ? null : (
                <p class="under" {...languageOf(site, passage.source)}>
                  {passage.heading}
                </p>
              )}
              <QuotedText site={site} passage={passage} />
              {passage.note === undefined ? null : (
                <p class="note">
                  <b>Note:</b> <bdi>{passage.note}</bdi>
                </p>
              )}
            </article>
          ))}
        </div>
      </>
    ),
  });
}
