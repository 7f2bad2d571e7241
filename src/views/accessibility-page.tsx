import { renderLayout } from './layout.tsx';
import type { Site } from './site.ts';

export function renderAccessibility(site: Site): string {
  return renderLayout({
    site,
    path: '/accessibility',
    title: 'Accessibility',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/accessibility.json',
    children: (
      <div class="prose">
        <h1>Accessibility</h1>
        <p class="lede">
          These pages are made for WCAG 2.2, level AA, and checked against it with every change.
        </p>
        <h2>What to expect</h2>
        <ul>
          <li>
            Everything can be read, filtered, linked and printed without scripts, without a mouse and without
            colour.
          </li>
          <li>
            A comparison is a real table with named columns. Each row says in words how it differs; the{' '}
            <em>list</em> view says every difference in words, in order, and needs no decoding.
          </li>
          <li>
            Kinds of difference have different line patterns, which stay in high-contrast modes and in print.
          </li>
          <li>Every passage carries its language and its direction.</li>
          <li>
            Text can be enlarged to 400 %, and spaced out, without loss; narrow screens stack A above B.
          </li>
          <li>
            Single-letter keys can be switched off on the <a href="/help#keys">help page</a>.
          </li>
          <li>Nothing moves by itself, blinks or times out.</li>
        </ul>
        <h2>What is known to fall short</h2>
        <ul>
          <li>
            Screen readers announce marked words in the side-by-side view differently or not at all; the list
            view is the way round.
          </li>
          <li>
            On a narrow screen a row that is the same in both texts has one cell instead of two, and says so.
          </li>
          <li>
            The matrix of sources scrolls sideways on narrow screens; its numbers are also in the list of
            parallels.
          </li>
        </ul>
        <h2>How it is checked</h2>
        <p>
          By axe-core on every kind of page, in two widths, light, dark and forced colours, and by tests of
          their own for what axe cannot see: reading order, reflow at 320 pixels, enlarged and spaced-out
          text, contrast of every colour, the keyboard.
        </p>
      </div>
    ),
  });
}
