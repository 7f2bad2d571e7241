import { renderLayout } from './layout.tsx';
import type { Site } from './site.ts';

/** A problem as RFC 9457 has it, with our own code, the way out and a number to report it by. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly limit?: number;
  readonly actual?: number;
  readonly requestId: string;
}

export interface ProblemPageProps {
  readonly problem: Problem;
  /** Pages that were perhaps meant. */
  readonly nearest: readonly { readonly href: string; readonly name: string }[];
}

export function renderProblem(site: Site | undefined, { problem, nearest }: ProblemPageProps): string {
  return renderLayout({
    site,
    title: `${problem.status} ${problem.title}`,
    children: (
      <div class="prose problem">
        <h1>{problem.title}</h1>
        <p class="lede">{problem.detail}</p>
        {nearest.length === 0 ? null : (
          <>
            <p>Perhaps you meant:</p>
            <ul>
              {nearest.map(({ href, name }) => (
                <li>
                  <a href={href}>
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {problem.status === 503 ? null : (
          <p>
            <a href="/">Back to the overview</a>
          </p>
        )}
        <p class="fine">
          Code <code>{problem.code}</code>, request <code>{problem.requestId}</code>
        </p>
      </div>
    ),
  });
}
