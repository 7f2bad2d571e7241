import type { Passage, QuotationCheck, SourceMetadata } from '../model/index.ts';
import type { AlignedPart, QuotedPassage } from '../store/index.ts';
import { type CompareOptions, defaultCompareOptions } from './compare-options.ts';
import { CompareTable } from './compare-table.tsx';
import type { DisplayRow } from './display-rows.ts';
import { PlaceLink, QuotedText, SourceByline, SourceTitle } from './parts.tsx';
import { quoteHref } from './quote-parts.tsx';
import type { KnownTexts, Site } from './site.ts';
import { counted, grouped } from './words.ts';

/** What a verdict on a quotation rests on: where its words stand, what was left out, both side by side. */

export interface ShownCheck {
  readonly check: QuotationCheck;
  /** The quotation, as A, beside each passage found. */
  readonly parts: readonly AlignedPart[];
  /** What each omission left out. */
  readonly left: readonly (QuotedPassage | undefined)[];
  readonly nearest?: QuotedPassage;
  readonly dossiers: readonly { readonly id: string; readonly title: string }[];
}

/** Every row is marked: there is no other page to send the reader to. */
export const checkOptions: CompareOptions = { ...defaultCompareOptions, marks: 'all' };

/** The rows of each part, numbered through the page. */
export type RowsOf = ReadonlyMap<AlignedPart, readonly DisplayRow[]>;

export function Omissions({
  site,
  shown: { check, left },
}: {
  readonly site: Site;
  readonly shown: ShownCheck;
}) {
  const told = check.omissions.flatMap((omission, index) => {
    const passage = left[index];
    return passage === undefined ? [] : [{ omission, passage }];
  });
  if (told.length === 0) return null;
  return (
    <details>
      <summary>
        What {told.length === 1 ? 'the ellipsis' : `the ${grouped(told.length)} ellipses`} left out
      </summary>
      {told.map(({ omission, passage }) => (
        <>
          <p class="note">
            {counted(omission.words, 'word')}
            {omission.telling.length === 0
              ? ''
              : `; among them ${[...new Set(omission.telling.map(({ word }) => `“${word}”`))].join(', ')}`}{' '}
            (<PlaceLink passage={passage} />)
          </p>
          <QuotedText site={site} passage={{ ...passage, before: '', after: '' }} />
        </>
      ))}
    </details>
  );
}

/** Other places that are named; a formula may stand in hundreds. */
const placesShown = 12;

export function Places({
  site,
  shown: { check, dossiers },
}: {
  readonly site: Site;
  readonly shown: ShownCheck;
}) {
  if (check.found.length === 0) return null;
  return (
    <>
      {check.found.map((found) => (
        <p class="found">
          {found.isQuoted ? 'Quoted in ' : 'Stands in '}
          <Place site={site} passage={found} />
          <AttributedThere found={found} />.
        </p>
      ))}
      {check.also.length === 0 ? null : (
        <p class="found">
          Also in{' '}
          {check.also.slice(0, placesShown).map((passage, index) => (
            <>
              {index === 0 ? '' : '; '}
              <Place site={site} passage={passage} />
            </>
          ))}
          {check.also.length > placesShown
            ? ` and ${counted(check.also.length - placesShown, 'more place')}`
            : ''}
          .
        </p>
      )}
      {dossiers.map(({ id, title }) => (
        <p class="found">
          Everything about it: the dossier of{' '}
          <a href={quoteHref(id)}>
            “<bdi>{title}</bdi>”
          </a>
        </p>
      ))}
    </>
  );
}

function Place({ site, passage }: { readonly site: Site; readonly passage: Passage }) {
  return (
    <>
      <SourceTitle site={site} id={passage.source} /> <PlaceLink passage={passage} />
    </>
  );
}

/** Whose words they are there: the author's own, or whoever is named beside them. */
function AttributedThere({ found: { attribution } }: { readonly found: QuotationCheck['found'][number] }) {
  if (attribution === undefined) return null;
  const { origin, name, work, date } = attribution;
  const isOwn = origin === 'front-matter';
  const year = date?.label ?? work?.date?.label;
  const parts = [name?.name, isOwn ? undefined : work?.title, year].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <>
      {isOwn ? ', by ' : ', there given to '}
      <bdi>{parts.join(', ')}</bdi>
    </>
  );
}

export function Beside({
  site,
  check,
  parts,
  rows,
}: {
  readonly site: Site;
  readonly check: QuotationCheck;
  readonly parts: readonly AlignedPart[];
  readonly rows: RowsOf;
}) {
  const pasted: SourceMetadata = {
    id: check.source,
    siglum: 'Q',
    title: 'The quotation',
    authors: [],
    language: 'und',
  };
  const texts: KnownTexts = {
    sources: new Map<string, SourceMetadata>([...site.sources, [check.source, pasted]]),
  };
  return (
    <>
      <h3>Beside its source</h3>
      {parts.map((part) => (
        <CompareTable
          site={texts}
          page={{ path: '/check' }}
          part={part}
          rows={rows.get(part) ?? []}
          options={checkOptions}
        />
      ))}
    </>
  );
}

export function Nearest({
  site,
  shown: { check, nearest },
}: {
  readonly site: Site;
  readonly shown: ShownCheck;
}) {
  if (nearest === undefined || check.nearest === undefined) return null;
  return (
    <>
      <h3>The nearest passage</h3>
      <p>
        It shares {counted(check.nearest.words, 'word')}: <Place site={site} passage={nearest} />{' '}
        <SourceByline source={site.sources.get(nearest.source)} />
      </p>
      <QuotedText site={site} passage={nearest} />
    </>
  );
}
