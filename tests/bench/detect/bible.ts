/** Parallel passages that editors of the Bible marked and graded, and the same verse in two versions. */
import type { Measured } from './job.ts';
import { openWorkspace } from './measure.ts';
import { type Cell, printTable, seconds, share } from './print.ts';
import { sharedText, type Verses, verses } from './texts.ts';
import { type VersePair, versePairs } from './verse-pairs.ts';

/** Least score, 0–1, of both verses; at 1 every word of the original has its counterpart. */
const grades = [0.8, 0.5] as const;
/** Shares of the graded pairs at which candidates are counted. */
const recalls = [0.25, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9] as const;

export function bibleTable(): void {
  const kjv = verses('bible/kjv.tsv', 'kjv');
  using workspace = openWorkspace([kjv]);
  const measured = workspace.run();
  const found = versePairs(measured.parallels, kjv, kjv);
  const graded = gradedPairs(kjv);
  const keys = new Set(found.map((pair) => keyOf(kjv.ids[pair.a]!, kjv.ids[pair.b]!)));
  const rows = grades.map((grade): Cell[] => {
    const wanted = [...graded].filter(([, score]) => score >= grade);
    const hits = wanted.filter(([key]) => keys.has(key)).length;
    return [`graded >= ${grade}`, wanted.length, hits, share(hits, wanted.length)];
  });
  printTable(
    `bible: the King James version within itself; ${cost(measured)}`,
    ['pairs of verses', 'marked', 'found', 'recall'],
    rows,
  );
  printTable(
    'bible: candidates inside the judged limits, by bits, for each marked pair (>= .5) among them',
    ['recall', 'candidates', 'marked', 'a marked one'],
    candidateRows(found, graded, kjv),
  );
  versionsTable(kjv);
}

function cost({ cpu, megabytes, parallels, exact }: Measured): string {
  return `cpu ${seconds(cpu)} s, ${megabytes} MB, ${parallels.length} parallels${exact ? '' : ', cut short by its budget'}`;
}

/** Score of each marked pair of verses; the best where a pair is marked more than once. */
function gradedPairs({ ids }: Verses): Map<string, number> {
  const known = new Set(ids);
  const scores = new Map<string, number>();
  for (const line of sharedText('bible/parallel-pairs.tsv').trimEnd().split('\n').slice(1)) {
    const [, , a, b, score] = line.split('\t');
    if (!known.has(a!) || !known.has(b!)) continue;
    const key = keyOf(a!, b!);
    scores.set(key, Math.max(scores.get(key) ?? 0, Number(score)));
  }
  return scores;
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Candidates in the order of their bits, until each share of the marked pairs is among them. Less well marked pairs are passed over. */
function candidateRows(
  found: readonly VersePair[],
  graded: ReadonlyMap<string, number>,
  kjv: Verses,
): Cell[][] {
  const isJudged = (key: string): boolean => isWithinLimits(...(key.split(' ') as [string, string]));
  const total = [...graded].filter(([key, score]) => score >= 0.5 && isJudged(key)).length;
  const rows: Cell[][] = [];
  let candidates = 0;
  let marked = 0;
  for (const { a, b } of [...found].sort((p, q) => q.bits - p.bits)) {
    const key = keyOf(kjv.ids[a]!, kjv.ids[b]!);
    const score = graded.get(key) ?? 0;
    if (!isJudged(key) || (score > 0 && score < 0.5)) continue;
    candidates++;
    if (score >= 0.5) marked++;
    const next = recalls[rows.length];
    if (next !== undefined && marked >= next * total) {
      rows.push([`${next} of ${total}`, candidates, marked, (candidates / marked).toFixed(2)]);
    }
  }
  return [...rows, ['all', candidates, marked, (candidates / Math.max(1, marked)).toFixed(2)]];
}

const bookOrder =
  'Gen Exod Lev Num Deut Josh Judg Ruth 1Sam 2Sam 1Kgs 2Kgs 1Chr 2Chr Ezra Neh Esth Job Ps Prov Eccl Song Isa Jer Lam Ezek Dan Hos Joel Amos Obad Jonah Mic Nah Hab Zeph Hag Zech Mal Matt Mark Luke John Acts'.split(
    ' ',
  );

function isBetween(book: string, first: string, last: string): boolean {
  const at = bookOrder.indexOf(book);
  return at >= bookOrder.indexOf(first) && at <= bookOrder.indexOf(last);
}

/** Where the editors' marks are all here, so that a pair without one is a pair they passed over: see the data's README. */
function isWithinLimits(a: string, b: string): boolean {
  const [bookA, bookB] = [a, b].map((verse) => verse.slice(0, verse.indexOf('.')));
  const isOld = [bookA!, bookB!].map((book) => isBetween(book, 'Gen', 'Mal'));
  if (isOld[0] && isOld[1]) return isOldPart(bookA!) && isOldPart(bookB!);
  if (isOld[0] || isOld[1]) return isBetween(isOld[0] ? bookB! : bookA!, 'Matt', 'Acts');
  const areGospels = isBetween(bookA!, 'Matt', 'John') && isBetween(bookB!, 'Matt', 'John');
  return areGospels && (isEarlyMatthew(a) || isEarlyMatthew(b));
}

function isOldPart(book: string): boolean {
  return isBetween(book, 'Gen', '2Sam') || book === '1Chr' || isBetween(book, 'Esth', 'Song');
}

/** Matthew 1–14. */
function isEarlyMatthew(verse: string): boolean {
  const [book, chapter] = verse.split('.');
  return book === 'Matt' && Number(chapter) <= 14;
}

/** Of the verses that both versions have, how many have their best counterpart in the verse of the same name. */
function versionsTable(kjv: Verses): void {
  const web = verses('bible/web.tsv', 'web');
  using workspace = openWorkspace([kjv, web]);
  const measured = workspace.run('variorum', { against: ['web'] });
  const best = new Map<number, VersePair>();
  for (const pair of versePairs(measured.parallels, kjv, web)) {
    if (pair.words > (best.get(pair.a)?.words ?? 0)) best.set(pair.a, pair);
  }
  const shared = new Set(web.ids);
  const both = kjv.ids.flatMap((id, index) => (shared.has(id) ? [index] : []));
  const same = both.filter((index) => {
    const pair = best.get(index);
    return pair !== undefined && web.ids[pair.b] === kjv.ids[index];
  }).length;
  const paired = both.filter((index) => best.has(index)).length;
  printTable(
    `bible: King James against World English; ${cost(measured)}`,
    ['verses', 'in both', 'with a counterpart', 'the same verse', 'share'],
    [['KJV', both.length, paired, same, share(same, both.length)]],
  );
}
