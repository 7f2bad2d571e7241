import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** The stylesheet as it is served. */
const css = buildSync({
  entryPoints: [fileURLToPath(new URL('../../web/site.css', import.meta.url))],
  bundle: true,
  minify: true,
  write: false,
  target: 'es2022',
}).outputFiles[0]!.text;

type Look = Readonly<Record<string, string>>;

const pairs = [
  ...css.matchAll(/--([\w-]+):\s*var\(--light,\s*(#[0-9a-f]+)\)\s*var\(--dark,\s*(#[0-9a-f]+)\)/g),
].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }));

const looks: Readonly<Record<'light' | 'dark', Look>> = {
  light: Object.fromEntries(pairs.map(({ name, light }) => [name, light])),
  dark: Object.fromEntries(pairs.map(({ name, dark }) => [name, dark])),
};

/** WCAG 2 contrast of two colours in hexadecimal. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.replace('#', '');
  const hex = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('10 the palette', () => {
  test('has the colours of the specification', () => {
    expect(looks.light).toMatchObject({
      paper: '#fffefb',
      ink: '#1c1b19',
      panel: '#f4f1ea',
      muted: '#5b5650',
      rule: '#8c867c',
      link: '#0b4f8a',
      error: '#a3231b',
      'a-fill': '#fbddc0',
      'a-line': '#b05a00',
      'b-fill': '#d3e6fa',
      'b-line': '#1f6db3',
      'm-fill': '#cfc9be',
      'm-line': '#57524a',
      minor: '#6f6a61',
      hit: '#ffe27a',
      focus: '#1b1b1b',
      'heat-0': '#f4f2ed',
      'heat-5': '#0f3a61',
    });
    expect(looks.dark).toMatchObject({
      paper: '#15171a',
      ink: '#e9e6e0',
      panel: '#1e2125',
      muted: '#aba69d',
      rule: '#7a766f',
      link: '#8cc2f5',
      error: '#ff9c91',
      'a-fill': '#4b2b11',
      'a-line': '#e08a3c',
      'b-fill': '#14385e',
      'b-line': '#5ba8ee',
      'm-fill': '#4a4a45',
      'm-line': '#c9c4b8',
      minor: '#9a958b',
      hit: '#5e4b00',
      'on-hit': '#fff1b3',
      'heat-0': '#1e2125',
      'heat-5': '#cfe5f9',
    });
  });

  test.each(Object.entries(looks))('%s text has 4.5 : 1 wherever it stands', (_, look) => {
    const text = [
      ...['ink', 'muted', 'link', 'error'].flatMap((ink) => [
        [ink, 'paper'],
        [ink, 'panel'],
      ]),
      ...['a-fill', 'b-fill', 'm-fill', 'heat-0', 'heat-1', 'heat-2'].map((fill) => ['ink', fill]),
      ['a-line', 'paper'],
      ['b-line', 'paper'],
      ['on-heat-3', 'heat-3'],
      ['on-heat-4', 'heat-4'],
      ['on-heat-4', 'heat-5'],
      ['on-hit', 'hit'],
    ] as [string, string][];
    const weak = text.filter(([a, b]) => !(contrast(look[a]!, look[b]!) >= 4.5));
    expect(weak).toEqual([]);
  });

  test.each(Object.entries(looks))('%s lines have 3 : 1 wherever they stand', (_, look) => {
    const lines = [
      ['rule', 'paper'],
      ['rule', 'panel'],
      ['a-line', 'a-fill'],
      ['b-line', 'b-fill'],
      ['m-line', 'paper'],
      ['m-line', 'm-fill'],
      ['minor', 'paper'],
      ['minor', 'panel'],
      ['focus', 'paper'],
      ['focus', 'panel'],
    ] as const;
    const weak = lines.filter(([a, b]) => !(contrast(look[a]!, look[b]!) >= 3));
    expect(weak).toEqual([]);
  });
});

describe('the switch between light and dark', () => {
  /** What the rule with this selector, inside this query, makes of the two switches. */
  function switches(selector: RegExp): string[] {
    return [...css.matchAll(selector)].map(([, body = '']) =>
      /--dark:\s*initial/.test(body) && /--light:\s*;/.test(body) ? 'dark' : 'light',
    );
  }

  test('follows the system unless the reader chose', () => {
    expect(switches(/prefers-color-scheme:\s*dark\)\{:root:not\(\[data-theme\]\)\{([^}]*)\}/g)).toEqual([
      'dark',
    ]);
    expect(switches(/\}\[data-theme=dark\]\{([^}]*)\}/g)).toEqual(['dark']);
  });

  test('is off on paper', () => {
    expect(css).toMatch(
      /@media print\{:root,:root:not\(\[data-theme\]\),\[data-theme=dark\]\{--light:\s*initial;--dark:\s*;/,
    );
  });
});

test('11 nothing moves', () => {
  expect(css).not.toMatch(/animation|transition|scroll-behavior|@keyframes/);
});

test('23 nothing has a left or a right', () => {
  expect(css).not.toMatch(
    /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|[{;](?:left|right|top|bottom):|(?:text-align|float|clear):\s*(?:left|right)/,
  );
});

test('15 it is one file of at most 10 kB on the way', () => {
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(10 * 1024);
  expect(css).not.toMatch(/@import|url\(/);
});

describe('24 the print sheet', () => {
  const print = css.slice(css.lastIndexOf('@media print'));

  test('repeats heads, keeps rows whole and shows what the screen may skip', () => {
    expect(print).toMatch(/thead\{display:table-header-group/);
    expect(print).toMatch(/tr\{break-inside:avoid/);
    expect(print).toMatch(/\.pair\.continued,\.fold\{content-visibility:visible/);
  });

  test('says in signs what the inline view says by colour', () => {
    for (const sign of ['[-', '-]', '{+', '+}']) expect(print).toContain(`content:"${sign}"`);
  });

  test('keeps two columns: the narrow layout is for screens', () => {
    const narrow = [...css.matchAll(/@media ([^{]*)\(max-width:48rem\)/g)].map(([, before]) => before);
    expect(narrow.length).toBeGreaterThan(0);
    expect(new Set(narrow)).toEqual(new Set(['screen and ']));
  });
});
