import { existsSync } from 'node:fs';
import { type FileHandle, lstat, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError } from '../model/index.ts';
import { writing } from './errors.ts';

/**
 * Writes a file whole or not at all: into a hidden file beside it (same disk, so the rename is one step),
 * flushed, then renamed into place. A link keeps pointing where it does.
 *
 * @throws OutputError `output.write`; whatever stopped the signal. Both leave what was there.
 */
export async function writeWholeFile(
  file: string,
  pieces: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const target = existsSync(file) ? await writing(file, realpath(file)) : file;
  if (existsSync(target) && !(await writing(file, lstat(target))).isFile()) {
    throw new OutputError('output.write', 'Expected a file to write got a folder or a device', {
      advice: 'name a file, or leave `--out` away to write to the screen or a pipe',
      at: { file },
    });
  }
  const temporary = join(dirname(target), `.variorum-${process.pid}.part`);
  try {
    const handle = await writing(file, open(temporary, 'w'));
    await filled(file, handle, pieces, signal);
    await writing(file, rename(temporary, target));
  } finally {
    await writing(file, rm(temporary, { force: true }));
  }
}

async function filled(
  file: string,
  handle: FileHandle,
  pieces: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (const piece of pieces) {
      signal.throwIfAborted();
      await writing(file, handle.write(piece));
    }
    await writing(file, handle.sync());
  } finally {
    await handle.close();
  }
}
