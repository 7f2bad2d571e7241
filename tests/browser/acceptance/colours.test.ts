/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { differenceKinds } from '../../../src/model/index.ts';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { read } from './reader.ts';
import { short } from './routes.ts';

const pictures = join(import.meta.dirname, '../../../dist/screenshots');

/** Text on what it stands on: 4.5 to 1. */
const text = [
  ['ink', 'paper'],
  ['ink', 'panel'],
  ['muted', 'paper'],
  ['muted', 'panel'],
  ['link', 'paper'],
  ['link', 'panel'],
  ['error', 'paper'],
  ['ink', 'a-fill'],
  ['ink', 'b-fill'],
  ['ink', 'm-fill'],
  ['a-line', 'paper'],
  ['b-line', 'paper'],
  ['m-line', 'paper'],
  ['ink', 'heat-0'],
  ['ink', 'heat-1'],
  ['ink', 'heat-2'],
  ['on-heat-3', 'heat-3'],
  ['on-heat-4', 'heat-4'],
  ['on-heat-4', 'heat-5'],
  ['on-hit', 'hit'],
] as const;

/** Lines, marks and rings: 3 to 1. */
const lines = [
  ['rule', 'paper'],
  ['rule', 'panel'],
  ['a-line', 'a-fill'],
  ['b-line', 'b-fill'],
  ['m-line', 'm-fill'],
  ['minor', 'paper'],
  ['focus', 'paper'],
  ['focus', 'panel'],
] as const;

describe.skipIf(!hasBrowser())('colours and lines', () => {
  const at = siteInBrowser(pagesStore);

  test('9 each kind has a line of its own, without colour and with forced colours, too', async () => {
    mkdirSync(pictures, { recursive: true });
    for (const forcedColors of ['none', 'active'] as const) {
      await read(at, '/help', { forcedColors }, async (page) => {
        const signatures = await page.locator('#kinds .sample').evaluateAll((samples) =>
          samples.map((sample) => {
            const style = getComputedStyle(sample);
            return [
              style.textDecorationLine,
              style.textDecorationStyle,
              style.textDecorationThickness,
              style.outlineStyle,
              style.borderInlineStartWidth,
              style.borderInlineEndWidth,
            ].join(' ');
          }),
        );
        // Omission and addition are one pattern seen from two sides: the column says which.
        const lineOf = (kind: (typeof differenceKinds)[number]): string =>
          signatures[differenceKinds.indexOf(kind)]!;
        expect(signatures).toHaveLength(differenceKinds.length);
        expect(lineOf('omission')).toBe(lineOf('addition'));
        expect(new Set(signatures).size).toBe(differenceKinds.length - 1);
        // For eyes: what the lines leave of the kinds where there is no colour.
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
        await page.goto(at.site.origin + short);
        const name = forcedColors === 'none' ? 'without-colour' : 'forced-colours';
        await page.screenshot({ path: join(pictures, `kinds-${name}.png`), fullPage: true });
      });
    }
  });

  test('10 every pair of colours has the contrast it needs, in light and dark, by the system and by choice; nothing else changes with them', async () => {
    await read(at, '/help', {}, async (page) => {
      for (const [scheme, theme] of [
        ['light', undefined],
        ['dark', undefined],
        ['dark', 'light'],
        ['light', 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.evaluate((chosen) => {
          if (chosen === undefined) delete document.documentElement.dataset['theme'];
          else document.documentElement.dataset['theme'] = chosen;
        }, theme);
        const palette = await paletteOf(page);
        const isDark = luminance(palette['paper']!) < 0.5;
        expect([scheme, theme, isDark]).toEqual([scheme, theme, (theme ?? scheme) === 'dark']);
        const weak = (pairs: readonly (readonly [string, string])[], least: number): string[] =>
          pairs
            .map(([a, b]) => [a, b, contrast(palette[a]!, palette[b]!)] as const)
            .filter(([, , ratio]) => !(ratio >= least))
            .map(([a, b, ratio]) => `${a} on ${b}: ${ratio.toFixed(2)} of ${least}`);
        expect([scheme, theme, ...weak(text, 4.5), ...weak(lines, 3)]).toEqual([scheme, theme]);
      }
      expect(await changedBy(page, 'prefers-color-scheme')).toEqual(['--dark', '--light', 'color-scheme']);
      const forced = await changedBy(page, 'forced-colors');
      expect(
        forced.filter(
          (property) => !/color|border|outline|text-decoration|background|fill|stroke/.test(property),
        ),
      ).toEqual([]);
    });
  });
});

type Colour = readonly [red: number, green: number, blue: number];

/** Every colour of the palette as the browser computes it. */
async function paletteOf(page: Page): Promise<Readonly<Record<string, Colour>>> {
  const names = [...new Set([...text, ...lines].flat())];
  const computed = await page.evaluate((all) => {
    const probe = document.body.appendChild(document.createElement('span'));
    const found = all.map((name) => {
      probe.style.color = 'transparent';
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color] as const;
    });
    probe.remove();
    return found;
  }, names);
  return Object.fromEntries(
    computed.map(([name, colour]) => {
      const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
      if (parts === null) throw new Error(`--${name} is ${colour}, and no colour that covers`);
      return [name, [Number(parts[1]), Number(parts[2]), Number(parts[3])] as const];
    }),
  );
}

/** The properties that rules for a colour scheme (the system's, or the reader's), or for forced colours, set on the screen. */
function changedBy(page: Page, feature: 'prefers-color-scheme' | 'forced-colors'): Promise<string[]> {
  return page.evaluate((name) => {
    const properties = new Set<string>();
    const collect = (rules: CSSRuleList, isAsked: boolean): void => {
      for (const rule of rules) {
        const media = rule instanceof CSSMediaRule ? rule.media.mediaText : '';
        if (media.includes('print')) continue;
        const isChosen =
          name === 'prefers-color-scheme' &&
          rule instanceof CSSStyleRule &&
          rule.selectorText.includes('data-theme');
        const isOurs = isAsked || isChosen || media.includes(name);
        if (rule instanceof CSSStyleRule && isOurs)
          for (const property of rule.style) properties.add(property);
        if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList, isOurs);
      }
    };
    for (const sheet of document.styleSheets) collect(sheet.cssRules, false);
    return [...properties].sort();
  }, feature);
}

/** WCAG 2 contrast of two colours. */
function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const channel = part / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
