import type { QuotationVerdict } from './check.ts';
import type { Verdict } from './difference.ts';

/**
 * What verdicts are called wherever people read them: on pages, in a terminal, in texts to take away. Data,
 * tables and addresses have the codes. Two passages differ; which of them changed is not known, so no name says it.
 */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  identical: 'identical',
  typography: 'typography only',
  spelling: 'spelling only',
  scanning: 'misread letters only',
  cut: 'cut',
  'cut-unmarked': 'words in one only',
  altered: 'altered',
  reordered: 'reordered',
  spliced: 'spliced',
  number: 'a number differs',
  polarity: 'turned round',
};

/** The same of a quotation that was checked. All of them can follow a number: "3 altered, 1 dated otherwise". */
export const quotationVerdictNames: Readonly<Record<QuotationVerdict, string>> = {
  verbatim: 'verbatim',
  typography: 'verbatim but for typography',
  cut: 'cut',
  altered: 'altered',
  spliced: 'spliced',
  misattributed: 'given to somebody else',
  misdated: 'dated otherwise',
  'not-found': 'not found',
};
