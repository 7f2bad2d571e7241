import type { Passage, QuotationCheck, SourceMetadata } from '../model/index.ts';
import { limits } from '../model/index.ts';
import type { AlignedPart, QuotedPassage } from '../store/index.ts';
import { checkVerdictWords, severityWords } from './check-words.ts';
import { type CompareOptions, defaultCompareOptions, hideCodes } from './compare-options.ts';
import { numberedParts } from './compare-parts.tsx';
import { CompareTable } from './compare-table.tsx';
import type { DisplayRow } from './display-rows.ts';
import { renderLayout } from './layout.tsx';
import { PlaceLink, passageName, QuotedText, SourceByline, SourceTitle } from './parts.tsx';
import { quoteHref } from './quote-parts.tsx';
import type { KnownTexts, Site } from './site.ts';
import { counted, grouped } from './words.ts';

export interface CheckPageProps {
  readonly asked: AskedQuotation;
  /** Absent as long as nothing was asked. */
  readonly result?: { readonly checks: readonly ShownCheck[]; readonly exact: boolean };
}

export interface AskedQuotation {
  readonly wording: string;
  readonly name?: string;
  readonly work?: string;
  readonly year?: string;
}

export interface ShownCheck {
  readonly check: QuotationCheck;
  /** The quotation, as A, beside each passage found. */
  readonly parts: readonly AlignedPart[];
  /** What each omission left out. */
  readonly left: readonly (QuotedPassage | undefined)[];
  readonly nearest?: QuotedPassage;
  readonly dossiers: readonly { readonly id: string; readonly title: string }[];
}

/** The address of a check; undefined where it would be longer than an address may be. */
export function checkHref({ wording, name, work, year }: AskedQuotation, suffix = ''): string | undefined {
  const query = new URLSearchParams();
  if (wording !== '') query.set('q', wording);
  for (const [field, value] of Object.entries({ name, work, year }))
    if (value !== undefined) query.set(field, value);
  const text = query.toString();
  if (text.length > limits.queryLength) return undefined;
  return `/check${suffix}${text === '' ? '' : `?${text}`}`;
}

export function renderCheck(site: Site, props: CheckPageProps): string {
  const { asked, result } = props;
  const first = result?.checks[0];
  const data = checkHref(asked, '.json');
  return renderLayout({
    site,
    path: checkHref(asked) ?? '/check',
    title:
      first === undefined ? 'Check a quotation' : `${checkVerdictWords[first.check.verdict].label} (check)`,
    crumbs: [{ href: '/', name: 'Overview' }],
    ...(data === undefined ? {} : { data }),
    hide: hideCodes(options),
    children: (
      <>
        <h1>Check a quotation</h1>
        <p class="lede">
          Is it what its source says? Paste it, and see where in this corpus its words stand and what was done
          to them.
        </p>
        <Form asked={asked} />
        {result === undefined ? null : <Result site={site} asked={asked} result={result} />}
      </>
    ),
  });
}

/** Every row is marked: there is no other page to send the reader to. */
const options: CompareOptions = { ...defaultCompareOptions, marks: 'all' };

function Form({ asked }: { readonly asked: AskedQuotation }) {
  return (
    <form class="filter check-form" action="/check" method="post">
      <p class="field wide">
        <label for="q">Quotation, up to {grouped(limits.pastedWords)} words</label>
        <textarea name="q" id="q" rows={5} required dir="auto" spellcheck={false}>
          {asked.wording}
        </textarea>
      </p>
      <TextField name="name" label="Said to be by (if you know)" value={asked.name} />
      <TextField name="work" label="In the work" value={asked.work} />
      <p class="field">
        <label for="year">In the year</label>
        <input
          type="text"
          name="year"
          id="year"
          inputmode="numeric"
          pattern="\d{1,4}"
          maxlength={4}
          value={asked.year ?? ''}
        />
      </p>
      <p class="field">
        <button type="submit">Check</button>
      </p>
      <p class="fine wide">Sent once to check; not stored or logged.</p>
    </form>
  );
}

function TextField({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        type="text"
        name={name}
        id={name}
        maxlength={limits.titleLength}
        dir="auto"
        value={value ?? ''}
      />
    </p>
  );
}

function Result({
  site,
  asked,
  result,
}: { readonly site: Site; readonly asked: AskedQuotation } & Required<Pick<CheckPageProps, 'result'>>) {
  const link = checkHref(asked);
  const parts = result.checks.flatMap((shown) => shown.parts);
  const rows = new Map(numberedParts(parts, options).map((numbered) => [numbered.part, numbered.rows]));
  return (
    <>
      {result.checks.length === 0 ? (
        <p class="state">There is too little of it: a quotation has at least three words.</p>
      ) : null}
      {result.checks.map((shown) => (
        <Check site={site} shown={shown} rows={rows} />
      ))}
      {result.exact ? null : (
        <p class="notice">
          This took more work than a page may: some places were not looked at, or only coarsely.
        </p>
      )}
      <aside class="onward" aria-label="Onward">
        {link === undefined ? null : (
          <p>
            <a href={link}>Link to this check</a>
          </p>
        )}
        <p>
          Looked for in the sources of this corpus, on the pages that share most of its telling words.{' '}
          <a href="/method#check">How that is done</a>
        </p>
      </aside>
    </>
  );
}

/** How heavily the box is drawn. */
function weightOf({ verdict, findings }: QuotationCheck): string {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return verdict === 'not-found' || findings.some(({ severity }) => severity === 'warning')
    ? 'warning'
    : 'none';
}

/** The rows of each part, numbered through the page. */
type RowsOf = ReadonlyMap<AlignedPart, readonly DisplayRow[]>;

function Check({
  site,
  shown,
  rows,
}: {
  readonly site: Site;
  readonly shown: ShownCheck;
  readonly rows: RowsOf;
}) {
  const { check, parts } = shown;
  const { label, meaning } = checkVerdictWords[check.verdict];
  return (
    <section>
      <div class="check-verdict" data-weight={weightOf(check)}>
        <h2>{label}</h2>
        <p>{meaning}.</p>
      </div>
      <Findings site={site} check={check} />
      <Omissions site={site} shown={shown} />
      <Places site={site} shown={shown} />
      {parts.length === 0 ? null : <Beside site={site} check={check} parts={parts} rows={rows} />}
      <Nearest site={site} shown={shown} />
    </section>
  );
}

function Findings({ site, check }: { readonly site: Site; readonly check: QuotationCheck }) {
  // That nothing was found is the verdict itself.
  const told = check.findings.filter(({ rule }) => rule !== 'not-found');
  if (told.length === 0) return null;
  return (
    <ul class="findings">
      {told.map(({ severity, message }) => (
        <li>
          <span class="severity" data-severity={severity}>
            {severityWords[severity]}:
          </span>{' '}
          <bdi>{withTitles(site, message, [...check.found, ...check.also])}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** On pages sources are called by their titles, and places as people cite them. */
function withTitles(site: Site, message: string, passages: readonly Passage[]): string {
  // A place may begin as another does: `p7`, `p74`.
  const longestFirst = [...passages].sort((p, q) => q.place.length - p.place.length);
  return longestFirst.reduce(
    (text, passage) => text.replaceAll(`${passage.source} ${passage.place}`, passageName(site, passage)),
    message,
  );
}

function Omissions({ site, shown: { check, left } }: { readonly site: Site; readonly shown: ShownCheck }) {
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

function Places({ site, shown: { check, dossiers } }: { readonly site: Site; readonly shown: ShownCheck }) {
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

function AttributedThere({ found: { attribution } }: { readonly found: QuotationCheck['found'][number] }) {
  const parts = [
    attribution?.name?.name,
    attribution?.work?.title,
    attribution?.date?.label ?? attribution?.work?.date?.label,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <>
      , there said to be by <bdi>{parts.join(', ')}</bdi>
    </>
  );
}

function Beside({
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
          options={options}
        />
      ))}
    </>
  );
}

function Nearest({ site, shown: { check, nearest } }: { readonly site: Site; readonly shown: ShownCheck }) {
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
