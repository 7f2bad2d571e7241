import type { CheckRule, Severity } from './check.ts';
import type { ComparisonOptions, ScanOptions } from './result.ts';

/**
 * Shorter and less surprising finds than these are phrases of the language. Eight common words have
 * 56 bits; "a trifle as may acquire a decisive significance", the shortest quotation that an editor
 * listed for the Trotsky sources, has 78.
 */
export const defaultScanOptions: ScanOptions = { minimumWords: 5, minimumBits: 48 };
/** honour/honor is 0.17, publick/public 0.14; their/there 0.4. */
export const defaultComparisonOptions: ComparisonOptions = { spellingDistance: 0.25, ignore: [] };

/** Quotations of fewer words are titles, terms and catchwords: whether they stand in a source says little. */
export const fewestWordsChecked = 5;

/** What changes the sense or the name is an error; what a house style decides is a note. */
export const usualSeverities: Readonly<Record<CheckRule, Severity>> = {
  'not-found': 'warning',
  negation: 'error',
  number: 'error',
  wording: 'error',
  spelling: 'warning',
  typography: 'note',
  reordered: 'error',
  added: 'error',
  'cut-unmarked': 'error',
  'cut-marked': 'note',
  'cut-telling': 'warning',
  spliced: 'error',
  misattributed: 'error',
  misdated: 'error',
  unclosed: 'warning',
  unmarked: 'warning',
  misreading: 'note',
};
