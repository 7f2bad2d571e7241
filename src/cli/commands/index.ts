import { addBuild } from './add-build.ts';
import { addCheck } from './add-check.ts';
import type { AddCommand } from './add-command.ts';
import { addCompare } from './add-compare.ts';
import { addQuotes } from './add-quotes.ts';
import { addScan } from './add-scan.ts';
import { addServe } from './add-serve.ts';
import { addText } from './add-text.ts';

/** The commands in the order in which the help lists them. */
export const commands: readonly AddCommand[] = [
  addScan,
  addCompare,
  addCheck,
  addQuotes,
  addText,
  addBuild,
  addServe,
];
