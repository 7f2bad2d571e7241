import { defaultScanOptions } from '../../model/index.ts';
import type { AddCommand } from './add-command.ts';
import { formatOption, positiveInteger } from './arguments.ts';

const examples = `
PATH is a file, a folder (all its .txt and .md files, subfolders included) or a corpus (a folder with a corpus.json,
whose "people" and "quotations" say who is one person and whose words a quotation is).

A dossier has every occurrence of a saying that stands in more than one place: who is named, by which words, in which
work, of which date; its wordings and how they differ; and with "!" what cannot all be right. What may be one person
under two spellings is suggested with "?".

Examples:
  variorum quotes articles/
  variorum quotes articles/ --all                    every quotation, also those that stand only once
  variorum quotes articles/ --out quotations.csv     a row for each quotation, for a spreadsheet; also .json
  variorum quotes editions/trotsky --json`;

export const addQuotes: AddCommand = (program, session, done) =>
  program
    .command('quotes')
    .summary('say who is quoted where, and what does not agree')
    .description(
      'Lists the quotations that stand in more than one place, with who is said to have said them, and what contradicts.',
    )
    .argument('<path...>', 'files and folders to look through')
    .addOption(formatOption(['text', 'json', 'csv']))
    .option('--json', 'the same as --format json')
    .option(
      '--out <file>',
      'write the result to this file; its ending says the format where --format does not',
    )
    .option('--all', 'list every quotation, not only those that stand in more than one place')
    .option(
      '--min-words <n>',
      'leave out passages with fewer shared words',
      positiveInteger,
      defaultScanOptions.minimumWords,
    )
    .option('--strict', 'end with exit code 4 if a limit made the result coarser than asked')
    .addHelpText('after', examples)
    .action(async (paths, options) =>
      done(await (await import('../quotes.ts')).quotes(session, paths, options)),
    );
