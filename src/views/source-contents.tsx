import type { SourceOutline } from '../store/index.ts';
import { placeLabel, sourceHref, sourcePath } from './places.ts';
import { counted, grouped } from './words.ts';

/** The address of a page of a source, from 1: it is called after the first place that begins on it. */
export function sourcePagePath({ source, pages }: SourceOutline, page: number, question?: string): string {
  const name = page === 1 ? undefined : (pages[page - 1]?.place ?? String(page));
  return sourcePath(source.id, name, question);
}

/** The headings of the text, with what each section shares. */
export function Contents({ outline }: { readonly outline: SourceOutline }) {
  const { sections, source, pages } = outline;
  if (sections.length < 2) return null;
  return (
    <details class="sections">
      <summary>Contents</summary>
      <ol>
        {sections.map(({ place, title, depth, words, parallels, page }) => (
          <li data-depth={Math.min(depth, deepest)}>
            <a href={sourceHref(source.id, place)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="fine">
              {counted(words, 'word')}
              {parallels === 0 ? '' : `, ${counted(parallels, 'parallel')}`}
              {pages.length > 1 ? `, page ${page}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Depths of sections that are set in one below the other. */
const deepest = 2;

export interface TextPagesProps {
  readonly outline: SourceOutline;
  readonly page: number;
  readonly question?: string;
  /** How the landmark is called. */
  readonly label: string;
}

/** Pages on either side of this one that are named beside the first and the last. */
const around = 3;

/** The way through the pages of a long text. */
export function TextPages({ outline, page, question, label }: TextPagesProps) {
  const { pages } = outline;
  if (pages.length < 2) return null;
  const shown = pages.flatMap((_, index) => {
    const number = index + 1;
    const isNear = Math.abs(number - page) <= around || number === 1 || number === pages.length;
    return isNear ? [number] : [];
  });
  return (
    <nav class="pages" aria-label={label}>
      <ul>
        {page === 1 ? null : (
          <li>
            <a href={sourcePagePath(outline, page - 1, question)} rel="prev">
              Previous page
            </a>
          </li>
        )}
        {shown.map((number, index) => (
          <>
            {index > 0 && shown[index - 1]! + 1 < number ? <li aria-hidden="true">…</li> : null}
            <li>
              {number === page ? (
                <span aria-current="page">
                  <span class="vh">Page </span>
                  {grouped(number)}
                </span>
              ) : (
                <a href={sourcePagePath(outline, number, question)}>
                  <span class="vh">Page </span>
                  {grouped(number)}
                  <PageBegin outline={outline} page={number} />
                </a>
              )}
            </li>
          </>
        ))}
        {page === pages.length ? null : (
          <li>
            <a href={sourcePagePath(outline, page + 1, question)} rel="next">
              Next page
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageBegin({ outline, page }: { readonly outline: SourceOutline; readonly page: number }) {
  const place = outline.pages[page - 1]?.place;
  return place === undefined ? null : <span class="vh">, from {placeLabel(place)}</span>;
}
