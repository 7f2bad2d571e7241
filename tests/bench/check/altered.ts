/** 200 quotations with something done to each, over a library of addresses: what the checker says of them. */

import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, share } from '../detect/print.ts';
import { type Deed, deeds, type Extent, shortDeeds } from './alter-quotation.ts';
import { type AlteredRun, type Judged, judgeAltered } from './judge-altered.ts';

const seeds = [1, 2, 3, 4, 5];
const quotations = 200;
const addresses = 60;
const lengths: Readonly<Record<Extent, string>> = { usual: '14 to 60', short: '6 to 12' };

export async function alteredTable(): Promise<void> {
  await printRuns('usual', deeds);
  await printRuns('short', shortDeeds);
}

async function printRuns(extent: Extent, kinds: readonly Deed[]): Promise<void> {
  const runs: AlteredRun[] = [];
  for (const seed of seeds) runs.push(await judgeAltered({ seed, quotations, addresses, kinds, extent }));
  const judged = runs.flatMap((run) => run.judged);
  printMatrix(`${seeds.length} × ${quotations} quotations of ${lengths[extent]} words`, judged, kinds);
  printTable(
    'altered: right by seed',
    ['seed', 'quotations', 'right', 'share', 'checks beside'],
    runs.map((run, index) => [seeds[index]!, ...counts(run.judged), run.beside.length]),
  );
  if (extent === 'usual') printIntroductions(judged);
  const negated = judged.filter(({ quotation }) => quotation.deed === 'negation');
  const passed = negated.filter(({ check }) => ['verbatim', 'typography'].includes(check?.verdict ?? ''));
  print(`\n  negated sentences that pass as verbatim or typography: ${passed.length} of ${negated.length}\n`);
  if (hasFlag('details')) for (const run of runs) printWrong(run);
}

/** Rows: what was done; columns: the verdict with the rule of the first finding. */
function printMatrix(what: string, judged: readonly Judged[], kinds: readonly Deed[]): void {
  const answers = [...new Set(judged.map(answerOf))].sort();
  const rows = kinds.map((deed) => {
    const own = judged.filter(({ quotation }) => quotation.deed === deed);
    const cells = answers.map((answer) => own.filter((one) => answerOf(one) === answer).length || '·');
    return [deed, ...counts(own), ...cells];
  });
  const letters = answers.map((_, index) => String.fromCharCode(97 + index));
  printTable(
    `altered: ${what}, ${addresses} addresses`,
    ['what was done', 'quotations', 'right', 'share', ...letters],
    [...rows, ['all', ...counts(judged)]],
  );
  print(answers.map((answer, index) => `  ${letters[index]}  ${answer}\n`).join(''));
}

/** Whether the name and the year that an introduction gives were understood, whatever became of the words. */
function printIntroductions(judged: readonly Judged[]): void {
  const templates = [...new Set(judged.map(({ introduction }) => introduction.template))].sort();
  const row = (name: string, own: readonly Judged[]): Cell[] => {
    const dated = own.filter(({ introduction }) => introduction.template.includes('{year}'));
    const named = own.filter(
      ({ check, introduction }) => check?.attribution?.name?.name === introduction.name,
    );
    return [
      name,
      own.length,
      share(named.length, own.length),
      share(dated.filter(isDated).length, dated.length),
    ];
  };
  printTable(
    'altered: introductions understood',
    ['introduction', 'quotations', 'name', 'year'],
    [
      ...templates.map((template) =>
        row(
          template,
          judged.filter(({ introduction }) => introduction.template === template),
        ),
      ),
      row('all', judged),
    ],
  );
}

function isDated({ check, quotation }: Judged): boolean {
  const { date, work } = check?.attribution ?? {};
  return (date ?? work?.date)?.year === quotation.year;
}

function answerOf({ check }: Judged): string {
  if (check === undefined) return '(not checked)';
  const [first] = check.findings;
  return first === undefined ? check.verdict : `${check.verdict}: ${first.rule}`;
}

function counts(judged: readonly Judged[]): [number, number, string] {
  const right = judged.filter(({ isRight }) => isRight).length;
  return [judged.length, right, share(right, judged.length)];
}

function printWrong({ judged, beside, article }: AlteredRun): void {
  for (const one of judged.filter(({ isRight }) => !isRight)) {
    const { deed, detail, wording, name, year } = one.quotation;
    print(`\n${deed} (${detail}), given to ${name}, ${year}: ${answerOf(one)}\n  ${wording}\n`);
    if (one.check === undefined) continue;
    print(`  checked: ${one.check.quotation}\n`);
    print(`  before: …${article.text.slice(Math.max(0, one.check.from - 120), one.check.from)}\n`);
    for (const { rule, severity, message } of one.check.findings)
      print(`  ${severity} ${rule}: ${message}\n`);
  }
  for (const { quotation, verdict } of beside)
    print(`\nno quotation of the article: ${verdict}: ${quotation}\n`);
}
