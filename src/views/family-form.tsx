import { mostColumns } from './family-columns.tsx';
import { type FamilyOptions, familyHref, familyPath, firstCopy, wordingOfCopy } from './family-options.ts';
import type { CollatedProps } from './family-table.tsx';
import { siglumInAddress, siglumOf } from './family-units.ts';
import { titleOf } from './parts.tsx';
import { grouped } from './words.ts';

/** Wordings that are laid out before the reader; more unfold. */
const mostOpen = 12;

/** From which wording the others are told, which of them, and what counts as a difference: a form, for whoever has no script. */
export function FamilyForm({ site, page, collation, options }: CollatedProps) {
  const { passages, family } = page;
  const chosen = options.wordings ?? [...collation.wordings.keys()];
  const named = (wording: number): string => {
    const copies = collation.wordings[wording]!.states.flatMap((state) => state.copies);
    const first = siglumOf(passages[firstCopy(page, wording)]!);
    return copies.length === 1 ? first : `${first} and ${grouped(copies.length - 1)} more`;
  };
  const baseWording = wordingOfCopy(page, options.base);
  const only = (wording: number | undefined): FamilyOptions => {
    const { base, view, tell } = options;
    return { base, view, tell, page: 1, ...(wording !== undefined && { wordings: [wording] }) };
  };
  return (
    <form class="filter collating" action={familyPath(family.id)} method="get">
      <p class="field">
        <label for="base">Base</label>
        <select name="base" id="base">
          {collation.wordings.map((_, wording) => {
            const copy = wording === baseWording ? options.base : firstCopy(page, wording);
            return (
              <option value={siglumInAddress(passages[copy]!)} selected={wording === baseWording}>
                {named(wording)}
              </option>
            );
          })}
        </select>
      </p>
      <p class="field">
        <label for="tell">Tell</label>
        <select name="tell" id="tell">
          <option value="words" selected={options.tell === 'words'}>
            other words only
          </option>
          <option value="all" selected={options.tell === 'all'}>
            capitals and punctuation too
          </option>
        </select>
      </p>
      <p class="field">
        <label for="view">View</label>
        <select name="view" id="view">
          <option value="table" selected={options.view === 'table'}>
            table of readings
          </option>
          <option value="columns" selected={options.view === 'columns'}>
            columns, up to {mostColumns}
          </option>
        </select>
      </p>
      <p class="field">
        <button type="submit">Show</button>
      </p>
      <details class="wide" open={collation.wordings.length <= mostOpen}>
        <summary>
          Wordings:{' '}
          {options.wordings === undefined
            ? `all ${grouped(collation.wordings.length)}`
            : `${grouped(chosen.length)} of ${grouped(collation.wordings.length)}`}
        </summary>
        <fieldset class="chosen">
          <legend class="vh">Wordings that are set beside each other</legend>
          {collation.wordings.map((_, wording) => (
            <label>
              <input
                type="checkbox"
                name="w"
                value={siglumInAddress(passages[firstCopy(page, wording)]!)}
                checked={chosen.includes(wording)}
              />
              <span>
                <bdi>{named(wording)}</bdi> <SourceName site={site} page={page} wording={wording} />
              </span>
            </label>
          ))}
        </fieldset>
        <p class="note">
          <a href={`${familyHref(page, only(undefined))}#readings`}>All wordings</a> ·{' '}
          <a href={`${familyHref(page, only(baseWording))}#readings`}>the base alone</a>
        </p>
      </details>
    </form>
  );
}

/** The source in which a wording occurs first, and its date. */
function SourceName({
  site,
  page,
  wording,
}: Pick<CollatedProps, 'site' | 'page'> & { readonly wording: number }) {
  const source = page.passages[firstCopy(page, wording)]!.source;
  const title = titleOf(site, source);
  const date = site.sources.get(source)?.date?.label;
  return (
    <span class="byline">
      <bdi>{title}</bdi>
      {date === undefined || title.includes(date) ? null : (
        <>
          {', '}
          <bdi>{date}</bdi>
        </>
      )}
    </span>
  );
}
