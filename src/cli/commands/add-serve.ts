import type { AddCommand } from './add-command.ts';
import { port } from './arguments.ts';

const examples = `
Without CORPUS: the current folder if it has a corpus.json, else the edition that comes with Variorum.
Only this computer can reach the pages. Ctrl-C ends it.

Examples:
  variorum serve
  variorum serve articles/ --port 9000`;

export const addServe: AddCommand = (program, session, done) =>
  program
    .command('serve')
    .summary('build a corpus and show its pages on this computer')
    .description('Builds a corpus and serves its pages on this computer.')
    .argument('[corpus]', 'the folder')
    .option('--port <n>', 'the port; 0 takes any free one', port, 8787)
    .option('--out <folder>', 'where to write the release', 'dist/release')
    .addHelpText('after', examples)
    .action(async (corpus, options) =>
      done(await (await import('../serve.ts')).serve(session, corpus, options)),
    );
