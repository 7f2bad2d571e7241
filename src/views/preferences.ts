import { type CompareView, compareViews } from './compare-options.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const keySettings = ['on', 'off'] as const;

/** What a reader has chosen for all pages, on `/settings`. Whoever chose nothing has the defaults. */
export interface Preferences {
  readonly theme: (typeof themes)[number];
  /** Whether single letters act as keys. */
  readonly keys: (typeof keySettings)[number];
  /** How comparisons open whose address names no view. */
  readonly view: CompareView;
}

export const defaultPreferences: Preferences = { theme: 'system', keys: 'on', view: 'side' };

/** The values that each preference can have, in the order of the form. */
export const preferenceValues: {
  readonly [Name in keyof Preferences]: readonly Preferences[Name][];
} = { theme: themes, keys: keySettings, view: compareViews };
