import { type DifferenceKind, differenceKinds, type Span } from '../model/index.ts';
import { kindWords } from './words.ts';

export const compareViews = ['side', 'inline', 'list', 'read'] as const;
export type CompareView = (typeof compareViews)[number];

/** A chip beside a row: where its words stand in the other text. */
export interface RowLink {
  readonly href: string;
  readonly words: string;
  /** The same for the list, where a sentence may say both ends. */
  readonly told?: string;
}

/** The words that are looked for in a text, in order. */
export type FindWords = (text: string) => readonly Span[];

/** What the views of a pair need to know of the page that they are on. */
export interface ComparedPage {
  /** Its address, without options. */
  readonly path: string;
  /** What its address says besides. */
  readonly query?: Readonly<Record<string, string>>;
  /** The texts stand in a form with this id, and nowhere else: another view is the same form sent again. */
  readonly form?: string;
  /** Both sides are dated states of one work, A the earlier: what differs was removed or added. */
  readonly isRevision?: boolean;
  /** What stands around the passages is not shown: they are whole sections. */
  readonly isWhole?: boolean;
  /** By the number of the row. */
  readonly links?: ReadonlyMap<number, readonly RowLink[]>;
  /** Where the words that are looked for stand in a piece of the texts; absent where none are. */
  readonly find?: FindWords;
}

/** Everything about a comparison page that its address says. */
export interface CompareOptions {
  readonly view: CompareView;
  readonly hide: readonly DifferenceKind[];
  /** Rows without differences that stay around a difference; all of them, or what suits the length. */
  readonly context: number | 'all' | 'auto';
  /** Marks also in rows that are rewritten or crowded. */
  readonly marks: 'few' | 'all';
  /** Which side the reading view shows. */
  readonly side: 'a' | 'b';
  /** Words that are marked in both texts; absent where none are asked for. */
  readonly q?: string;
  /** The reader has comparisons open in another view than is usual, so that an address has to name the usual one. */
  readonly namesView?: true;
}

export const defaultCompareOptions: CompareOptions = {
  view: 'side',
  hide: ['spacing'],
  context: 'auto',
  marks: 'few',
  side: 'a',
};

/** The address of a page with these options; what is as by default is left out. */
export function compareHref(
  { path, query: besides, form }: Pick<ComparedPage, 'path' | 'query' | 'form'>,
  options: CompareOptions,
): string {
  const query = new URLSearchParams(besides);
  if (options.view !== 'side' || options.namesView) query.set('view', options.view);
  if (options.view === 'read' && options.side === 'b') query.set('side', 'b');
  const hide = inOrder(options.hide);
  // A form has boxes for what to ignore, which would decide where the address is silent.
  if (form !== undefined || hide.join() !== defaultCompareOptions.hide.join()) query.set('hide', hide.join());
  if (options.context !== 'auto') query.set('context', String(options.context));
  if (options.marks === 'all') query.set('marks', 'all');
  if (options.q !== undefined) query.set('q', options.q);
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}

/** Shows the kind where it is hidden, hides it where it is shown. */
export function toggleKind(options: CompareOptions, kind: DifferenceKind): CompareOptions {
  const hide = options.hide.includes(kind)
    ? options.hide.filter((hidden) => hidden !== kind)
    : [...options.hide, kind];
  return { ...options, hide };
}

/** The codes of the hidden kinds, for the stylesheet. */
export function hideCodes(options: CompareOptions): string {
  return inOrder(options.hide)
    .map((kind) => kindWords[kind].code)
    .join(' ');
}

function inOrder(kinds: readonly DifferenceKind[]): DifferenceKind[] {
  return differenceKinds.filter((kind) => kinds.includes(kind));
}
