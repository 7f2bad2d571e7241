import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe leaves to people, and why it is well here. Anything else it is unsure of is a finding. */
const explained: Readonly<Record<string, string>> = {
  'color-contrast':
    'axe cannot see through pseudo-elements, gradients and text next to marks; check 10 computes all pairs from the stylesheet',
  'color-contrast-enhanced': 'the same',
};

/**
 * What axe finds wrong on the page as it is shown now, or cannot decide. In its legacy mode: the other
 * opens a blank page to gather what it found in frames, of which there are none, and takes twice as long.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(tags)
    .analyze();
  const unsure = incomplete.filter(({ id }) => !(id in explained));
  return [...violations, ...unsure].map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(' | ')}`,
  );
}

/** What somebody may have set for pages: how wide they are shown, in which colours. */
export interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
}

/** What axe finds on several pages in one look; two at a time, for much of it is waiting. */
export async function axeFindingsOn(
  browser: Browser,
  origin: string,
  paths: readonly string[],
  { width, colorScheme, forcedColors }: Look,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, forcedColors });
  const open = [...paths];
  const found: string[] = [];
  const look = async (): Promise<void> => {
    const page = await context.newPage();
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      await page.goto(origin + path);
      for (const finding of await axeFindings(page)) found.push(`${path}: ${finding}`);
    }
  };
  await Promise.all([look(), look()]);
  await context.close();
  return found;
}
