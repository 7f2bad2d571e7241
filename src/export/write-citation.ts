/**
 * How a page is cited: as a sentence, for BibTeX and as CSL-JSON.
 *
 * The view comes first, by its pinned address, release and what it ignores; then each text that it shows, so
 * that a citation manager holds both what was compared and where. Names stay whole: cutting them into given
 * and family names would be guessing. There is no date of access, since nothing here knows what day it is.
 */
import { type DateInterval, type DifferenceKind, differenceKinds } from '../model/index.ts';

/** A text that a view shows. */
export interface CitedText {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date?: DateInterval;
  /** The place in it as people write it, "¶12". */
  readonly place?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** A view of a corpus. */
export interface CitedView {
  /** Readable, and the same for the same view: by it the entry is named. */
  readonly key: string;
  readonly title: string;
  readonly corpus: string;
  readonly release: string;
  readonly engine: string;
  /** Absolute, and pinned to the release. */
  readonly url: string;
  /** Kinds of difference that it leaves out; absent where it shows no differences. */
  readonly ignored?: readonly DifferenceKind[];
  readonly texts: readonly CitedText[];
}

/** "Bliss copy, 1864, ¶1": a text with its date, unless its title has that, and the place in it. */
export function citedName({ title, date, place }: CitedText): string {
  const dated = date !== undefined && !title.includes(date.label) ? date.label : undefined;
  return [title, dated, place].filter((part) => part !== undefined && part !== '').join(', ');
}

/** "Spelling and capitals ignored." Said also where it is nothing, so that nobody has to guess. */
export function ignoredSentence(kinds: readonly DifferenceKind[]): string {
  const named = differenceKinds.filter((kind) => kinds.includes(kind));
  const last = named.pop();
  if (last === undefined) return 'Nothing ignored.';
  const list = named.length === 0 ? last : `${named.join(', ')} and ${last}`;
  return `${list[0]!.toUpperCase()}${list.slice(1)} ignored.`;
}

/** One line of prose. */
export function writeCitationText(view: CitedView): string {
  const { corpus, release, url } = view;
  const ignored = view.ignored === undefined ? '' : ` ${ignoredSentence(view.ignored)}`;
  return oneLine(`${ended(nameOf(view))} ${ended(corpus)}${ignored} ${url}, release ${release}.`);
}

/**
 * A page of one text is cited as that text is: with who wrote it, and when. A page about it, such as a quotation
 * that was checked against it, is not its author's.
 */
function nameOf({ title, texts }: CitedView): string {
  const [text] = texts;
  if (text === undefined || texts.length > 1 || !title.startsWith(text.title)) return title;
  return [...text.authors, citedName({ ...text, title, place: '' })].join(', ');
}

/** Entries that BibTeX and biblatex both take. */
export function writeBibtex(view: CitedView): string {
  const names = new Map<string, string>();
  const whole = bibtexEntry(freeName(view.key, names), [
    ['title', `{${tex(view.title)}}`],
    ['howpublished', tex(view.corpus)],
    ['url', view.url],
    ['note', tex(noteOf(view))],
  ]);
  const texts = distinctTexts(view.texts).map((text) =>
    bibtexEntry(freeName(text.id, names), [
      ['author', text.authors.map((author) => `{${tex(author)}}`).join(' and ')],
      ['title', `{${tex(text.title)}}`],
      ...bibtexDate(text.date),
      ['publisher', tex(text.publisher ?? '')],
      ['url', webAddress(text)],
      ['note', tex([text.date?.label, text.place].filter((part) => part !== undefined).join(', '))],
    ]),
  );
  return `${[whole, ...texts].join('\n')}`;
}

/** Citation managers open what they are given: an address that is none of the web is left out. */
function webAddress({ url = '' }: { readonly url?: string | undefined }): string {
  return /^https?:\/\/[^\s{}"<>\\^`|]+$/i.test(url) ? url : '';
}

/** The array of items that citation managers read. */
export function writeCslJson(view: CitedView): string {
  const whole = {
    id: view.key,
    type: 'webpage',
    title: oneLine(view.title),
    'container-title': oneLine(view.corpus),
    URL: view.url,
    version: view.release,
    note: oneLine(noteOf(view)),
  };
  const texts = distinctTexts(view.texts).map(({ id, title, authors, date, place, publisher, url }) => ({
    id,
    type: 'document',
    title: oneLine(title),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal: oneLine(literal) })) }),
    ...(date && { issued: cslDate(date) }),
    ...(publisher !== undefined && { publisher: oneLine(publisher) }),
    ...(webAddress({ url }) !== '' && { URL: webAddress({ url }) }),
    ...(place !== undefined && { note: place }),
  }));
  const written = JSON.stringify([whole, ...texts], null, 1);
  // One property a line, but the numbers of a date in one. No title has this: its quotation marks are escaped.
  return `${written.replace(/"date-parts": [\s\d,[\]]+\]/g, (parts) => parts.replace(/\s+/g, '').replace(':', ': '))}\n`;
}

function noteOf({ release, engine, ignored }: CitedView): string {
  const sentence = ignored === undefined ? '' : ` ${ignoredSentence(ignored)}`;
  return `Release ${release}.${sentence} Made by Variorum ${engine}.`;
}

/** Each text once, with all its places: both sides of a comparison may be in one. */
function distinctTexts(texts: readonly CitedText[]): CitedText[] {
  const found = new Map<string, CitedText>();
  for (const text of texts) {
    const known = found.get(text.id);
    const places = [...new Set([known?.place, text.place].filter((place) => place !== undefined))];
    found.set(text.id, { ...text, ...(places.length > 0 && { place: places.join('; ') }) });
  }
  return [...found.values()];
}

function bibtexEntry(name: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.filter(([, value]) => value !== '').map(([field, value]) => `  ${field} = {${value}}`);
  // Months are words of the language, not texts.
  return `@misc{${name},\n${lines.join(',\n').replace(/ month = \{(\w+)\}/, ' month = $1')}\n}\n`;
}

/** What BibTeX allows in the name of an entry; two that come to the same are numbered. */
function freeName(wanted: string, names: Map<string, string>): string {
  const plain = wanted.replace(/[^a-z0-9._:-]+/gi, '-').replace(/^-+|-+$/g, '') || 'text';
  let name = plain;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${plain}-${number}`;
  names.set(name.toLowerCase(), wanted);
  return name;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The year or years, and the month where there is but one. */
function bibtexDate(date: DateInterval | undefined): (readonly [string, string])[] {
  if (date === undefined) return [];
  const [from, to] = [date.notBefore, date.notAfter].map(dateParts) as [number[], number[]];
  if (from[0] !== to[0]) return [['year', `${from[0]}--${to[0]}`]];
  const month = from[1] === to[1] ? months[(from[1] ?? 0) - 1] : undefined;
  return [['year', String(from[0])], ...(month === undefined ? [] : [['month', month] as const])];
}

function cslDate({ notBefore, notAfter, label }: DateInterval): object {
  const bounds = notBefore === notAfter ? [notBefore] : [notBefore, notAfter];
  return {
    'date-parts': bounds.map(dateParts),
    ...(/^(?:c\.|ca\.?|circa|about)\s/i.test(label) && { circa: true }),
  };
}

/** `1863-11` as numbers, as far as it says them. */
function dateParts(date: string): number[] {
  return date.split('-').map(Number);
}

/**
 * What TeX takes for a command becomes the character itself. Braces are written as commands, because BibTeX
 * counts them also behind a backslash, and one too many would end the entry.
 */
function tex(text: string): string {
  return oneLine(text).replace(/[\\{}$&#_%^~]/g, (character) => texCommands[character] ?? `\\${character}`);
}

const texCommands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function ended(sentence: string): string {
  return /[.!?…]["'”’)]*$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** Titles come from files, and may hold line breaks and worse. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim();
}
