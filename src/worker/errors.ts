/** The only file of the Worker that catches: every failure becomes an answer with a reason and a way on. */
import { type ErrorCode, VariorumError } from '../model/index.ts';
import { headersFor } from '../store/index.ts';
import { type Problem, type ProblemPageProps, renderProblem } from '../views/index.ts';
import { readAddress } from './address.ts';
import { FormatError, representations } from './formats.ts';
import { allowedMethods } from './methods.ts';
import { nearestPages } from './nearest.ts';
import { onwardFrom } from './onward.ts';
import type { OpenRelease } from './page-environment.ts';
import { markPersonal } from './preferences.ts';

const statuses: Partial<Record<ErrorCode, number>> = {
  'request.path': 400,
  'request.query': 400,
  'request.not-found': 404,
  'request.method': 405,
  'request.origin': 403,
  'request.too-large': 413,
  'request.media-type': 415,
  'request.body': 422,
  'request.gone': 410,
  'release.gone': 410,
  'release.missing': 503,
  'release.broken': 503,
};

const titles: Readonly<Record<number, string>> = {
  400: 'This address cannot be read',
  404: 'There is no such page',
  403: 'This form is sent from these pages only',
  405: 'This can only be read',
  410: 'This is no longer here',
  413: 'This is too much at once',
  415: 'This is not what the form sends',
  422: 'This cannot be read',
  500: 'Something went wrong here',
  503: 'There is nothing to show yet',
};

/** Called with what was not expected, so that it can be found by the number in the answer. */
export type ReportFailure = (failure: { readonly requestId: string; readonly cause: unknown }) => void;

export interface CatchOptions {
  readonly handle: (request: Request) => Promise<Response>;
  /** Opens the release for the page that tells of the problem; that may be what failed. */
  readonly open: () => Promise<OpenRelease>;
  readonly report: ReportFailure;
}

/** The answer of `handle`, or a problem in place of whatever it throws, errors or not. */
export async function catchErrors(
  request: Request,
  { handle, open, report }: CatchOptions,
): Promise<Response> {
  const requestId = crypto.randomUUID();
  try {
    return await handle(request);
  } catch (cause) {
    const problem = describeProblem(cause, requestId);
    if (problem.status >= 500) report({ requestId, cause });
    const release = await open().catch(() => undefined);
    // What is offered is read from the release, which may be what failed.
    const nearest = await nearestTo(request, { cause, problem, release }).catch(() => []);
    const onward = onwardFrom(request, problem, { hasSearch: release?.site.hasSearch === true });
    return problemAnswer(request, { problem, nearest, onward }, release);
  }
}

function describeProblem(cause: unknown, requestId: string): Problem {
  const status = cause instanceof VariorumError ? statuses[cause.code as ErrorCode] : undefined;
  if (!(cause instanceof VariorumError) || status === undefined) {
    return {
      type: 'about:blank',
      title: titles[500] ?? '',
      status: 500,
      code: 'internal',
      detail:
        'That is our fault, not yours. Trying again may help. If it does not, please report it with the request number below.',
      requestId,
    };
  }
  const { code, message, advice, limit, actual } = cause;
  return {
    type: 'about:blank',
    title: titles[status] ?? '',
    status,
    code,
    detail: `${message}${advice === undefined ? '' : `; ${advice}`}.`,
    ...(limit === undefined ? {} : { limit }),
    ...(actual === undefined ? {} : { actual }),
    requestId,
  };
}

function problemAnswer(
  request: Request,
  { problem, nearest, onward }: ProblemPageProps,
  release: OpenRelease | undefined,
): Response {
  const representation = wantedRepresentation(request);
  const { isLocal, path } = isReadable(request) ? readAddress(request) : { isLocal: false, path: '/' };
  const headers = new Headers(headersFor(representation, { isLocal }));
  headers.set('Vary', 'Accept');
  if (isReadable(request)) markPersonal(request, headers);
  if (representation === 'data') headers.set('Content-Type', 'application/problem+json; charset=utf-8');
  if (problem.status === 405) headers.set('Allow', allowedMethods(path));
  // What is said of a text that was sent is kept by nobody.
  const isOfForm = request.method === 'POST' && problem.status !== 405;
  if (problem.status >= 500 || isOfForm) headers.set('Cache-Control', 'no-store');
  if (problem.status === 503) headers.set('Retry-After', '60');
  const bodies: Readonly<Record<typeof representation, () => string>> = {
    data: () => `${JSON.stringify({ ...problem, ...(nearest.length === 0 ? {} : { nearest }) })}\n`,
    text: () => plainProblem({ problem, nearest, onward }),
    page: () => renderProblem(release?.site, { problem, nearest, onward }),
  };
  const body = request.method === 'HEAD' ? null : bodies[representation]();
  return new Response(body, { status: problem.status, headers });
}

/** Pages that were perhaps meant: the same in formats that it can be had in, or those with the likest addresses. */
async function nearestTo(
  request: Request,
  {
    cause,
    problem,
    release,
  }: { readonly cause: unknown; readonly problem: Problem; readonly release: OpenRelease | undefined },
): Promise<ProblemPageProps['nearest']> {
  if (cause instanceof FormatError) return cause.offered;
  if (problem.status !== 404 || release === undefined || !isReadable(request)) return [];
  return nearestPages(readAddress(request).path, release.catalogue, release.store);
}

function plainProblem({ problem, nearest, onward }: ProblemPageProps): string {
  const { status, title, detail, code, requestId } = problem;
  return [
    `${status} ${title}`,
    detail,
    ...[...nearest, ...onward].map(({ href, name }) => `  ${name}: ${href}`),
    `Code ${code}, request ${requestId}`,
    '',
  ].join('\n');
}

/** Data where data was asked for, by the address or by `Accept`; a page for whoever can show one. */
function wantedRepresentation(request: Request): 'data' | 'text' | 'page' {
  const accept = request.headers.get('Accept') ?? '';
  const wanted = isReadable(request) ? representations[readAddress(request).format] : 'page';
  if (wanted === 'data' || wanted === 'csl') return 'data';
  if (/text\/html/i.test(accept)) return 'page';
  if (/application\/(?:[\w.-]+\+)?json/i.test(accept)) return 'data';
  return wanted === 'page' ? 'page' : 'text';
}

function isReadable(request: Request): boolean {
  return URL.canParse(request.url);
}
