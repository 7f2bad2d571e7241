import type { Passage, QuotationCheck } from '../model/index.ts';
import { Asked } from './check-asked.tsx';
import {
  Beside,
  checkOptions,
  Nearest,
  Omissions,
  Places,
  type RowsOf,
  type ShownCheck,
} from './check-evidence.tsx';
import { type AskedQuotation, CheckForm, checkHref } from './check-form.tsx';
import { checkVerdictWords, severityWords } from './check-words.ts';
import { type Citation, Cite } from './cite.tsx';
import { hideCodes } from './compare-options.ts';
import { numberedParts } from './compare-parts.tsx';
import { renderLayout } from './layout.tsx';
import { passageName } from './parts.tsx';
import type { Site } from './site.ts';

export interface CheckPageProps {
  readonly asked: AskedQuotation;
  /** Absent as long as nothing was asked. */
  readonly result?: { readonly checks: readonly ShownCheck[]; readonly exact: boolean };
  /** Absent where nothing was asked, and of what is too long for an address. */
  readonly citation?: Citation;
  /** The quotation came by the form, so that its address is not yet in the reader's browser. */
  readonly isSent?: boolean;
}

export function renderCheck(site: Site, props: CheckPageProps): string {
  const { asked, result, citation } = props;
  const first = result?.checks[0];
  const data = checkHref(asked, '.json');
  return renderLayout({
    site,
    path: checkHref(asked) ?? '/check',
    title:
      first === undefined ? 'Check a quotation' : `${checkVerdictWords[first.check.verdict].label} (check)`,
    crumbs: [{ href: '/', name: 'Overview' }],
    ...(data === undefined ? {} : { data }),
    ...(citation && { cited: citation.text }),
    hide: hideCodes(checkOptions),
    children: (
      <>
        <h1>Check a quotation</h1>
        {result === undefined || result.checks.length === 0 ? (
          <Question {...props} />
        ) : (
          <Answer site={site} {...props} result={result} />
        )}
      </>
    ),
  });
}

function Question({ asked, result }: CheckPageProps) {
  return (
    <>
      {result === undefined ? (
        <p class="lede">
          Is it what its source says? Paste it, and see where in this corpus its words stand and what was done
          to them.
        </p>
      ) : (
        <p class="state">There is too little of it: a quotation has at least three words.</p>
      )}
      <CheckForm asked={asked} />
    </>
  );
}

type AnswerProps = CheckPageProps & Required<Pick<CheckPageProps, 'result'>> & { readonly site: Site };

/** What became of it comes first; the form waits folded below what was asked. */
function Answer(props: AnswerProps) {
  const { site, asked, result, citation } = props;
  const path = checkHref(asked);
  const parts = result.checks.flatMap((shown) => shown.parts);
  const rows = new Map(numberedParts(parts, checkOptions).map((numbered) => [numbered.part, numbered.rows]));
  return (
    <>
      <Asked asked={asked} />
      {citation === undefined || path === undefined ? null : (
        <div class="actions">
          <Cite citation={citation} path={path} />
        </div>
      )}
      <details class="again">
        <summary>Change it, or check another</summary>
        <CheckForm asked={asked} />
      </details>
      {result.checks.map((shown) => (
        <Check site={site} shown={shown} rows={rows} />
      ))}
      {result.exact ? null : (
        <p class="notice">
          This took more work than a page may: some places were not looked at, or only coarsely.
        </p>
      )}
      <aside class="onward" aria-label="Onward">
        <Kept {...props} />
        <p>
          Looked for in the sources of this corpus, on the pages that share most of its telling words.{' '}
          <a href="/method#check">How that is done</a>
        </p>
      </aside>
    </>
  );
}

/** Where the quotation is now besides on this page: in the address, or nowhere. */
function Kept({ asked, isSent }: CheckPageProps) {
  const link = checkHref(asked);
  if (isSent !== true) {
    return (
      <p>
        The quotation stands in the address of this page, and so in the history of your browser and wherever
        you share the link. Sent by the form, it does not.
      </p>
    );
  }
  return (
    <p>
      Sent once to check; not stored or logged.{' '}
      {link === undefined ? (
        'It is too long for an address, so nothing can link to this check.'
      ) : (
        <>
          <a href={link} rel="nofollow">
            Link to this check
          </a>
          , with the quotation in the address
        </>
      )}
    </p>
  );
}

/** How heavily the box is drawn. */
function weightOf({ verdict, findings }: QuotationCheck): string {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return verdict === 'not-found' || findings.some(({ severity }) => severity === 'warning')
    ? 'warning'
    : 'none';
}

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
