/**
 * Whether a name, by its words alone, is a person's:
 *
 *   sure       Max Shachtman; J. T. Murphy; Comrade Yagoda
 *   possible   Genrikh Yagoda; Yagoda; Jack London
 *   none       Bryan; Asian Americans; Labour Party; Attorney General
 *
 * A given name alone says of nobody who it is; a people, a body, an office is nobody. Places cannot be told
 * from people whose given name is rare: both are possible, and whoever asks needs to know more.
 */
import { fold } from '../text/index.ts';
import { english } from './english.ts';
import { role, rolesByWord } from './language.ts';

export type NameJudgement = 'sure' | 'possible' | 'none';

const given = role.maleName | role.femaleName;
const place = role.body | role.periodical;
const roleOf = /* @__PURE__ */ rolesByWord(english);
/** "Asian Americans", "Prussian Socialists": many, unless a given name stands before it ("Arthur Evans"). */
const manyPeople = /(?:ans|ese|ists|ites|crats|men|women)$/u;
/** Units beyond which a string is no name. */
const longestName = 200;

export function judgeName(name: string): NameJudgement {
  const all = fold(name.slice(0, longestName))
    .split(/[\s.,]+/u)
    .filter((word) => word !== '');
  const titles = all.findIndex((word) => !has(word, role.personTitle));
  if (titles < 0) return 'none';
  const words = all.slice(titles);
  const [first, last] = [words[0]!, words.at(-1)!];
  const hasGiven = has(first, given);
  if (words.length === 1) return judgeWord(first, titles > 0);
  // "Martin Luther King" is one, "Jack London" may be, so may "Prince Edward Island".
  if (words.some((word) => has(word, place))) return hasGiven ? 'possible' : 'none';
  if (hasGiven || (first.length === 1 && last.length > 2)) return 'sure';
  if (manyPeople.test(last)) return 'none';
  return titles > 0 ? 'sure' : 'possible';
}

function judgeWord(word: string, hasTitle: boolean): NameJudgement {
  if (has(word, place)) return 'none';
  // "Queen Elizabeth" is somebody, "Elizabeth" anybody.
  if (has(word, given)) return hasTitle ? 'possible' : 'none';
  return hasTitle ? 'sure' : 'possible';
}

function has(word: string, roles: number): boolean {
  return ((roleOf.get(word) ?? 0) & roles) !== 0;
}
