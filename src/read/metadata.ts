import * as v from 'valibot';
import { limits, SourceError, type SourceMetadata } from '../model/index.ts';
import { dateSchema } from './date.ts';
import { id, text, title } from './fields.ts';
import { type FrontMatter, frontMatterError } from './front-matter.ts';
import { linePlace } from './lines.ts';
import type { Remark } from './source-file.ts';
import { sourceId } from './source-id.ts';

/** What a file says of itself; the rest of the metadata comes from its name and its text. */
export type StatedMetadata = Partial<SourceMetadata>;

const siglum = v.pipe(
  text,
  v.regex(/^[A-Za-z0-9._-]+$/, 'Expected letters A–Z, digits, `.`, `_` or `-`'),
  v.maxLength(limits.siglumLength, `Expected at most ${limits.siglumLength} characters`),
);

/** A name, or a map with one, as journals write it beside affiliation and ORCID. */
const name = v.union([
  text,
  v.pipe(
    v.object({ name: text }),
    v.transform((author) => author.name),
  ),
]);

const authors = v.pipe(
  v.union([name, v.array(name)], 'Expected a name or a list of names'),
  v.transform((names) => (typeof names === 'string' ? [names] : names)),
);

/** How each field is checked. A link that is no web address would be a script in somebody's page. */
const fieldSchemas = {
  id,
  siglum,
  title,
  authors,
  work: text,
  date: dateSchema,
  language: v.pipe(
    text,
    v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'Expected a language tag such as `en` or `de-1901`'),
  ),
  publisher: text,
  url: v.pipe(
    text,
    v.regex(/^https?:\/\/[^\s<>"]+$/i, 'Expected an address that begins with `https://` or `http://`'),
  ),
  rights: text,
  note: text,
} satisfies Record<keyof SourceMetadata, v.GenericSchema>;

/** The known key that an unknown one begins like: `Author` → `authors`, `lang` → `language`, `autor` → `authors`. */
function likelyMeant(key: string): string | undefined {
  const beginning = key.toLowerCase().slice(0, 2);
  return Object.keys(fieldSchemas).find((known) => known.startsWith(beginning));
}

/**
 * The metadata that front matter states, checked field by field. Keys it does not know are
 * remarked on and otherwise ignored: other programs keep theirs in the same place.
 *
 * @throws SourceError `source.front-matter`, or `source.id` for an id that is not safe in a URL,
 *   with line and column in the file.
 */
export function readMetadata(
  file: string,
  fileText: string,
  { fields }: FrontMatter,
): { readonly stated: StatedMetadata; readonly remarks: readonly Remark[] } {
  const stated: Record<string, unknown> = {};
  const remarks: Remark[] = [];
  for (const [key, { value, at }] of fields) {
    if (!isKnown(key)) {
      const { line } = linePlace(fileText, at);
      const meant = likelyMeant(key);
      const message = `Front matter key \`${key}\` at line ${line} is unknown and was ignored`;
      remarks.push({
        code: 'front-matter.unknown-key',
        message: meant === undefined ? message : `${message}; did you mean \`${meant}\`?`,
        severity: meant === undefined ? 'note' : 'warning',
      });
      continue;
    }
    const result = v.safeParse(fieldSchemas[key], value);
    if (!result.success) {
      const message = `Wrong \`${key}\`: ${result.issues[0].message}`;
      if (key === 'id') throw idError(file, message, linePlace(fileText, at));
      throw frontMatterError({ file, text: fileText }, message, at);
    }
    stated[key] = result.output;
  }
  return { stated: stated as StatedMetadata, remarks };
}

function isKnown(key: string): key is keyof typeof fieldSchemas {
  return Object.hasOwn(fieldSchemas, key);
}

function idError(file: string, message: string, place: { line: number; column: number }): SourceError {
  return new SourceError('source.id', message, {
    advice: `leave it out to get \`${sourceId(file)}\``,
    at: { file, ...place },
  });
}
