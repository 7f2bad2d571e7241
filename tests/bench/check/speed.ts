/**
 * What a check of an encyclopaedia article against itself and four other texts costs, and what it says of
 * the passages that are known to stand in it twice; beside what citation checkers do, and beside two
 * detectors of reuse, which know no quotations.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullTextIds } from '../../helpers/trotsky.ts';
import { hasFlag } from '../detect/flags.ts';
import { type Detector, openWorkspace } from '../detect/measure.ts';
import { type Cell, printTable, seconds } from '../detect/print.ts';
import { sharedText } from '../detect/texts.ts';
import type { Answer, CheckCost } from './run-check.ts';

const checkedId = 'simkin-1997';
/** The numbered documents at its end, as a text of their own. */
const documents = 'simkin-documents';
const folder = fileURLToPath(new URL('../../../../shared/data/trotsky/', import.meta.url));
const files = fullTextIds.map((id) => join(folder, `${id}.txt`));
/** The median of so many processes. */
const rounds = 5;

/** A passage of the article's narrative, and those it is taken from. */
interface Family {
  readonly name: string;
  readonly narrative: Stretch;
  readonly others: readonly Stretch[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function speedTable(): void {
  const families = readFamilies();
  const rows = [
    ...(['variorum', 'substring'] as const).map((checker) => checkerRow(checker, families)),
    ...(hasFlag('alone') ? [] : (['dolos', 'minhash'] as const).map((peer) => detectorRow(peer, families))),
  ];
  printTable(
    'speed: simkin-1997 against itself and four other texts',
    ['tool', 'check s', 'process s', 'MB', 'said of', 'of 8 families', 'told'],
    rows,
  );
}

function checkerRow(checker: 'variorum' | 'substring', families: readonly Family[]): Cell[] {
  const runs = Array.from({ length: rounds }, () => runCheck(checker));
  const { answers } = runs[0]!;
  const told = families.flatMap(({ name, narrative, others }) => {
    const answer = answers.find((one) => share(one, narrative) > 0.5 || share(narrative, one) > 0.5);
    const isRight = answer?.found.some((place) => others.some((other) => overlaps(place, other)));
    return isRight ? [`${name} ${answer!.verdict}`] : [];
  });
  return [
    checker,
    seconds(median(runs.map((run) => run.seconds))),
    seconds(median(runs.map((run) => run.wholeSeconds))),
    Math.max(...runs.map(({ megabytes }) => megabytes)),
    answers.length,
    told.length,
    told.join(', '),
  ];
}

/** Detectors compare texts with one another and no text with itself: the article's narrative and its sources are two for them. */
function detectorRow(peer: Detector, families: readonly Family[]): Cell[] {
  const article = sharedText(`trotsky/${checkedId}.txt`);
  const border = article.indexOf('\nPrimary Sources\n');
  const texts = [
    { id: checkedId, text: article.slice(0, border) },
    { id: documents, text: article.slice(border) },
    ...fullTextIds
      .filter((id) => id !== checkedId)
      .map((id) => ({ id, text: sharedText(`trotsky/${id}.txt`) })),
  ];
  using workspace = openWorkspace(texts);
  const { cpu, megabytes, parallels } = workspace.run(peer);
  const pairs = parallels
    .filter(({ a, b }) => [a.source, b.source].sort().join() === [checkedId, documents].sort().join())
    .map(({ a, b }) => (a.source === checkedId ? [a, b] : [b, a]))
    .map(([one, two]) => ({ one: one!, two: { from: two!.from + border, to: two!.to + border } }));
  const found = families.filter(({ narrative, others }) =>
    pairs.some(({ one, two }) => overlaps(one, narrative) && others.some((other) => overlaps(two, other))),
  );
  return [
    peer,
    '',
    seconds(cpu),
    megabytes,
    parallels.length,
    found.length,
    found.map(({ name }) => name).join(', '),
  ];
}

function runCheck(checker: string): CheckCost {
  const workspace = mkdtempSync(join(tmpdir(), 'variorum-check-'));
  try {
    const output = join(workspace, 'output.json');
    execFileSync(process.execPath, [join(import.meta.dirname, 'run-check.ts'), output, checker, ...files], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return JSON.parse(readFileSync(output, 'utf8'));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** The table's first row of each family is the narrative's. */
function readFamilies(): Family[] {
  const rows = sharedText('trotsky/families.tsv').trimEnd().split('\n').slice(1);
  const byName = new Map<string, Stretch[]>();
  for (const row of rows) {
    const [name, , , from, to] = row.split('\t');
    byName.set(name!, [...(byName.get(name!) ?? []), { from: Number(from), to: Number(to) }]);
  }
  return [...byName].map(([name, [narrative, ...others]]) => ({ name, narrative: narrative!, others }));
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The share of `of` that lies within `one`. */
function share(one: Stretch | Answer, of: Stretch | Answer): number {
  return Math.max(0, Math.min(one.to, of.to) - Math.max(one.from, of.from)) / (of.to - of.from);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
