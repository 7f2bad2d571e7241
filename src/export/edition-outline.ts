import type {
  DifferenceKind,
  EditionReport,
  EditionSection,
  EditionTally,
  KindCounts,
  PartMatch,
  SectionMatch,
} from '../model/index.ts';
import type { Colours } from './colours.ts';
import { grouped, percentage, signedPercentage } from './figures.ts';
import { opening } from './opening.ts';

/**
 * The outline as a table of 100 columns: a line for each match in the order of B, above them the
 * parts that hold them. Runs of sections that are the same are folded.
 */
export function outlineLines(report: EditionReport, colours: Colours): string[] {
  const rows = outlineRows(report);
  const lines = [colours.bold(tableLine(headings))];
  for (let at = 0; at < rows.length; at++) {
    const end = endOfSame(rows, at);
    if (end - at >= leastFolded) {
      lines.push(colours.dim(`${indent(rows[at]!.depth)}… ${end - at} the same`));
      at = end - 1;
    } else {
      const { cells, isPart } = rows[at]!;
      lines.push(isPart ? colours.bold(tableLine(cells)) : tableLine(cells));
    }
  }
  return lines;
}

/** Fewer lines than these are read as quickly as the line that says they were left out. */
const leastFolded = 4;

function endOfSame(rows: readonly OutlineRow[], from: number): number {
  let end = from;
  while (rows[end]?.isSame === true && rows[end]!.depth === rows[from]!.depth) end++;
  return end;
}

interface Cells {
  readonly title: string;
  readonly place: string;
  readonly status: string;
  readonly words: string;
  readonly growth: string;
  readonly changed: string;
  readonly kinds: string;
}

interface OutlineRow {
  readonly cells: Cells;
  readonly depth: number;
  readonly isPart: boolean;
  /** Nothing about it is to be told. */
  readonly isSame: boolean;
}

const headings: Cells = {
  title: 'Section',
  place: 'Place',
  status: 'Became',
  words: 'Words',
  growth: 'Growth',
  changed: 'Differ',
  kinds: 'Differences',
};

const widths = { title: 29, place: 13, status: 16, words: 8, growth: 8, changed: 7 } as const;

function tableLine({ title, place, status, words, growth, changed, kinds }: Cells): string {
  const left = [title.padEnd(widths.title), place.padEnd(widths.place), status.padEnd(widths.status)];
  const right = [
    words.padStart(widths.words),
    growth.padStart(widths.growth),
    changed.padStart(widths.changed),
  ];
  return `${left.join(' ')}${right.join('')}  ${kinds}`.trimEnd();
}

function outlineRows({ parts, matches, sectionsA, sectionsB }: EditionReport): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const waiting = [...parts];
  for (const match of matches) {
    const [firstA, firstB] = [match.sectionsA[0], match.sectionsB[0]];
    // A part stands above its first section; one that only A has above the first that was in it.
    const isAbove = ({ partA, partB }: PartMatch): boolean =>
      partB !== undefined
        ? firstB !== undefined && partB <= firstB
        : firstA !== undefined && partA! <= firstA;
    for (let at = 0; at < waiting.length; ) {
      if (isAbove(waiting[at]!)) rows.push(partRow(waiting.splice(at, 1)[0]!, sectionsA, sectionsB));
      else at++;
    }
    rows.push(matchRow(match, sectionsA, sectionsB));
  }
  return [...rows, ...waiting.map((part) => partRow(part, sectionsA, sectionsB))];
}

type Sections = readonly EditionSection[];

function partRow(part: PartMatch, sectionsA: Sections, sectionsB: Sections): OutlineRow {
  const a = part.partA === undefined ? [] : [sectionsA[part.partA]!];
  const b = part.partB === undefined ? [] : [sectionsB[part.partB]!];
  const lonely = part.status === 'regrouped' ? `only in ${a.length > 0 ? 'A' : 'B'}` : part.status;
  return { ...row(part, a, b, lonely), isPart: true, isSame: false };
}

function matchRow(match: SectionMatch, sectionsA: Sections, sectionsB: Sections): OutlineRow {
  const a = match.sectionsA.map((at) => sectionsA[at]!);
  const b = match.sectionsB.map((at) => sectionsB[at]!);
  const count = Math.max(a.length, b.length);
  const became =
    match.status === 'split'
      ? `split in ${count}`
      : match.status === 'joined'
        ? `joined of ${count}`
        : match.status;
  const status = match.isMoved ? `moved, ${became}` : became;
  const isSame = match.status === 'same' && !match.isMoved;
  // The text between a part's heading and its first section: the part itself stands above it.
  const holdsOthers = (at: number | undefined, sections: Sections): boolean =>
    at !== undefined && sections[at + 1]?.parent === at;
  const isOpening =
    match.sectionsB.length > 0
      ? holdsOthers(match.sectionsB[0], sectionsB)
      : holdsOthers(match.sectionsA[0], sectionsA);
  const shown = row(match, a, b, status);
  if (!isOpening) return { ...shown, isPart: false, isSame };
  const depth = shown.depth + 1;
  const title = `${indent(depth)}(its opening)`;
  return { cells: { ...shown.cells, title }, depth, isPart: false, isSame };
}

function row(
  tally: EditionTally,
  a: Sections,
  b: Sections,
  status: string,
): Omit<OutlineRow, 'isPart' | 'isSame'> {
  const { growth, changed, kinds } = tally;
  const depth = (b[0] ?? a[0])!.depth;
  const cells: Cells = {
    title: `${indent(depth)}${titles(a, b, widths.title - indent(depth).length)}`,
    place: arrow(place(a), place(b)),
    status,
    words: grouped(b.length > 0 || status === 'only in A' ? tally.b.words : tally.a.words),
    growth: growth === undefined || (b.length === 0 && status === 'gone') ? '' : signedPercentage(growth),
    changed: a.length === 0 || b.length === 0 ? '' : percentage(changed),
    kinds: kindsInBrief(kinds),
  };
  return { cells, depth };
}

/** Deeper sections are not told apart by their indent. */
const deepest = 4;

function indent(depth: number): string {
  return '  '.repeat(Math.min(depth, deepest));
}

function place(sections: Sections): string {
  const [first, second, third] = sections.map((section) => section.place);
  if (first === undefined || second === undefined) return first ?? '';
  return third === undefined ? `${first}+${second}` : `${first}+…`;
}

/** What a section was and is, where that differs: "h16 → h18". */
function arrow(a: string, b: string): string {
  return a === '' || b === '' || a === b ? b || a : `${a} → ${b}`;
}

/** The title that it has now and, if it is another, what there is room for of the one it had. */
function titles(a: Sections, b: Sections, room: number): string {
  const now = b.map(({ title }) => title).join(' + ');
  const before = a.map(({ title }) => title).join(' + ');
  if (now === '' || before === '' || now === before) return cut(now || before, room);
  const shown = cut(now, room - arrowWidth - Math.min(leastBefore, before.length));
  return `${shown} ← ${cut(before, room - arrowWidth - shown.length)}`;
}

const arrowWidth = 3;
/** Room for a number: "4. …". What the new title leaves goes to the old one. */
const leastBefore = 7;

function cut(title: string, room: number): string {
  return opening(title, title.length <= room ? room : Math.max(1, room - 1));
}

const minor: ReadonlySet<DifferenceKind> = new Set([
  'scanning',
  'spelling',
  'punctuation',
  'capitals',
  'spacing',
]);

/** "12 + 40 minor": differences of wording and of what leaves the words what they are. */
function kindsInBrief(kinds: KindCounts): string {
  const entries = Object.entries(kinds) as [DifferenceKind, number][];
  const count = (isMinor: boolean): number =>
    entries.reduce((sum, [kind, number]) => sum + (minor.has(kind) === isMinor ? number : 0), 0);
  const [telling, small] = [count(false), count(true)];
  return [telling > 0 || small === 0 ? `${telling}` : '', small > 0 ? `${small} minor` : '']
    .filter(Boolean)
    .join(' + ');
}
