/**
 * Dossiers: everything the corpus has on one saying.
 *
 * Of each family: the occurrences of what is said (cut to the quotations, with who is named, in the order of
 * their dates); the splices among them; the wordings, each with its difference to the first; what the
 * attributions cannot all mean; which may be the earliest; and what an editor says of it. Families in which
 * nothing marks the words as somebody's, and commonplace ones (titles, captions, formulas), have no dossier.
 * Linear in the passages of the families, but for wordings and statements that differ (see there).
 */
import {
  commonplaceFrom,
  type DeclaredPerson,
  type DeclaredQuotation,
  type Dossier,
  type EditorsNote,
  type Family,
  type Occurrence,
  overlaps,
  type Passage,
} from '../model/index.ts';
import { opening } from '../text/index.ts';
import { earliestOf } from './dates.ts';
import { findConflicts } from './find-conflicts.ts';
import { findOccurrences, type QuotingText } from './find-occurrences.ts';
import { type ComparePassages, groupWordings } from './group-wordings.ts';
import { type JoinedPassages, splicesOf } from './splices-of.ts';

export interface DossierOptions {
  readonly texts: readonly QuotingText[];
  readonly compare: ComparePassages;
  /** The splices, by the id of their family. */
  readonly joined: ReadonlyMap<string, readonly JoinedPassages[]>;
  readonly people: readonly DeclaredPerson[];
  readonly declared: readonly DeclaredQuotation[];
}

/** The dossiers in the order of the families. */
export function buildDossiers(
  families: readonly Family[],
  { texts, compare, joined, people, declared }: DossierOptions,
): Dossier[] {
  const textOf = new Map(texts.map((text) => [text.source.id, text]));
  const noted = declared.filter(({ note }) => note !== undefined);
  return families.flatMap((family): Dossier[] => {
    if (family.commonplace >= commonplaceFrom) return [];
    const found = findOccurrences(family, textOf);
    if (found === undefined) return [];
    const splices = splicesOf(found, joined.get(family.id) ?? []);
    const wordings = groupWordings(found, {
      compare,
      splices,
      textOf: (source) => textOf.get(source)!.source.text,
    });
    const note = noteOn(found, noted);
    return [
      {
        id: family.id,
        title: opening(wordings[0]!.text, titleWords),
        occurrences: withWordings(found, wordings),
        wordings,
        conflicts: findConflicts(found, people),
        earliest: earliestOf(found.map(({ date }) => date)),
        splices,
        ...(note && { note }),
      },
    ];
  });
}

/** As many words as name a family. */
const titleWords = 8;

function withWordings(
  found: readonly Omit<Occurrence, 'wording'>[],
  wordings: Dossier['wordings'],
): Occurrence[] {
  const wordingOf = new Map(
    wordings.flatMap(({ occurrences }, wording) => occurrences.map((index) => [index, wording] as const)),
  );
  return found.map((occurrence, index) => ({ ...occurrence, wording: wordingOf.get(index)! }));
}

/** The editor's note on any of the occurrences; of several the first that was declared. */
function noteOn(found: readonly Passage[], declared: readonly DeclaredQuotation[]): EditorsNote | undefined {
  return declared.find((quotation) =>
    found.some((occurrence) => occurrence.source === quotation.source && overlaps(occurrence, quotation)),
  )?.note;
}
