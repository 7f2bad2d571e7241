import type { ScanOptions } from '../model/index.ts';
import type { PlacedDiagnostic } from '../store/index.ts';
import { renderLayout } from './layout.tsx';
import { LimitsInNumbers, WhatItCannotTell } from './method-limits.tsx';
import { Noticed } from './method-noticed.tsx';
import { Versions, type VersionsProps } from './method-versions.tsx';
import { OnPage } from './on-page.tsx';
import { ReportAnError } from './report-error.tsx';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

export interface MethodPageProps extends VersionsProps {
  readonly options: ScanOptions;
  readonly diagnostics: readonly PlacedDiagnostic[];
}

export function renderMethod(site: Site, props: MethodPageProps): string {
  return renderLayout({
    site,
    path: '/method',
    title: 'Method',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/method.json',
    children: (
      <div class="prose">
        <h1>Method</h1>
        <p class="lede">How these pages were computed, what they do not say, and from what.</p>
        <OnPage parts={partsOf(site, props)} />
        <Steps site={site} options={props.options} />
        <Figures />
        {site.hasSearch ? <Checking /> : null}
        <WhatItCannotTell />
        <LimitsInNumbers site={site} />
        <Versions engine={props.engine} release={props.release} sources={props.sources} />
        <ReportAnError site={site} />
        <Noticed site={site} diagnostics={props.diagnostics} />
      </div>
    ),
  });
}

function partsOf(site: Site, { diagnostics }: MethodPageProps): (readonly [string, string])[] {
  return [
    ['steps', 'Steps'],
    ['figures', 'Figures'],
    ...(site.hasSearch ? [['check', 'Checking a quotation'] as const] : []),
    ['limits', 'What it cannot tell'],
    ['numbers', 'Limits in numbers'],
    ['releases', 'Releases'],
    ['errors', 'Errors'],
    ...(diagnostics.length === 0 ? [] : [['noticed', 'Noticed'] as const]),
  ];
}

function Steps({ site, options }: { readonly site: Site; readonly options: ScanOptions }) {
  return (
    <section id="steps">
      <h2>How it is computed</h2>
      <ol>
        <li>
          <b>Reading.</b> Each file becomes a text of blocks (headings, paragraphs, quotations, notes), each
          with a place that can be cited. The text is kept character for character.
        </li>
        <li>
          <b>Words.</b> Words are found and folded for comparing: small and capital letters, accents, long s,
          ligatures. Folding never changes what is shown.
        </li>
        <li>
          <b>Finding.</b> Every passage is compared with every other, within a source and across sources. Runs
          of five words, pairs of rare words and short quotations in marks are seeds, and runs of letters
          where words were misread. Seeds in the same order are chained, stretched at both ends over altered
          words and joined over small gaps. A find has at least {counted(options.minimumWords, 'shared word')}
          , and their surprise is at least {grouped(options.minimumBits)} bits: a run of rare words counts for
          more than a run of common ones.
        </li>
        <li>
          <b>Aligning.</b> The words of the two passages are put side by side; what stands between words
          (commas, quotation marks, spaces) is compared afterwards, so that punctuation can never shift the
          words. Rows are cut at sentences. What stands elsewhere in the other text is a move, with its own
          changes inside.
        </li>
        <li>
          <b>Naming.</b> Each difference gets one <a href="/help#kinds">kind</a> by written rules, in a fixed
          order: the first that applies decides. Each parallel gets one <a href="/help#verdicts">verdict</a>,
          from what its differences are.
        </li>
        <li>
          <b>Families.</b> Passages that are copies of one text are brought together, and their readings set
          side by side. Where one doubtful find would join two families, all of their copies vote on it.
        </li>
        <li>
          <b>Quotations.</b> Quotation marks, block quotations and the documents of a collection say that
          words are somebody else’s; the words around them, headings, notes and front matter say whose. A
          family with such a passage has a dossier, which sets beside each other what is said of it. Names,
          works and dates that may be the same are called similar, never equal.
        </li>
        {site.workOf.size === 0 ? null : (
          <li>
            <b>Editions.</b> Sources that name one work are compared whole, in the order of their dates.
            Sections are matched by the words they share, not by their numbers, and each is called the same,
            changed, moved, split, joined, added or removed.
          </li>
        )}
      </ol>
      <p>
        Nothing is left out in silence. Every character of both passages is in every comparison once;
        commonplace parallels are folded and counted; where work had to stop early the page says so. Nothing
        depends on chance, on the clock or on the machine: the same texts give the same pages.
      </p>
    </section>
  );
}

function Figures() {
  return (
    <section id="figures">
      <h2>What the figures mean</h2>
      <dl class="terms">
        <dt>Words shared</dt>
        <dd>Words that stand in both passages and are aligned with each other, spellings folded.</dd>
        <dt>Per cent</dt>
        <dd>Words shared, of the words of the longer passage. It is 100 % only if not one word differs.</dd>
        <dt>Bits</dt>
        <dd>
          How surprising it is that the words agree: rare words count for more than common ones, and gaps
          between them take away. Lists sorted as “most telling” go by it.
        </dd>
        <dt>Similarity, commonplace</dt>
        <dd>
          In tables and data, from 0 to 1: words shared, of the words of the longer passage; and how much of a
          formula it is, folded in lists from 0.5 on.
        </dd>
        <dt>Differences</dt>
        <dd>
          Places at which the two differ, each counted once however many words it has. A number behind a kind
          counts those of that kind; what a filter hides stays counted.
        </dd>
        <dt>Rewritten</dt>
        <dd>
          The share of words of a row’s longer side that have no equal on the other. Where it is more than
          half on both sides, words are not marked one by one.
        </dd>
        <dt>Commonplace</dt>
        <dd>
          A heading, a caption, a run of names, or a short formula that nobody put in quotation marks. It is
          folded in lists, and no figure on the overview counts it.
        </dd>
        <dt>Dates</dt>
        <dd>
          As the source has them; an interval where it is one. What has no date stands last, and is never put
          first because of what it says.
        </dd>
      </dl>
    </section>
  );
}

function Checking() {
  return (
    <section id="check">
      <h2>How a quotation is checked</h2>
      <p>
        The texts are cut into pages of a few hundred words, and it is known of each word on which pages it
        stands. Of the quotation the dozen words that tell most are looked up, and the quotation is compared,
        word by word, with the few pages that have most of them. So a quotation of which nearly every word was
        changed is not found, and of something said a hundred times only the likeliest places are named. What
        is sent is neither stored nor logged.
      </p>
    </section>
  );
}
