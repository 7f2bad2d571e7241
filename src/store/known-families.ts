import type { Family, KnownFamilies, ScanOptions, Source } from '../model/index.ts';
import type { ReleasedScan } from './released-scan.ts';

/** A source as far as it decides whether a text has changed. */
type TextState = Pick<Source, 'id' | 'text'> & { readonly origin: Pick<Source['origin'], 'sha256'> };

/**
 * What a release knows of its sources when new ones are compared with them: families with all their
 * passages, held together by the release's own parallels. Those too short for this scan are left out.
 */
export function familiesToExtend(
  { parallels, families }: Pick<ReleasedScan, 'parallels' | 'families'>,
  { minimumWords }: Pick<ScanOptions, 'minimumWords'>,
): KnownFamilies {
  return { parallels: parallels.filter(({ words }) => words >= minimumWords), families };
}

/**
 * What the release before knows when the same sources are compared again: only which family is which.
 * Passages of texts that have changed since are left out, because their offsets mean nothing any more.
 */
export function familiesToName(
  { sources, families }: Pick<ReleasedScan, 'sources' | 'families'>,
  now: readonly TextState[],
): KnownFamilies {
  const states = new Map(now.map((source) => [source.id, source]));
  const unchanged = new Set(
    sources
      .filter(({ id, sha256, characters }) => {
        const state = states.get(id);
        return state?.origin.sha256 === sha256 && state.text.length === characters;
      })
      .map(({ id }) => id),
  );
  return {
    parallels: [],
    families: families.map(
      (family): Family => ({
        ...family,
        passages: family.passages.filter(({ source }) => unchanged.has(source)),
      }),
    ),
  };
}
