import { Command, type CommanderError } from 'commander';
import { engineVersion, UsageError } from '../model/index.ts';
import { commands } from './commands/index.ts';
import { exitCodes, guarded, usageError } from './errors.ts';
import { openSession, type Session } from './session.ts';

const overview = `
Examples:
  variorum scan articles/                   which passages stand in more than one of these texts?
  variorum scan draft.md --in library/      what of my draft stands in the library?
  variorum compare 1818.txt 1831.txt        what did the second edition change?
  variorum check draft.md --in library/     is each quotation what its source says?
  variorum quotes articles/                 who is quoted where, and what does not agree?
  variorum serve                            read the result as pages, on this computer only

Sources are plain text (.txt) or Markdown (.md), in UTF-8. Nothing leaves your computer.
Results go to stdout, remarks and errors to stderr; with --json a failure is JSON on stdout, too.
Exit codes: 0 done, 1 differences (with --exit-code) or a check that failed, 2 wrong usage, 3 a source was refused,
4 coarser than asked (with --strict), 5 cannot write, 70 a fault of ours, 130 interrupted.`;

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
  for (const add of commands) add(program, session, done);
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
