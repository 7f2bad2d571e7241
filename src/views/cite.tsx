import { exportHref } from './export-formats.ts';

/** How this very view is cited. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  readonly csl: string;
  /** The absolute address, pinned to the release. */
  readonly url: string;
  readonly release: string;
  /** The sentence that says what is ignored; absent where a view shows no differences. */
  readonly ignored?: string;
  /** Of two sides in rows, what they are, each with its date and place in short. */
  readonly sides?: readonly [a: string, b: string];
}

export interface CiteProps {
  readonly citation: Citation;
  /** Path and query of the view. */
  readonly path: string;
}

/**
 * The citation of a view, to be opened, selected or saved without any script. What a script needs to copy
 * rows with their citation, and to keep address and filters up to date in it, stands in its attributes. What
 * the view can be taken away as stands at its end.
 */
export function Cite({ citation, path }: CiteProps) {
  const { text, bibtex, csl, url, release, ignored, sides } = citation;
  return (
    <>
      <details
        class="menu cite"
        data-cite={url}
        data-release={release}
        data-ignored={ignored}
        data-a={sides?.[0]}
        data-b={sides?.[1]}
      >
        <summary>Cite</summary>
        <div class="panel">
          <p dir="auto" data-cited="citation">
            {text}
          </p>
          <CitedAs name="BibTeX" written={bibtex} href={exportHref(path, 'bib')} />
          <CitedAs name="CSL-JSON" written={csl} href={exportHref(path, 'csl.json')} />
          <p class="fine">
            The address names this release, so that it shows the same when the corpus has changed.
          </p>
        </div>
      </details>
      <a href="#export">Export</a>
    </>
  );
}

/** The same where it is all that can be done with a page. */
export function CiteActions({
  citation,
  path,
}: {
  readonly citation: Citation | undefined;
  readonly path: string;
}) {
  if (citation === undefined) return null;
  return (
    <div class="actions">
      <Cite citation={citation} path={path} />
    </div>
  );
}

interface CitedAsProps {
  readonly name: string;
  readonly written: string;
  readonly href: string;
}

function CitedAs({ name, written, href }: CitedAsProps) {
  return (
    <details>
      <summary>{name}</summary>
      <pre data-cited={name}>{written}</pre>
      <p>
        <a href={href} rel="nofollow">
          Save as a file<span class="vh">: {name}</span>
        </a>
      </p>
    </details>
  );
}
