import { type DifferenceKind, differenceKinds, UsageError } from '../model/index.ts';
import { suggestion } from '../nearest-names.ts';

/** What people call some of the kinds. */
const synonyms: Readonly<Record<string, DifferenceKind>> = {
  case: 'capitals',
  capitalization: 'capitals',
  whitespace: 'spacing',
  spaces: 'spacing',
  'line-breaks': 'spacing',
  numbers: 'number',
  order: 'transposition',
  moves: 'transposition',
  ocr: 'scanning',
};

/**
 * The kinds that a list such as `punctuation,case` names, added to those named before.
 *
 * @throws UsageError `usage.option` for a name that is none, with the nearest that are.
 */
export function ignoredKinds(list: string, before: readonly DifferenceKind[] = []): DifferenceKind[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase());
  const kinds = names.map((name) => synonyms[name] ?? differenceKinds.find((kind) => kind === name) ?? name);
  for (const kind of kinds) if (!isKind(kind)) throw unknownKind(kind);
  return [...new Set([...before, ...kinds.filter(isKind)])];
}

function isKind(name: string): name is DifferenceKind {
  return (differenceKinds as readonly string[]).includes(name);
}

function unknownKind(name: string): UsageError {
  const known = `name some of ${differenceKinds.join(', ')}, with commas between`;
  return new UsageError('usage.option', `There is no kind of difference \`${name}\``, {
    advice: name === '' ? known : suggestion(name, [...differenceKinds, ...Object.keys(synonyms)], known),
  });
}
