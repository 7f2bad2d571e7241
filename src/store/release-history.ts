/**
 * `releases.json` lies beside the releases and outlives them: a link to one that is no longer kept is
 * answered with what has changed since.
 */
import { SourceError, UsageError } from '../model/index.ts';
import type { Catalogue } from './catalogue.ts';

/** Newest first. */
export type ReleaseHistory = readonly PastRelease[];

export interface PastRelease {
  readonly release: string;
  readonly engine: string;
  /** The titles of its sources, each with the beginning of the hash of its file. */
  readonly sources: Readonly<Record<string, { readonly title: string; readonly sha256: string }>>;
}

/** Releases that are remembered: of one build a day, a season. */
const releasesRemembered = 100;
/** Digits of a hash that tell two states of one file apart. */
const digitsKept = 16;

export const historyPath = 'releases.json';

/** The history after a build; a release that comes again moves to the front. */
export function extendHistory(
  history: ReleaseHistory,
  release: string,
  { engine, sources }: Pick<Catalogue, 'engine' | 'sources'>,
): ReleaseHistory {
  const entries = sources.map(
    ({ id, title, sha256 }) => [id, { title, sha256: sha256.slice(0, digitsKept) }] as const,
  );
  const newest: PastRelease = { release, engine, sources: Object.fromEntries(entries) };
  const others = history.filter((past) => past.release !== release);
  return [newest, ...others].slice(0, releasesRemembered);
}

/** What to throw where a link pins a release that is not kept: what became of its sources since. */
export function goneRelease(release: string, history: ReleaseHistory): SourceError | UsageError {
  const then = history.find((past) => past.release === release);
  const [now] = history;
  if (then === undefined || now === undefined) {
    return new UsageError('request.not-found', `This corpus has no release \`${release}\` on record`, {
      advice: 'leave `v` out of the address to see the current one',
    });
  }
  const changes = [
    ...listed('changed', changedSources(then, now)),
    ...listed(
      'new',
      titles(now, (id) => then.sources[id] === undefined),
    ),
    ...listed(
      'no longer there',
      titles(then, (id) => now.sources[id] === undefined),
    ),
    ...(then.engine === now.engine ? [] : [`compared by engine ${now.engine}, not ${then.engine}`]),
  ];
  const since = changes.length === 0 ? 'all its sources are as they were' : changes.join('; ');
  return new SourceError('release.gone', `Release \`${release}\` is no longer kept. Since then: ${since}`, {
    advice: 'leave `v` out of the address to see the current one',
  });
}

function changedSources(then: PastRelease, now: PastRelease): string[] {
  return titles(now, (id) => {
    const before = then.sources[id];
    return before !== undefined && before.sha256 !== now.sources[id]!.sha256;
  });
}

function titles({ sources }: PastRelease, isMeant: (id: string) => boolean): string[] {
  return Object.entries(sources).flatMap(([id, { title }]) => (isMeant(id) ? [`“${title}”`] : []));
}

/** Sources that one sentence names. */
const named = 5;

function listed(what: string, sources: readonly string[]): string[] {
  if (sources.length === 0) return [];
  const more = sources.length - named;
  return [`${what}: ${sources.slice(0, named).join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}
