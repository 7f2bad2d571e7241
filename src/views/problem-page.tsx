import type { Child } from 'hono/jsx';
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
  /** What else can be done, besides going back to the overview. */
  readonly onward: readonly { readonly href: string; readonly name: string }[];
}

export function renderProblem(
  site: Site | undefined,
  { problem, nearest, onward }: ProblemPageProps,
): string {
  return renderLayout({
    site,
    title: `${problem.status} ${problem.title}`,
    children: (
      <div class="prose problem">
        <h1>{problem.title}</h1>
        <p class="lede">{withNames(problem.detail)}</p>
        {nearest.length === 0 ? null : (
          <>
            <p>Perhaps you meant:</p>
            <Links links={nearest} />
          </>
        )}
        {onward.length === 0 ? null : (
          <>
            <p>{nearest.length === 0 ? 'What you can do:' : 'Or else:'}</p>
            <Links links={onward} />
          </>
        )}
        {problem.status === 503 ? (
          <p>Try again in a minute.</p>
        ) : (
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

/** Messages have names in backticks, which a page shows as what they are. */
function withNames(message: string): Child {
  return message.split('`').map((part, index) => (index % 2 === 0 ? part : <code>{part}</code>));
}

function Links({ links }: { readonly links: ProblemPageProps['nearest'] }) {
  return (
    <ul>
      {links.map(({ href, name }) => (
        <li>
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
