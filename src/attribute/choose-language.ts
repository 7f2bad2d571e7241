import { english } from './english.ts';
import type { AttributionLanguage } from './language.ts';

/** By the primary subtag of BCP 47. */
const languages: Readonly<Record<string, AttributionLanguage>> = { en: english };

/** The language that a source's attributions are read in: its own where it is known, else English. */
export function chooseLanguage(tag: string): AttributionLanguage {
  return languages[tag.toLowerCase().split('-')[0]!] ?? english;
}
