import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as library from '../src/index.ts';

/** Who may import whom: only from rows above. `root` is the files directly in `src/`. */
const mayImport: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>
> = {
  model: { folders: [], packages: [] },
  read: {
    folders: ['model'],
    packages: [
      'unified',
      'remark-parse',
      'remark-gfm',
      'remark-directive',
      'yaml',
      'valibot',
      'mdast',
      'unist',
    ],
  },
  text: { folders: ['model'], packages: [] },
  parallel: { folders: ['model', 'text'], packages: [] },
  align: { folders: ['model', 'text'], packages: ['diff'] },
  collate: { folders: ['model', 'text', 'align'], packages: [] },
  classify: { folders: ['model', 'text'], packages: [] },
  analyse: { folders: ['model', 'text', 'classify'], packages: [] },
  export: { folders: ['model'], packages: ['hono'] },
  store: { folders: ['model'], packages: [] },
  // Views render what a release holds: its types, and the swap of its sides.
  views: { folders: ['model', 'store'], packages: ['hono'] },
  edit: { folders: ['model', 'read', 'text', 'store'], packages: [] },
  attribute: { folders: ['model', 'text'], packages: [] },
  // Takes texts with their words, as detection does.
  check: { folders: ['model', 'text', 'parallel', 'align', 'classify', 'attribute'], packages: [] },
  dossier: { folders: ['model', 'text', 'align', 'classify', 'attribute'], packages: [] },
  search: { folders: ['model', 'text', 'store'], packages: [] },
  root: {
    folders: [
      'model',
      'read',
      'text',
      'parallel',
      'align',
      'collate',
      'classify',
      'analyse',
      'export',
      'store',
      'edit',
      'attribute',
      'check',
      'dossier',
      'search',
    ],
    // The check as a plug-in for those who write in Markdown.
    packages: ['unified', 'mdast', 'vfile'],
  },
  worker: { folders: ['model', 'store', 'export', 'views', 'root'], packages: ['hono'] },
  cli: {
    folders: ['model', 'read', 'store', 'export', 'root'],
    packages: ['node', 'commander', 'picocolors', 'cli-progress', '@hono/node-server', 'valibot'],
  },
};

/** The one file of the browser that runs what runs on the command line and in the Worker: for texts of one's own. */
const engineOfTheBrowser = 'web/scratch-engine.ts';
const ofTheEngine = ['model', 'read', 'store', 'export', 'views', 'root'];

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync(['src/**/*.{ts,tsx}', 'web/**/*.ts'], { cwd: root });

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

/** Every import and re-export of a file; `target` is a path from the root, or a package as written. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...statements].map(([, , type, from, dynamic]) => {
    const target = from ?? dynamic!;
    const isLocal = target.startsWith('.');
    return {
      file,
      target: isLocal ? relative(root, join(root, dirname(file), target)) : target,
      isType: type !== undefined,
    };
  });
}

function folderOf(file: string): string {
  const [top, second, third] = file.split('/');
  if (top === 'web') return 'web';
  return third === undefined ? 'root' : second!;
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

const imports = files.flatMap(importsOf);
const isLocal = ({ target }: Import): boolean => /^(src|web)\//.test(target);

describe('the source', () => {
  test('is there to be checked', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('is in folders that the table knows', () => {
    expect(
      [...new Set(files.map(folderOf))].filter((folder) => folder !== 'web' && !(folder in mayImport)),
    ).toEqual([]);
  });

  test('imports only from rows above', () => {
    const broken = imports.filter((one) => {
      if (!isLocal(one)) return false;
      const [from, to] = [folderOf(one.file), folderOf(one.target)];
      if (from === to) return false;
      if (one.file === engineOfTheBrowser) return !ofTheEngine.includes(to);
      if (from === 'web') return !(one.isType && to === 'model');
      return !mayImport[from]!.folders.includes(to);
    });
    expect(broken).toEqual([]);
  });

  test('reaches into another folder only through its index', () => {
    const broken = imports.filter(
      (one) =>
        isLocal(one) &&
        folderOf(one.file) !== folderOf(one.target) &&
        folderOf(one.target) !== 'root' &&
        !one.target.endsWith('/index.ts'),
    );
    expect(broken).toEqual([]);
  });

  test('uses a package only where the table allows it', () => {
    const broken = imports.filter((one) => {
      if (isLocal(one)) return false;
      const folder = folderOf(one.file);
      if (folder === 'web') return true;
      return !mayImport[folder]!.packages.includes(packageOf(one.target));
    });
    expect(broken).toEqual([]);
  });

  test('has no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const one of imports) {
      if (isLocal(one)) graph.set(one.file, [...(graph.get(one.file) ?? []), one.target]);
    }
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of graph.get(file) ?? []) {
        const cycle = visit(next, [...path, file]);
        if (cycle !== undefined) return cycle;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => visit(file, [])).filter((cycle) => cycle !== undefined)).toEqual([]);
  });

  test('keeps clock, chance and environment out of the engine', () => {
    const engine = files.filter((file) => !['cli', 'worker', 'web'].includes(folderOf(file)));
    const broken = engine.filter((file) =>
      /Date\.now|performance\.now|new Date\(\)|Math\.random|process\.|setTimeout/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(broken).toEqual([]);
  });

  test('exports one default, the Worker’s', () => {
    const withDefault = files.filter((file) => /export default/.test(readFileSync(join(root, file), 'utf8')));
    expect(withDefault).toEqual(['src/worker/index.ts']);
  });
});

test('the library exports exactly this', () => {
  expect(Object.keys(library).sort()).toEqual([
    'SourceError',
    'UsageError',
    'checkQuote',
    'checkSources',
    'compareSources',
    'createBudget',
    'defaultComparisonOptions',
    'defaultScanOptions',
    'editCorpus',
    'engineVersion',
    'gatherQuotes',
    'limits',
    'readCorpus',
    'readManifest',
    'readSource',
    'releaseFiles',
    'remarkCheckQuotations',
    'ruleDescriptions',
    'scanSources',
    'scanTexts',
    'tokenizeSources',
    'usualSeverities',
  ]);
});
