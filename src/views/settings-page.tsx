import type { Child } from 'hono/jsx';
import { viewNames } from './compare-parts.tsx';
import { renderLayout } from './layout.tsx';
import { type Preferences, preferenceValues } from './preferences.ts';
import type { Site } from './site.ts';

/** What the page says of the form that was just sent. */
export const settingsNotes = ['saved', 'forgotten'] as const;
export type SettingsNote = (typeof settingsNotes)[number];

const noteWords: Readonly<Record<SettingsNote, string>> = {
  saved: 'Saved. All pages follow it from now on.',
  forgotten: 'Forgotten. The cookie is gone, and all pages are as they come.',
};

/** The settings as a form; `note` is of the form that led here. */
export function renderSettings(site: Site, note?: SettingsNote): string {
  return renderLayout({
    site,
    path: '/settings',
    title: 'Settings',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/settings.json',
    children: (
      <div class="prose">
        <h1>Settings</h1>
        {note === undefined ? null : (
          <p class="state" role="status">
            {noteWords[note]}
          </p>
        )}
        <p class="lede">How these pages look and behave in this browser.</p>
        <Form preferences={site.preferences} />
        <section>
          <h2>What is stored</h2>
          <p>
            One cookie, named <code>variorum</code>, which holds these choices and nothing else: no number, no
            name, no history. It is set when you save something other than the defaults, it stays for a year
            in this browser, and nobody but this site is sent it. Before that, and after “Forget my settings”,
            there is no cookie.
          </p>
          <p>
            Texts of your own are kept only if you tick “Keep these texts in this browser” on{' '}
            <a href="/scratch">the page that compares them</a>: in this browser alone, until you untick it.
            They are never sent.
          </p>
          <p>
            Links do not carry your settings. A comparison that you send to somebody opens for them as its
            address says.
          </p>
        </section>
      </div>
    ),
  });
}

function Form({ preferences }: { readonly preferences: Preferences }) {
  return (
    <form class="settings" action="/settings" method="post">
      <Choice
        name="theme"
        legend="Colours"
        chosen={preferences.theme}
        labels={{ system: 'as the system has them', light: 'light', dark: 'dark' }}
      />
      <Choice
        name="view"
        legend="Comparisons open"
        chosen={preferences.view}
        labels={viewNames}
        hint="Where an address names a view, that one is shown."
      />
      <Choice
        name="keys"
        legend="Single-letter keys"
        chosen={preferences.keys}
        labels={{ on: 'on', off: 'off' }}
        hint={
          <>
            Switch them off if you speak to your computer or press keys by accident.{' '}
            <a href="/help#keys">Which keys there are</a>
          </>
        }
      />
      <p class="buttons">
        <button type="submit" class="primary" name="do" value="save">
          Save
        </button>{' '}
        <button type="submit" name="do" value="forget">
          Forget my settings
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps<Name extends keyof Preferences> {
  readonly name: Name;
  readonly legend: string;
  readonly chosen: Preferences[Name];
  readonly labels: Readonly<Record<Preferences[Name], string>>;
  readonly hint?: Child;
}

function Choice<Name extends keyof Preferences>({ name, legend, chosen, labels, hint }: ChoiceProps<Name>) {
  const hintId = `${name}-hint`;
  return (
    <fieldset {...(hint === undefined ? {} : { 'aria-describedby': hintId })}>
      <legend>{legend}</legend>
      <div class="choices">
        {preferenceValues[name].map((value) => (
          <label>
            <input type="radio" name={name} value={value} checked={value === chosen} /> {labels[value]}
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p class="fine" id={hintId}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
