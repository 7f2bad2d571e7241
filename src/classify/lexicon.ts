/** The telling words of a language as one table, so that a word costs one look-up whatever it may be. */
import { type TellingWords, tellingWords } from './telling-words.ts';

export type Negation = 'denial' | 'absence' | 'lack' | 'joint' | 'hedge';

/** What a folded word tells. Most words are in no lexicon. */
export interface Telling {
  readonly negation?: Negation;
  readonly isCondition?: boolean;
  readonly isHelper?: boolean;
  readonly isPronoun?: boolean;
  readonly modal?: readonly string[];
  readonly opposites?: readonly string[];
  readonly number?: number;
  /** Which month, day or unit: equal for forms of one. */
  readonly date?: string;
  readonly unit?: string;
}

export interface Lexicon {
  /** The primary subtag of the language, `und` for all together. */
  readonly language: string;
  /** What the word tells; undefined for nearly all words. Given folded. */
  of(word: string): Telling | undefined;
}

/**
 * The lexicon for two texts by their BCP 47 tags: that of their language, or of the one that is
 * known; all languages together, without what is an ordinary word in one of the others, where none
 * is known, they differ, or no lists were made for it.
 */
export function lexiconFor(languageA: string, languageB: string): Lexicon {
  const [a, b] = [primaryLanguage(languageA), primaryLanguage(languageB)];
  const language = a === 'und' ? b : b === 'und' || a === b ? a : 'und';
  return lexicons.get(language) ?? lexicons.get('und')!;
}

/** The primary subtag of a BCP 47 tag. */
export function primaryLanguage(tag: string): string {
  return /^[a-z]+/.exec(tag.toLowerCase())?.[0] ?? 'und';
}

const lexicons: ReadonlyMap<string, Lexicon> = /* @__PURE__ */ buildAll();

function buildAll(): Map<string, Lexicon> {
  const all = Object.entries(tellingWords);
  const built = new Map(all.map(([language, words]) => [language, build(language, [words])]));
  return built.set('und', build('und', Object.values(tellingWords)));
}

type Draft = { -readonly [Key in keyof Telling]: Telling[Key] };

function build(language: string, lists: readonly TellingWords[]): Lexicon {
  const entries = new Map<string, Draft>();
  for (const list of lists) {
    const left = new Set(language === 'und' ? split(list.ambiguous) : []);
    const add: Add = (words, telling) => {
      for (const word of words) {
        if (!left.has(word)) entries.set(word, merged(entries.get(word), telling));
      }
    };
    addNegations(list, add);
    addNumbers(list, add);
    for (const [sense, words] of Object.entries(list.modals)) add(split(words), { modal: [sense] });
    for (const pair of split(list.opposites)) {
      const [one = '', other = ''] = pair.split('/');
      add([one], { opposites: [other] });
      add([other], { opposites: [one] });
    }
  }
  return { language, of: (word) => entries.get(word) };
}

type Add = (words: readonly string[], telling: Telling) => void;

function addNegations(list: TellingWords, add: Add): void {
  add(split(list.denials), { negation: 'denial' });
  add(split(list.absences), { negation: 'absence' });
  add(split(list.lacks), { negation: 'lack' });
  add(split(list.joints), { negation: 'joint' });
  add(split(list.hedges), { negation: 'hedge' });
  add(split(list.conditions), { isCondition: true });
  add(split(list.helpers), { isHelper: true });
  add(split(list.pronouns), { isPronoun: true });
}

function addNumbers(list: TellingWords, add: Add): void {
  for (const [first, words] of Object.entries(list.numbers)) {
    for (const [index, forms] of split(words).entries())
      add(forms.split('='), { number: Number(first) + index });
  }
  for (const forms of split(list.dates)) add(forms.split('='), { date: forms });
  for (const forms of split(list.units)) add(forms.split('='), { unit: forms });
}

function merged(old: Draft | undefined, { modal, opposites, ...rest }: Telling): Draft {
  const draft: Draft = { ...rest, ...old };
  if (modal) draft.modal = [...(old?.modal ?? []), ...modal];
  if (opposites) draft.opposites = [...(old?.opposites ?? []), ...opposites];
  return draft;
}

function split(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
