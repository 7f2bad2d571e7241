import { defaultPreferences, type Preferences, preferenceValues } from '../views/index.ts';
import { readAddress } from './address.ts';

/**
 * The one cookie, set on `/settings` and nowhere else: `variorum=theme=dark&keys=off`. It holds what a reader
 * chose, only where that differs from the defaults, and nothing that tells readers apart.
 */
const name = 'variorum';
const yearInSeconds = 365 * 24 * 60 * 60;
/** Everything chosen is about 30 characters; what is longer is not ours. */
const longestValue = 200;

/** What the reader chose, of what there is to choose; anything else in the cookie is as if it were absent. */
export function readPreferences(request: Pick<Request, 'headers'>): Preferences {
  const value = cookieValue(request.headers.get('Cookie') ?? '');
  if (value === undefined || value.length > longestValue) return defaultPreferences;
  return choosePreferences(new URLSearchParams(value));
}

/** The preferences among these fields, of a cookie or of a form. */
export function choosePreferences(fields: URLSearchParams): Preferences {
  const chosen = <Name extends keyof Preferences>(field: Name): Preferences[Name] =>
    preferenceValues[field].find((value) => value === fields.get(field)) ?? defaultPreferences[field];
  return { theme: chosen('theme'), keys: chosen('keys'), view: chosen('view') };
}

/** The `Set-Cookie` that keeps them for a year, or that takes the cookie away where nothing differs from the defaults. */
export function preferencesCookie(request: Pick<Request, 'url'>, preferences: Preferences): string {
  const fields = new URLSearchParams();
  for (const field of ['theme', 'keys', 'view'] as const) {
    if (preferences[field] !== defaultPreferences[field]) fields.set(field, preferences[field]);
  }
  const isKept = fields.size > 0;
  const secure = readAddress(request).isLocal ? [] : ['Secure'];
  return [
    `${name}=${fields}`,
    `Max-Age=${isKept ? yearInSeconds : 0}`,
    'Path=/',
    'SameSite=Lax',
    'HttpOnly',
    ...secure,
  ].join('; ');
}

/**
 * Says of a page that it depends on the cookie; where one was sent, that no shared cache may keep it. Data is
 * the same for everybody.
 */
export function markPersonal(request: Request, headers: Headers): void {
  if (readAddress(request).format !== 'page') return;
  headers.append('Vary', 'Cookie');
  const isPublic = headers.get('Cache-Control')?.startsWith('public') === true;
  if (isPublic && isPersonal(request)) {
    headers.set('Cache-Control', 'private, max-age=0, must-revalidate');
  }
}

/** Whether the reader chose how pages look. */
export function isPersonal(request: Pick<Request, 'headers'>): boolean {
  return cookieValue(request.headers.get('Cookie') ?? '') !== undefined;
}

/** The value of our cookie, if the browser sent one. Of two the first counts, as it has the longer path. */
function cookieValue(header: string): string | undefined {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
