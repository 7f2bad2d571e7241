import { UsageError } from '../model/index.ts';
import type { Catalogue } from '../store/index.ts';
import { readAddress } from './address.ts';

/** Pages whose addresses name sources. */
const namesSources = /^\/(?:sources|compare|editions)\//;

/**
 * Where the address of a page has gone that names a source by an earlier id; undefined where it has none.
 *
 * @throws UsageError `request.gone` where it names a source that was withdrawn
 */
export function movedTo(
  request: Request,
  { sources, renamed = {}, withdrawn = [] }: Catalogue,
): string | undefined {
  const { path, query } = readAddress(request);
  const url = new URL(request.url);
  if (namesSources.test(path)) {
    const steps = path.split('/');
    for (const gone of withdrawn) if (steps.includes(gone.id)) throw tombstone(gone);
    if (!steps.some((step) => isRenamed(step, renamed))) return undefined;
    const suffix = url.pathname.slice(path.length);
    return `${steps.map((step) => (isRenamed(step, renamed) ? renamed[step] : step)).join('/')}${suffix}${url.search}`;
  }
  const isList = path === '/parallels' && sources.length > 0;
  const before = ['a', 'b'].filter((name) => isRenamed(query.get(name) ?? '', renamed));
  if (!isList || before.length === 0) return undefined;
  for (const name of before) url.searchParams.set(name, renamed[query.get(name)!]!);
  return `${url.pathname}${url.search}`;
}

function isRenamed(id: string, renamed: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(renamed, id);
}

function tombstone({ title, reason, date }: NonNullable<Catalogue['withdrawn']>[number]): UsageError {
  const when = date === undefined ? '' : ` (${date})`;
  return new UsageError(
    'request.gone',
    `“${title}” has been withdrawn${when}: ${reason.replace(/\.$/, '')}`,
    {
      advice: 'links to an earlier release show it as long as that release is kept',
    },
  );
}
