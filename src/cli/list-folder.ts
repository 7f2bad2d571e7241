import { isUtf8 } from 'node:buffer';
import { type Dirent, existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import { reading } from './errors.ts';

/** The texts of a folder and, with a reason each, what else is in it. */
export interface FolderListing {
  readonly texts: readonly string[];
  readonly skipped: readonly Diagnostic[];
}

interface Walk {
  readonly texts: string[];
  readonly skipped: Diagnostic[];
  readonly links: string[];
}

/** In a folder only these are taken for sources: a README without extension, an image or a PDF is not meant. */
const sourceName = /\.(?:txt|text|md|markdown)$/i;
/** What a folder says of itself is none of its texts; whoever means it names the file. */
const readme = /^readme\./i;

/**
 * Lists the texts of a folder and its subfolders, by name in code unit order, so that every system
 * gives the same sequence. Hidden files are left alone. A link is followed only where it leads to a
 * file inside the folder, so no walk can leave it or go round in a circle; such files come last.
 */
export async function listFolder(folder: string): Promise<FolderListing> {
  const walk: Walk = { texts: [], skipped: [], links: [] };
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const subfolders = await addEntries(walk, next);
    pending.push(...subfolders.reverse());
  }
  const root = await reading(folder, realpath(folder));
  for (const link of walk.links) await addLink(walk, link, root);
  return walk;
}

/** Sorts the entries of one folder into the walk; gives its subfolders back. */
async function addEntries(walk: Walk, folder: string): Promise<string[]> {
  const subfolders: string[] = [];
  const entries = await reading(folder, readdir(folder, { withFileTypes: true, encoding: 'buffer' }));
  for (const { name, entry } of entries.map(named).sort(byName)) {
    const path = join(folder, name);
    if (name.startsWith('.')) continue;
    if (!isUtf8(entry.name)) skip(walk, path, 'warning', 'a file whose name is not UTF-8');
    else if (entry.isDirectory()) subfolders.push(path);
    else if (!sourceName.test(name)) skip(walk, path, 'note', 'a file that is not called .txt or .md');
    else if (readme.test(name))
      skip(walk, path, 'note', 'a README, which is about the texts: name it to compare it');
    else if (entry.isSymbolicLink()) walk.links.push(path);
    else if (entry.isFile()) walk.texts.push(path);
    else skip(walk, path, 'warning', 'what is not a regular file');
  }
  return subfolders;
}

async function addLink(walk: Walk, link: string, root: string): Promise<void> {
  if (!existsSync(link)) return skip(walk, link, 'warning', 'a link that leads nowhere');
  const target = await reading(link, realpath(link));
  if (!target.startsWith(root + sep))
    return skip(walk, link, 'warning', 'a link that leads out of the folder');
  const stats = await reading(link, stat(link));
  if (stats.isFile()) walk.texts.push(link);
  else skip(walk, link, 'warning', 'a link to what is not a regular file');
}

function named(entry: Dirent<Buffer>): { readonly name: string; readonly entry: Dirent<Buffer> } {
  return { name: entry.name.toString(), entry };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

function skip(walk: Walk, path: string, severity: Diagnostic['severity'], what: string): void {
  walk.skipped.push({ code: 'folder.skipped', message: `Passed over ${what}`, source: path, severity });
}
