import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  defaultScanOptions,
  differenceKinds,
  engineVersion,
  fewestWordsChecked,
  UsageError,
} from '../model/index.ts';
import { exitCodes, guarded, usageError } from './errors.ts';
import { ignoredKinds } from './ignored-kinds.ts';
import { ruleList } from './rule-list.ts';
import { ruleSeverities } from './rule-severities.ts';
import { openSession, type Session } from './session.ts';

const overview = `
Examples:
  variorum scan articles/                   which passages stand in more than one of these texts?
  variorum scan draft.md --in library/      what of my draft stands in the library?
  variorum compare 1818.txt 1831.txt        what did the second edition change?
  variorum check draft.md --in library/     is each quotation what its source says?
  variorum serve                            read the result as pages, on this computer only

Sources are plain text (.txt) or Markdown (.md), in UTF-8. Nothing leaves your computer.
Results go to stdout, remarks and errors to stderr; with --json a failure is JSON on stdout, too.
Exit codes: 0 done, 1 differences (with --exit-code) or a check that failed, 2 wrong usage, 3 a source was refused,
4 coarser than asked (with --strict), 5 cannot write, 70 a fault of ours, 130 interrupted.`;

const scanExamples = `
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

const compareExamples = `
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

const checkExamples = `
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

const quotesExamples = `
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

const textExamples = `
Everything Variorum says about a source counts characters in this text.

Examples:
  variorum text article.md                  the text without its markup
  variorum text article.md --blocks         its paragraphs with the places to cite them by: p12, s3.p2`;

const buildExamples = `
CORPUS is a folder with a corpus.json, or any folder of texts. Families that go on keep the ids they had
in the release before, so that links to them keep working.

Examples:
  variorum build editions/trotsky
  variorum build articles/ --out site/`;

const serveExamples = `
Without CORPUS: the current folder if it has a corpus.json, else the edition that comes with Variorum.
Only this computer can reach the pages. Ctrl-C ends it.

Examples:
  variorum serve
  variorum serve articles/ --port 9000`;

/** Runs one command line to its exit code. */
export async function runCommandLine(argv: readonly string[], self: URL): Promise<number> {
  const session = openSession(self);
  return guarded(session.terminal, wantsJson(argv), async () => {
    let exitCode: number = exitCodes.done;
    const program = createProgram(session, (code) => {
      exitCode = code;
    });
    if (argv.length <= 2)
      throw new UsageError('usage.command', 'Expected a command', { advice: 'see `variorum --help`' });
    await program.parseAsync(argv);
    return exitCode;
  });
}

function createProgram(session: Session, done: (exitCode: number) => void): Command {
  const program = new Command('variorum')
    .description('Compares sources and finds every passage that stands in more than one place.')
    .version(engineVersion)
    .addHelpText('after', overview)
    .exitOverride()
    .configureOutput({ writeOut: (help) => void session.terminal.print(help), outputError() {} })
    .showSuggestionAfterError();
  addScan(program, session, done);
  addCompare(program, session, done);
  addCheck(program, session, done);
  addQuotes(program, session, done);
  addText(program, session, done);
  addBuild(program, session, done);
  addServe(program, session, done);
  for (const command of program.commands) {
    command.exitOverride((error) => {
      throw error.exitCode === 0 ? error : explained(error, command);
    });
  }
  return program;
}

function explained(error: CommanderError, command: Command): UsageError {
  const given = Object.keys(command.opts());
  const [, swallowing] = greedyOptions.find(([name]) => given.includes(name)) ?? [];
  if (error.code !== 'commander.missingArgument' || swallowing === undefined)
    return usageError(error, command.name());
  return new UsageError(
    'usage.argument',
    `Expected a PATH besides those after \`${swallowing}\`, which takes all of them`,
    {
      advice: `put PATH before \`${swallowing}\`, or \`--\` between; see \`variorum ${command.name()} --help\``,
    },
  );
}

/** Options that take every argument up to the next option. */
const greedyOptions = [
  ['in', '--in'],
  ['whyNot', '--why-not'],
] as const;

type AddCommand = (program: Command, session: Session, done: (exitCode: number) => void) => void;

const addScan: AddCommand = (program, session, done) =>
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
    .addHelpText('after', scanExamples)
    .action(async (paths, options) => done(await (await import('./scan.ts')).scan(session, paths, options)));

const addCompare: AddCommand = (program, session, done) =>
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
    .addHelpText('after', compareExamples)
    .action(async (a, b, options) =>
      done(await (await import('./compare.ts')).compare(session, [a, b], options)),
    );

const addCheck: AddCommand = (program, session, done) =>
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
    .addHelpText('after', checkExamples)
    .action(async (files, options) =>
      done(await (await import('./check.ts')).check(session, files, options)),
    );

const addQuotes: AddCommand = (program, session, done) =>
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
    .addHelpText('after', quotesExamples)
    .action(async (paths, options) =>
      done(await (await import('./quotes.ts')).quotes(session, paths, options)),
    );

const addText: AddCommand = (program, session, done) =>
  program
    .command('text')
    .summary('print a source as Variorum reads it')
    .description('Prints the reading text of a source exactly, nothing added.')
    .argument('<file>', 'the source')
    .option('--blocks', 'list its paragraphs, headings and notes with their places')
    .option('--json', 'the source with its blocks as JSON')
    .addHelpText('after', textExamples)
    .action(async (file, options) => done(await (await import('./text.ts')).text(session, file, options)));

const addBuild: AddCommand = (program, session, done) =>
  program
    .command('build')
    .summary('compute the pages of a corpus, ready to serve')
    .description('Compares all sources of a corpus and writes a release: everything its pages show.')
    .argument('<corpus>', 'the folder')
    .option('--out <folder>', 'where to write', 'dist/release')
    .option('--threads <n>', 'work in so many threads (default: as many as are worth it)', threads)
    .addHelpText('after', buildExamples)
    .action(async (corpus, options) =>
      done(await (await import('./build.ts')).build(session, corpus, options)),
    );

const addServe: AddCommand = (program, session, done) =>
  program
    .command('serve')
    .summary('build a corpus and show its pages on this computer')
    .description('Builds a corpus and serves its pages on this computer.')
    .argument('[corpus]', 'the folder')
    .option('--port <n>', 'the port; 0 takes any free one', port, 8787)
    .option('--out <folder>', 'where to write the release', 'dist/release')
    .addHelpText('after', serveExamples)
    .action(async (corpus, options) =>
      done(await (await import('./serve.ts')).serve(session, corpus, options)),
    );

function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to write the result').choices(formats);
}

function colourOption(name: string): Option {
  return new Option(`${name} <when>`, 'colour the text (default: auto, in a terminal)').choices([
    'always',
    'never',
    'auto',
  ]);
}

function positiveInteger(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Expected a whole number from 1.');
}

function threads(value: string): number {
  if (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= mostThreads) return Number(value);
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${mostThreads}.`);
}

/** A slip of the hand (`--threads 88`) is not to fill the memory. */
const mostThreads = 64;

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
}

/** Whether a program reads stdout; decided before the options are parsed, because parsing may be what fails. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.some(
    (option, index) =>
      /^--(?:json|format=jsonl?)$/.test(option) ||
      (option === '--format' && /^jsonl?$/.test(options[index + 1] ?? '')),
  );
}
