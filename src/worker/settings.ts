import type { Hono } from 'hono';
import { defaultPreferences, preferenceValues, renderSettings, settingsNotes } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, redirected } from './answer.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { choosePreferences, preferencesCookie } from './preferences.ts';
import { oneOf } from './query.ts';
import { readForm } from './read-form.ts';

/** Three choices and a button take a tenth of it. */
const formBytes = 1_024;

export function addSettingsRoutes(app: Hono<PageEnvironment>): void {
  app.get('/settings', (c) => {
    const note = oneOf(readAddress(c.req.raw).query, 'done', settingsNotes);
    const data = { choices: preferenceValues, defaults: defaultPreferences };
    return answer(c, { name: 'settings', data, render: (site) => renderSettings(site, note) });
  });

  app.post('/settings', async (c) => {
    const fields = await readForm(c.req.raw, formBytes);
    const isForgotten = fields.get('do') === 'forget';
    const preferences = isForgotten ? defaultPreferences : choosePreferences(fields);
    const response = redirected(c, `/settings?done=${isForgotten ? 'forgotten' : 'saved'}`, 303);
    return withCookie(c, response, preferences);
  });
}

function withCookie(
  c: PageContext,
  response: Response,
  preferences: Parameters<typeof preferencesCookie>[1],
): Response {
  response.headers.set('Set-Cookie', preferencesCookie(c.req.raw, preferences));
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
