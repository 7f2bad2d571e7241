import type { OverviewMatrix, SourceGroup } from '../store/index.ts';
import { parallelsHref, sharedHref } from './parallels-query.ts';
import { titleOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

export function Matrix({ site, matrix }: { readonly site: Site; readonly matrix: OverviewMatrix }) {
  const { groups, rows } = matrix;
  if (groups.length === 0) return null;
  const most = Math.max(1, ...rows.flatMap(({ words }) => words));
  const isOfSources = groups.every(({ sources, key }) => sources[0] === key);
  return (
    <>
      <p class="folded">
        Parallels between two {isOfSources ? 'sources' : 'decades or centuries'}, or within one, and below
        them the number of words they share; commonplace ones left out. The stronger the tint, the more words.
      </p>
      <section class="scroll" aria-label="Matrix of sources" tabindex={0}>
        <table class="matrix">
          <caption class="vh">Parallels of two sources, and words shared in them</caption>
          <thead>
            <tr>
              <td class="corner" />
              {groups.map((group) => (
                <th scope="col">
                  <a href={groupHref(group)}>
                    <bdi>{group.label}</bdi>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, row) => (
              <tr>
                <th scope="row">
                  <a href={groupHref(group)}>
                    <bdi>{groupName(site, group)}</bdi>
                  </a>{' '}
                  <GroupByline site={site} group={group} />
                </th>
                {groups.map((other, column) => (
                  <MatrixCell
                    site={site}
                    pair={[group, other]}
                    count={rows[row]!.counts[column]!}
                    words={rows[row]!.words[column]!}
                    most={most}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** The list of everything two groups share. */
export function sharedByGroups(a: SourceGroup, b: SourceGroup): string {
  return sharedHref(a.key, b.key);
}

/** The page of a source; of several, the list of what they share with anybody. */
export function groupHref({ key, sources }: SourceGroup): string {
  if (sources[0] === key) return `/sources/${encodeURIComponent(key)}`;
  return parallelsHref({ a: key, sort: 'place', commonplace: 'fold', page: 1 });
}

/** The title of a source, or what several have in common. */
export function groupName(site: Site, { key, label, sources }: SourceGroup): string {
  return sources[0] === key ? titleOf(site, key) : label;
}

function GroupByline({ site, group }: { readonly site: Site; readonly group: SourceGroup }) {
  const source = site.sources.get(group.key);
  if (source === undefined) return <span class="byline">{counted(group.sources.length, 'source')}</span>;
  return (
    <span class="byline">
      <bdi>{source.siglum}</bdi>
      {source.date === undefined ? null : (
        <>
          {', '}
          <bdi>{source.date.label}</bdi>
        </>
      )}
    </span>
  );
}

interface MatrixCellProps {
  readonly site: Site;
  readonly pair: readonly [SourceGroup, SourceGroup];
  readonly count: number;
  readonly words: number;
  readonly most: number;
}

function MatrixCell({ site, pair: [a, b], count, words, most }: MatrixCellProps) {
  if (count === 0) {
    return (
      <td data-heat="0">
        <span class="none">0</span>
      </td>
    );
  }
  const step = Math.max(1, Math.ceil((5 * Math.log(1 + words)) / Math.log(1 + most)));
  return (
    <td data-heat={step}>
      <a href={sharedByGroups(a, b)}>
        {grouped(count)} <span class="vh">{count === 1 ? 'parallel' : 'parallels'}, </span>
        <span class="words">{grouped(words)}</span>
        <span class="vh">
          {' '}
          {words === 1 ? 'word' : 'words'} shared by {groupName(site, a)} and{' '}
          {a === b ? 'itself' : groupName(site, b)}
        </span>
      </a>
    </td>
  );
}
