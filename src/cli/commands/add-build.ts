import type { AddCommand } from './add-command.ts';
import { threads } from './arguments.ts';

const examples = `
CORPUS is a folder with a corpus.json, or any folder of texts. Families that go on keep the ids they had
in the release before, so that links to them keep working.

Examples:
  variorum build editions/trotsky
  variorum build articles/ --out site/`;

export const addBuild: AddCommand = (program, session, done) =>
  program
    .command('build')
    .summary('compute the pages of a corpus, ready to serve')
    .description('Compares all sources of a corpus and writes a release: everything its pages show.')
    .argument('<corpus>', 'the folder')
    .option('--out <folder>', 'where to write', 'dist/release')
    .option('--threads <n>', 'work in so many threads (default: as many as are worth it)', threads)
    .addHelpText('after', examples)
    .action(async (corpus, options) =>
      done(await (await import('../build.ts')).build(session, corpus, options)),
    );
