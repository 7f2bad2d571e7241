import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { SourceError } from '../model/index.ts';
import type { CurrentRelease, StaticFile } from '../store/index.ts';
import { reading } from './errors.ts';
import { packageFile, type Session } from './session.ts';

/** What pages load, as `npm run build:web` made it. */
export interface SiteFiles {
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly stylesheet: StaticFile;
  readonly script: StaticFile;
  readonly scratch: NonNullable<CurrentRelease['scratch']>;
}

/** esbuild's metafile, as far as we read it. */
const manifestSchema = v.object({ outputs: v.record(v.string(), v.unknown()) });

/**
 * Reads the site's stylesheet and scripts from the package.
 *
 * @throws SourceError `release.missing` where the package has not been built.
 */
export async function readSiteFiles(session: Session): Promise<SiteFiles> {
  const files = [];
  for (const manifest of ['manifest.json', 'engine-manifest.json']) {
    for (const name of await outputsOf(session, manifest)) {
      const url = builtFile(session, `dist/web/${name}`);
      files.push({ path: `static/${name}`, content: await reading(fileURLToPath(url), readFile(url)) });
    }
  }
  return {
    files,
    stylesheet: entry(files, /^static\/site-[^/]+\.css$/),
    script: entry(files, /^static\/site-[^/]+\.js$/),
    scratch: {
      script: entry(files, /^static\/scratch-(?!engine-)[^/]+\.js$/),
      engine: entry(files, /^static\/scratch-engine-[^/]+\.js$/),
    },
  };
}

async function outputsOf(session: Session, manifest: string): Promise<string[]> {
  const url = builtFile(session, `dist/web/${manifest}`);
  const text = await reading(fileURLToPath(url), readFile(url, 'utf8'));
  return Object.keys(v.parse(manifestSchema, JSON.parse(text)).outputs).map((output) => basename(output));
}

/** A file that `npm run build` makes. */
export function builtFile(session: Session, path: string): URL {
  const url = packageFile(session, path);
  if (existsSync(url)) return url;
  throw new SourceError('release.missing', `Variorum itself has not been built: there is no \`${path}\``, {
    advice: 'run `npm run build` in its folder',
  });
}

function entry(files: SiteFiles['files'], pattern: RegExp): StaticFile {
  const file = files.find(({ path }) => pattern.test(path))!;
  const integrity = `sha384-${createHash('sha384').update(file.content).digest('base64')}`;
  return { path: file.path, integrity };
}
