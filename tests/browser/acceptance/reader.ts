import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from '../site.ts';

/** Where tests read: a site, and a browser to read it with. */
export interface ReadingRoom {
  readonly site: Site;
  readonly browser: Browser;
}

/**
 * Opens a page of the site with its own cookies and settings, and closes it whatever comes of it. What goes wrong
 * says on which page, and in which look.
 */
export async function read<Result>(
  at: ReadingRoom,
  path: string,
  look: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await at.browser.newContext({ viewport: { width: 1280, height: 900 }, ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  try {
    await page.goto(at.site.origin + path);
    return await use(page);
  } catch (error) {
    if (error instanceof Error) error.message = `${path} ${JSON.stringify(look)}: ${error.message}`;
    throw error;
  } finally {
    await context.close();
  }
}
