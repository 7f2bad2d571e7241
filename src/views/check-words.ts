import type { QuotationVerdict, Severity } from '../model/index.ts';

/** What the page says of a quotation that was checked; always of this corpus, never of the world. */
export const checkVerdictWords: Readonly<
  Record<QuotationVerdict, { readonly label: string; readonly meaning: string }>
> = {
  verbatim: { label: 'Verbatim', meaning: 'It stands in this corpus letter for letter' },
  typography: {
    label: 'Only the typography differs',
    meaning: 'The words stand in this corpus as they are; punctuation, capitals or spacing differ',
  },
  altered: { label: 'Altered', meaning: 'It stands in this corpus in other words or another spelling' },
  cut: { label: 'Cut', meaning: 'Words that stand in its source are left out' },
  spliced: { label: 'Spliced', meaning: 'It gives as one text what stands apart in this corpus' },
  misattributed: {
    label: 'Given to somebody else here',
    meaning: 'The words stand in this corpus, under another name or work',
  },
  misdated: { label: 'Dated otherwise here', meaning: 'The words stand in this corpus, under another date' },
  'not-found': {
    label: 'Not found in this corpus',
    meaning: 'Nothing in this corpus is near enough to be its source',
  },
};

export const severityWords: Readonly<Record<Exclude<Severity, 'off'>, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
};
