import type { Site } from './site.ts';

/** Every key with what it does; each has a control on the page that does the same. */
const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['n', 'p'], 'next and previous difference'],
  [['N', 'P'], 'the same, past spelling, punctuation, capitals and spacing'],
  [['u'], 'fold the rows without differences, or show them'],
  [['v'], 'the next of the four views'],
  [['1', '5'], 'hide and show the first five kinds of the legend'],
  [['s'], 'swap the sides'],
  [['m'], 'the other end of a move'],
  [[']', '['], 'next and previous changed section of two editions'],
  [['c'], 'copy the row with its citation'],
  [['/'], 'to the search'],
  [['?'], 'this page'],
  [['Esc'], 'close what is open'],
];

export function Keys({ site }: { readonly site: Site }) {
  return (
    <section id="keys">
      <h2>Keys</h2>
      <p>
        Where scripts are allowed, comparisons have these keys.{' '}
        {site.preferences.keys === 'on' ? (
          <>
            They can be <a href="/settings">switched off</a>.
          </>
        ) : (
          <>
            They are switched off in <a href="/settings">your settings</a>.
          </>
        )}
      </p>
      <dl class="terms keys">
        {keys.map(([names, does]) => (
          <>
            <dt>
              {names.map((name, index) => (
                <>
                  {index === 0 ? '' : name === '5' ? ' to ' : ' '}
                  <kbd>{name}</kbd>
                </>
              ))}
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <p>
        They do nothing while you type in a field or hold Ctrl, Alt or the command key. Each of them has a
        button or a link on the page that does the same.
      </p>
    </section>
  );
}
