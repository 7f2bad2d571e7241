import type { Passage, SourceMetadata, Span } from '../model/index.ts';
import type { QuotedPassage } from '../store/index.ts';
import { workPath } from './edition-places.ts';
import { type TextLanguage, textLanguage } from './language.ts';
import { placeLabel, sourceHref } from './places.ts';
import type { KnownTexts, Site } from './site.ts';
import { counted } from './words.ts';

/** Small pieces that several pages share. */

export function languageOf(site: KnownTexts, source: string): TextLanguage {
  return textLanguage(site.sources.get(source)?.language);
}

export function titleOf(site: KnownTexts, source: string): string {
  return site.sources.get(source)?.title ?? source;
}

/** "Trotsky and the New Stalinism, ¶12", for titles and crumbs, where no markup can go. */
export function passageName(site: Site, passage: Pick<Passage, 'source' | 'place'>): string {
  return `${titleOf(site, passage.source)}, ${placeLabel(passage.place)}`;
}

export function SourceTitle({ site, id }: { readonly site: KnownTexts; readonly id: string }) {
  return <cite dir="auto">{titleOf(site, id)}</cite>;
}

/** Who wrote it and when, as far as that is known. */
export function SourceByline({ source }: { readonly source: SourceMetadata | undefined }) {
  if (source === undefined) return null;
  const parts = [source.authors.join(', '), source.date?.label ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : (
    <span class="byline">
      {parts.map((part, index) => (
        <>
          {index === 0 ? '' : ' · '}
          <bdi>{part}</bdi>
        </>
      ))}
    </span>
  );
}

/** The way from an edition to the other editions of its work. */
export function OtherEditions({ site, id }: { readonly site: Site; readonly id: string }) {
  const work = site.workOf.get(id);
  if (work === undefined) return null;
  return (
    <>
      {' · '}
      <a href={workPath(work.id)}>{counted(work.editions.length, 'edition')}</a>
    </>
  );
}

/** The place of a passage, linked to where it stands in its source. */
export function PlaceLink({
  passage,
  label,
  question,
}: {
  readonly passage: Pick<Passage, 'source' | 'place'>;
  readonly label?: string;
  /** Words that are to be marked there. */
  readonly question?: string;
}) {
  return (
    <a class="place" href={sourceHref(passage.source, passage.place, question)}>
      {label === undefined ? '' : `${label} `}
      <bdi>{placeLabel(passage.place)}</bdi>
    </a>
  );
}

/** A passage in its own words, with the heading it stands under and the words that lead into it. */
/** The wording with the words around it. Of a copy, what only some of its finds hold is pale, too. */
export function QuotedText({
  site,
  passage,
  core = passage,
}: {
  readonly site: Site;
  readonly passage: QuotedPassage;
  readonly core?: Span;
}) {
  const language = languageOf(site, passage.source);
  const [from, to] = [core.from - passage.from, core.to - passage.from];
  return (
    <blockquote class="passage" {...language}>
      {passage.before === '' ? null : <span class="around">{passage.before}</span>}
      <span class="words">
        {from === 0 ? null : <span class="around">{passage.text.slice(0, from)}</span>}
        {passage.text.slice(from, to)}
        {to === passage.text.length ? null : <span class="around">{passage.text.slice(to)}</span>}
      </span>
      {passage.after === '' ? null : <span class="around">{passage.after}</span>}
      <Unclosed passage={passage} />
    </blockquote>
  );
}

/** Where a quotation begins and no mark ends it: whose words the last ones are, is not said there. */
export function Unclosed({ passage }: { readonly passage: QuotedPassage }) {
  return passage.isUnclosed === undefined ? null : (
    <span class="none unclosed" lang="en" dir="ltr">
      {' '}
      the quotation is not closed in this paragraph
    </span>
  );
}
