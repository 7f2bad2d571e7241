import {
  type QuotationVerdict,
  quotationVerdictNames,
  quotationVerdicts,
  type Severity,
} from '../model/index.ts';

/** What each verdict on a quotation means; always of this corpus, never of the world. */
const meanings: Readonly<Record<QuotationVerdict, string>> = {
  verbatim: 'It stands in this corpus letter for letter',
  typography: 'The words stand in this corpus as they are; punctuation, capitals or spacing differ',
  altered: 'It stands in this corpus in other words or another spelling',
  cut: 'Words that stand in its source are left out',
  spliced: 'It gives as one text what stands apart in this corpus',
  misattributed: 'The words stand in this corpus, under another name or work',
  misdated: 'The words stand in this corpus, under another date',
  'not-found': 'Nothing in this corpus is near enough to be its source',
};

interface CheckVerdictWords {
  readonly label: string;
  readonly meaning: string;
}

/** As headings; that nothing was found is said together with where it was looked for. */
export const checkVerdictWords = Object.fromEntries(
  quotationVerdicts.map((verdict) => {
    const name = quotationVerdictNames[verdict];
    const label = `${name[0]!.toUpperCase()}${name.slice(1)}${verdict === 'not-found' ? ' in this corpus' : ''}`;
    return [verdict, { label, meaning: meanings[verdict] }];
  }),
) as Readonly<Record<QuotationVerdict, CheckVerdictWords>>;

export const severityWords: Readonly<Record<Exclude<Severity, 'off'>, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
};
