import type { EditionReport, EditionSection, SectionMatch } from '../model/index.ts';
import type { EditionPairPage } from '../store/index.ts';
import { sectionPath, statusWords } from './edition-places.ts';
import { percent } from './words.ts';

/**
 * Both editions as strips, a box for each section, as wide as it has words, and a band from each to what
 * it became. The stronger its tint, the more of it has no counterpart. It shows nothing that the outline below it
 * does not say, so it is a picture for eyes alone; its bands are links for the mouse.
 *
 * A picture of many sections would be neither light nor legible: neighbours are then one box.
 */
export function EditionStrips({ pair }: { readonly pair: EditionPairPage }) {
  const { report } = pair;
  const groups = groupedMatches(report.matches);
  if (groups.length < 2) return null;
  const places = {
    a: placesOf(report.sectionsA, report.whole.a.words),
    b: placesOf(report.sectionsB, report.whole.b.words),
  };
  return (
    <figure class="strips">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none" focusable="false">
        {groups.map((group) => (
          <Band pair={pair} group={group} places={places} />
        ))}
      </svg>
      <figcaption>
        Above A, below B; a box for each section, as wide as it is long. The stronger the tint, the more of it{' '}
        {pair.isDated ? 'was changed' : 'differs'}; what was moved has a grey band.
      </figcaption>
    </figure>
  );
}

const width = 1000;
const height = 130;
/** Height of a strip. */
const strip = 26;
/** Five elements each: what 1,500 of them allow, and more than a screen can show. */
const mostGroups = 280;
/** A box of a few words is still to be seen. */
const leastWidth = 1.5;

interface Group {
  /** Indices of matches. */
  readonly first: number;
  readonly sectionsA: readonly number[];
  readonly sectionsB: readonly number[];
  readonly isMoved: boolean;
  readonly changed: number;
  readonly count: number;
}

/** Each match by itself, or so many neighbours together that there are not too many. */
function groupedMatches(matches: readonly SectionMatch[]): Group[] {
  const size = Math.ceil(matches.length / mostGroups);
  return Array.from({ length: Math.ceil(matches.length / size) }, (_, at) => {
    const own = matches.slice(at * size, (at + 1) * size);
    const words = own.reduce((sum, { a, b }) => sum + a.words + b.words, 0);
    const changed = own.reduce((sum, { a, b, changed: share }) => sum + share * (a.words + b.words), 0);
    return {
      first: at * size,
      sectionsA: own.flatMap(({ sectionsA }) => sectionsA),
      sectionsB: own.flatMap(({ sectionsB }) => sectionsB),
      isMoved: own.every(({ isMoved }) => isMoved === true),
      changed: changed / Math.max(1, words),
      count: own.length,
    };
  });
}

interface Box {
  readonly from: number;
  readonly to: number;
}

function placesOf(sections: readonly EditionSection[], words: number): readonly Box[] {
  let before = 0;
  return sections.map((section) => {
    const from = before;
    before += section.words.words;
    return { from: (from / Math.max(1, words)) * width, to: (before / Math.max(1, words)) * width };
  });
}

interface BandProps {
  readonly pair: EditionPairPage;
  readonly group: Group;
  readonly places: Readonly<Record<'a' | 'b', readonly Box[]>>;
}

function Band({ pair, group, places }: BandProps) {
  const boxes = {
    a: group.sectionsA.map((at) => places.a[at]!),
    b: group.sectionsB.map((at) => places.b[at]!),
  };
  const runs = { a: runsOf(boxes.a), b: runsOf(boxes.b) };
  const band = runs.a.flatMap((a) => runs.b.map((b) => bandPath(a, b))).join('');
  // By the square root: most sections of a new edition differ by less than a fifth, and not all alike.
  const heat = Math.min(5, Math.ceil(Math.sqrt(group.changed) * 5));
  return (
    <a href={sectionPath(pair, group.first)} tabindex={-1} {...(group.isMoved ? { class: 'moved' } : {})}>
      <title>{nameOf(pair, group)}</title>
      {band === '' ? null : <path d={band} />}
      {boxes.a.length === 0 ? null : <path data-heat={heat} d={boxPath(boxes.a, 0)} />}
      {boxes.b.length === 0 ? null : <path data-heat={heat} d={boxPath(boxes.b, height - strip)} />}
    </a>
  );
}

function nameOf(pair: EditionPairPage, { first, count, changed, isMoved }: Group): string {
  const last = pair.sections[first + count - 1]!;
  const title = count === 1 ? last.title : `${pair.sections[first]!.title} to ${last.title}`;
  const status = count === 1 ? statusWords(pair.report.matches[first]!.status, pair) : `${count} sections`;
  return `${title}: ${isMoved ? 'moved, ' : ''}${status}, ${percent(changed)} differs`;
}

/** Boxes that stand side by side as one; a section that was joined from two may have had another between them. */
function runsOf(boxes: readonly Box[]): Box[] {
  const runs: Box[] = [];
  for (const box of boxes) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === box.from) runs[runs.length - 1] = { from: last.from, to: box.to };
    else runs.push(box);
  }
  return runs;
}

function bandPath(a: Box, b: Box): string {
  const [top, bottom] = [strip, height - strip];
  const middle = height / 2;
  const [a1, a2, b1, b2] = [a.from, widened(a), b.from, widened(b)].map(short);
  return `M${a1} ${top}C${a1} ${middle} ${b1} ${middle} ${b1} ${bottom}H${b2}C${b2} ${middle} ${a2} ${middle} ${a2} ${top}Z`;
}

function boxPath(boxes: readonly Box[], top: number): string {
  return boxes
    .map((box) => `M${short(box.from)} ${top}H${short(widened(box))}V${top + strip}H${short(box.from)}Z`)
    .join('');
}

function widened({ from, to }: Box): number {
  return Math.max(to, from + leastWidth);
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}

/** How much of each stretch of a section has no counterpart, as a row of bars; 0–1 each. */
export function Sparkline({ profile }: { readonly profile: EditionReport['sectionsA'][number]['profile'] }) {
  if (profile.every((share) => share === 0)) return null;
  const bars = profile
    .map((share, at) => (share === 0 ? '' : `M${at * 4} 16v-${Math.max(1, Math.round(share * 16))}h3V16Z`))
    .join('');
  return (
    <svg class="spark" viewBox={`0 0 ${profile.length * 4} 16`} aria-hidden="true" focusable="false">
      <path d={bars} />
    </svg>
  );
}
