import { limits } from '../model/index.ts';

/**
 * Safe as a file name and in a URL; never `..` and never `__proto__`, as a letter or digit comes first. What a
 * page can be had as is named at the end of its address (`/sources/essay.txt`), so no id ends like that.
 */
export const idPattern = /^(?!.*\.(?:bib|csv|html|json|txt|xml)$)[a-z0-9][a-z0-9._-]*$/;

/**
 * The id a file's name gives its source: lower-case `[a-z0-9._-]`, at most 64, never empty.
 * Accents are dropped (`Émigré 2.md` → `emigre-2`), a format at its end is no ending (`essay.txt.md` → `essay-txt`); other scripts leave nothing, so a name without
 * one usable letter becomes `source`.
 */
export function sourceId(file: string): string {
  const slug = fileTitle(file)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, limits.idLength)
    .replace(/^[-._]+|[-._]+$/g, '')
    .replace(/\.(?=(?:bib|csv|html|json|txt|xml)$)/, '-');
  return slug === '' ? 'source' : slug;
}

/** The file's name without folders and extension. */
export function fileTitle(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
