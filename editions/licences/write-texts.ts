/**
 * Writes the texts of well-known licences, each in several editions, as a corpus that `variorum build`
 * reads. The texts are those of the development package `spdx-license-list`; none of them is kept
 * in the repository. `npm run build:licences` runs this file and builds a release of what it writes.
 *
 * It is a file of this edition and no command of the program: what it knows (which licence is an edition
 * of which, and from when) belongs to this one corpus.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Licence {
  readonly name: string;
  readonly url: string;
  readonly licenseText: string;
}

/** A work, and of each of its editions the name in the package, the id and title here, and the date. */
interface Work {
  readonly title: string;
  readonly editions: readonly (readonly [licence: string, id: string, title: string, date?: string])[];
}

export const works: readonly Work[] = [
  {
    title: 'GNU General Public License',
    editions: [
      ['GPL-1.0-only', 'gpl-1', 'GNU GPL 1', '1989-02'],
      ['GPL-2.0-only', 'gpl-2', 'GNU GPL 2', '1991-06'],
      ['GPL-3.0-only', 'gpl-3', 'GNU GPL 3', '2007-06-29'],
    ],
  },
  {
    title: 'GNU Lesser General Public License',
    editions: [
      ['LGPL-2.0-only', 'lgpl-2', 'GNU Library GPL 2', '1991-06'],
      ['LGPL-2.1-only', 'lgpl-2.1', 'GNU Lesser GPL 2.1', '1999-02'],
    ],
  },
  {
    title: 'GNU Free Documentation License',
    editions: [
      ['GFDL-1.1-only', 'gfdl-1.1', 'GNU FDL 1.1', '2000-03'],
      ['GFDL-1.2-only', 'gfdl-1.2', 'GNU FDL 1.2', '2002-11'],
      ['GFDL-1.3-only', 'gfdl-1.3', 'GNU FDL 1.3', '2008-11-03'],
    ],
  },
  {
    title: 'Creative Commons Attribution',
    editions: [
      ['CC-BY-1.0', 'cc-by-1', 'CC BY 1.0', '2002'],
      ['CC-BY-2.0', 'cc-by-2', 'CC BY 2.0', '2004'],
      ['CC-BY-2.5', 'cc-by-2.5', 'CC BY 2.5', '2005'],
      ['CC-BY-3.0', 'cc-by-3', 'CC BY 3.0', '2007'],
      ['CC-BY-4.0', 'cc-by-4', 'CC BY 4.0', '2013'],
    ],
  },
  {
    title: 'Mozilla Public License',
    editions: [
      ['MPL-1.0', 'mpl-1', 'MPL 1.0', '1998'],
      ['MPL-1.1', 'mpl-1.1', 'MPL 1.1', '1999'],
      ['MPL-2.0', 'mpl-2', 'MPL 2.0', '2012'],
    ],
  },
  {
    title: 'Apache License',
    editions: [
      ['Apache-1.0', 'apache-1', 'Apache License 1.0', '1995'],
      ['Apache-1.1', 'apache-1.1', 'Apache License 1.1', '2000'],
      ['Apache-2.0', 'apache-2', 'Apache License 2.0', '2004-01'],
    ],
  },
  {
    title: 'European Union Public Licence',
    editions: [
      ['EUPL-1.0', 'eupl-1', 'EUPL 1.0', '2007'],
      ['EUPL-1.1', 'eupl-1.1', 'EUPL 1.1', '2009'],
      ['EUPL-1.2', 'eupl-1.2', 'EUPL 1.2', '2017'],
    ],
  },
  {
    title: 'BSD licences',
    editions: [
      ['BSD-4-Clause', 'bsd-4', 'BSD with four clauses'],
      ['BSD-3-Clause', 'bsd-3', 'BSD with three clauses'],
      ['BSD-2-Clause', 'bsd-2', 'BSD with two clauses'],
    ],
  },
];

/** A licence's text as Markdown: what is numbered, or set as a title, becomes a heading; no word is changed. */
export function licenceMarkdown(text: string): string {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => /[^\s=*-]/.test(line)))
    .filter((lines) => lines.length > 0);
  return `${paragraphs.map((lines, at) => (at === 0 ? escaped(lines) : block(lines))).join('\n\n')}\n`;
}

/** Characters of a line that is set as a title at most. */
const longestTitle = 80;
const number = /^(?:\(?\d{1,2}\)?\.(?!\d)|(?:Section|Article) \d{1,2}\b[.:]?)\s*/;

function block(lines: readonly string[]): string {
  const [first = '', ...others] = lines;
  const numbered = number.exec(first)?.[0];
  const title = first.slice(numbered?.length ?? 0);
  const isTitle =
    first.length <= longestTitle && (others.length > 0 ? numbered !== undefined && /[.]$/.test(title) : true);
  if (numbered !== undefined) {
    if (isTitle && /^\p{Lu}/u.test(title) && title !== '') {
      return [`## ${escaped([first])}`, ...(others.length > 0 ? [escaped(others)] : [])].join('\n\n');
    }
    return `## ${escaped([numbered.trim()])}\n\n${escaped([title, ...others])}`;
  }
  const isHeading = isTitle && /^\p{Lu}/u.test(first) && /[\p{L}\p{N})]$/u.test(first);
  return isHeading ? `## ${escaped(lines)}` : escaped(lines);
}

/** Every sign that Markdown might take for its own. */
function escaped(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!^:=]/g, '\\$&')
    .replace(/^([-+]|\d+(?=[.)]))/gm, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/gm, '$1\\$2');
}

function frontMatter(fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---', ''].join('\n');
}

function readLicence(name: string): Licence {
  const folder = dirname(createRequire(import.meta.url).resolve('spdx-license-list/package.json'));
  return JSON.parse(readFileSync(join(folder, 'licenses', `${name}.json`), 'utf8')) as Licence;
}

/** Writes `corpus.json` and one file an edition; what else is in the folder stays, and is no part of the corpus. */
export function writeTexts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = works.flatMap(({ title: work, editions }) =>
    editions.map(([name, id, title, date]) => {
      const { url, licenseText } = readLicence(name);
      const address = /^https?:\/\/\S+/.exec(url)?.[0];
      const head = frontMatter({
        id,
        siglum: name.replace(/-only$/, ''),
        title,
        work,
        date,
        language: 'en',
        url: address,
      });
      writeFileSync(join(folder, `${id}.md`), `${head}\n${licenceMarkdown(licenseText)}`);
      return `${id}.md`;
    }),
  );
  const corpus = {
    schema: 'variorum.corpus/1',
    id: 'licences',
    title: 'Licences in several editions',
    description: 'What became of well-known licences of software and texts from one version to the next.',
    sources: files,
  };
  writeFileSync(join(folder, 'corpus.json'), `${JSON.stringify(corpus, null, 2)}\n`);
}

const [, program, folder] = process.argv;
if (program === fileURLToPath(import.meta.url) && folder !== undefined) writeTexts(folder);
