import { differenceKinds } from '../../model/index.ts';
import { ignoredKinds } from '../ignored-kinds.ts';
import type { AddCommand } from './add-command.ts';
import { colourOption, formatOption } from './arguments.ts';

const examples = `
In a terminal, words only in A are struck through, words only in B underlined and moved words grey; elsewhere they
stand in [-…-], {+…+} and [m1: …> … <m1]. What lies outside the marks is the same in both, character for character.
Of Markdown the reading text is compared (see variorum text), without markup.

A and B are files, or FILE@REVISION for a file as git knows it (a commit, tag or branch); a revision alone is compared
with the file as it is now.

Kinds for --ignore: ${differenceKinds.slice(0, 8).join(', ')},
${differenceKinds.slice(8).join(', ')} (case is capitals, whitespace is spacing). They stay in the JSON, marked in
no output; where both texts are written as one, A's wording stands.

Examples:
  variorum compare 1818.txt 1831.txt
  variorum compare 1818.txt 1831.txt --colour always | less -R
  variorum compare 1818.txt 1831.txt --out report.html     a page to read and to send; also .xml (TEI), .csv, .json
  variorum compare 1818.txt 1831.txt --ignore punctuation,case,spacing
  variorum compare 1818.txt 1831.txt --format unified > 1831.patch
  variorum compare letter.md copy.md --exit-code && echo 'an exact copy'
  variorum compare novel.md@v1 novel.md@HEAD~3             two revisions
  variorum compare novel.md@HEAD                           what have I changed since the last commit?

As git's own difference tool (git difftool -t variorum; git difftool -t variorum HEAD~3 -- novel.md):
  git config --global difftool.variorum.cmd 'variorum compare "$LOCAL" "$REMOTE" --colour always | less -R'
  git config --global difftool.prompt false`;

export const addCompare: AddCommand = (program, session, done) =>
  program
    .command('compare')
    .summary('show what differs between two texts')
    .description('Aligns two texts word by word and shows every difference.')
    .argument('<a>', 'the first or earlier text; file@revision is read from git')
    .argument('[b]', 'the second or later text; may be left out if A is a revision')
    .addOption(formatOption(['text', 'unified', 'json', 'html', 'tei', 'csv']))
    .option('--json', 'the same as --format json')
    .option(
      '--out <file>',
      'write the result to this file; its ending says the format where --format does not',
    )
    .option(
      '--ignore <kinds>',
      'do not tell these kinds of difference, e.g. punctuation,case,spacing',
      ignoredKinds,
    )
    .option('--rules <file>', 'classify by these rules of your own, too (JSON, variorum.rules/1)')
    .option('--report', 'say what became of each section and how much it grew, instead of every difference')
    .addOption(colourOption('--colour'))
    .addOption(colourOption('--color').hideHelp())
    .option('--exit-code', 'end with exit code 1 if the texts differ (in what is not ignored)')
    .option('--strict', 'end with exit code 4 if a limit made the result coarser than asked')
    .addHelpText('after', examples)
    .action(async (a, b, options) =>
      done(await (await import('../compare.ts')).compare(session, [a, b], options)),
    );
