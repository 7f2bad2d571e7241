import { exportHref } from './export-links.tsx';

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
  /** The texts that are shown, each with its date and place in short. */
  readonly names: readonly string[];
}

export interface CiteProps {
  readonly citation: Citation;
  /** Path and query of the view. */
  readonly path: string;
}

/**
 * The citation of a view, to be opened, selected or saved without any script. What a script needs to copy
 * rows with their citation, and to keep address and filters up to date in it, stands in its attributes.
 */
export function Cite({ citation, path }: CiteProps) {
  const { text, bibtex, csl, url, release, ignored, names } = citation;
  return (
    <details
      class="menu cite"
      data-cite={url}
      data-release={release}
      data-ignored={ignored}
      data-a={names[0]}
      data-b={names[1]}
    >
      <summary>Cite</summary>
      <dl class="panel">
        <dt>Citation</dt>
        <dd dir="auto" data-cited="citation">
          {text}
        </dd>
        <CitedAs name="BibTeX" written={bibtex} href={exportHref(path, 'bib')} />
        <CitedAs name="CSL-JSON" written={csl} href={exportHref(path, 'csl.json')} />
        <dt class="fine">
          The address in it names the release, so that it shows the same after the corpus has changed.
        </dt>
      </dl>
    </details>
  );
}

interface CitedAsProps {
  readonly name: string;
  readonly written: string;
  readonly href: string;
}

function CitedAs({ name, written, href }: CitedAsProps) {
  return (
    <>
      <dt>
        {name}{' '}
        <a href={href} rel="nofollow">
          save as a file<span class="vh">: {name}</span>
        </a>
      </dt>
      <dd>
        <pre data-cited={name}>{written}</pre>
      </dd>
    </>
  );
}
