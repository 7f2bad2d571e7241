/**
 * Two forms of one word: walk/walked, child/children, is/was. Both words must be one stem of three
 * letters or more and an ending of the language, or stand together in the list of what English
 * inflects irregularly. Derivations are other words (capitalist/capitalism, human/humane), and so is
 * whatever merely begins alike (new/news). The endings of English serve where no language is named;
 * those of Latin or German would join unrelated words of other languages there.
 */
import type { Change } from './change.ts';
import type { Judgement } from './judgement.ts';

/** Pairs of endings that one stem may have, `walk/walk-ed` as "/ed", `hope/hop-ing` as "e/ing". */
const endings: Readonly<Record<string, ReadonlySet<string>>> = /* @__PURE__ */ bySet({
  und: `
    /s /es /ed /ing e/ed e/ing y/ies y/ied /'s s/s' /en e/en /eth e/eth /est y/ieth f/ves fe/ves
    ed/ing es/ed s/ed s/ing es/ing ied/ies ied/ying ies/ying ed/en s/eth
  `,
  de: `
    /e /en /n /s /es /er /em e/en e/er e/es e/em er/en er/es es/en em/en /t /te /ten en/t en/te
    en/ten te/ten e/t e/te t/te
  `,
  fr: `
    /s /e /es /x e/es s/e s/es al/aux er/e er/ee er/ees er/es ait/aient e/ent er/ait er/ent er/ant
  `,
  la: `
    us/a us/um us/i us/o us/os us/orum us/is a/am a/ae a/as a/arum a/is ae/am um/i um/o um/a um/orum
    is/em is/e is/i is/es is/ibus is/um em/es em/e em/ibus es/ibus i/o i/os i/is o/os o/um am/as
    t/nt at/ant et/ent it/unt it/erunt it/erat erat/erant erit/erat ur/ntur ere/eret are/aret
  `,
});

function bySet(lists: Readonly<Record<string, string>>): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(
    Object.entries(lists).map(([language, pairs]) => [language, new Set(pairs.trim().split(/\s+/))]),
  );
}

const irregular: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  `
    am is are was were be been being; have has hath had having; do does doth did done doing; go goes went gone going;
    man men; woman women; child children; foot feet; tooth teeth; mouse mice; ox oxen; this these; that those;
    say says said saith; make makes made; take takes took taken; give gives gave given; come comes came;
    see sees saw seen; know knows knew known; think thinks thought; find finds found; tell tells told;
    become becomes became; leave leaves left; feel feels felt; bring brings brought; begin begins began begun;
    keep keeps kept; hold holds held; write writes wrote written; stand stands stood; hear hears heard;
    speak speaks spoke spoken; rise rises rose risen; fall falls fell fallen; draw draws drew drawn;
    break breaks broke broken; choose chooses chose chosen; grow grows grew grown; bear bears bore borne born;
    send sends sent; lose loses lost; meet meets met; run runs ran; sit sits sat; drive drives drove driven
  `
    .split(';')
    .flatMap((forms, lemma) =>
      forms
        .trim()
        .split(/\s+/)
        .map((form) => [form, lemma] as const),
    ),
);

/** Letters that a stem needs: "s-ing" and "th-ing" are no forms. */
const shortestStem = 3;
/** Words that only look like forms of one. */
const strangers = new Set([
  'new/news',
  'even/evening',
  'wed/wedding',
  'noth/nothing',
  'some/somes',
  'etwa/etwas',
]);

/**
 * The judgement where the two words are forms of one; the reason names the endings. `language` is a
 * primary subtag; `und` is read as English.
 */
export function judgeInflection({ a, b }: Change, language: string): Judgement | undefined {
  if (a.words.length !== 1 || b.words.length !== 1) return undefined;
  const [first, second] = [a.words[0]!, b.words[0]!].sort() as [string, string];
  if (first[0] !== second[0] && !irregular.has(first)) return undefined;
  const reason =
    endingsOfOneStem(first, second, endings[language] ?? endings['und']!) ??
    (irregular.has(first) && irregular.get(first) === irregular.get(second) ? 'irregular forms' : undefined);
  return reason === undefined || strangers.has(`${first}/${second}`)
    ? undefined
    : { kind: 'inflection', reason };
}

/** "-ed", "-ed/-ing"; undefined where the two have no stem in common. */
function endingsOfOneStem(a: string, b: string, pairs: ReadonlySet<string>): string | undefined {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  if (stem < shortestStem) return undefined;
  // The shared letters may reach into an ending that both have: walk-s, walk-ed; hop-e, hop-ing.
  for (let cut = stem; cut >= Math.max(shortestStem, stem - 1); cut--) {
    const [restA, restB] = [a.slice(cut), b.slice(cut)];
    if (pairs.has(`${restA}/${restB}`) || pairs.has(`${restB}/${restA}`))
      return [restA, restB].flatMap((ending) => (ending === '' ? [] : `-${ending}`)).join('/');
  }
  return doubledEnding(a.slice(0, stem), a.slice(stem), b.slice(stem));
}

/** Stop/stopped, prefer/preferring. */
function doubledEnding(stem: string, restA: string, restB: string): string | undefined {
  const ending = restA === '' ? restB : restB === '' ? restA : undefined;
  const isDoubled =
    ending !== undefined && ending[0] === stem.at(-1) && /^(?:ed|ing|est)$/.test(ending.slice(1));
  return isDoubled ? `-${ending.slice(1)}` : undefined;
}
