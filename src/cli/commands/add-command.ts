import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** Adds one command to the program; what it does is loaded when it is run, and its exit code given to `done`. */
export type AddCommand = (program: Command, session: Session, done: (exitCode: number) => void) => Command;
