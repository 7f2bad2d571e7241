import {
  type EditionReport,
  type SectionMatch,
  type SectionStatus,
  sectionStatuses,
} from '../model/index.ts';
import type { EditionPair, EditionPairPage, SectionEntry } from '../store/index.ts';
import { grouped, percent } from './words.ts';

/** Addresses and words that the pages of editions share. */

export function workPath(work: string): string {
  return `/editions/${encodeURIComponent(work)}`;
}

export function editionPairPath(work: string, { a, b }: EditionPair): string {
  return `${workPath(work)}/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
}

export function sectionPath(pair: EditionPairPage, section: number, page = 1): string {
  const { work, report, sections } = pair;
  const name = encodeURIComponent(sections[section]?.name ?? '');
  const path = `${editionPairPath(work, { a: report.a.id, b: report.b.id })}/${name}`;
  return page === 1 ? path : `${path}/${page}`;
}

/** Where a move is to be seen in a section: set beside itself at its end, or else the section. */
export function movePath(pair: EditionPairPage, section: number, move: string): string {
  const entry = pair.moves[pair.report.moves.findIndex(({ id }) => id === move)];
  if (entry === undefined || !entry.apart.includes(section)) return sectionPath(pair, section);
  return `${sectionPath(pair, section, pair.sections[section]?.pages)}#${move}`;
}

/** The same, where what differs stands in its heading: the status does not look at that. */
export function sectionWords({ status }: SectionMatch, { kinds }: SectionEntry, pair: Dated): string {
  const isTitleOnly = status === 'same' && Object.keys(kinds).some((kind) => kind !== 'spacing');
  return isTitleOnly ? 'same but for its title' : statusWords(status, pair);
}

type Dated = Pick<EditionPairPage, 'isDated'>;

/** What became of a section; of undated editions nothing is said to be new. */
export function statusWords(status: SectionStatus, { isDated }: Dated): string {
  if (isDated) return ofStates[status];
  if (status === 'new') return 'only in B';
  return status === 'gone' ? 'only in A' : ofCopies[status];
}

const ofStates: Readonly<Record<SectionStatus, string>> = {
  same: 'same',
  minor: 'slightly changed',
  changed: 'changed',
  rewritten: 'rewritten',
  split: 'split',
  joined: 'joined',
  new: 'added',
  gone: 'removed',
};

const ofCopies: Readonly<Record<SectionStatus, string>> = {
  ...ofStates,
  minor: 'slightly different',
  changed: 'different',
};

/** Below this it is rounded to nothing; one word of three thousand is not one per cent. */
const leastGrowth = 0.005;

/** "+12 %", "−3 %"; a growth of many times as such. */
export function growthWords(growth: number | undefined): string {
  if (growth === undefined) return '';
  if (growth === 0) return '0\u00A0%';
  if (Math.abs(growth) < leastGrowth) return '≈\u00A00\u00A0%';
  if (growth >= 4) return `× ${Math.round(growth + 1)}`;
  return `${growth > 0 ? '+' : '−'}${percent(Math.abs(growth))}`.replace(' ', '\u00A0');
}

/** "14 changed, 3 added, 1 moved". */
export function statusCounts(
  statuses: Readonly<Partial<Record<SectionStatus, number>>>,
  moved: number,
  pair: Dated,
): string {
  const words = sectionStatuses.flatMap((status) => {
    const count = statuses[status] ?? 0;
    return count === 0 ? [] : [`${grouped(count)} ${statusWords(status, pair)}`];
  });
  return [...words, ...(moved > 0 ? [`${grouped(moved)} moved`] : [])].join(', ');
}

/** Whether not one difference is shown in any section. */
export function isIdentical({ sections }: Pick<EditionPairPage, 'sections'>): boolean {
  return sections.every(({ kinds }) => Object.keys(kinds).length === 0);
}

/** Whether no word of one stands for any of the other. */
export function isUnrelated({ whole: { a, b } }: EditionReport): boolean {
  return a.words > 0 && b.words > 0 && a.shared + a.respelled + a.moved === 0;
}

/** The section that holds a position of one side, as an index of matches; -1 where none does. */
export function sectionAt(report: EditionReport, side: 'a' | 'b', position: number): number {
  const sections = side === 'a' ? report.sectionsA : report.sectionsB;
  const at = sections.findIndex(({ from, to }) => from <= position && position < to);
  return report.matches.findIndex(({ sectionsA, sectionsB }) =>
    (side === 'a' ? sectionsA : sectionsB).includes(at),
  );
}

/** What the section is called in the edition that has a moved passage there: both may have other titles for it. */
export function titleOfEnd(pair: EditionPairPage, move: number, side: 'a' | 'b'): string {
  const { moves, sectionsA, sectionsB } = pair.report;
  const { from: position } = moves[move]![side];
  const own = (side === 'a' ? sectionsA : sectionsB).find(
    ({ from, to }) => from <= position && position < to,
  );
  const { title, titleBefore = title } =
    pair.sections[pair.moves[move]![side === 'a' ? 'sectionA' : 'sectionB']]!;
  const whole = side === 'a' ? titleBefore : title;
  if (own === undefined || /\p{L}/u.test(own.title)) return own?.title ?? whole;
  // A bare number says little; the outline has the first words of the section after it.
  return whole.split(' + ').find((each) => each.startsWith(own.title)) ?? whole;
}

/** The pages before and after this section that have something to tell. */
export function changedAround(
  sections: readonly SectionEntry[],
  at: number,
): { readonly previous: number | undefined; readonly next: number | undefined } {
  const isChanged = ({ kinds }: SectionEntry): boolean =>
    Object.keys(kinds).some((kind) => kind !== 'spacing');
  const previous = sections.findLastIndex((entry, index) => index < at && isChanged(entry));
  const next = sections.findIndex((entry, index) => index > at && isChanged(entry));
  return { previous: previous < 0 ? undefined : previous, next: next < 0 ? undefined : next };
}
