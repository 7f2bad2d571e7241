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

  app.get('/method', async (c) => {
    const store = c.get('store');
    const diagnostics = await store.diagnostics();
    const props = { release: store.current.release, diagnostics, ...describeMethod(c.get('catalogue')) };
    return answer(c, { name: 'method', data: props, render: (site) => renderMethod(site, props) });
  });

  app.get('/accessibility', (c) => {
    const data = { standard: 'WCAG 2.2', level: 'AA' };
    return answer(c, { name: 'accessibility', data, render: renderAccessibility });
  });
}

function describeMethod({ engine, options, sources }: Catalogue) {
  return {
    engine,
    options,
    sources: sources.map(({ id, title, sha256, words }) => ({ id, title, sha256, words })),
  };
}
