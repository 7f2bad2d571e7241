import type { Hono } from 'hono';
import type { Catalogue } from '../store/index.ts';
import { kindWords, renderAccessibility, renderHelp, renderMethod, verdictWords } from '../views/index.ts';
import { answer } from './answer.ts';
import type { PageEnvironment } from './page-environment.ts';

export function addAboutRoutes(app: Hono<PageEnvironment>): void {
  app.get('/help', (c) => {
    const data = { kinds: kindWords, verdicts: verdictWords };
    return answer(c, { name: 'help', data, render: renderHelp });
  });

  app.get('/method', (c) => {
    const props = { release: c.get('store').current.release, ...describeMethod(c.get('catalogue')) };
    return answer(c, { name: 'method', data: props, render: (site) => renderMethod(site, props) });
  });

  app.get('/accessibility', (c) => {
    const data = { standard: 'WCAG 2.2', level: 'AA' };
    return answer(c, { name: 'accessibility', data, render: renderAccessibility });
  });
}

function describeMethod({ engine, options, sources, diagnostics }: Catalogue) {
  return {
    engine,
    options,
    diagnostics,
    sources: sources.map(({ id, title, sha256, words }) => ({ id, title, sha256, words })),
  };
}
