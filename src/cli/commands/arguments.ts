import { InvalidArgumentError, Option } from 'commander';

/** The formats of a command, the first the usual one. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to write the result').choices(formats);
}

export function colourOption(name: string): Option {
  return new Option(`${name} <when>`, 'colour the text (default: auto, in a terminal)').choices([
    'always',
    'never',
    'auto',
  ]);
}

export function positiveInteger(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Expected a whole number from 1.');
}

export function threads(value: string): number {
  if (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= mostThreads) return Number(value);
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${mostThreads}.`);
}

/** A slip of the hand (`--threads 88`) is not to fill the memory. */
const mostThreads = 64;

export function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
}
