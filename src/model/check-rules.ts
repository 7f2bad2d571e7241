import type { CheckRule } from './check.ts';

/** What each rule looks for, in a sentence or two without a final full stop: for help texts, reports and editors. */
export const ruleDescriptions: Readonly<Record<CheckRule, string>> = {
  'not-found':
    'No source has these words, or enough of them. They may be invented, or their source may not be among those searched; the nearest passage is told if one is near',
  negation:
    'A denial, a modal verb or an opposite differs, so that the quotation says the contrary of its source',
  number: 'A number, a date or a unit differs from the source',
  wording: 'Words of the source are replaced by others without brackets',
  spelling:
    'A word is spelled otherwise than in the source, or one of the two is misread: accents, word division, scanning errors',
  typography:
    'Only marks or capitals differ. The stop or comma before a closing mark, white space and paragraphs are left to whoever quotes',
  reordered: 'Words or sentences of one passage stand in another order than in the source',
  added: 'The quotation has words that its source has not, and no brackets say so',
  'cut-unmarked': 'Words of the source are left out inside the quotation, and no ellipsis says so',
  'cut-marked':
    'What an ellipsis stands for, in words and sentences. An ellipsis at either end of a quotation is not told',
  'cut-telling':
    'An ellipsis leaves out a negation, a condition, an exception or a number. Whether the sense suffers is for a reader to say',
  spliced:
    'The quotation joins passages that stand more than 200 words apart, or in different sources, as if they were one',
  misattributed:
    'The words stand in a text of another author, or in another work, than the one named. Spellings that may mean one person are no breach',
  misdated: 'The date that is stated for the words, or for the work, is not the one stated where they stand',
  unclosed: 'A quotation mark opens a quotation and none closes it',
  unmarked:
    'Words stand verbatim in another source and in no quotation here. Titles, captions and formulas are left out',
  misreading:
    'A word that stands nowhere else looks like one that does: what scanners and typists make of it. Told only with evidence from the texts themselves',
};
