/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Check 1 of the acceptance list: the success criteria of WCAG 2.2 to level AA, and what is good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe leaves to people, and why it is well here. Anything else that it is unsure of is a finding. */
export const explained: Readonly<Record<string, string>> = {
  'color-contrast':
    'axe cannot see through pseudo-elements, gradients and text next to marks; check 10 computes all pairs from the stylesheet',
};

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown }[];
}

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ readonly violations: readonly AxeResult[]; readonly incomplete: readonly AxeResult[] }>;
}

/** The rules whose outcome depends on colours. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

/** The rules whose outcome depends on the widths of lines. */
const aboutLines = ['target-size', 'scrollable-region-focusable'];

/** All rules; those alone that another palette can break; those that other lines can. */
type Rules = 'all' | 'colours' | 'lines';

/**
 * What axe finds wrong on the page as it is shown now, or cannot decide and nobody explained. It is put into the
 * page once and asked as often as the page is given another look: its own wrapper for the browser takes three
 * times as long, since it puts axe in anew each time and looks for frames, of which there are none.
 */
export async function axeFindings(
  page: Page,
  { rules = 'all', seen }: { readonly rules?: Rules; readonly seen?: Set<string> } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const some = rules === 'colours' ? aboutColours : aboutLines;
  const options = {
    runOnly: rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: some },
    resultTypes: ['violations', 'incomplete'],
  };
  const { violations, unsure } = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: Axe };
    const told = (results: readonly AxeResult[]): { id: string; at: string }[] =>
      results.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => String(target)).join(' | ') }));
    const found = await axe.run(document, asked);
    return { violations: told(found.violations), unsure: told(found.incomplete) };
  }, options);
  for (const { id } of unsure) seen?.add(id);
  const unexplained = unsure.filter(({ id }) => !(id in explained));
  return [...violations, ...unexplained].map(({ id, at }) => `${id} at ${at}`);
}

/** What somebody may have set for pages: how wide they are shown, in which colours. */
export interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
  /** What axe is asked for it. */
  readonly rules: Rules;
}

/**
 * Every look of check 1. A dark page differs from a light one in colours alone, and one with forced colours in
 * colours and lines (check 10 holds the stylesheet to both), so what has nothing to do with them is asked once for
 * each width. Forced colours themselves are not ours, and axe takes the text's own colour
 * (`-webkit-text-fill-color`, which is not forced) for the one that is shown.
 */
export const looks: readonly Look[] = [1280, 390].flatMap((width): Look[] => [
  { width, colorScheme: 'light', forcedColors: 'none', rules: 'all' },
  { width, colorScheme: 'dark', forcedColors: 'none', rules: 'colours' },
  { width, colorScheme: width > 400 ? 'light' : 'dark', forcedColors: 'active', rules: 'lines' },
]);

export function lookName({ width, colorScheme, forcedColors }: Look): string {
  return `${width} px ${colorScheme}${forcedColors === 'active' ? ' forced' : ''}`;
}
