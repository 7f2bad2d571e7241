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
        <WhatToExpect />
        <WhatFallsShort />
        <HowItIsChecked />
        <section>
          <h2>If something stands in your way</h2>
          <p>
            That is an error like any other: <a href="/method#errors">report it</a>, with the page, what you
            wanted to do, and what you read it with.
          </p>
        </section>
      </div>
    ),
  });
}

function WhatToExpect() {
  return (
    <section>
      <h2>What to expect</h2>
      <ul>
        <li>
          Everything can be read, filtered, linked and printed without scripts, without a mouse and without
          colour.
        </li>
        <li>
          A comparison is a real table with named columns. Each row says in words how it differs; the{' '}
          <em>list</em> view says every difference in words, in order, and needs no decoding. It can be{' '}
          <a href="/settings">made the one that opens first</a>.
        </li>
        <li>
          Kinds of difference have different line patterns, which stay in high-contrast modes and in print.
        </li>
        <li>Every passage carries its language and its direction.</li>
        <li>Every picture stands beside a table or a list with the same numbers.</li>
        <li>Text can be enlarged to 400 %, and spaced out, without loss; narrow screens stack A above B.</li>
        <li>
          Single-letter keys can be <a href="/settings">switched off</a>, and light or dark chosen whatever
          the system says.
        </li>
        <li>Nothing moves by itself, blinks or times out. Nothing has to be dragged.</li>
      </ul>
    </section>
  );
}

function WhatFallsShort() {
  return (
    <section>
      <h2>What is known to fall short</h2>
      <ul>
        <li>
          Screen readers announce marked words in the side-by-side and inline views differently or not at all;
          the list view is the way round.
        </li>
        <li>
          On a narrow screen a row that is the same in both texts has one cell instead of two, and says so.
        </li>
        <li>
          The table of who shares with whom scrolls sideways on narrow screens; its numbers are also in the
          list of parallels.
        </li>
        <li>
          Long pages are laid out part by part. Safari before version 26 may not find a word in a part that
          was not yet in view; the exports have the whole text.
        </li>
        <li>
          The pages speak English only. The texts are in the language of their sources, and their spelling is
          as old as they are: a speaking voice will stumble over it.
        </li>
        <li>
          No person who reads with a screen reader every day has yet gone through these pages for us. What is
          said here rests on automatic checks and on what is known of screen readers.
        </li>
      </ul>
    </section>
  );
}

function HowItIsChecked() {
  return (
    <section>
      <h2>How it is checked</h2>
      <p>
        By axe-core on every kind of page, in two widths, light, dark and forced colours, in Chromium; and by
        tests of their own for what axe cannot see: reading order, reflow at 320 pixels, enlarged and
        spaced-out text, contrast of every colour, line patterns without colour, size of targets, what the
        keyboard reaches and whether it can be seen there.
      </p>
    </section>
  );
}
