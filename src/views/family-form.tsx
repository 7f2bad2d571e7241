import { mostColumns } from './family-columns.tsx';
import { familyHref, familyPath, firstCopy, wordingOfCopy } from './family-options.ts';
import type { CollatedProps } from './family-table.tsx';
import { siglumInAddress, siglumOf } from './family-units.ts';
import { grouped } from './words.ts';

/** From which wording the others are told, which of them, and what counts as a difference: a form, for whoever has no script. */
export function FamilyForm({ page, collation, options }: CollatedProps) {
  const { passages, family } = page;
  const chosen = options.wordings ?? [...collation.wordings.keys()];
  const named = (wording: number): string => {
    const copies = collation.wordings[wording]!.states.flatMap((state) => state.copies);
    const first = siglumOf(passages[firstCopy(page, wording)]!);
    return copies.length === 1 ? first : `${first} and ${grouped(copies.length - 1)} more`;
  };
  const baseWording = wordingOfCopy(page, options.base);
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
      <details class="wide">
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
                checked={options.wordings?.includes(wording) ?? false}
              />{' '}
              <bdi>{named(wording)}</bdi>
            </label>
          ))}
        </fieldset>
        {options.wordings === undefined ? (
          <p class="note">With none chosen, all are shown.</p>
        ) : (
          <p>
            <a href={familyHref(page, { base: options.base, view: 'table', tell: options.tell, page: 1 })}>
              Show all wordings
            </a>
          </p>
        )}
      </details>
    </form>
  );
}
