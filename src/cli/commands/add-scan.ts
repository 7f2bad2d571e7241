import { defaultScanOptions } from '../../model/index.ts';
import type { AddCommand } from './add-command.ts';
import { formatOption, positiveInteger, threads } from './arguments.ts';

const examples = `
PATH is a file, a folder (all its .txt and .md files, subfolders included) or a corpus (a folder with a corpus.json).

Examples:
  variorum scan articles/ letters/1932.txt
  variorum scan draft.md --in library/      only what the draft shares with the library
  variorum scan new/ --in dist/release      only new texts against a release: its files are not needed, its families keep their ids
  variorum scan --in library/ -- draft.md   the same: --in takes every path up to the next option or --
  variorum scan articles/ --format csv > parallels.csv
  variorum scan articles/ --self-test        what would be found here? quotes the texts in each other, altered, and looks
  variorum scan articles/ --explain t0qa71ib7dgp           why was this found? ids are those of --json
  variorum scan articles/ --why-not one:p3 two.txt:p9-p11  why was nothing found between these two places?
  variorum scan --json -- -strange-name.txt  after -- nothing is an option`;

export const addScan: AddCommand = (program, session, done) =>
  program
    .command('scan')
    .summary('find the passages that texts share')
    .description('Finds every passage that stands in more than one place, within and across the sources.')
    .argument('<path...>', 'files and folders to look through')
    .option('--in <path...>', 'compare the sources with these (or with a release) only, not with each other')
    .addOption(formatOption(['text', 'json', 'jsonl', 'csv']))
    .option('--json', 'the same as --format json')
    .option(
      '--min-words <n>',
      'leave out passages with fewer shared words',
      positiveInteger,
      defaultScanOptions.minimumWords,
    )
    .option('--all', 'show commonplace passages too (titles, captions, formulas)')
    .option('--threads <n>', 'work in so many threads (default: as many as are worth it)', threads)
    .option('--strict', 'end with exit code 4 if a limit made the result coarser than asked')
    .option(
      '--self-test',
      'plant altered quotations of these texts in each other and say how many a scan finds',
    )
    .option('--explain <id>', 'say why this parallel (or family) was found and judged as it is')
    .option('--why-not <place...>', 'say what two places share and why that was not found')
    .option('--seed <n>', 'with --self-test: quote other passages (default: 1)', positiveInteger)
    .addHelpText('after', examples)
    .action(async (paths, options) => done(await (await import('../scan.ts')).scan(session, paths, options)));
