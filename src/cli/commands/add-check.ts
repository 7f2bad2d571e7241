import { fewestWordsChecked } from '../../model/index.ts';
import { ruleList } from '../rule-list.ts';
import { ruleSeverities } from '../rule-severities.ts';
import type { AddCommand } from './add-command.ts';
import { formatOption, positiveInteger } from './arguments.ts';

const examples = `
FILE is a file, a folder or a corpus, as in scan. Each of its quotations (in quotation marks, or a block of its own) is
looked up in all the FILEs and in everything after --in: files, folders, corpora, a release.

Rules, with their usual severities; errors and warnings end with exit code 1:
${ruleList()}
Switch them with --rule NAME=SEVERITY (error, warning, note or off), or in a corpus.json: "rules": {"typography": "off"}.
It is taken from the corpus that is named, or from the nearest corpus.json at or above FILE; where there is none, from the
corpora after --in. --rule goes before.

Examples:
  variorum check draft.md --in library/
  variorum check articles/                                 these texts among each other
  variorum check draft.md --in library/ --quiet --rule not-found=error --rule misreading=off
  variorum check --quote "a trifle as may acquire a decisive significance" --by Lenin --in library/
  variorum check --quote - --in dist/release < note.txt    the quotation from stdin, against a release
  variorum check draft.md --in library/ --format github    annotations of a pull request; sarif for code scanning
  variorum check --in library/ -- draft.md                 --in takes every path up to the next option or --`;

export const addCheck: AddCommand = (program, session, done) =>
  program
    .command('check')
    .summary('say whether each quotation is what its source says')
    .description(
      'Looks up every quotation of the files and says what was done to it, and who really said it.',
    )
    .argument('[file...]', 'the texts whose quotations are checked')
    .option('--in <path...>', 'look the quotations up in these (or in a release), too')
    .option('--quote <words>', 'check these words instead of files; - reads them from stdin')
    .option('--by <name>', 'with --quote: who is said to have said it')
    .option('--work <title>', 'with --quote: in which work')
    .option('--date <date>', 'with --quote: when')
    .option(
      '--min-words <n>',
      `pass over quotations with fewer words (default: ${fewestWordsChecked}; with --quote: 1)`,
      positiveInteger,
    )
    .option('--rule <name=severity>', 'how severe a rule is; may be given several times', ruleSeverities)
    .addOption(formatOption(['text', 'json', 'sarif', 'github']))
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write the result to this file; .json and .sarif say the format')
    .option('--quiet', 'tell errors and warnings only')
    .option('--all', 'tell the quotations that are right, too, with where they stand')
    .option('--strict', 'end with exit code 4 if a limit made the result coarser than asked')
    .addHelpText('after', examples)
    .action(async (files, options) =>
      done(await (await import('../check.ts')).check(session, files, options)),
    );
