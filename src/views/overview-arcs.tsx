/**
 * Who shares with whom, as arcs over an axis of time. A node for each group of sources, at its year; an
 * arc for what two share, the thicker the more words; a loop for what one shares with itself. Nodes stand
 * where their dates put them (pushed apart where they would cover each other), so that a place in the
 * picture can be cited.
 *
 * It shows nothing that the table below it does not say, so it is a picture for eyes alone; its arcs and
 * nodes are links for the mouse.
 */
import type { OverviewMatrix, SourceGroup } from '../store/index.ts';
import { groupHref, groupName, sharedByGroups } from './overview-matrix.tsx';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

/** Arcs drawn at most, the strongest; the table has them all. */
const mostArcs = 120;
const width = 1_000;
/** Left of the first node, and right of the last: its label goes on there, aslant. */
const before = 24;
const after = 96;
/** Nodes nearer than this cover each other's labels, which stand aslant. */
const leastGap = 21;
/** The height of the highest arc: half of the widest reach would be as high as the page is wide. */
const highest = 260;
const labels = 86;
const thickest = 14;

interface Arc {
  readonly a: number;
  readonly b: number;
  readonly parallels: number;
  readonly words: number;
}

export function OverviewArcs({ site, matrix }: { readonly site: Site; readonly matrix: OverviewMatrix }) {
  const { groups } = matrix;
  const arcs = strongest(matrix);
  if (groups.length < 2 || arcs.length === 0) return null;
  const x = placesOf(groups);
  const most = Math.max(...arcs.map(({ words }) => words));
  const top = Math.max(40, ...arcs.map((arc) => heightOf(arc, x) + thickest));
  const all = countArcs(matrix);
  return (
    <figure class="arcs">
      <section class="scroll" aria-label="Picture of who shares with whom" tabindex={0}>
        <svg viewBox={`0 0 ${width} ${Math.ceil(top + labels)}`} aria-hidden="true" focusable="false">
          <line x1={0} x2={width} y1={short(top)} y2={short(top)} />
          {[...arcs].reverse().map((arc) => (
            <ArcLink site={site} groups={groups} arc={arc} path={arcPath(arc, x, top)} most={most} />
          ))}
          {groups.map((group, index) => (
            <Node site={site} group={group} at={x[index]!} top={top} />
          ))}
        </svg>
      </section>
      <figcaption>
        {[
          `Who shares with whom, by date from left to right${isAllDated(groups) ? '' : ' (what has no date last)'}.`,
          'The thicker an arc, the more words two share.',
          arcs.length < all ? `The ${mostArcs} strongest of ${grouped(all)} are drawn.` : '',
          'The table below has the same numbers.',
        ].join(' ')}
      </figcaption>
    </figure>
  );
}

function strongest({ groups, rows }: OverviewMatrix): readonly Arc[] {
  const arcs: Arc[] = [];
  for (let a = 0; a < groups.length; a++) {
    for (let b = a; b < groups.length; b++) {
      const [parallels, words] = [rows[a]!.counts[b]!, rows[a]!.words[b]!];
      if (parallels > 0) arcs.push({ a, b, parallels, words });
    }
  }
  return arcs.sort((p, q) => q.words - p.words || p.a - q.a || p.b - q.b).slice(0, mostArcs);
}

function countArcs({ rows }: OverviewMatrix): number {
  return rows.reduce((sum, { counts }, a) => sum + counts.slice(a).filter((count) => count > 0).length, 0);
}

/** Where each node stands: by its first year, undated ones after a gap, none nearer than a label to the one before. */
function placesOf(groups: readonly SourceGroup[]): readonly number[] {
  const years = groups.flatMap(({ years: own }) => (own === undefined ? [] : [own.from]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const dated = years.length;
  const edgeOfDated = width - after - (groups.length - dated) * leastGap * 1.5;
  const places = groups.map(({ years: own }, index) => {
    if (own === undefined || last === first)
      return before + (index / (groups.length - 1)) * (width - before - after);
    return before + ((own.from - first) / (last - first)) * (edgeOfDated - before);
  });
  for (let index = 1; index < places.length; index++) {
    places[index] = Math.max(places[index]!, places[index - 1]! + leastGap);
  }
  // What was pushed beyond the edge is pushed back, from the last.
  for (let index = places.length - 1, edge = width - after; index >= 0; index--, edge -= leastGap) {
    places[index] = Math.min(places[index]!, edge);
  }
  return places;
}

function isAllDated(groups: readonly SourceGroup[]): boolean {
  return groups.every(({ years }) => years !== undefined);
}

interface ArcLinkProps {
  readonly site: Site;
  readonly groups: readonly SourceGroup[];
  readonly arc: Arc;
  readonly path: string;
  readonly most: number;
}

function ArcLink({ site, groups, arc, path, most }: ArcLinkProps) {
  const [a, b] = [groups[arc.a]!, groups[arc.b]!];
  // By the square root, so that an arc of a hundred words is still seen beside one of ten thousand.
  const share = Math.sqrt(arc.words / most);
  return (
    <a href={sharedByGroups(a, b)} tabindex={-1}>
      <title>
        {arc.a === arc.b ? `Within ${groupName(site, a)}` : `${groupName(site, a)} and ${groupName(site, b)}`}
        : {counted(arc.parallels, 'parallel')}, {counted(arc.words, 'word')}
      </title>
      <path d={path} stroke-width={short(Math.max(1.5, share * (arc.a === arc.b ? loop / 2 : thickest)))} />
    </a>
  );
}

function heightOf({ a, b }: Arc, x: readonly number[]): number {
  return a === b ? 2 * loop : Math.min(highest, (x[b]! - x[a]!) / 2);
}

/** Radius of what a group shares with itself. */
const loop = 13;

function arcPath(arc: Arc, x: readonly number[], top: number): string {
  const [from, to] = [short(x[arc.a]!), short(x[arc.b]!)];
  if (arc.a === arc.b) return `M${from} ${short(top)}a${loop} ${loop} 0 1 1 .1 0`;
  const radius = short((to - from) / 2);
  return `M${from} ${short(top)}A${radius} ${short(heightOf(arc, x))} 0 0 1 ${to} ${short(top)}`;
}

interface NodeProps {
  readonly site: Site;
  readonly group: SourceGroup;
  readonly at: number;
  readonly top: number;
}

function Node({ site, group, at, top }: NodeProps) {
  const [x, y] = [short(at), short(top)];
  return (
    <a href={groupHref(group)} tabindex={-1} class="node">
      <title>{groupName(site, group)}</title>
      <circle cx={x} cy={y} r={6} />
      <text x={x} y={short(top + 18)} transform={`rotate(40 ${x} ${short(top + 18)})`}>
        {nodeLabel(group)}
      </text>
    </a>
  );
}

/** Letters that fit below the axis, aslant. */
const longestLabel = 16;

function nodeLabel({ label }: SourceGroup): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
