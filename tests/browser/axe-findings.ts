import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

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
