import { dirname, resolve } from 'node:path';
import {
  type CheckRule,
  checkRules,
  type DeclaredPerson,
  type DeclaredQuotation,
  type RuleSeverities,
  type Severity,
  type Source,
  UsageError,
} from '../model/index.ts';
import { declaredQuotations, type Manifest, readManifest, type SourceFile } from '../read/index.ts';
import type { GatheredManifests } from './gather-manifests.ts';

/** What editors declare that a check goes by. */
export interface CheckSettings {
  readonly rules: RuleSeverities;
  readonly people: readonly DeclaredPerson[];
  readonly declared: readonly DeclaredQuotation[];
}

/**
 * The rules of the command line; else of the corpora that are checked; where those state none, of those they are
 * checked against. Spellings of names, and what is said of quotations in the sources at hand, are taken from all.
 *
 * @throws SourceError `corpus.invalid`, `corpus.unknown-place`; UsageError `usage.argument` where two
 *   manifests contradict each other.
 */
export function checkSettings(
  { own, library }: GatheredManifests,
  { sources, rules }: { readonly sources: readonly Source[]; readonly rules: RuleSeverities },
): CheckSettings {
  const [owned, others] = [own.map(readManifest), library.map(readManifest)];
  const stated =
    [owned, others].find((manifests) => manifests.some(({ rules }) => rules !== undefined)) ?? [];
  return {
    rules: { ...joinedRules(stated, rules), ...rules },
    people: [...owned, ...others].flatMap(({ people }) => people ?? []),
    declared: [...own, ...library].flatMap((manifest) =>
      declaredQuotations(manifest, sourcesOf(manifest, sources)),
    ),
  };
}

function joinedRules(manifests: readonly Manifest[], settled: RuleSeverities): RuleSeverities {
  const rules: Partial<Record<CheckRule, Severity>> = {};
  for (const rule of checkRules) {
    const [severity, other] = new Set(manifests.flatMap((manifest) => manifest.rules?.[rule] ?? []));
    if (other !== undefined && settled[rule] === undefined) {
      const message = `Two corpora state \`${rule}\` as \`${severity}\` and as \`${other}\``;
      throw new UsageError('usage.argument', message, {
        advice: `check them one by one, or say which is meant: \`--rule ${rule}=${severity}\``,
      });
    }
    if (severity !== undefined) rules[rule] = severity;
  }
  return rules;
}

/** A file of the same name elsewhere is none of the corpus. */
function sourcesOf(manifest: SourceFile, sources: readonly Source[]): Source[] {
  const folder = dirname(manifest.file);
  const files = new Set(readManifest(manifest).sources.map((path) => resolve(folder, path)));
  return sources.filter(({ origin }) => files.has(resolve(origin.file)));
}
