import type { Problem, ProblemPageProps } from '../views/index.ts';
import { readAddress } from './address.ts';

type Link = ProblemPageProps['onward'][number];

/** What a reader can do after a problem, besides going back to the overview. */
export function onwardFrom(
  request: Request,
  { status, code }: Pick<Problem, 'status' | 'code'>,
  { hasSearch }: { readonly hasSearch: boolean },
): readonly Link[] {
  if (!URL.canParse(request.url) || code === 'request.path') return [];
  const { path, query } = readAddress(request);
  if (request.method === 'POST' && status !== 405) return [{ href: path, name: 'Back to the form' }];
  switch (status) {
    case 400:
      return withoutOptions(path, hasSearch);
    case 404:
    case 410:
      if (query.has('v')) return [{ href: withoutRelease(path, query), name: 'What stands there now' }];
      return hasSearch ? [searchFor(path)] : [];
    case 405:
      return [{ href: path, name: 'Read the page at this address' }];
    case 500:
      return [{ href: '/method#errors', name: 'Report it' }];
    default:
      return [];
  }
}

function withoutOptions(path: string, hasSearch: boolean): readonly Link[] {
  const whole = { href: path, name: 'The same page without options' };
  // A long quotation in the field of the search is the likeliest reason for a long query.
  return path === '/search' && hasSearch
    ? [{ href: '/check', name: 'Check a long quotation' }, whole]
    : [whole];
}

function withoutRelease(path: string, query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete('v');
  return rest.size === 0 ? path : `${path}?${rest}`;
}

/** Words of an address that are searched for: more of them would find nothing. */
const mostWords = 6;
/** Longer ones are no words. */
const wordLength = 40;
/** A place names no words: `p12`, `s31.p7-s31.p9`. */
const place = /^[a-z]+\d+(?:[.-][a-z]+\d+)*$/;

/** A search for the words of an address: `/sources/bliss-copy/p3` may have meant what has “bliss copy”. */
function searchFor(path: string): Link {
  const steps = decodeURIComponent(path).split('/').slice(1);
  const names = steps.length > 1 ? steps.slice(1) : steps;
  const words = names
    .filter((name) => !place.test(name))
    .flatMap((name) => name.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 1 && word.length <= wordLength)
    .slice(0, mostWords);
  if (words.length === 0) return { href: '/search', name: 'Search the texts' };
  const question = words.join(' ');
  return {
    href: `/search?${new URLSearchParams({ q: question })}`,
    name: `Search the texts for “${question}”`,
  };
}
