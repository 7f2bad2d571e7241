import type { AddCommand } from './add-command.ts';

const examples = `
Everything Variorum says about a source counts characters in this text.

Examples:
  variorum text article.md                  the text without its markup
  variorum text article.md --blocks         its paragraphs with the places to cite them by: p12, s3.p2`;

export const addText: AddCommand = (program, session, done) =>
  program
    .command('text')
    .summary('print a source as Variorum reads it')
    .description('Prints the reading text of a source exactly, nothing added.')
    .argument('<file>', 'the source')
    .option('--blocks', 'list its paragraphs, headings and notes with their places')
    .option('--json', 'the source with its blocks as JSON')
    .addHelpText('after', examples)
    .action(async (file, options) => done(await (await import('../text.ts')).text(session, file, options)));
